import type { Beside, FileKept } from "../../lib/beside/file.ts";
import type { SyncState } from "../../lib/commune/sync-state.ts";
import { sayLacking } from "../../lib/commune/unit-words.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { dayOf } from "../../lib/dossier/moment.ts";
import { sayMinuteFull } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

type File = Pick<Beside, "whose" | "at">;

/** From so many days on a file's age is told with it. */
const OLD = 2;

export const sayWhose = (say: Say, { whose }: Pick<File, "whose">): string =>
  whose ?? say("beside_other_machine");

/** 'chị Lan (xuất hôm qua 15:40)', with its age where it is old. */
export function sayFile(say: Say, file: File, now: Minute): string {
  const days = dayOf(now) - dayOf(file.at);
  const made = sayMinuteFull(say, file.at, now);
  return days < OLD
    ? say("beside_file", sayWhose(say, file), made)
    : say("beside_file_old", sayWhose(say, file), made, days);
}

/** Whose numbers stand there, and what they lack of the whole unit's; null: this machine's alone. */
export function sayIncludes(
  say: Say,
  files: readonly (File & Pick<FileKept, "branch">)[],
  unit: SyncState | null,
  now: Minute,
): string | null {
  // Who of the unit was last heard of when is said by name elsewhere.
  const own = files.filter((it) => it.branch === undefined);
  const lacking = unit && sayLacking(say, unit);
  const said = [
    ...(unit && unit.members.length > 0
      ? [
          lacking === null
            ? say("unit_includes", unit.members.length)
            : say("unit_includes_partly", unit.members.length, lacking!),
        ]
      : []),
    ...(own.length > 0 ? [say("beside_includes", own.map((it) => sayFile(say, it, now)).join(", "))] : []),
  ];
  return said.length === 0 ? null : said.join(" ");
}
