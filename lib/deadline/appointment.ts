import type { Calendar } from "../calendar/calendar.ts";
import type { Procedure } from "../catalogue/model.ts";
import type { Dossier, Minute, PortalId, Values } from "../dossier/model.ts";
import { momentOf } from "../dossier/moment.ts";
import { assess } from "./assess.ts";
import type { Reason } from "./clock.ts";
import type { DeadlineRules } from "./rules.ts";

export interface Appointment {
  due: Minute;
  /** Leans on a year without an official notice. */
  provisional: boolean;
  reasons: Reason[];
}

/**
 * The day of appointment of a dossier that would be taken in now. `values`: what the form shows of it. null: no time
 * allowed is known, none is set, or the form has a date of its own already.
 */
export function appointmentOf(
  { portal, values, procedure }: { portal: PortalId; values: Values; procedure: Procedure | null },
  rules: DeadlineRules,
  calendar: Calendar,
  now: Minute,
): Appointment | null {
  if (values.dueAt || values.dueUnread || values.receivedAt) return null;
  const { procedureCode, timeAllowed, noDueDate } = values;
  const receivedAt = { value: momentOf(now), where: { kind: "computed" as const, name: "" }, sure: 1 };
  const dossier: Dossier = {
    portal,
    code: "",
    firstSeenAt: now,
    lastSeenAt: now,
    address: null,
    values: {
      receivedAt: { ...receivedAt, seenAt: now },
      ...(procedureCode && { procedureCode: { ...procedureCode, seenAt: now } }),
      ...(timeAllowed && { timeAllowed: { ...timeAllowed, seenAt: now } }),
      ...(noDueDate && { noDueDate: { ...noDueDate, seenAt: now } }),
    },
    steps: [],
    pauses: [],
    papers: [],
    doubts: [],
  };
  const { due, provisional, reasons } = assess(dossier, procedure, rules, calendar, now).dossier;
  return due === null ? null : { due, provisional, reasons };
}
