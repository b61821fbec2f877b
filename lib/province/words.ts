/** The province's table in words. */
import type { Day } from "../dossier/moment.ts";
import { startOf } from "../dossier/moment.ts";
import { sayCount } from "../words/count.ts";
import { sayDate, sayFullDate, sayMinute } from "../words/moment.ts";
import type { Say } from "../words/say.ts";
import type { HowWhole } from "./record.ts";
import type { CommuneRow, Sums } from "./table.ts";

/** '97,4%', '~97,4%' where something of it isn't there yet; cut off and never rounded up: 99,96% is no 100%. null: nothing has ended. */
export function sayRatio(say: Say, { n, of }: { n: number; of: number }, whole: boolean): string | null {
  if (of === 0) return null;
  const tenths = Math.floor((n * 1_000) / of);
  const format = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const said = new Intl.NumberFormat(say("words_lang"), format).format(tenths / 1_000);
  return whole ? said : say("province_about", said);
}

/** '12'; '~12' where something of it isn't there yet. */
export const sayNumber = (say: Say, count: number, whole: boolean): string =>
  whole ? sayCount(say, count) : say("province_about", sayCount(say, count));

/** '7/10 máy đã gửi', 'danh sách của cổng chưa xem đủ'; empty: nothing is missing. */
export function sayMissing(say: Say, { machines, waiting, lists }: HowWhole): string[] {
  const said: string[] = [];
  if (machines.today < machines.all) said.push(say("province_machines", machines.today, machines.all));
  if (waiting > 0) said.push(say("province_waiting", sayCount(say, waiting)));
  if (lists !== "whole") said.push(say(`province_lists_${lists}`));
  return said;
}

/** The day that is shown, the one that it is, and whether this machine hears the server now: who doesn't hear can't say that nobody spoke. */
export interface When {
  day: Day;
  today: Day;
  connected: boolean;
}

/** Why a commune's numbers aren't known on the day: 'chưa gửi hôm nay', 'không gửi ngày 19/11', 'chưa gửi lần nào'. */
export function sayWhySilent(say: Say, { state }: CommuneRow, { day, today, connected }: When): string {
  if (!connected && day === today) return say("province_not_received");
  if (state === "never") return say("province_never");
  return day === today
    ? say("province_silent_today")
    : say("province_silent", sayDate(startOf(day), startOf(today)));
}

/** '15:40' today, 'hôm qua 16:30', or that nothing was heard yet. */
export const sayHeard = (say: Say, { at }: CommuneRow, now: number): string =>
  at === null ? say("province_not_heard") : sayMinute(say, at, now);

/** '98 trên 100 xã · 2 xã chưa gửi hôm nay · 5 xã số liệu chưa đủ': of how many communes sums are. */
export function sayOfWhich(say: Say, sums: Sums, { day, today, connected }: When): string {
  const silent = sums.of - sums.in;
  const lack = (): string => {
    if (day !== today) return say("province_lack", silent, sayDate(startOf(day), startOf(today)));
    return say(connected ? "province_lack_today" : "province_lack_received", silent);
  };
  const parts = [
    say("province_in", sums.in, sums.of),
    ...(silent > 0 ? [lack()] : []),
    ...(sums.notWhole > 0 ? [say("province_not_whole", sums.notWhole)] : []),
  ];
  return parts.reduce((all, it) => say("words_dot", all, it));
}

/** 'Hôm nay, 20/11/2026', '19/11/2026', for the choice of a day. */
export const sayDayChoice = (say: Say, day: Day, today: Day): string =>
  day === today ? say("province_today", sayFullDate(startOf(day))) : sayFullDate(startOf(day));
