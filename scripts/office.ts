/**
 * `npm run office`: finds the machine's LibreOffice, in which written workbooks are reckoned by another program than ours;
 * where there is none and we may, installs Debian's. Without it that test is skipped and says so.
 */
import { existsSync } from "node:fs";
import { platform } from "node:os";
import { findCommand, installByApt } from "./apt.ts";

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  win32: ["C:/Program Files/LibreOffice/program/soffice.com"],
};

/** LibreOffice's path; null: there is none. `DUNG_HEN_OFFICE` names another. */
export function findOffice(): string | null {
  const told = process.env.DUNG_HEN_OFFICE;
  if (told) return existsSync(told) ? told : null;
  for (const place of PLACES[platform()] ?? []) if (existsSync(place)) return place;
  return platform() === "win32" ? null : findCommand(["soffice", "libreoffice"]);
}

if (import.meta.main) {
  if (!findOffice() && !process.env.DUNG_HEN_OFFICE) installByApt(["libreoffice-calc-nogui"]);
  const found = findOffice();
  if (found) console.log(found);
  else
    console.error(
      "No LibreOffice was found: apt-get install libreoffice-calc-nogui, or set DUNG_HEN_OFFICE.",
    );
  process.exitCode = found ? 0 : 1;
}
