/**
 * Finds the machine's own Firefox; where there is none and we may, installs Debian's. Only the Firefox tests need it.
 * The tests load an unsigned extension and open its pages, which any Firefox lets who started it do.
 */
import { existsSync } from "node:fs";
import { platform } from "node:os";
import { findCommand, installByApt } from "./apt.ts";

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  win32: ["C:/Program Files/Mozilla Firefox/firefox.exe"],
};

/** Firefox's path; null: there is none. `DUNG_HEN_FIREFOX` names another. */
export function findFirefox(): string | null {
  const told = process.env.DUNG_HEN_FIREFOX;
  if (told) return existsSync(told) ? told : null;
  for (const place of PLACES[platform()] ?? []) if (existsSync(place)) return place;
  return platform() === "win32" ? null : findCommand(["firefox-esr", "firefox"]);
}

export const NO_FIREFOX = `Không tìm thấy Firefox. / No Firefox was found.
  Debian:          sudo apt-get install firefox-esr
  Fedora:          sudo dnf install firefox
  macOS, Windows:  install Firefox
  or set DUNG_HEN_FIREFOX to its path.`;

/** As `findFirefox`, after an attempt to install Debian's where none is found and root (or sudo without a password) allows. */
export function firefoxOrInstall(): string | null {
  const found = findFirefox();
  if (found || process.env.DUNG_HEN_FIREFOX) return found;
  installByApt(["firefox-esr", "fonts-dejavu-core"]);
  return findFirefox();
}

if (import.meta.main) {
  const found = firefoxOrInstall();
  if (found) console.log(found);
  else console.error(NO_FIREFOX);
  process.exitCode = found ? 0 : 1;
}
