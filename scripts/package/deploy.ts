/**
 * Files with which an agency installs the extension on many machines and fixes its settings: for Chrome, Edge and
 * Firefox, made of one set of settings and of the browser's schema (public/policy.json). docs/cai-dat.md says how to use them.
 */
import { admx } from "./deploy-admx.ts";
import { type Chromium, type Deployment, installation, KEYS } from "./deployment.ts";

const json = (it: unknown) => `${JSON.stringify(it, null, 2)}\n`;

/** All files, by path under `deploy/`. */
export function deployFiles(it: Deployment): Record<string, string> {
  return {
    "linux/chrome.json": json(chromium(it, "chrome")),
    "linux/edge.json": json(chromium(it, "edge")),
    "windows/chrome.reg": registry(it, "chrome"),
    "windows/edge.reg": registry(it, "edge"),
    ...admx(it, "chrome"),
    ...admx(it, "edge"),
    "firefox/policies.json": json(firefox(it)),
  };
}

const chromium = (it: Deployment, browser: Chromium) => ({
  ExtensionSettings: { [it.id]: installation(it, browser) },
  "3rdparty": { extensions: { [it.id]: it.settings } },
});

const firefox = (it: Deployment) => ({
  policies: {
    ExtensionSettings: {
      [it.geckoId]: {
        installation_mode: "force_installed",
        install_url: `${it.server}/dung-hen-${it.version}.xpi`,
        default_area: "navbar",
      },
    },
    "3rdparty": { Extensions: { [it.geckoId]: it.settings } },
  },
});

/** Text for a .reg file: letters beyond ASCII as JSON writes them, so that no machine reads them in another code page. */
const asciiJson = (it: unknown): string =>
  JSON.stringify(it).replace(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Lists and objects go into the registry as JSON: Chrome and Edge read them so where their schema wants one. */
function regValue(value: unknown): string {
  if (typeof value === "boolean") return `dword:0000000${value ? 1 : 0}`;
  if (Number.isInteger(value)) return `dword:${(value as number).toString(16).padStart(8, "0")}`;
  const text = typeof value === "string" ? value : asciiJson(value);
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}

function registry(it: Deployment, browser: Chromium): string {
  const section = (key: string, values: Record<string, unknown>) => [
    `[HKEY_LOCAL_MACHINE\\${KEYS[browser]}\\${key}]`,
    ...Object.entries(values).map(([name, value]) => `"${name}"=${regValue(value)}`),
    "",
  ];
  return [
    "Windows Registry Editor Version 5.00",
    "",
    ...section(`ExtensionSettings\\${it.id}`, installation(it, browser)),
    ...section(`3rdparty\\extensions\\${it.id}\\policy`, it.settings),
  ].join("\r\n");
}
