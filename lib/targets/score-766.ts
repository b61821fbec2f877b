/**
 * What the national score (QĐ 766/QĐ-TTg) may come to. No text of law: the formulas were worked out from the figures that
 * one province's page showed, and whoever shows a number of them says so. docs/targets.md has each.
 */
import type { Report } from "../counting/index.ts";
import { type Estimate, type EstimateReason, estimateOf, type Term } from "./estimate.ts";
import { type Hundredths, nearest, type Ratio, WHOLE } from "./hundredths.ts";
import { PARTS_766, type Part } from "./parts-766.ts";
import { typedOf, type UnitTargets } from "./schema.ts";

/** The terms whose formula is known; the rest of a part is the term `<part>-rest`. */
export type Term766 =
  | "publicity"
  | "progress"
  | "online-full"
  | "online-used"
  | "online-share"
  | "digitised-reuse"
  | "digitised-rest"
  | "payment"
  | "satisfaction-handling"
  | "satisfaction-rest";

export const PART_OF: Readonly<Record<Term766, Part>> = {
  publicity: "publicity",
  progress: "progress",
  "online-full": "online",
  "online-used": "online",
  "online-share": "online",
  "digitised-reuse": "digitised",
  "digitised-rest": "digitised",
  payment: "payment",
  "satisfaction-handling": "satisfaction",
  "satisfaction-rest": "satisfaction",
};

const SHARE_MOST = { full: 200, used: 400, online: 600, reuse: 200, handling: 600 } as const;

/** The estimate of a report, with what the unit typed in where the formulas need it. */
export function estimate766(report: Report<number>, state: UnitTargets): Estimate<Term766> {
  const { ratios, total } = report;
  const percent = (id: "fullService" | "servicesUsed" | "complaints"): Hundredths | null =>
    typedOf(state, id)?.value ?? null;
  return estimateOf<Term766>([
    noFormula("publicity", PARTS_766.publicity),
    progress(report),
    ofTyped("online-full", SHARE_MOST.full, 8000, percent("fullService")),
    ofTyped("online-used", SHARE_MOST.used, WHOLE, percent("servicesUsed")),
    ofRatio("online-share", SHARE_MOST.online, 5000, ratios.online),
    ofRatio("digitised-reuse", SHARE_MOST.reuse, 8000, ratios.reused),
    noFormula("digitised-rest", PARTS_766.digitised - SHARE_MOST.reuse),
    noFormula("payment", PARTS_766.payment),
    handling({ n: total.c10 + total.c13, of: total.c3 }, percent("complaints")),
    noFormula("satisfaction-rest", PARTS_766.satisfaction - SHARE_MOST.handling),
  ]);
}

/** 20 × on time / received. Carried-over dossiers that ended can make it more than 20; it is held at that. */
function progress({ ratios, weekly }: Report<number>): Term<Term766> {
  const { n } = ratios.onTime;
  const received = ratios.online.of;
  const most = PARTS_766.progress;
  const told = { key: "progress", args: [n, received] };
  if (received === 0) return { id: "progress", most, value: null, reasons: [{ key: "none", args: [] }] };
  const again = weekly.supplementAskedAgain;
  const reasons: EstimateReason[] = again > 0 ? [told, { key: "asked_again", args: [again] }] : [told];
  return { id: "progress", most, value: Math.min(most, nearest(most * n, received)), reasons };
}

/** `min(most, most × share / full)`, `full` being the share that gives full marks. */
const marks = (most: Hundredths, { n, of }: Ratio, full: Hundredths): Hundredths =>
  Math.min(most, nearest(most * n * WHOLE, of * full));

function ofRatio(
  id: Term766,
  most: Hundredths,
  full: Hundredths,
  ratio: Ratio & { unknown?: number },
): Term<Term766> {
  const unknown: EstimateReason[] = ratio.unknown ? [{ key: "not_known", args: [ratio.unknown] }] : [];
  if (ratio.of === 0)
    return { id, most, value: null, reasons: unknown.length > 0 ? unknown : [{ key: "none", args: [] }] };
  const told = { key: "ratio", args: [most, ratio.n, ratio.of, full] };
  return { id, most, value: marks(most, ratio, full), reasons: [told, ...unknown] };
}

function ofTyped(id: Term766, most: Hundredths, full: Hundredths, share: Hundredths | null): Term<Term766> {
  if (share === null) return { id, most, value: null, reasons: [{ key: "not_typed", args: [] }] };
  const told = { key: "typed", args: [most, share, full] };
  return { id, most, value: marks(most, { n: share, of: WHOLE }, full), reasons: [told] };
}

/** `min(6, 6 × rate / 90 %)`, rate = 100 % − (late + complaints): a late dossier costs here too. */
function handling(late: Ratio, complaints: Hundredths | null): Term<Term766> {
  const id = "satisfaction-handling";
  const most = SHARE_MOST.handling;
  if (late.of === 0) return { id, most, value: null, reasons: [{ key: "none", args: [] }] };
  if (complaints === null)
    return { id, most, value: null, reasons: [{ key: "no_complaints", args: [late.n, late.of] }] };
  // rate = ((of − late) × 100 % − complaints × of) / of, in whole numbers.
  const n = Math.max(0, (late.of - late.n) * WHOLE - complaints * late.of);
  const value = Math.min(most, nearest(most * n, late.of * 9000));
  return { id, most, value, reasons: [{ key: "handling", args: [late.n, late.of, complaints] }] };
}

function noFormula(id: Term766, most: Hundredths): Term<Term766> {
  return { id, most, value: null, reasons: [{ key: "no_formula", args: [] }] };
}
