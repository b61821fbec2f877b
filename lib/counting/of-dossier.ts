import { saidProcedure } from "../catalogue/find.ts";
import type { Procedure } from "../catalogue/model.ts";
import { onlineOn } from "../catalogue/online.ts";
import type { Dossier, PaperSeen } from "../dossier/model.ts";
import { dayOf, isoDay } from "../dossier/moment.ts";
import { isOver } from "../dossier/status.ts";
import { supplementsSeen } from "../dossier/supplements.ts";
import { readWhen } from "./line.ts";
import type { CountedDossier, CountedStep, When } from "./model.ts";

/**
 * A dossier as it is kept, as one that is counted. What no page has shown stays null: whoever counts says so. The people in it
 * are civil servants, as in what is kept.
 * @param procedure as the catalogue knows it; null: it doesn't
 * @param apologised a letter of apology was made here; false: none that is known of
 * @param gone it is in no list of its portal any more (`docs/lists.md`)
 */
export function countedOf(
  dossier: Dossier,
  procedure: Procedure | null,
  apologised = false,
  gone = false,
): CountedDossier {
  const { values, papers, pauses } = dossier;
  const submittedAt = whenOf(values.submittedAt?.value);
  const receivedAt = whenOf(values.receivedAt?.value);
  const open = pauses.findLast(({ to }) => to === null);
  return {
    code: dossier.code,
    procedureCode: values.procedureCode?.value ?? procedure?.code ?? null,
    field: values.field?.value ?? procedure?.field ?? null,
    unit: values.unit?.value ?? null,
    officer: values.officer?.value ?? null,
    channel: values.channel?.value ?? null,
    level: values.level?.value ?? levelOn(procedure, submittedAt ?? receivedAt),
    submittedAt,
    receivedAt,
    dueAt: whenOf(values.dueAt?.value),
    finishedAt: whenOf(values.finishedAt?.value),
    status: values.status?.value ?? null,
    pausePaper: open?.hasPaper ?? null,
    supplements: supplementsOf(dossier),
    reused: reusedIn(papers),
    digitised: digitisedIn(papers),
    // A result's number says that there is one, not that it was digitised.
    resultDigitised: null,
    ...paymentOf(values),
    // A letter may have been written elsewhere: that none was made here says nothing.
    apology: apologised ? true : null,
    steps: stepsOf(dossier),
    ...(gone ? { goneAfter: { day: dayOf(dossier.lastSeenAt), at: dossier.lastSeenAt } } : {}),
  };
}

/** Whether two looks at a dossier are counted alike by every catalogue, whatever else differs; null: it wasn't there. */
export function isCountedAlike(a: Dossier | null, b: Dossier | null): boolean {
  return a === b || (a !== null && b !== null && sayingAll(a) === sayingAll(b));
}

function sayingAll(dossier: Dossier): string {
  const { values } = dossier;
  return JSON.stringify([countedOf(dossier, null), saidProcedure(values), values.procedureName?.value]);
}

const whenOf = (moment: string | null | undefined): When | null => (moment ? readWhen(moment) : null);

/** The level of the online service that held on the day when the dossier came in. */
function levelOn(procedure: Procedure | null, day: When | null): CountedDossier["level"] {
  const span = procedure && day && onlineOn(procedure, isoDay(day.day));
  if (!span || span.level === "some") return null;
  return span.level === "partial" ? "part" : span.level;
}

/** 0 only where the dossier's way was seen: a list alone doesn't show what was asked before. */
function supplementsOf(dossier: Dossier): number | null {
  const seen = supplementsSeen(dossier);
  return seen > 0 || dossier.steps.length > 0 || dossier.pauses.length > 0 ? seen : null;
}

/** One paper taken over from the store is enough. */
function reusedIn(papers: readonly PaperSeen[]): boolean | null {
  const marks = papers.map((it) => it.reused);
  return marks.includes(true) ? true : marks.includes(false) ? false : null;
}

/** All that were handed in; one without a file that isn't marked was not. */
function digitisedIn(papers: readonly PaperSeen[]): boolean | null {
  const marks = papers.filter((it) => it.files > 0 || it.digitised).map((it) => it.digitised);
  if (marks.includes(false)) return false;
  return marks.length === 0 || marks.includes(undefined) ? null : true;
}

/** Who has paid had something to pay; 'not yet' alone is shown of free ones too. */
function paymentOf({ fee, paid }: Dossier["values"]): Pick<CountedDossier, "fee" | "paidOnline"> {
  return {
    fee: fee ? fee.value > 0 : paid && paid.value !== false ? true : null,
    paidOnline: paid ? paid.value === "online" : null,
  };
}

/** The way as it was seen. Where it shows no step that lasts, the present one stands behind it, as lists name it. */
function stepsOf({ steps, values }: Dossier): CountedStep[] {
  const seen = steps.map(({ name, officer, from, to, dueAt }) => ({
    name,
    officer: officer ?? null,
    from: whenOf(from),
    to: whenOf(to),
    dueAt: whenOf(dueAt),
  }));
  const { stepName: name, stepStartedAt, stepDueAt } = values;
  if (!name || isOver(values) || seen.some(({ to }) => to === null)) return seen;
  const present = {
    name: name.value,
    officer: values.officer?.value ?? null,
    from: whenOf(stepStartedAt?.value),
    to: null,
    dueAt: whenOf(stepDueAt?.value),
  };
  return [...seen, present];
}
