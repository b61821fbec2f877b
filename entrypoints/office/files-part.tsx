/** The office's files, loaded when somebody asks for them. */
import { useState } from "preact/hooks";
import { adoptStyles } from "../../components/base/mount.ts";
import { type FilesPart as At, FilesTab, type FilesTabProps } from "../../components/office/FilesTab.tsx";
import { sayWhose } from "../../components/office/whose.ts";
import { OPTIONS } from "../../components/styles/options.ts";
import type { FileKept } from "../../lib/beside/file.ts";
import { sayFault } from "../edge/page.ts";
import { lookAt, makeFile, takeAway, takeBack } from "./files.ts";
import type { PartProps } from "./part.ts";

adoptStyles(document, `.files-tab{${OPTIONS}}`);

export function FilesPart({ say, now, files, names }: PartProps) {
  const [said, setSaid] = useState<FilesTabProps["said"]>(null);
  /** One thing after the other; what came of it is said where it was asked for. */
  async function act(
    at: At,
    doing: ReturnType<typeof makeFile>,
    done: (value: (string | number)[]) => string,
  ) {
    const answer = await doing;
    setSaid(
      answer.ok
        ? { at, kind: "info", text: done(answer.value) }
        : { at, kind: "error", text: sayFault(say, answer.error) },
    );
  }
  const taking = (seen: number, of: number) =>
    setSaid({ at: "look", kind: "info", text: say("beside_reading", seen, of) });
  const added = ([dossiers, whose]: (string | number)[]) =>
    say("beside_added", dossiers!, sayWhose(say, { whose: whose === "" ? null : String(whose) }));
  const backDone = (of: (string | number)[]) =>
    [
      say("beside_back_done", ...of.slice(0, -1)),
      ...(of.at(-1) === 0 ? [] : [say("beside_back_left", of.at(-1)!)]),
    ].join(" ");
  return (
    <div class="files-tab">
      <FilesTab
        files={files.filter((it) => it.branch === undefined)}
        names={names}
        said={said}
        now={now}
        say={say}
        onExport={(whose) => void act("export", makeFile(whose), (of) => say("beside_exported", ...of))}
        onLook={(text) => void act("look", lookAt(text, taking), added)}
        onRemove={(file: FileKept) =>
          void act("look", takeAway(file), () => say("beside_removed", sayWhose(say, file)))
        }
        onTakeBack={(text) => void act("back", takeBack(text), backDone)}
        onTooLarge={(at) => setSaid({ at, kind: "error", text: say("beside_fault_large") })}
      />
    </div>
  );
}
