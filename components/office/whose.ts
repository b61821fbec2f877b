import type { Beside } from "../../lib/beside/file.ts";
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

/** Whose numbers stand there; null: this machine's alone. */
export const sayIncludes = (say: Say, files: readonly File[], now: Minute): string | null =>
  files.length === 0 ? null : say("beside_includes", files.map((it) => sayFile(say, it, now)).join(", "));
