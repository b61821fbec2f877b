/** The words of all rooms: both languages alike, each used, none shouted. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { viPages } from "./vi-pages.ts";
import { vi } from "./vi-portal.ts";

const LANGS = ["vi", "en"] as const;
type Table = Record<string, string>;
const rooms = (lang: string): string[] => readdirSync(`locales/${lang}`).sort();
const read = (lang: string, room: string): Table =>
  JSON.parse(readFileSync(`locales/${lang}/${room}`, "utf8")) as Table;
const whole = (lang: string): Table =>
  Object.assign({}, ...rooms(lang).map((room) => read(lang, room))) as Table;
const holes = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

test("both languages have the same rooms, and each room the same keys with the same holes", () => {
  expect(rooms("en")).toEqual(rooms("vi"));
  for (const room of rooms("vi")) {
    const [a, b] = [read("vi", room), read("en", room)];
    expect(Object.keys(b).sort(), room).toEqual(Object.keys(a).sort());
    for (const [key, text] of Object.entries(a)) expect(holes(b[key]!), key).toEqual(holes(text));
  }
});

test("no two rooms share a key, and keys are what the browser's own messages allow", () => {
  for (const lang of LANGS) {
    const keys = rooms(lang).flatMap((room) => Object.keys(read(lang, room)));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(keys.filter((key) => !/^[A-Za-z][A-Za-z0-9_]*$/.test(key))).toEqual([]);
  }
});

test("all Vietnamese words are carried in the code", () => {
  expect({ ...vi, ...viPages }).toEqual(whole("vi"));
});

test("words are in composed letters, without stray spaces, and none is shouted", () => {
  for (const lang of LANGS)
    for (const [key, text] of Object.entries(whole(lang))) {
      expect(text.normalize("NFC"), key).toBe(text);
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe("");
      const letters = text.replace(/\$\d|\P{L}/gu, "");
      if (letters.length > 4) expect(letters, key).not.toBe(letters.toUpperCase());
    }
});

test("Vietnamese is written with its diacritics", () => {
  const plain = Object.entries(whole("vi")).filter(
    ([, text]) => text.replace(/«[^»]*»/g, "").split(/\s+/).length > 4 && /^[\p{ASCII}«»·…→–]*$/u.test(text),
  );
  expect(plain).toEqual([]);
});

/** Every key stands somewhere in the source, whole or as the start of a made-up one (`clock_of_${…}`). */
test("each word is used", () => {
  const source = sources().map((file) => readFileSync(file, "utf8"));
  const text = source.join("\n").replaceAll("__MSG_", "");
  const names = new Set(text.match(/[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|ext[A-Z][A-Za-z]+/g));
  const starts = [...text.matchAll(/`([a-z][A-Za-z]+_[A-Za-z0-9_]*)\$\{/g)].map((m) => m[1]!);
  const unused = Object.keys(whole("vi")).filter(
    (key) => !names.has(key) && !starts.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

function sources(): string[] {
  const roots = ["lib", "components", "entrypoints"];
  const files = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => `${root}/${file}`),
  );
  return [
    ...files.filter((file) => /\.(tsx?|json)$/.test(file) && !/\.(test|browser)\.ts$/.test(file)),
    "wxt.config.ts",
  ];
}
