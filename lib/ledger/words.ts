import { sayFullDate, timeOfDay } from "../words/moment.ts";
import type { Say } from "../words/say.ts";
import type { LedgerEntry, Left } from "./types.ts";

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

/** What was seen to leave after it was let through: 'đã thấy gửi đi …', 'không thấy gửi gì đi'; null: not known. */
export const sayLeft = (say: Say, left: Left | null): string => say(`ledger_left_${left ?? "unknown"}`);

/** Decisions after which something may leave. */
export const wasLetThrough = ({ decision }: Pick<LedgerEntry, "decision">): boolean =>
  decision === "anyway" || decision === "in-order" || decision === "reminded" || decision === "failed";

/** '20/11/2026 15:40': a record says its year. */
export const sayWhen = (at: number): string => `${sayFullDate(at)} ${timeOfDay(at)}`;

/** The dossiers of an entry: their codes, and how many more could not be read; an intake may have none yet. */
export function sayDossiers(
  say: Say,
  { codes, count, unclear, action }: Pick<LedgerEntry, "codes" | "count" | "unclear" | "action">,
): string {
  if (unclear) return say("ledger_unclear");
  if (action === "intake" && codes.length === 0 && count <= 1) return say("ledger_new");
  const unread = Math.max(0, count - codes.length);
  const listed = codes.join(", ");
  if (unread === 0) return listed || say("ledger_no_code");
  const more = say("ledger_unread", unread);
  return listed ? say("words_comma", listed, more) : more;
}
