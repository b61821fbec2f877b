/** What the stores' forms ask for, out of `store/`. */
import { readFileSync } from "node:fs";

export const LANGUAGES = ["vi", "en"] as const;
const TEXTS = ["name", "short", "purpose", "description", "privacy"] as const;

export type StoreTexts = Record<(typeof TEXTS)[number], string> & {
  /** By name of the permission, or pattern of hosts. */
  permissions: Record<string, string>;
  /** Captions by name of the picture. */
  pictures: Record<string, string>;
};

/** The texts in one language; throws where one is missing. */
export function storeTexts(language: (typeof LANGUAGES)[number]): StoreTexts {
  const read = (name: string) =>
    readFileSync(new URL(`../../store/${language}/${name}`, import.meta.url), "utf8");
  const texts = Object.fromEntries(TEXTS.map((it) => [it, read(`${it}.txt`).trim()]));
  return {
    ...(texts as Record<(typeof TEXTS)[number], string>),
    permissions: JSON.parse(read("permissions.json")) as Record<string, string>,
    pictures: JSON.parse(read("pictures.json")) as Record<string, string>,
  };
}

/** All of it on one sheet, in the order in which the stores' forms ask. */
export function storeSheet(it: StoreTexts): string {
  const list = (of: Record<string, string>) =>
    Object.entries(of)
      .map(([name, words]) => `${name}\n${words}`)
      .join("\n\n");
  return `${[it.name, it.short, it.purpose, it.description, list(it.permissions), it.privacy, list(it.pictures)].join("\n\n---\n\n")}\n`;
}
