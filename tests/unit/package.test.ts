/** What the packages are told and what they say: options, updates, the list of what is shipped, the stores' texts. */
import { readFileSync } from "node:fs";
import { matchesGlob } from "node:path";
import { describe, expect, test } from "vitest";
import { packageOptions } from "../../scripts/package/options.ts";
import { PICTURES } from "../../scripts/package/pictures.ts";
import { installed, packagesOf, shipped } from "../../scripts/package/sbom.ts";
import { LANGUAGES, storeSheet, storeTexts } from "../../scripts/package/store.ts";
import { updatesJson, updateXml } from "../../scripts/package/updates.ts";
import { SOURCES } from "../../wxt.config.ts";

const { name, version, dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  name: string;
  version: string;
  dependencies: Record<string, string>;
};

test("the stores' pictures are for the stores: an agency's own server is left without", () => {
  const pictures = (...args: string[]) => packageOptions(args, {}).pictures;
  expect([pictures(), pictures("--no-pictures"), pictures("--server", "https://a.example")]).toEqual([
    true,
    false,
    false,
  ]);
});

describe("options", () => {
  const read = (...args: string[]) => packageOptions(args, {});
  test("nothing told: packages for the stores", () => {
    expect(read()).toEqual({
      key: null,
      server: null,
      portals: [],
      settings: null,
      pictures: true,
      twice: false,
    });
  });
  test("the key's file comes from the command or the environment, the command first", () => {
    expect(packageOptions([], { DUNG_HEN_KEY: "a.pem" }).key).toBe("a.pem");
    expect(packageOptions(["--key", "b.pem"], { DUNG_HEN_KEY: "a.pem" }).key).toBe("b.pem");
    expect(packageOptions([], { DUNG_HEN_KEY: "" }).key).toBeNull();
  });
  test("a server is an https address, without a slash at its end", () => {
    expect(read("--server", "https://tien-ich.example.gov.vn/dung-hen/").server).toBe(
      "https://tien-ich.example.gov.vn/dung-hen",
    );
    for (const wrong of [
      "http://a.example",
      "a.example",
      "https://a.example/?x=1",
      "https://u@a.example",
      "file:///a",
    ])
      expect(() => read("--server", wrong), wrong).toThrow("https");
  });
  test("portals are single hosts by https, and belong to an agency's own package alone", () => {
    const server = ["--server", "https://a.example"];
    expect(
      read(...server, "--portal", "https://b.example/x", "--portal", "https://b.example").portals,
    ).toEqual(["https://b.example"]);
    expect(() => read("--portal", "https://b.example")).toThrow("--server");
    for (const wrong of [
      "http://b.example",
      "https://*.example",
      "https://*/*",
      "https://localhost",
      "b.example",
    ])
      expect(() => read(...server, "--portal", wrong), wrong).toThrow("portal");
  });
  test("what isn't known is refused", () => {
    expect(() => read("--kee", "x")).toThrow();
  });
});

test("update.xml names the id, the version and where the CRX is", () => {
  const text = updateXml({
    id: "a".repeat(32),
    version: "1.2.3",
    server: "https://a.example/d",
    crx: "d-1.2.3.crx",
  });
  expect(text).toContain(`appid="${"a".repeat(32)}"`);
  expect(text).toContain('codebase="https://a.example/d/d-1.2.3.crx" version="1.2.3"');
});

test("updates.json names Firefox's id, the version and where the XPI is", () => {
  const it = {
    geckoId: "x@y",
    version: "1.2.3",
    server: "https://a.example",
    xpi: "d.xpi",
    minimum: "128.0",
  };
  expect(JSON.parse(updatesJson(it))).toEqual({
    addons: {
      "x@y": {
        updates: [
          {
            version: "1.2.3",
            update_link: "https://a.example/d.xpi",
            applications: { gecko: { strict_min_version: "128.0" } },
          },
        ],
      },
    },
  });
});

describe("the list of what is shipped", () => {
  const root = process.cwd();
  const modules = [
    ...["preact/dist/preact.mjs", "@noble/hashes/sha2.js"].map((it) => `${root}/node_modules/${it}`),
    `${root}/lib/zod.ts`,
    "\0vite/preload-helper.js",
    "\0virtual:wxt-plugins",
  ];
  const packages = packagesOf(modules, root);
  const all = installed(root);
  const bom = shipped(all, packages, { name, version });
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { version: string; integrity: string; license: string }>;
  };

  test("names the packages whose modules are in the bundles, and what the builder puts in", () => {
    expect(packages.map((it) => it.replace(/@[^@]+$/, ""))).toEqual(["@noble/hashes", "preact", "vite"]);
    expect(bom.components.map((it) => it.name)).toEqual(["@noble/hashes", "preact", "vite"]);
  });
  test("with version, licence and integrity as the lockfile has them", () => {
    for (const it of bom.components) {
      const locked = lock.packages[`node_modules/${it.name}`]!;
      const [hash] = it.hashes as { alg: string; content: string }[];
      expect(it.version).toBe(locked.version);
      expect(`sha512-${Buffer.from(hash!.content, "hex").toString("base64")}`).toBe(locked.integrity);
      expect(it.licenses).toEqual([{ license: { id: locked.license } }]);
    }
  });
  test("has nothing in it that changes from run to run or with the folder", () => {
    expect(shipped(installed(root), packages, { name, version })).toEqual(bom);
    expect(bom.serialNumber).toBeUndefined();
    expect(bom.metadata).toMatchObject({ component: { name, version } });
    expect(JSON.stringify(bom.metadata)).not.toMatch(/timestamp|tools/);
  });
  test("leaves nothing out silently", () => {
    expect(() => shipped(all, [...packages, "no-such@1.0.0"], { name, version })).toThrow("no-such@1.0.0");
  });
  test("each of our dependencies is known to npm", () => {
    const ours = Object.entries(dependencies).map(([it, at]) => `${it}@${at}`);
    expect(shipped(all, ours, { name, version }).components).toHaveLength(ours.length);
  });
});

describe.each(LANGUAGES)("the store's texts (%s)", (language) => {
  const texts = storeTexts(language);
  const words = JSON.parse(readFileSync(`locales/${language}/app.json`, "utf8")) as Record<string, string>;
  test("say the same name and short description as the extension itself", () => {
    expect([texts.name, texts.short]).toEqual([words.extName, words.extDescription]);
  });
  test("fit the stores' fields", () => {
    expect(texts.name.length).toBeLessThanOrEqual(45);
    expect(texts.short.length).toBeLessThanOrEqual(132);
    for (const it of [texts.purpose, ...Object.values(texts.permissions)])
      expect(it.length).toBeLessThanOrEqual(1_000);
    expect(texts.description.length).toBeGreaterThan(250);
    expect(texts.description.length).toBeLessThanOrEqual(10_000);
  });
  test("have a caption for each picture", () => {
    expect(Object.keys(texts.pictures)).toEqual(PICTURES);
  });
  test("stand on one sheet, all of them", () => {
    const sheet = storeSheet(texts);
    for (const it of [texts.purpose, texts.privacy, ...Object.values(texts.permissions)])
      expect(sheet).toContain(it);
  });
});

test("the sources for Mozilla are named one by one: nothing that happens to lie beside them goes along", () => {
  const goes = (path: string) => SOURCES.some((it) => matchesGlob(path, it));
  for (const path of [
    "package-lock.json",
    "lib/zod.ts",
    "entrypoints/portal/guard/know/facts.ts",
    "public/icon/16.png",
  ])
    expect(goes(path), path).toBe(true);
  for (const path of [
    "dung-hen.pem",
    "cai-dat-cua-toi.json",
    "demo/out/1.png",
    "notes.txt",
    ".env",
    "tests/a.ts",
  ])
    expect(goes(path), path).toBe(false);
});

test("the version has its part in CHANGELOG.md", () => {
  expect(readFileSync("CHANGELOG.md", "utf8")).toMatch(
    new RegExp(`^## ${version.replaceAll(".", "\\.")} `, "m"),
  );
});
