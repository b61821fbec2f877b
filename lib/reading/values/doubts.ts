/** Values of one dossier that cannot both be right. */
import type { ValueName, Values } from "../../dossier/model.ts";
import { parseMoment } from "../../dossier/moment.ts";
import { because, type Why } from "../reasons.ts";

/** How surely values are read that only their order tells from each other. */
export const BY_ORDER = 0.7;

/** A moment as the readers write it, at +07:00. */
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+07:00)?$/;

const A_YEAR = 366 * 1440;

/** Contradictions between values: said, not resolved; where only their order told them apart, neither is known. */
export function doubts(values: Values, say: (what: string, why: Why) => void): void {
  // Where the dates stand in order by their days, as nearly always, there is nothing to count.
  const { receivedAt, dueAt, stepDueAt } = values;
  const inOrder = (a: typeof dueAt, b: typeof dueAt) =>
    !a || !b || (ISO.test(a.value) && ISO.test(b.value) && a.value.slice(0, 10) < b.value.slice(0, 10));
  if (inOrder(receivedAt, dueAt) && inOrder(stepDueAt, dueAt) && inOrder(receivedAt, stepDueAt)) return;
  const day = (name: "receivedAt" | "dueAt" | "stepDueAt") => {
    const v = values[name]?.value;
    const at = v ? parseMoment(v) : null;
    return at ? at.day * 1440 + (at.minute === null ? 0 : at.minute - at.day * 1440) : null;
  };
  const whole = (name: "dueAt" | "stepDueAt") => (values[name]?.value.length === 10 ? 1439 : 0);
  // Read by their order alone and at odds with each other: the order is what is wrong.
  const drop = (a: ValueName, b: ValueName) => {
    if (Math.max(values[a]?.sure ?? 1, values[b]?.sure ?? 1) > BY_ORDER) return;
    delete values[a];
    delete values[b];
  };
  const [received, due, step] = [day("receivedAt"), day("dueAt"), day("stepDueAt")];
  if (received !== null && due !== null && due + whole("dueAt") < received) {
    say("dueAt", because("unread_due_before_receipt"));
    drop("receivedAt", "dueAt");
  }
  // Nothing is due in the minute in which it comes: a form has filled one field from the other.
  if (
    received !== null &&
    received === due &&
    values.dueAt &&
    values.dueAt.value.length > 10 &&
    values.receivedAt &&
    values.receivedAt.value.length > 10
  ) {
    say("dueAt", because("unread_due_is_receipt"));
    delete values.dueAt;
  }
  if (step !== null && due !== null && step > due + whole("dueAt")) {
    say("stepDueAt", because("unread_step_after_due"));
    drop("stepDueAt", "dueAt");
  }
  if (received !== null && step !== null && step + whole("stepDueAt") < received) {
    say("stepDueAt", because("unread_step_before_receipt"));
    drop("receivedAt", "stepDueAt");
    // Nobody hands a step over years late: another date slipped in under this label.
    if (received - step > A_YEAR) delete values.stepDueAt;
  }
}
