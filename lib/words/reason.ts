import type { Reason } from "../deadline/clock.ts";
import type { Minute, Where } from "../dossier/model.ts";
import { sayMoment } from "./moment.ts";
import type { Say } from "./say.ts";
import { wallOfMoment } from "./wall.ts";

/** 'cột «Hạn xử lý»', 'nhãn «Ngày hẹn trả»', 'tính ra': where a value was read. */
export function sayWhere(say: Say, where: Where): string {
  return where.name ? say(`words_where_${where.kind}`, where.name) : say(`words_where_${where.kind}_bare`);
}

/** One line behind 'Vì sao?': moments among the arguments are said as people say them. */
export function sayReason(say: Say, reason: Reason, now: Minute): string {
  const args = reason.args.map((arg) => (typeof arg === "string" ? momentOr(say, arg, now) : arg));
  const text = say(reason.key, ...args);
  if (!reason.where) return text;
  return say("words_reason_where", text.replace(/\.$/, ""), sayWhere(say, reason.where));
}

/** What is missing, in words; the key is one of the engine's own (locales/<lang>/reasons.json). */
export function sayMissing(say: Say, key: string): string {
  return say(key);
}

function momentOr(say: Say, text: string, now: Minute): string {
  return wallOfMoment(text) ? sayMoment(say, text, now) : text;
}
