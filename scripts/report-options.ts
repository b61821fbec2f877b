import { parseArgs } from "node:util";
import type { Period } from "../lib/counting/index.ts";
import { readWhen } from "../lib/counting/line.ts";
import { dayFromIso } from "../lib/dossier/moment.ts";
import { kindOf, REPORT_KINDS, type ReportKind } from "../lib/reports/index.ts";

export interface ReportOptions {
  period: Period;
  /** Minutes since 1970-01-01T00:00 at +07:00. */
  now: number;
  english: boolean;
  withCodes: boolean;
  /** Where the workbook is written; null: nowhere. */
  xlsx: string | null;
  /** What the workbook says of itself: whose it is, what kind of report, and how many dossiers there are in all. */
  kind: ReportKind;
  office: string | null;
  of: number | null;
}

/** What is wrong with the options, as one sentence. */
export class BadOptions extends Error {}

/**
 * Reads the options of `report`; throws `BadOptions`.
 * @param clock the present minute, for a command without `--now`
 */
export function readOptions(args: string[], clock: number): ReportOptions {
  const given = parsed(args);
  const period = { from: dayOf("--from", given.from), to: dayOf("--to", given.to) };
  if (period.from > period.to)
    throw new BadOptions(`the period is reversed: --from ${given.from} is after --to ${given.to}`);
  const lang = given.lang ?? "vi";
  if (lang !== "vi" && lang !== "en") throw new BadOptions(`--lang ${lang} is neither vi nor en`);
  return {
    period,
    now: given.now === undefined ? clock : nowOf(given.now),
    english: lang === "en",
    withCodes: given["with-codes"] ?? false,
    xlsx: given.xlsx ?? null,
    kind: kindNamed(given.kind) ?? kindOf(period),
    office: given.office ?? null,
    of: wholeNumber("--of", given.of),
  };
}

function parsed(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      options: {
        from: text,
        to: text,
        now: text,
        lang: text,
        "with-codes": { type: "boolean" },
        xlsx: text,
        kind: text,
        office: text,
        of: text,
      },
    }).values;
  } catch (error) {
    throw new BadOptions(error instanceof Error ? error.message : String(error));
  }
}

function dayOf(name: string, text: string | undefined): number {
  if (text === undefined) throw new BadOptions(`${name} is missing: a date like 2026-09-15`);
  const day = readWhen(text) && dayFromIso(text);
  if (day === null) throw new BadOptions(`${name} ${text} is not a date that exists, like 2026-09-15`);
  return day;
}

function nowOf(text: string): number {
  const now = readWhen(text);
  if (now?.at == null)
    throw new BadOptions(`--now ${text} is not a date and time that exists, like 2026-12-20T08:00:00+07:00`);
  return now.at;
}

function kindNamed(text: string | undefined): ReportKind | null {
  const kind = REPORT_KINDS.find((it) => it === text) ?? null;
  if (text !== undefined && !kind)
    throw new BadOptions(`--kind ${text} is none of ${REPORT_KINDS.join(", ")}`);
  return kind;
}

function wholeNumber(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,9}$/u.test(text)) throw new BadOptions(`${name} ${text} is not a number of dossiers, like 134`);
  return Number(text);
}
