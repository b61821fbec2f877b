/** The calendar's file: taken along as it holds, and brought into the settings. */
import browser from "webextension-polyfill";
import type { CalendarOutcome } from "../../components/options/calendar/CalendarFile.tsx";
import { exportCalendar, importCalendar } from "../../lib/calendar/exchange.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { settingsFromCalendar } from "../../lib/settings/calendar-edits.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { saveFile } from "../edge/files.ts";

export function exportOffice(settings: Settings): void {
  saveFile(
    `lich-lam-viec-${browser.runtime.getManifest().version}.json`,
    exportCalendar(calendarOf(settings)),
  );
}

/** What a file says: parts of the settings to be saved, or its faults. */
export function readOffice(
  name: string,
  text: string,
): { outcome: CalendarOutcome; parts: Partial<Settings> | null } {
  const read = importCalendar(text);
  if ("faults" in read) return { outcome: { name, faults: read.faults }, parts: null };
  const { parts, kept } = settingsFromCalendar(read.spec);
  return { outcome: { name, kept }, parts };
}
