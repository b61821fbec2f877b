import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "wxt";
import { pageParts } from "./scripts/page-parts.ts";

/** Words live in locales/<lang>/<room>.json; the browser wants one messages.json per language. */
function messages(lang: string): string {
  const folder = new URL(`./locales/${lang}/`, import.meta.url);
  const all: Record<string, { message: string; placeholders?: Record<string, { content: string }> }> = {};
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".json")) continue;
    const words = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, string>;
    for (const [key, message] of Object.entries(words)) {
      if (all[key]) throw new Error(`locales/${lang}: two rooms define the word '${key}'`);
      all[key] = asMessage(message);
    }
  }
  return JSON.stringify(all, null, 1);
}

/** '$1g$2' would be a placeholder named '1g' to the browser, which then refuses the whole extension: ours get names. */
function asMessage(message: string) {
  const used = [...new Set(message.match(/\$[1-9]/g) ?? [])];
  if (used.length === 0) return { message };
  return {
    message: message.replace(/\$([1-9])/g, "$$A$1$$"),
    placeholders: Object.fromEntries(used.map((it) => [`a${it[1]}`, { content: it }])),
  };
}

/**
 * Scripts that run in pages are one function each, and a bundle of modules forgets that modules are strict. Of a
 * function that isn't, whatever it calls (a page's own confirm) can ask who called it, and with what.
 */
const strictScripts = {
  name: "strict-scripts",
  generateBundle: {
    order: "post" as const,
    handler(_options: unknown, made: Record<string, { type: string; code?: string }>) {
      for (const chunk of Object.values(made))
        if (chunk.code) chunk.code = chunk.code.replace(/^\(function\(\)\{/, '$&"use strict";');
    },
  },
};

/**
 * The worker has to import its later part while it is installed, on every machine (entrypoints/background/commune/load.ts). Nothing of it is
 * evaluated until it is asked for.
 */
const laterPart = {
  name: "later-part",
  generateBundle: {
    order: "post" as const,
    handler(_options: unknown, made: Record<string, { type: string; fileName: string; code?: string }>) {
      for (const chunk of Object.values(made))
        if (chunk.fileName === "commune.js" && chunk.code)
          chunk.code = `if(globalThis.dungHenCommune){${chunk.code}\n}`;
    },
  },
};

/** The page script's parts and what is there before each (docs/architecture.md). */
const FIRST = "entrypoints/portal/index.ts";
const SAY = "entrypoints/portal-say/index.ts";
const PAGE_PARTS = [
  { entry: FIRST, behind: [], table: "globalThis.dungHen.shared[0]" },
  { entry: SAY, behind: [FIRST], table: "globalThis.dungHen.shared[1]" },
  { entry: "entrypoints/portal-answers/index.ts", behind: [FIRST] },
  { entry: "entrypoints/portal-anew/index.ts", behind: [FIRST] },
  { entry: "entrypoints/portal-likely/index.ts", behind: [FIRST] },
  { entry: "entrypoints/portal-page/index.ts", behind: [FIRST, SAY] },
  { entry: "entrypoints/portal-files/index.ts", behind: [FIRST, SAY] },
  { entry: "entrypoints/portal-setup/index.ts", behind: [FIRST, SAY] },
];

/** What the sources are told of the build (lib/build.d.ts). */
const known = (mode: string, browser: string) => ({
  __DEMO__: JSON.stringify(mode === "demo"),
  __FIREFOX__: JSON.stringify(browser === "firefox"),
});

/** The demo build may read these without asking (tests and pictures); the real one asks per origin. */
const DEMO_ORIGINS = ["http://localhost/*", "http://127.0.0.1/*"];

/** All that the build needs, and what explains it. */
export const SOURCES = [
  "{components,docs,entrypoints,lib,locales,public,scripts}/**/*",
  "{LICENSE,README.md,CHANGELOG.md,package.json,package-lock.json,tsconfig.json,wxt.config.ts}",
];

export default defineConfig({
  modules: ["@wxt-dev/webextension-polyfill"],
  imports: false,
  // Mozilla's reviewers build from these. Named one by one: a key or an agency's settings may lie beside them.
  zip: { includeSources: SOURCES, excludeSources: ["**/*.pem"] },
  vite: ({ mode, browser }) => ({
    plugins: [pageParts(PAGE_PARTS, known(mode, browser)), strictScripts, laterPart],
    // The demo build is the real one but for its clock and its shadow roots.
    oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } },
    define: known(mode, browser),
    build: { target: ["chrome120", "firefox128"] },
  }),
  manifest: ({ mode, browser }) => ({
    name: "__MSG_extName__",
    short_name: "Đúng Hẹn",
    description: "__MSG_extDescription__",
    default_locale: "vi",
    permissions: [
      "storage",
      "scripting",
      "activeTab",
      "alarms",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    ...(mode === "demo" ? { host_permissions: DEMO_ORIGINS } : {}),
    // Asked for when an officer switches notices on.
    optional_permissions: ["notifications"],
    optional_host_permissions: ["https://*/*", "http://*/*"],
    commands: {
      // Firefox opens its sidebar by itself; elsewhere the worker does it (entrypoints/background/command.ts).
      [browser === "firefox" ? "_execute_sidebar_action" : "open-panel"]: {
        suggested_key: { default: "Alt+Shift+D" },
        description: "__MSG_extCommandPanel__",
      },
    },
    ...(browser === "firefox"
      ? {
          // By itself Firefox asks a server on this machine over TLS too, which the demo's has none of.
          ...(mode === "demo" ? { content_security_policy: { extension_pages: "script-src 'self'" } } : {}),
          browser_specific_settings: {
            gecko: {
              // An office's policy for the real one on this machine is none for the demo.
              id: `dung-hen${mode === "demo" ? "-demo" : ""}@dung-hen.example`,
              strict_min_version: "128.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : // Without its schema Chrome hands an agency's policy to no extension.
        { minimum_chrome_version: "120", storage: { managed_schema: "policy.json" } }),
  }),
  hooks: {
    "build:publicAssets": (_wxt, assets) => {
      for (const lang of ["vi", "en"])
        assets.push({ relativeDest: `_locales/${lang}/messages.json`, contents: messages(lang) });
    },
  },
});
