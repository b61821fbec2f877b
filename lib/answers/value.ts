/** One cell of an answer as the value that it is said to be. */
import { procedureKey } from "../dossier/codes.ts";
import type { Channel, StatusNumber, Values, Where } from "../dossier/model.ts";
import { isStopped } from "../dossier/status.ts";
import { understandTime } from "../dossier/time-allowed.ts";
import { isPersonal } from "../privacy/personal.ts";
import type { AnswerDeclared } from "./declared.ts";
import type { AnswerMeaning } from "./meanings.ts";
import { readMoment } from "./moments.ts";
import type { Cell } from "./raw-row.ts";
import type { Why } from "./unknown.ts";

/** What a status is that a portal writes so; null: nobody knows. */
export type StatusOf = (text: string) => StatusNumber | null;

/** How surely a declared value is what it is said to be. */
const SURE = 0.9;

/** Puts what the cell says among the values; gives back why it says nothing, or null. */
export function readCell(
  values: Values,
  meaning: AnswerMeaning,
  cell: Cell,
  declared: AnswerDeclared,
  statusOf: StatusOf,
  where: Where,
): Why | null {
  const put = <K extends keyof Values>(name: K, value: NonNullable<Values[K]>["value"]): null => {
    Object.assign(values, { [name]: { value, where, sure: SURE } });
    return null;
  };
  switch (meaning) {
    case "submittedAt":
    case "receivedAt":
    case "dueAt":
    case "stepStartedAt":
    case "stepDueAt":
    case "finishedAt": {
      const moment = readMoment(cell, typeof declared.values[meaning] === "object");
      return typeof moment === "string" ? put(meaning, moment) : moment.why;
    }
    case "paused": {
      const { yes, no } = declared.values.paused!;
      if (isOne(yes, cell)) return put("paused", true);
      return isOne(no, cell) ? put("paused", false) : "no-word";
    }
    case "channel": {
      const { path: _, ...words } = declared.values.channel!;
      const found = (Object.keys(words) as Channel[]).find((it) => isOne(words[it], cell));
      return found ? put("channel", found) : "no-word";
    }
    case "status":
      return status(String(cell), statusOf, put);
    case "timeAllowed": {
      const read = understandTime(String(cell));
      return "time" in read ? put("timeAllowed", read.time) : "no-word";
    }
    case "procedureCode":
      return procedureKey(String(cell)) === null ? "no-word" : put("procedureCode", String(cell));
    case "procedureName":
    case "stepName": {
      if (typeof cell !== "string" || !/\p{L}/u.test(cell)) return "no-text";
      return isPersonal(cell) ? "personal" : put(meaning, cell);
    }
  }
}

/** The word itself is kept only where it is one: 'Chờ trả kết quả' and 'Đã trả kết quả' bear one number, and '8' says nothing. */
function status(
  text: string,
  statusOf: StatusOf,
  put: <K extends "status" | "paused" | "statusText">(
    name: K,
    value: NonNullable<Values[K]>["value"],
  ) => null,
): Why | null {
  const number = statusOf(text);
  if (number === null) return "no-word";
  put("status", number);
  put("paused", isStopped(number));
  if (/\p{L}{2}/u.test(text) && !isPersonal(text)) put("statusText", text);
  return null;
}

const isOne = (words: readonly string[] | undefined, cell: Cell): boolean =>
  words?.includes(String(cell)) ?? false;
