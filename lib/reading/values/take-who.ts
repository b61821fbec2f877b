/** Who has a dossier, and where: names and offices on lines of one cell. */
import type { Labelled } from "../labels/labelled.ts";
import { linesOf } from "../sight/lines.ts";
import type { ExtraName } from "../types.ts";
import { isOfHolder, isOfRooms } from "../words/extra-values.ts";
import { extraOf } from "../words/extras.ts";
import { fold } from "../words/fold.ts";
import { isOfficeName, isPersonName, withName } from "../words/people.ts";
import { isSector } from "../words/sectors.ts";
import type { Draft } from "./draft.ts";

const only = (lines: string[], is: (line: string) => boolean): string | null => {
  const found = [...new Set(lines.filter(is))];
  return found.length === 1 ? (found[0] as string) : null;
};

/** Lines beside a step: the one name and the one office among them are of who has it. */
export function takeWhoBeside(draft: Draft, lines: string[]): void {
  const parts = lines.flatMap(personAndOffice);
  const person = only(parts, isPersonName);
  const office = only(parts, isOfficeName);
  if (person) draft.putExtra("officer", person);
  if (office) draft.putExtra("unit", office);
}

/** What stands under names of several things ('Người xử lý / Bước'): what shows by itself which of them it is. */
export function takeAmong(draft: Draft, names: readonly (ExtraName | null)[], lines: string[]): void {
  for (const [name, is] of SHOWN) {
    const text = names.includes(name) ? only(lines, is) : null;
    if (text) draft.putExtra(name, text);
  }
}
const SHOWN: [ExtraName, (line: string) => boolean][] = [
  ["officer", isPersonName],
  ["unit", isOfficeName],
  ["field", isSector],
];

/** Under a heading that says a place ('Bộ phận'): the one room among the lines; an office may be who received it. */
export const takeRoom = (draft: Draft, lines: string[]): void =>
  takeAmong(
    draft,
    ["unit"],
    lines.filter((line) => !WHOLE_OFFICE.test(fold(line))),
  );
const WHOLE_OFFICE = /^(?:ubnd|uy ban|trung tam|tt|so)\b/;

/** 'Trần Văn An (Phòng Kinh tế)', 'Trần Văn An - Phòng Kinh tế', or a line for each. */
const PARTS = /\s*[(|·•;]\s*|\s+[-–—]\s+(?=\p{L})|\s*\)$/u;

function personAndOffice(line: string): string[] {
  // An office's own name has a dash in it: 'Phòng Văn hóa - Xã hội'.
  if (isOfficeName(line)) return [line];
  const [first = "", ...rest] = line.split(PARTS).filter((p) => p !== "");
  const behind = line.slice(line.indexOf(first) + first.length).replace(/^[\s(|·•;–—-]+|\)$/gu, "");
  return rest.length > 0 && isPersonName(first) ? [first, behind] : [line];
}

/** What stands under a label of it; one that names a person may say the person's office, too. */
export function takeExtra(draft: Draft, name: ExtraName, lines: string[]): void {
  // What parts it from the next may have been left with it by markup.
  const whole = lines.join(" ").replace(/[\s|•·;]+$/u, "");
  if (name !== "officer" && name !== "receivedBy" && name !== "unit") {
    draft.putExtra(name, whole);
    return;
  }
  const parts = lines.flatMap(personAndOffice);
  // Of several people nobody knows which one is meant.
  if (parts.filter(isPersonName).length > 1) return;
  const person = only(parts, isPersonName);
  const office = only(parts, isOfficeName);
  const told = parts.length > 1 && (name === "unit" ? office : person);
  draft.putExtra(name, told || whole);
  if (parts.length < 2) return;
  if (name === "officer" && office) draft.putExtra("unit", office);
  if (name === "unit" && person) draft.putExtra("officer", person);
}

/** In a list's cell or card a short label is the step's: 'Cán bộ: Lê Thị Mẫu', 'Đơn vị: Phòng Kinh tế'. */
export function takeShortWho(draft: Draft, { meaning, label, pieces, doubt }: Labelled): void {
  if (meaning !== "other" || doubt || extraOf(label) !== null) return;
  const lines = linesOf(pieces);
  if (isOfRooms(label)) takeRoom(draft, lines);
  else if (isOfHolder(label)) takeAmong(draft, ["officer"], lines);
}

/** The step without the person behind it, who has it. */
export function takeStepWho(draft: Draft, step: string): string {
  const named = withName(step);
  if (!named) return step;
  draft.putExtra("officer", named.name);
  return named.before;
}
