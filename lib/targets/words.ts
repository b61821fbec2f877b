import { sayCount } from "../words/count.ts";
import { sayFullDate } from "../words/moment.ts";
import type { Say } from "../words/say.ts";
import type { EstimateReason } from "./estimate.ts";
import { type Hundredths, percentOf, type Ratio, writeHundredths } from "./hundredths.ts";
import type { TypedValue, UnitTargets } from "./schema.ts";
import type { TargetStatus } from "./status.ts";
import { TARGETS } from "./targets.ts";

const key = (name: string): string => name.replaceAll("-", "_");

/** '94,2'. */
export const sayHundredths = (say: Say, value: Hundredths): string =>
  writeHundredths(value, say("targets_sign") === "," ? "," : ".");

/** '94,2%'. */
export const sayPercent = (say: Say, value: Hundredths): string =>
  say("targets_percent", sayHundredths(say, value));

export const sayTarget = (say: Say, id: TypedValue["id"]): string => say(`targets_name_${id}`);

/** 'tối thiểu 95%', 'trên 70%'. */
export const sayMinimum = (say: Say, { id, minimum }: Pick<TargetStatus, "id" | "minimum">): string =>
  say(`targets_bound_${key(TARGETS[id].bound)}`, sayPercent(say, minimum.value));

/** 'Đạt', 'Chưa đạt', 'Chưa rõ'. */
export const sayReached = (say: Say, { reached }: TargetStatus): string =>
  say(reached === "unknown" ? "targets_unknown" : reached ? "targets_reached" : "targets_missed");

/** '95 trên 98 hồ sơ'. */
export const sayRatio = (say: Say, { n, of }: Ratio): string =>
  say("targets_n_of", sayCount(say, n), sayCount(say, of));

/** '33,33% (2 trên 6)'; of nothing, 'không có hồ sơ'. */
export function sayWeek(say: Say, ratio: Ratio): string {
  if (ratio.of === 0) return say("targets_trend_nothing");
  return say(
    "targets_trend_cell",
    sayPercent(say, percentOf(ratio)),
    sayCount(say, ratio.n),
    sayCount(say, ratio.of),
  );
}

/** How far it is, a sentence each: 'Trễ thêm 3 hồ sơ thì dưới 95%.' What is unknown says why. */
export function sayDistance(say: Say, status: TargetStatus): string[] {
  const { id, why, measured, distance, reached } = status;
  const { share, bound } = TARGETS[id];
  if (why !== null) return [say(`targets_unknown_${key(why)}`, sayCount(say, measured?.unknown ?? 0))];
  if (share === null) return [];
  const percent = sayPercent(say, status.minimum.value);
  const told: string[] = [];
  if (distance.misses !== null) {
    const below = say(`targets_below_${key(bound)}`, percent);
    told.push(say(`targets_misses_${share}`, sayCount(say, distance.misses), below));
  }
  if (distance.hits !== null) told.push(say(`targets_hits_${share}`, sayCount(say, distance.hits)));
  else if (reached === false) told.push(say("targets_hits_never", percent));
  if (distance.mends !== null) told.push(say(`targets_mends_${share}`, sayCount(say, distance.mends)));
  if (status.unsure) told.push(say("targets_unsure", sayCount(say, measured!.unknown)));
  return told;
}

/** 'Vì sao?' of a target: where it is from, why so much, what measures it or who typed it in. */
export function sayWhy(say: Say, status: TargetStatus, state: UnitTargets): string[] {
  const { id, measured, typed } = status;
  const { source, share, differs } = TARGETS[id];
  const told = [
    say("targets_source", source.document, source.at, source.year),
    ...sayFrom(say, status, state),
  ];
  if (share) told.push(say("targets_measured", say(`targets_share_${share}`)));
  if (differs) told.push(say(`targets_differs_${id}`));
  if (measured && measured.unknown > 0 && !status.unsure)
    told.push(say("targets_left_out", sayCount(say, measured.unknown)));
  if (typed) told.push(say("targets_typed", typed.by, sayFullDate(typed.at)));
  return told;
}

function sayFrom(say: Say, { id, minimum }: TargetStatus, { lastYear, rise }: UnitTargets): string[] {
  const central = sayPercent(say, TARGETS[id].minimum);
  if (minimum.from === "document") return [say("targets_minimum_document")];
  if (minimum.from === "own") {
    const own = say("targets_minimum_own", central);
    return minimum.underDocument ? [own, say("targets_minimum_under")] : [own];
  }
  const result = lastYear[id]!;
  const how = result < TARGETS[id].minimum ? "below" : rise;
  return [say(`targets_minimum_${how}`, sayPercent(say, result), central)];
}

/** One reason of an estimate. Its arguments are counts, points or shares, by its key. */
export function sayEstimateReason(say: Say, { key: name, args }: EstimateReason): string {
  const kinds = KINDS[name] ?? "";
  return say(
    `targets_reason_${name}`,
    ...args.map((it, i) => {
      if (kinds[i] === "p") return sayHundredths(say, it);
      return kinds[i] === "%" ? sayPercent(say, it) : sayCount(say, it);
    }),
  );
}

/** Of each reason's arguments: p points, % a share; the others are counts. */
const KINDS: Record<string, string> = { ratio: "pnn%", typed: "p%%", handling: "nn%" };
