/**
 * Office hours as people type them: '7:30-11:30, 13:30-17:00', '7h30 – 11h30'.
 * The settings' own schema has the last word; this is about saying early and
 * plainly what is wrong.
 */

export type TypedHours =
  | { ok: true; hours: string[] }
  /** `fault`: a key of locales/<lang>/options.json; `part`: the text it is about. */
  | { ok: false; fault: string; part: string };

const PART = /^(\d{1,2})(?:[:h.](\d{2})?)?\s*[-–—]\s*(\d{1,2})(?:[:h.](\d{2})?)?$/;

/** Reads one day's hours; nothing typed: the office is shut. Gives them as the settings keep them: `07:30-11:30`. */
export function parseHours(text: string): TypedHours {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const hours: string[] = [];
  for (const part of parts) {
    const read = PART.exec(part.toLowerCase());
    if (!read) return { ok: false, fault: "options_hours_form", part };
    const from = clockText(read[1]!, read[2]);
    const to = clockText(read[3]!, read[4]);
    if (!from || !to || from === "24:00") return { ok: false, fault: "options_hours_time", part };
    if (from >= to) return { ok: false, fault: "options_hours_backwards", part };
    if (hours.length > 0 && hours.at(-1)!.slice(6) > from)
      return { ok: false, fault: "options_hours_overlap", part };
    hours.push(`${from}-${to}`);
  }
  return { ok: true, hours };
}

/** As shown for editing: '7:30–11:30, 13:30–17:00'. */
export function hoursText(hours: readonly string[]): string {
  return hours.map((it) => it.replace("-", "–").replace(/^0|(?<=–)0/g, "")).join(", ");
}

function clockText(hour: string, minute = "00"): string | null {
  const [h, m] = [Number(hour), Number(minute)];
  if (h > 24 || m > 59 || (h === 24 && m > 0)) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
