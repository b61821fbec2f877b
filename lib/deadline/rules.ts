import { readTime } from "../calendar/hours.ts";
import { procedureKey } from "../dossier/codes.ts";
import type { PortalId } from "../dossier/model.ts";
import { type Day, dayFromIso } from "../dossier/moment.ts";
import type { RuleCounting } from "./counting.ts";
import type { Resume } from "./due.ts";

/** How a time allowed is counted. */
export interface CountingRule {
  counting: RuleCounting;
  resume: Resume;
  /** `15:00`: receipt after this counts as the next working day's opening; null: no such rule. */
  cutoff: string | null;
}

/** A rule that holds between two dates only; the dossier's date of receipt decides. */
export interface DatedRule {
  /** First and last day, `2026-07-01`; null: open. */
  from: string | null;
  to: string | null;
  /** null: all portals, all procedures. */
  portal: PortalId | null;
  procedure: string | null;
  rule: CountingRule;
}

/**
 * What a unit has settled about deadlines. The unit's settings fit it as they are; what is optional
 * here has the default that its comment names.
 */
export interface DeadlineRules {
  counting: {
    default: CountingRule;
    portals: Record<PortalId, CountingRule>;
    /** By the national part of the code; wins over the portal's. */
    procedures: Record<string, CountingRule>;
    /** Win over all others; the first that fits. Default: none. */
    dated?: readonly DatedRule[];
  };
  /** 'Sắp đến hạn' begins when so many working minutes are left, or so large a share (0–1) is used. Default share: none. */
  soon: { minutes: number; share?: number | null };
  /** Online dossiers are taken in within these hours: working ones, or plain hours from submission. */
  intake: { hours: number; working: boolean };
  /** Time the citizen has for a supplement. Default null: no general law sets one. */
  supplement?: { days: number; counting: "working-days-end-of-day" | "calendar-days" } | null;
  /** A portal's date on a day off: met on the next working day (Civil Code 2015, art. 148.5), or as it stands. Default `next`. */
  dueOnDayOff?: "next" | "keep";
}

/** The counting rule for one dossier; `received` null where the date of receipt is not known. */
export function countingRule(
  rules: DeadlineRules,
  portal: PortalId,
  procedureCode: string | undefined,
  received: Day | null,
): CountingRule {
  const { counting } = rules;
  const key = procedureCode === undefined ? null : procedureKey(procedureCode);
  const dated = counting.dated?.find((it) => holds(it, portal, key, received));
  if (dated) return dated.rule;
  return (
    (key === null ? undefined : own(counting.procedures, key)) ??
    own(counting.portals, portal) ??
    counting.default
  );
}

/** The rule's cut-off as minutes since midnight, or null. */
export function cutoffOf(rule: CountingRule): number | null {
  return rule.cutoff === null ? null : readTime(rule.cutoff);
}

function holds(it: DatedRule, portal: PortalId, key: string | null, received: Day | null): boolean {
  if (it.portal !== null && it.portal !== portal) return false;
  if (it.procedure !== null && (key === null || procedureKey(it.procedure) !== key)) return false;
  // Without the date of receipt nobody can say that a dated rule holds.
  if (received === null) return it.from === null && it.to === null;
  return (
    (it.from === null || received >= dayFromIso(it.from)!) &&
    (it.to === null || received <= dayFromIso(it.to)!)
  );
}

/** Keys come from pages; `constructor` must not find Object's. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
