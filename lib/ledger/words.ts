import { sayFullDate, timeOfDay } from "../words/moment.ts";
import type { Say } from "../words/say.ts";
import type { LedgerEntry } from "./types.ts";

/** What a rule asks about, in a few words; a rule that this version no longer has is said by its id. */
export function sayRule(say: Say, id: string): string {
  const key = `rulesui_name_${id.replaceAll("-", "_")}`;
  const text = say(key);
  return text === key ? id : text;
}

/** 'Tạm dừng', 'Yêu cầu bổ sung' … */
export const sayAction = (say: Say, { action }: Pick<LedgerEntry, "action">): string =>
  say(`ledger_action_${action}`);

/** What came of it: 'vẫn thực hiện', 'đã quay lại, chưa thực hiện' … */
export const sayDecision = (say: Say, { decision }: Pick<LedgerEntry, "decision">): string =>
  say(`ledger_decision_${decision.replaceAll("-", "_")}`);

/** Who began it, 'người bấm' or 'trang tự bấm'; '' where it was not noted. */
export const sayDoer = (say: Say, { by }: Pick<LedgerEntry, "by">): string =>
  by === undefined ? "" : say(`ledger_doer_${by}`);

/** '20/11/2026 15:40': a record says its year. */
export const sayWhen = (at: number): string => `${sayFullDate(at)} ${timeOfDay(at)}`;

/** The dossiers of an entry: their codes, and how many more could not be read. */
export function sayDossiers(say: Say, { codes, count }: Pick<LedgerEntry, "codes" | "count">): string {
  const unread = Math.max(0, count - codes.length);
  const listed = codes.join(", ");
  if (unread === 0) return listed || say("ledger_no_code");
  const more = say("ledger_unread", unread);
  return listed ? say("words_comma", listed, more) : more;
}
