/** What a maker works with: the project's files as text in, new texts out. Nothing here touches a disk. */

/** The text of a file of the project; null: there is none. */
export type Look = (path: string) => string | null;

/** Whole new texts by path, of files made and of files changed; and what is left to a person, a sentence each. */
export interface Plan {
  files: Record<string, string>;
  next: string[];
}

/** From a checked name to its files. Throws a `Refusal` where the name can't be this kind's. */
export type Maker = (name: string, look: Look) => Plan;

/** Said to whoever asked, without a stack. */
export class Refusal extends Error {}

/** Stand before all that a person has to write; `tests/unit/written.test.ts` fails while one of them stands anywhere. */
export const TO_WRITE = "To be written:";
export const CAN_VIET = "Cần viết:";

/** `pause-too-long` → `pauseTooLong`. */
export const camel = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Words of small letters and digits with hyphens between; `words`: how many at least. */
export function checked(name: string, words: number): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40)
    throw new Refusal(`'${name}' is no name: small letters and digits with hyphens between, 40 at most.`);
  if (name.split("-").length < words)
    throw new Refusal(`'${name}' says too little: give it ${words} words or more, with hyphens between.`);
}

/** The text of a file that must be there. */
export function must(look: Look, path: string): string {
  const text = look(path);
  if (text === null) throw new Refusal(`${path} is not there: run this from the project's folder.`);
  return text;
}

/** Refuses where one of these is there already. */
export function free(look: Look, ...paths: string[]): void {
  const taken = paths.find((path) => look(path) !== null);
  if (taken) throw new Refusal(`The name is taken: ${taken} is there.`);
}

/** Puts a text behind the one place where `anchor` stands. */
export function behind(text: string, anchor: string, added: string): string {
  const at = text.indexOf(anchor);
  if (at < 0 || text.indexOf(anchor, at + 1) >= 0)
    throw new Refusal(`'${anchor.trim()}' doesn't stand in its file once: this command must be mended.`);
  return text.slice(0, at + anchor.length) + added + text.slice(at + anchor.length);
}

/** Adds an import among those of the same folder, in the order of their paths. */
export function withImport(text: string, line: string, folder: string): string {
  const from = (it: string) => /from "([^"]+)"/.exec(it)?.[1] ?? "";
  const lines = text.split("\n");
  const all = lines.flatMap((it, n) => (from(it).startsWith(folder) ? [n] : []));
  const next = all.find((n) => from(lines[n]!) > from(line)) ?? all.at(-1)! + 1;
  return lines.toSpliced(next, 0, line).join("\n");
}

/** Adds words at the end of a room's file, `{ key: text }`. */
export function withWords(text: string, words: Record<string, string>): string {
  const table = JSON.parse(text) as Record<string, string>;
  const twice = Object.keys(words).find((key) => key in table);
  if (twice) throw new Refusal(`The name is taken: the word ${twice} is there.`);
  return `${JSON.stringify({ ...table, ...words }, null, 2)}\n`;
}
