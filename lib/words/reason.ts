import type { Reason } from "../deadline/clock.ts";
import type { Minute, Where } from "../dossier/model.ts";
import { longDuration } from "./duration.ts";
import { sayMoment } from "./moment.ts";
import type { Say } from "./say.ts";
import { wallOfMoment } from "./wall.ts";

/** 'cột «Hạn xử lý»', 'nhãn «Ngày hẹn trả»', 'tính ra': where a value was read. */
export function sayWhere(say: Say, { answered, ...where }: Where): string {
  if (answered) return say("words_where_answered", sayWhere(say, where));
  // The path in an answer is for whoever sets the portal up, and says nothing to an officer.
  if (where.kind === "answer") return say("words_where_answer");
  return where.name ? say(`words_where_${where.kind}`, where.name) : say(`words_where_${where.kind}_bare`);
}

/** One line behind 'Vì sao?': moments among the arguments are said as people say them. */
export function sayReason(say: Say, reason: Reason, now: Minute): string {
  const args = reason.args.map((arg) => (typeof arg === "string" ? sayArg(say, arg, now) : arg));
  const text = say(reason.key, ...args);
  if (!reason.where) return text;
  return say("words_reason_where", text.replace(/\.$/, ""), sayWhere(say, reason.where));
}

/** What is missing, in words; the key is one of the engine's own (locales/<lang>/reasons.json). */
export function sayMissing(say: Say, key: string): string {
  return say(key);
}

/** Instants and dates come as ISO moments, working time as minutes (`PT200M`); the rest is words already. */
function sayArg(say: Say, text: string, now: Minute): string {
  const minutes = /^PT(\d+)M$/.exec(text)?.[1];
  // In hours, never days: a day is eight hours in a process and maybe seven and a half in the office.
  if (minutes !== undefined) return longDuration(say, Number(minutes), Number.POSITIVE_INFINITY);
  return wallOfMoment(text) ? sayMoment(say, text, now) : text;
}
