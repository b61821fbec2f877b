import { standsWith, type Whose } from "../counting/forms/late.ts";
import type { CountedDossier } from "../counting/index.ts";
import type { When } from "../counting/model.ts";
import type { StatusNumber } from "../dossier/model.ts";
import type { ReportSource } from "./model.ts";

/** A dossier as a list of a report names it. Nothing of it is about the applicant. */
export interface DossierLine {
  code: string;
  procedureCode: string | null;
  procedure: string | null;
  unit: string | null;
  /** The step that it stands at, and whose that is. */
  step: string | null;
  officer: string | null;
  dueAt: When | null;
  finishedAt: When | null;
  status: StatusNumber | null;
  /** A paper that proves the pause; null: not known. */
  pausePaper: boolean | null;
  supplements: number | null;
  apology: boolean | null;
}

/** The lists of a report: which dossiers are behind its numbers. */
export interface Lines {
  /** Ended late in the period, and open past their due date. */
  late: (DossierLine & { open: boolean })[];
  paused: DossierLine[];
  /** Not received ('Không được tiếp nhận') and withdrawn, ended in the period. */
  returned: (DossierLine & { withdrawn: boolean })[];
  supplements: DossierLine[];
  /** Late dossiers and late steps, by name of step and officer. */
  whose: (Whose & { dossiersEnded: number; dossiersOpen: number; stepsEnded: number; stepsOpen: number })[];
  /** Open ones whose status isn't known (so nobody can say whether they stand still), of the period's without a number of supplements. */
  statusUnknown: number;
  supplementsUnknown: number;
}

/** Draws a report's lists from the codes behind its numbers. */
export function linesOf(source: ReportSource): Lines {
  const { codes, numbers } = source;
  const line = lineMaker(source);
  const lines = (list: readonly string[]) => list.map(line);
  const { weekly } = codes;
  return {
    late: [
      ...lines(codes.total.c10).map((it) => ({ ...it, open: false })),
      ...lines(codes.total.c13).map((it) => ({ ...it, open: true })),
    ],
    paused: lines(weekly.paused),
    returned: [
      ...lines(weekly.returned).map((it) => ({ ...it, withdrawn: false })),
      ...lines(weekly.withdrawn).map((it) => ({ ...it, withdrawn: true })),
    ],
    supplements: lines(weekly.supplementAsked),
    whose: whoseOf(numbers.weekly),
    statusUnknown: lines(codes.total.c11).filter(({ status }) => status === null).length,
    supplementsUnknown: lines(codes.total.c3).filter(({ supplements }) => supplements === null).length,
  };
}

/** The dossier of a code that stands in a number: there is one. */
export function dossierOf({ dossiers }: Pick<ReportSource, "dossiers">): (code: string) => CountedDossier {
  const byCode = new Map(dossiers.map((it) => [it.code, it]));
  return (code) => byCode.get(code)!;
}

function lineMaker(source: ReportSource): (code: string) => DossierLine {
  const dossier = dossierOf(source);
  return (code) => {
    const it = dossier(code);
    const { name, officer } = standsWith(it);
    return {
      code,
      procedureCode: it.procedureCode,
      procedure: it.procedureCode === null ? null : source.procedureName(it.procedureCode),
      unit: it.unit,
      step: name,
      officer,
      dueAt: it.dueAt,
      finishedAt: it.finishedAt,
      status: it.status,
      pausePaper: it.pausePaper ?? null,
      supplements: it.supplements,
      apology: it.apology,
    };
  };
}

/** Two lists of the weekly letter as one: dossiers that are late at a step, and steps that were late, of the same officer. */
function whoseOf({ lateDossiers, lateSteps }: ReportSource["numbers"]["weekly"]): Lines["whose"] {
  const rows = new Map<string, Lines["whose"][number]>();
  const rowOf = ({ name, officer }: Whose) => {
    const key = JSON.stringify([name, officer]);
    const row = rows.get(key) ?? {
      name,
      officer,
      dossiersEnded: 0,
      dossiersOpen: 0,
      stepsEnded: 0,
      stepsOpen: 0,
    };
    rows.set(key, row);
    return row;
  };
  for (const it of lateDossiers) Object.assign(rowOf(it), { dossiersEnded: it.ended, dossiersOpen: it.open });
  for (const it of lateSteps) Object.assign(rowOf(it), { stepsEnded: it.ended, stepsOpen: it.open });
  return [...rows.values()];
}

/** Late dossiers by the step that they stand at and their unit, most first: how a letter names them. */
export function lateByStepAndUnit(
  late: Lines["late"],
): { step: string | null; unit: string | null; dossiers: number }[] {
  const groups = new Map<string, { step: string | null; unit: string | null; dossiers: number }>();
  for (const { step, unit } of late) {
    const key = JSON.stringify([step, unit]);
    const group = groups.get(key) ?? { step, unit, dossiers: 0 };
    group.dossiers += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.dossiers - a.dossiers);
}
