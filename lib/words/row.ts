import type { Clock, Clocks } from "../deadline/clock.ts";
import {
  type ClockWords,
  capital,
  clockSentence,
  dueText,
  nameOf,
  provisional,
  standsAlone,
  stateText,
} from "./clock.ts";
import { roughDuration } from "./duration.ts";
import { isDone, leadOf } from "./lead.ts";
import { sayDate, timeOfDay } from "./moment.ts";
import { sayMissing } from "./reason.ts";
import { wallOf } from "./wall.ts";

/** The words of a row's clock: line one is `name` + `text`, and each line has a slim wording for narrow cells. */
export interface RowWords {
  name: string;
  text: string;
  slim: string;
  second: string;
  secondSlim: string;
}

/** What a row says: the leading clock first, under it the other one or what matters more. */
export function rowWords(w: ClockWords, clocks: Clocks): RowWords {
  const { lead } = leadOf(clocks);
  const alone = standsAlone(lead);
  const text = stateText(w, lead, "short");
  return {
    name: alone ? "" : nameOf(w.say, lead),
    text: alone ? capital(text) : text,
    slim: stateText(w, lead, "slim"),
    second: secondLine(w, clocks),
    secondSlim: secondSlim(w, clocks),
  };
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
  const due = dueText(w, lead);
  return due ? say(`clock_due_${lead.of}`, due) : "";
}

function underPause({ say, dayMinutes }: ClockWords, clocks: Clocks, lead: Clock): string {
  if (clocks.pausedWithoutPaper) return say("clock_no_paper");
  if (lead.left === null || lead.left === 0) return "";
  const amount = roughDuration(say, lead.left, dayMinutes);
  return say(lead.left < 0 ? "clock_paused_over" : "clock_paused_left", amount);
}

function secondSlim(w: ClockWords, clocks: Clocks): string {
  const { say } = w;
  const { lead, second } = leadOf(clocks);
  if (lead.state === "paused") return clocks.pausedWithoutPaper ? say("clock_no_paper_slim") : "";
  const shown = second ?? lead;
  const due = dayOrTime(w, shown);
  if (!due) return "";
  return shown.provisional ? due : say(`clock_slim_due_${shown.of}`, due);
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
