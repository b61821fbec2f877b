import type { Calendar } from "../calendar/calendar.ts";
import { dayOf, isoDay, momentOf, parseMoment, timeOf } from "../dossier/moment.ts";
import type { Reason } from "./clock.ts";
import type { DueInput, DueResult } from "./due.ts";

/** Says the word of a key with its arguments; whoever asks for a letter brings the words along. */
export type Say = (key: string, ...args: (string | number)[]) => string;

const DURATION = /^PT(\d+)M$/u;

/** A moment in full, as letters have it: '15 giờ 10 phút ngày 20 tháng 11 năm 2026', or the date alone where there is no time of day. */
export function letterMoment(say: Say, text: string): string {
  const parsed = parseMoment(text);
  if (!parsed) return text;
  const [year, month, date] = isoDay(parsed.day).split("-");
  if (parsed.minute === null) return `${date}/${month}/${year}`;
  const time = timeOf(parsed.minute);
  const minute = String(time % 60).padStart(2, "0");
  return say("reasons_letter_at", Math.floor(time / 60), minute, date!, month!, year!);
}

/** In hours and minutes: 'ngày' in a letter would be taken for a working day of 8 hours. */
function letterDuration(say: Say, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const said = [
    hours === 0 ? "" : say(hours === 1 ? "words_hour_one" : "words_hours", hours),
    rest === 0 && hours > 0 ? "" : say(rest === 1 ? "words_minute_one" : "words_minutes", rest),
  ];
  return said.filter((part) => part !== "").join(" ");
}

/** A reason in full words, without 'today' or 'tomorrow': fit for a letter, a file, another program. */
export function letterReason(say: Say, reason: Reason): string {
  const args = reason.args.map((arg) => {
    if (typeof arg === "number") return arg;
    const minutes = DURATION.exec(arg)?.[1];
    return minutes === undefined ? letterMoment(say, arg) : letterDuration(say, Number(minutes));
  });
  return say(reason.key, ...args);
}

/**
 * The answer of 'Tính hạn' as text for a letter: the receipt, what is counted, every reason, the date.
 * A fault has no text: ''.
 */
export function letterText(say: Say, calendar: Calendar, input: DueInput, result: DueResult): string {
  if (result.kind === "fault") return "";
  const { received } = input;
  const receipt = received.minute === null ? isoDay(received.day) : momentOf(received.minute);
  const lines = [say("reasons_letter_received", letterMoment(say, receipt))];
  for (const reason of result.reasons) lines.push(`${letterReason(say, reason)}.`);
  if (result.kind === "due") {
    const provisional = calendar.isProvisional(received.day, dayOf(result.due));
    const due = letterMoment(say, momentOf(result.due));
    lines.push(say(provisional ? "reasons_letter_due_provisional" : "reasons_letter_due", due));
  } else lines.push(say("reasons_letter_held"));
  return lines.join("\n");
}
