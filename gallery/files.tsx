/** The office's files: with some that are looked at, with none, where no names are kept; and the line that says whose numbers stand there. */
import { FilesTab, type FilesTabProps } from "../components/office/FilesTab.tsx";
import { OfficeScope, type Scope } from "../components/office/OfficeScope.tsx";
import { OFFICE } from "../components/styles/office.ts";
import { OPTIONS } from "../components/styles/options.ts";
import type { FileKept } from "../lib/beside/file.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { NOW } from "./samples.ts";
import { unitOf } from "./unit-samples.ts";

const file = (letter: string, whose: string | null, before: number, unread = 0): FileKept => ({
  machine: letter.repeat(20),
  whose,
  at: NOW - before,
  addedAt: NOW,
  dossiers: 412 - before / 60,
  unread,
  whole: true,
});
const FILES: FileKept[] = [file("a", "chị Lan", 1440), file("b", "anh Minh", 4320, 3), file("c", null, 120)];

export function showFiles(
  say: Say,
  heard: Heard,
  what: "full" | "none" | "nameless" | "unit" = "full",
  said: FilesTabProps["said"] = null,
): void {
  const files = what === "none" ? [] : FILES;
  const page = (scope: Scope) => (
    <div class="dh office-tabs" lang={say("words_lang")}>
      <OfficeScope
        {...{ files, scope, say }}
        unit={what === "unit" ? unitOf(false) : null}
        now={NOW}
        onScope={(next) => {
          heard("scope", next);
          show(page(next));
        }}
      />
      <FilesTab
        {...{ files, said, say }}
        names={what !== "nameless"}
        now={NOW}
        onExport={(whose) => heard("export", whose)}
        onLook={(text) => heard("look", text)}
        onRemove={({ machine }) => heard("remove", machine)}
        onTakeBack={(text) => heard("back", text)}
        onTooLarge={(at) => heard("too large", at)}
      />
    </div>
  );
  const show = mountPage(`${OFFICE}${OPTIONS}`, page("all"));
}
