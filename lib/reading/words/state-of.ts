/** The state that lines of a cell, a chip or an option tell, with its reason and what hints at time beside it. */
import type { Channel, StatusNumber } from "../../dossier/model.ts";
import { isStopped } from "../../dossier/phase.ts";
import { readChannel } from "./channels.ts";
import { clean, fold } from "./fold.ts";
import { isCountdown, isPlaceholder, MARKS, numberOf } from "./status.ts";

export interface StatusRead {
  text: string;
  status: StatusNumber | null;
  /** null: the words do not say. */
  paused: boolean | null;
  channel: Channel | null;
}

/** 'Tạm dừng - chờ công dân bổ sung', 'Từ chối: do không đủ điều kiện': a state, and why or what for. */
const REASONED =
  /^([^-–—:|•·]+?)(?:\s+[-–—]|:)\s+((?:đang )?(?:chờ|đợi|do|vì|để|thiếu|yêu cầu|tạm dừng|dừng|ngừng|ngưng)\s[^-–—:|•·\d]+)$/iu;

/** Markup may leave a label in one piece with its status. */
const OWN_LABEL = /^(?:trạng thái|tình trạng)\s*[:：]?\s+(?=\p{L})/iu;

/** @param worded what folded words mean under a label that says that a state follows; null: no label does */
export function stateOf(
  lines: string[],
  worded: ((word: string) => StatusNumber | null) | null,
): StatusRead | null {
  const parts = lines
    .flatMap((line) => (REASONED.test(line) ? [line] : line.split(/\s+[-–—|•·]\s+/)))
    .map((l) => clean(l).replace(MARKS, "").trim());
  const named = parts.filter((p) => p !== "" && /\p{L}/u.test(p) && !isCountdown(p));
  const first = named[0];
  if (first === undefined || first.length > 80 || isPlaceholder(first)) return null;
  // How long is left, and over a lane how many there are, is no part of a state.
  const text = first.replace(OWN_LABEL, "").replace(/\s*\((?:\d+|(?:còn|quá|trễ|sớm)[^()]*)\)$/iu, "");
  const bare = fold(text).replace(/\s*\([^()]*\)$/, "");
  const inBracket = /\(([^()]*)\)$/.exec(text)?.[1];
  const [, state, reason] = REASONED.exec(text) ?? [];
  // 'Tạm dừng (chờ bổ sung)': what is waited for says which of the stops it is.
  const why = inBracket ?? reason;
  const within = why ? (numberOf(fold(why)) ?? worded?.(fold(why)) ?? null) : null;
  const core = state === undefined ? bare : fold(state);
  const waits = state !== undefined && worded !== null && /^(?:tam )?(?:dung|ngung)$/.test(core);
  const plain = numberOf(fold(text)) ?? numberOf(core) ?? (waits ? 8 : (worded?.(core) ?? null));
  const status = plain === 8 && within !== null && isStopped(within) ? within : plain;
  const stopped = named.slice(1).some((p) => numberOf(fold(p)) === 8) || status === 8;
  return {
    text,
    status,
    paused: stopped || (status !== null && isStopped(status)) ? true : status !== null ? false : null,
    channel: inBracket ? readChannel(inBracket) : null,
  };
}
