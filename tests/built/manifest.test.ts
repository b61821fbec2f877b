/**
 * What each of the three builds in `.output` asks of the browser, held to a list written by hand: a new
 * permission or file in the manifest has to be put here too, on purpose.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LANGUAGES, storeTexts } from "../../scripts/package/store.ts";

type Manifest = Record<string, unknown>;
/** As `npm test` has just built them. */
const BUILDS = {
  chrome: ".output/chrome-mv3",
  demo: ".output/chrome-mv3-demo",
  firefox: ".output/firefox-mv3",
} as const;
type Name = keyof typeof BUILDS;
const folderOf = (name: Name) => BUILDS[name];
const manifestOf = (name: Name) =>
  JSON.parse(readFileSync(join(folderOf(name), "manifest.json"), "utf8")) as Manifest;
const manifests = {
  chrome: manifestOf("chrome"),
  demo: manifestOf("demo"),
  firefox: manifestOf("firefox"),
} satisfies Record<Name, Manifest>;

const files = (name: Name) =>
  readdirSync(folderOf(name), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(folderOf(name), join(it.parentPath, it.name)))
    // Chunks carry a hash of what is in them.
    .map((it) => it.replace(/-[\w-]{8}\.(js|css)$/, ".$1"))
    .sort();

const COMMON = {
  permissions: ["storage", "scripting", "activeTab", "alarms"],
  optional_permissions: ["notifications"],
  optional_host_permissions: ["https://*/*", "http://*/*"],
};
const WRITTEN: Record<Name, Manifest> = {
  chrome: { ...COMMON, permissions: [...COMMON.permissions, "sidePanel"] },
  demo: {
    ...COMMON,
    permissions: [...COMMON.permissions, "sidePanel"],
    host_permissions: ["http://localhost/*", "http://127.0.0.1/*"],
  },
  firefox: COMMON,
};
const GRANTS = ["permissions", "optional_permissions", "host_permissions", "optional_host_permissions"];
/** Things by which a manifest could reach into pages or be reached from them. */
const NEVER = [
  "content_scripts",
  "web_accessible_resources",
  "externally_connectable",
  "content_security_policy",
  "chrome_url_overrides",
  "devtools_page",
  "update_url",
];

describe.each(Object.keys(BUILDS) as Name[])("the %s build", (name) => {
  test("asks for what is written here and nothing more", () => {
    const asked = Object.fromEntries(
      GRANTS.flatMap((it) => (manifests[name][it] ? [[it, manifests[name][it]]] : [])),
    );
    expect(asked).toEqual(WRITTEN[name]);
  });
  test("has one hotkey, for the side panel, said in the browser's own language", () => {
    const command = { suggested_key: { default: "Alt+Shift+D" }, description: "__MSG_extCommandPanel__" };
    const called = name === "firefox" ? "_execute_sidebar_action" : "open-panel";
    expect(manifests[name].commands).toEqual({ [called]: command });
  });
  test("runs in no page by itself, and no page can reach its files", () => {
    expect(Object.keys(manifests[name]).filter((it) => NEVER.includes(it))).toEqual([]);
  });
  test("has the pages and scripts that others find by name", () => {
    for (const file of [
      "sidepanel.html",
      "options.html",
      "welcome.html",
      "popup.html",
      "slip.html",
      "apology.html",
      "background.js",
    ])
      expect(existsSync(join(folderOf(name), file)), file).toBe(true);
    const worker = readFileSync(join(folderOf(name), "background.js"), "utf8");
    const scripts = [...worker.matchAll(/["'`]((?:content-scripts\/)?portal[\w-]*\.js)["'`]/g)].map(
      (found) => found[1]!,
    );
    // The part that knows what answers mean is there beside the first, or comes later by its name.
    expect(new Set(scripts)).toEqual(
      new Set(["portal.js", "portal-answers.js", "portal-anew.js", "portal-main.js"]),
    );
    for (const file of scripts) expect(existsSync(join(folderOf(name), file)), file).toBe(true);
  });
  test("its words are ones that the browser takes", () => {
    for (const lang of ["vi", "en"]) {
      const text = readFileSync(join(folderOf(name), `_locales/${lang}/messages.json`), "utf8");
      const all = JSON.parse(text) as Record<
        string,
        { message: string; placeholders?: Record<string, unknown> }
      >;
      expect(all.extName?.message).toBe("Đúng Hẹn");
      for (const [key, { message, placeholders = {} }] of Object.entries(all)) {
        expect(key).toMatch(/^\w+$/);
        // A name between two dollars that isn't a placeholder makes Chrome refuse the extension.
        for (const found of message.matchAll(/\$([\w@]+)\$/g))
          expect(Object.keys(placeholders), `${key}: ${message}`).toContain(found[1]!.toLowerCase());
      }
    }
  });
  test("no code is made out of text in it", () => {
    const code = files(name).filter((it) => it.endsWith(".js"));
    expect(code.length).toBeGreaterThan(5);
    const all = readdirSync(folderOf(name), { recursive: true, withFileTypes: true }).filter((it) =>
      it.name.endsWith(".js"),
    );
    for (const file of all) {
      const text = readFileSync(join(file.parentPath, file.name), "utf8");
      expect(/(?<![\w.$])eval\(|importScripts\(\s*["'`]https?:/.test(text), file.name).toBe(false);
    }
  });
});

test.each(LANGUAGES)(
  "each thing that a store's build asks for is justified to the store, and nothing else (%s)",
  (language) => {
    const asked = (name: Name) => GRANTS.flatMap((it) => (manifests[name][it] ?? []) as string[]);
    const justified = storeTexts(language).permissions;
    expect(Object.keys(justified).sort()).toEqual(
      [...new Set([...asked("chrome"), ...asked("firefox")])].sort(),
    );
    for (const words of Object.values(justified)) expect(words.length).toBeGreaterThan(40);
  },
);

test("Firefox's is Manifest 3 as well: its script says so, since wxt's own default there is 2", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  expect(scripts["build:firefox"]).toContain("--mv3");
  expect(manifests.firefox.manifest_version).toBe(3);
  expect(manifests.firefox.sidebar_action).toMatchObject({ open_at_install: false });
});

test("the demo build has the same files, and differs in its manifest by the hosts alone", () => {
  expect(files("demo")).toEqual(files("chrome"));
  const { host_permissions: _hosts, ...demo } = manifests.demo;
  expect(demo).toEqual(manifests.chrome);
});

test("the real build's clock can't be set", () => {
  const worker = (name: Name) => readFileSync(join(folderOf(name), "background.js"), "utf8");
  const reads = /storage\.local\.get\(["'`]demoClock["'`]\)/;
  expect(reads.test(worker("demo"))).toBe(true);
  expect(reads.test(worker("chrome"))).toBe(false);
  expect(reads.test(worker("firefox"))).toBe(false);
});

/** With the library that reads signatures in it; loaded where a file is chosen. */
test("the part that looks into files stays under 60 KB, compressed", () => {
  for (const name of ["chrome", "firefox"] as const) {
    const part = readFileSync(join(folderOf(name), "portal-files.js"));
    expect(part.length).toBeGreaterThan(20_000);
    expect(gzipSync(part, { level: 9 }).length).toBeLessThan(60_000);
    // No other part brings along any of it.
    for (const other of files(name).filter((it) => it.endsWith(".js") && it !== "portal-files.js"))
      if (existsSync(join(folderOf(name), other)))
        expect(readFileSync(join(folderOf(name), other), "utf8").includes("DocTimeStamp"), other).toBe(false);
  }
});

describe("the worker's later part, for machines that have joined a commune", () => {
  const code = (name: Name) => readFileSync(join(folderOf(name), "commune.js"), "utf8");

  test.each(["chrome", "demo", "firefox"] as const)("%s: evaluates nothing until it is asked for", (name) => {
    // Nothing but the language itself is here: whatever ran would have to leave something, or fail.
    const bare = createContext({});
    runInContext(code(name), bare);
    expect(Object.getOwnPropertyNames(bare)).toEqual([]);
    expect(() => runInContext("dungHenCommune = {}", bare) && runInContext(code(name), bare)).toThrow();
  });
  test.each(["chrome", "firefox"] as const)(
    "%s: stays under 65 KB, compressed, and nothing else brings it along",
    (name) => {
      expect(gzipSync(code(name), { level: 9 }).length).toBeLessThan(65_000);
      const its = ".DIRECT.GET.";
      expect(code(name)).toContain(its);
      for (const other of files(name).filter((it) => it.endsWith(".js") && it !== "commune.js"))
        if (existsSync(join(folderOf(name), other)))
          expect(readFileSync(join(folderOf(name), other), "utf8").includes(its), other).toBe(false);
    },
  );
});

/** Parsed in each frame of a portal, before anything of the portal's: what isn't needed by then comes later. */
test("the part of the page script that every frame loads stays under 60 KB, compressed", () => {
  for (const name of ["chrome", "firefox"] as const)
    expect(gzipSync(readFileSync(join(folderOf(name), "portal.js")), { level: 9 }).length).toBeLessThan(
      60_000,
    );
});
