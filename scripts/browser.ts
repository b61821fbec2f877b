/**
 * Finds the machine's own Chrome, Edge or Chromium; where there is none and we
 * may, installs Debian's. Playwright's downloads are never used: many offices
 * and build machines cannot reach them.
 */
import { existsSync } from "node:fs";
import { platform } from "node:os";
import { findCommand, installByApt } from "./apt.ts";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
  ],
};

/**
 * Chromium and Edge before Chrome: from version 137 on, branded Chrome ignores
 * `--load-extension`, so it can only be driven with an extension as a last resort.
 */
export function findBrowser(): string | null {
  const told = process.env.DUNG_HEN_BROWSER;
  if (told) return existsSync(told) ? told : null;
  for (const place of PLACES[platform()] ?? []) if (existsSync(place)) return place;
  if (platform() === "win32") return null;
  return findCommand(NAMES);
}

const HELP = `Không tìm thấy trình duyệt. / No browser was found.
  Debian, Ubuntu:  sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS, Windows:  install Microsoft Edge or Chromium
  or set DUNG_HEN_BROWSER to the path of a Chromium, Chrome or Edge.`;

/** The browser's path; installs Debian's Chromium where none is found and root (or sudo without a password) allows. Throws with what to install. */
export function needBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.env.DUNG_HEN_BROWSER)
    throw new Error(`DUNG_HEN_BROWSER=${process.env.DUNG_HEN_BROWSER}: không có tệp này / no such file.`);
  // Fonts, so that Vietnamese is drawn with its diacritics in pictures too.
  installByApt(["chromium", "fonts-dejavu-core"]);
  const now = findBrowser();
  if (!now) throw new Error(HELP);
  return now;
}

if (import.meta.main) {
  try {
    console.log(needBrowser());
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
