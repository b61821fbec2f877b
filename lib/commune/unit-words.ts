/** The unit in words: how many work together, and who hasn't sent today. */
import type { Minute } from "../dossier/model.ts";
import { sayMinuteFull } from "../words/moment.ts";
import type { Say } from "../words/say.ts";
import type { MemberSynced, SyncState } from "./sync-state.ts";

/** 'Cả xã: 5 cán bộ · 2 cán bộ chưa đồng bộ hôm nay'. */
export const sayUnit = (say: Say, state: SyncState): string =>
  say("words_dot", say("unit_all", state.members.length), sayLacking(say, state) ?? say("unit_synced"));

/** What a number of all lacks; null: nothing, it is one of all. */
export function sayLacking(say: Say, { behind, whole, members }: SyncState): string | null {
  if (whole) return null;
  if (behind > 0) return say("unit_behind", behind);
  return say(
    "unit_waiting",
    members.reduce((sum, it) => sum + it.waiting, 0),
  );
}

/** How a member is called: by her name, where the office keeps names. */
export const sayMember = (
  say: Say,
  { name, role, officer }: Omit<MemberSynced, "at" | "today" | "waiting">,
) => name ?? (role === "head" ? say("unit_head") : say("unit_officer", officer));

/** 'đồng bộ lúc 15:40 hôm nay · còn 2 mục chưa gửi'. `self`: who works on this machine. */
export function sayLastSeen(say: Say, it: MemberSynced, self: string, now: Minute): string {
  if (it.officer === self && it.today) return say("unit_self");
  const when = it.at === null ? say("unit_never") : say("unit_last", sayMinuteFull(say, it.at, now));
  return it.waiting > 0 ? say("words_dot", when, say("unit_waiting", it.waiting)) : when;
}
