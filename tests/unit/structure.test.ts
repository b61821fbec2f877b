import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ACTION_KINDS } from "../../lib/dossier/action-kinds.ts";
import { importsOf, isProduct, type Source, sources } from "./sources.ts";

const all = sources("lib", "components", "entrypoints");
const product = all.filter(isProduct);
const lib = product.filter(({ path }) => path.startsWith("lib/"));
const room = ({ path }: Source) => path.split("/")[1]!;
const under = (...rooms: string[]) => lib.filter((it) => rooms.includes(room(it)));

/** No DOM, no browser API, no clock, no chance. */
const PURE = [
  "answers",
  "apology",
  "book",
  "beside",
  "calendar",
  "catalogue",
  "commune",
  "counting",
  "dossier",
  "deadline",
  "guard",
  "ledger",
  "province",
  "reports",
  "reuse",
  "results",
  "queue",
  "privacy",
  "targets",
  "whole",
];
const PAGE =
  /\b(document|window|globalThis|navigator|location|localStorage|indexedDB)\s*[.[]|\bfetch\(|\bsetTimeout\(|\bcrypto\./;
const NOW = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.|\bMath\.random\(/;
const BROWSER = /\b(browser|chrome)\.[a-z]/;

/** Each offender as 'file: what', so that the failure says where to look. */
const offenders = (files: Source[], wrong: (it: Source) => unknown[]) =>
  files.flatMap((it) => wrong(it).map((what) => `${it.path}: ${what}`));
const matching = (files: Source[], pattern: RegExp) =>
  offenders(files, ({ bare }) => bare.match(new RegExp(pattern, "g")) ?? []);

/** All files of ours that come with one, by whatever way; what is imported for its types alone comes with nothing. */
function allFrom(entry: string): string[] {
  const comes = new Map(all.map(({ path, code }) => [path, importsOf(path, code.replace(TYPES, ""))]));
  const found = new Set([entry]);
  for (const path of found) for (const to of comes.get(path) ?? []) if (comes.has(to)) found.add(to);
  return [...found];
}
const TYPES = /^(?:import|export) type [^;]*;$/gm;

test("there is something to hold", () => {
  expect(product.length).toBeGreaterThan(100);
  for (const name of [...PURE, "reading", "store", "messages", "settings"])
    expect(under(name), name).not.toEqual([]);
  expect(product.find(({ path }) => path === "lib/queue/view.ts")?.imports).toContain("lib/queue/item.ts");
});

describe("imports run one way", () => {
  test("nothing in lib reaches up into components, entrypoints, the sample portal or tests", () => {
    const up = /^(components|entrypoints|demo|tests|bench|scripts)\//;
    expect(offenders(lib, ({ imports }) => imports.filter((it) => up.test(it)))).toEqual([]);
  });
  test("components know no entrypoint, no store, no browser", () => {
    const files = product.filter(({ path }) => path.startsWith("components/"));
    const wrong = /^(entrypoints|demo|tests|bench|scripts)\/|^lib\/store\/|^wxt|webextension-polyfill|^idb/;
    expect(offenders(files, ({ imports }) => imports.filter((it) => wrong.test(it)))).toEqual([]);
    expect(matching(files, BROWSER)).toEqual([]);
  });
  test("pure rooms import pure rooms only", () => {
    // Saying is pure as well.
    const allowed = new RegExp(`^lib/(${PURE.join("|")}|words)/|^lib/zod\\.ts$`);
    expect(offenders(under(...PURE), ({ imports }) => imports.filter((it) => !allowed.test(it)))).toEqual([]);
  });
  test("pages are read without the browser's API or the store", () => {
    const wrong = /^lib\/(store|messages)\/|^wxt|webextension-polyfill|^idb|^preact/;
    expect(
      offenders(under("reading", "portals"), ({ imports }) => imports.filter((it) => wrong.test(it))),
    ).toEqual([]);
  });
  test("only entrypoints know the browser", () => {
    expect(
      offenders(lib, ({ imports }) => imports.filter((it) => /^wxt|webextension-polyfill/.test(it))),
    ).toEqual([]);
    expect(matching(lib, BROWSER)).toEqual([]);
  });
  test("the worker is the only owner of the store", () => {
    const others = product.filter(({ path }) => !/^(lib\/store|entrypoints\/background)\//.test(path));
    const opens = /^lib\/store\/|^idb$/;
    expect(offenders(others, ({ imports }) => imports.filter((it) => opens.test(it)))).toEqual([]);
  });
  test("page scripts leave the pages' calls and words out, and what only the workbench or a set-up asks for", () => {
    const wrong = /^lib\/(messages\/page-calls|words\/vi-pages)\.ts$|^lib\/store\//;
    const later = /^lib\/reading\/(workbench|setup)\//;
    const reached = (part: string) => allFrom(`entrypoints/${part}/index.ts`);
    for (const part of ["portal", "portal-page", "portal-setup"]) {
      expect(reached(part).length, part).toBeGreaterThan(50);
      expect(
        reached(part).filter((path) => wrong.test(path)),
        part,
      ).toEqual([]);
    }
    for (const part of ["portal", "portal-page"])
      expect(
        reached(part).filter((path) => later.test(path)),
        part,
      ).toEqual([]);
  });
});

describe("pure rooms are pure", () => {
  const files = under(...PURE);
  test("no page and no browser", () =>
    expect(matching(files, new RegExp(`${PAGE.source}|${BROWSER.source}`))).toEqual([]));
  test("no clock and no chance of their own", () => expect(matching(files, NOW)).toEqual([]));
  test("nor has the reader a clock or a browser", () =>
    expect(
      matching(under("reading"), new RegExp(`Date\\.now\\(|new Date\\(\\)|Math\\.random|${BROWSER.source}`)),
    ).toEqual([]));
});

describe("safe by habit", () => {
  test("no text becomes HTML or code", () => {
    const unsafe =
      /\bouterHTML\s*=(?!=)|\b(innerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe)\b|document\.write|\beval\(|new Function\(/;
    expect(matching(product, unsafe)).toEqual([]);
  });
  test("what is typed into a field of ours is not the browser's to keep with its tabs", () => {
    const typed = ({ code }: Source) =>
      (code.match(/<(?:input|textarea)\b[\s\S]*?\/>/g) ?? []).filter(
        (it) => /^<textarea|type="text"/.test(it) && !/autocomplete="off"|readOnly/.test(it),
      );
    expect(product.filter(({ code }) => /type="text"/.test(code)).length).toBeGreaterThan(5);
    expect(offenders(product, typed)).toEqual([]);
  });
  test("schemas are made by the one way to zod, which sets it right for an extension", () => {
    const files = product.filter(({ path }) => path !== "lib/zod-set.ts");
    expect(offenders(files, ({ imports }) => imports.filter((it) => /^zod/.test(it)))).toEqual([]);
  });
  test("no file is over 250 lines", () => {
    expect(
      offenders(product, ({ text }) => (text.split("\n").length > 251 ? [text.split("\n").length] : [])),
    ).toEqual([]);
  });
});

describe("the sample portal is a stage: nothing in the product knows it", () => {
  const files = product.filter(({ path }) => !path.startsWith("components/"));
  test("no address of it", () => {
    const address = /localhost|127\.0\.0\.1|__log|__reset|demo\/portal|phường Mẫu/g;
    expect(offenders(files, ({ code }) => code.match(address) ?? [])).toEqual([]);
  });
  test("no class or id of it in a selector", () => {
    const folder = "demo/portal/public/";
    const css = readdirSync(folder).filter((it) => it.endsWith(".css"));
    const text = css.map((it) => readFileSync(folder + it, "utf8").replace(/\{[^}]*\}/g, "")).join("\n");
    const names = new Set([...text.matchAll(/[.#]([a-z][\w-]+)/g)].map((found) => found[1]!));
    expect(names.size).toBeGreaterThan(20);
    const selector =
      /(?:querySelector(?:All)?|closest|matches)\(\s*["'`]([^"'`]*)["'`]|["'`]([.#][a-z][^"'`\n]*)["'`]/g;
    const used = offenders(files, ({ code }) =>
      [...code.matchAll(selector)]
        .flatMap((found) => [...(found[1] ?? found[2] ?? "").matchAll(/[.#]([a-z][\w-]+)/g)])
        .map((found) => found[1]!)
        .filter((name) => names.has(name)),
    );
    expect(used).toEqual([]);
  });
});

test("kinds of action are listed in one place: what concerns several of them is drawn from there", () => {
  const kind = `"(?:${ACTION_KINDS.join("|")})"`;
  const list = new RegExp(`(?:${kind}\\s*[,|]\\s*\\|?\\s*){3}${kind}`, "g");
  const files = product.filter(({ path }) => !path.startsWith("lib/dossier/"));
  expect(offenders(files, ({ code }) => code.match(list) ?? [])).toEqual([]);
});

test("each feature of a page stands in the list, under its file's name", async () => {
  const folder = "entrypoints/portal/features/";
  const files = readdirSync(folder).filter((it) => it !== "index.ts" && /^[a-z-]+\.tsx?$/.test(it));
  const list = readFileSync(`${folder}index.ts`, "utf8");
  for (const file of files) {
    const id = file.replace(/\.tsx?$/, "");
    const text = readFileSync(folder + file, "utf8");
    if (!/:\s*Feature\s*=/.test(text)) continue;
    const name = /export const (\w+):\s*Feature/.exec(text)?.[1];
    expect(text, file).toContain(`id: "${id}"`);
    expect(list.split("Feature[] =")[1], file).toContain(String(name));
  }
  expect(files.length).toBeGreaterThan(2);
});

test("the demo build differs in its clock, its shadow roots and a server on its own machine, and nowhere else in code", () => {
  const used = offenders(all, ({ code }) =>
    code
      .split("\n")
      .filter((line) => line.includes("__DEMO__"))
      .map((line) => line.trim()),
  );
  const allowed = /demoClock|[sS]hadow|LOOPBACK|__DEMO__, (?:this\.#)?link\.say/;
  expect(used.filter((it) => !allowed.test(it) && !it.includes("if (!__DEMO__) return null;"))).toEqual([]);
});
