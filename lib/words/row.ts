import type { Clock, Clocks } from "../deadline/clock.ts";
import {
  type ClockWords,
  clockSentence,
  dueText,
  headline,
  nameOf,
  provisional,
  stateText,
} from "./clock.ts";
import { roughDuration } from "./duration.ts";
import { isDone, leadOf } from "./lead.ts";
import { sayDate, timeOfDay } from "./moment.ts";
import { sayMissing } from "./reason.ts";
import { wallOf } from "./wall.ts";

/** One line of a row's clock in three wordings; the cell's width chooses. */
export interface Line {
  wide: string;
  mid: string;
  slim: string;
}

/** So many letters of line one fit beside the icon in a cell of the middle width. */
const MID_LETTERS = 13;
/** So many of a single line, whose letters are smaller, in a wide cell and in one of the middle width. */
const BRIEF_LETTERS = { wide: 25, mid: 21 };

/** The mark of minutes takes no room worth counting. */
const lettersOf = (text: string): number => text.replaceAll("'", "").length;

/** The words of a row's clock. `second` may be empty. */
export interface RowWords {
  first: Line;
  second: Line;
  /** Both in one line: 'Bước còn 1g20' · 17:00'. */
  brief: Line;
  /** What may stand at a line's end as its date, the longest first. */
  dates: string[];
}

/** What a row says: the leading clock first, under it the other one or what matters more. */
export function rowWords(w: ClockWords, clocks: Clocks): RowWords {
  const { lead } = leadOf(clocks);
  const slim = stateText(w, lead, "slim");
  const mid = headline(w, lead, "slim");
  return {
    first: { wide: headline(w, lead, "short"), mid: lettersOf(mid) <= MID_LETTERS ? mid : slim, slim },
    second: {
      wide: secondLine(w, clocks),
      mid: secondDue(w, clocks, "mid"),
      slim: secondDue(w, clocks, "slim"),
    },
    brief: briefLine(w, clocks),
    dates: datesOf(w, clocks),
  };
}

/** One line for the leading clock: what is left and until when; of a pause, that its paper is missing. */
function briefLine(w: ClockWords, clocks: Clocks): Line {
  const { lead } = leadOf(clocks);
  const end =
    lead.state === "paused"
      ? clocks.pausedWithoutPaper
        ? w.say("clock_no_paper_slim")
        : ""
      : lead.state === "unknown"
        ? ""
        : dayOrTime(w, lead);
  const full = (text: string) => (end ? w.say("words_dot", text, end) : text);
  const named = full(headline(w, lead, "slim"));
  const slim = full(stateText(w, lead, "slim"));
  const fitting = (letters: number) => (lettersOf(named) <= letters ? named : slim);
  return { wide: fitting(BRIEF_LETTERS.wide), mid: fitting(BRIEF_LETTERS.mid), slim };
}

function datesOf(w: ClockWords, clocks: Clocks): string[] {
  const { lead, second } = leadOf(clocks);
  const said = [clocks.pausedWithoutPaper ? w.say("clock_no_paper_slim") : ""];
  for (const clock of [lead, second]) if (clock) said.push(dueText(w, clock), dayOrTime(w, clock));
  return [...new Set(said)].filter(Boolean).sort((a, b) => b.length - a.length);
}

/** A line cut before the date at its end: 'Hồ sơ còn 1 ngày' and ' · 23/11'. */
export function apart(text: string, dates: string[]): { head: string; date: string } {
  const date = dates.find((it) => text.endsWith(it));
  if (date === undefined || date === text) return { head: text, date: "" };
  const head = text.slice(0, -date.length);
  const bare = head.replace(/[\s·]+$/, "");
  return { head: bare, date: head.slice(bare.length) + date };
}

/** Line two: 'Hồ sơ còn 50 phút · 16:30'; for a pause whether its paper is missing; for the unknown what is missing. */
export function secondLine(w: ClockWords, clocks: Clocks): string {
  const { say } = w;
  const { lead, second } = leadOf(clocks);
  if (lead.state === "paused") return underPause(w, clocks, lead);
  if (lead.state === "unknown") return lead.missing[0] ? sayMissing(say, lead.missing[0]) : "";
  if (second) {
    const text = say("clock_named", nameOf(say, second), stateText(w, second, "slim"));
    const due = dayOrTime(w, second);
    return due ? say("words_dot", text, due) : text;
  }
  // 'dự kiến' takes the room that the time of day would need.
  const due = lead.provisional ? dayOrTime(w, lead) : dueText(w, lead);
  if (lead.provisional && due) return say(`clock_mid_due_${lead.of}`, due);
  return due ? say(`clock_due_${lead.of}`, due) : "";
}

function underPause({ say, dayMinutes }: ClockWords, clocks: Clocks, lead: Clock): string {
  if (clocks.pausedWithoutPaper) return say("clock_no_paper");
  if (lead.left === null || lead.left === 0) return "";
  const amount = roughDuration(say, lead.left, dayMinutes);
  return say(lead.left < 0 ? "clock_paused_over" : "clock_paused_left", amount);
}

/** Where there is no room for time left, the date: 'Hẹn trả 23/11', 'hẹn 23/11'. */
function secondDue(w: ClockWords, clocks: Clocks, form: "mid" | "slim"): string {
  const { say } = w;
  const { lead, second } = leadOf(clocks);
  if (lead.state === "paused") return clocks.pausedWithoutPaper ? say("clock_no_paper_slim") : "";
  // Of a second clock without a date there is nothing to say; the first one's date then says whose time it is.
  const shown = second && second.due !== null && !isDone(second.state) ? second : lead;
  const due = dayOrTime(w, shown);
  if (!due) return "";
  return shown.provisional ? due : say(`clock_${form}_due_${shown.of}`, due);
}

/** '16:30' when due today, else '23/11'; '' where there is no date to say. */
function dayOrTime({ say, now }: ClockWords, clock: Clock): string {
  if (clock.due === null || isDone(clock.state)) return "";
  const today = wallOf(clock.due).dayNumber === wallOf(now).dayNumber;
  return provisional(say, clock, today ? timeOfDay(clock.due) : sayDate(clock.due, now));
}

/** The aria-label of a row's clock: everything it knows, in full words. */
export function clockLabel(w: ClockWords, code: string, clocks: Clocks): string {
  const { lead, second } = leadOf(clocks);
  const said = [clockSentence(w, lead)];
  if (second) said.push(clockSentence(w, second));
  if (lead.state === "paused" && clocks.pausedWithoutPaper) said.push(w.say("clock_no_paper"));
  if (lead.state === "unknown") for (const key of lead.missing) said.push(sayMissing(w.say, key));
  return w.say("clock_label", code, said.map((text) => text.replace(/\.$/, "")).join(". "));
}
