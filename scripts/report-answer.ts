import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import { makeCatalogue, nationalProcedures } from "../lib/catalogue/index.ts";
import { INTAKE_MINUTES } from "../lib/counting/forms/waiting.ts";
import { type CountedDossier, makeCount, type Report, type Why } from "../lib/counting/index.ts";
import { type Line, type LineWhy, readLine } from "../lib/counting/line.ts";
import { receivedBetween } from "../lib/reports/covered.ts";
import type { ReportSource } from "../lib/reports/index.ts";
import { sayUncounted } from "../lib/words/counting.ts";
import type { Say } from "../lib/words/say.ts";
import type { ReportOptions } from "./report-options.ts";

/** A dossier, or a line, that stands in no number. `line` counts from 1; `field` where one can't be read. */
interface ReportFault {
  code: string | null;
  why: Why | LineWhy;
  text: string;
  line: number;
  field?: string;
}

/** What `report` prints. `codes`: with `--with-codes`; `unknownFields`: names that lines have and nobody knows. */
export type ReportAnswer = Report<number> & {
  faults: ReportFault[];
  codes?: Report<string[]>;
  unknownFields?: string[];
};

/** A report in the making: takes the lines of a list one by one. */
export function makeReport(options: ReportOptions, say: Say) {
  const { period, now, withCodes } = options;
  const calendar = makeCalendar(shippedSpec());
  const catalogue = makeCatalogue(nationalProcedures());
  const intakeDue = (submitted: number) => calendar.addWork(submitted, INTAKE_MINUTES);
  const count = makeCount({ period, now, intakeDue });
  const lineOf = new Map<CountedDossier, number>();
  const byCode = new Map<string, CountedDossier[]>();
  const unread: { read: Line & { dossier: null }; line: number }[] = [];
  const unknown = new Set<string>();

  function take(text: string, line: number): void {
    const read = readLine(text);
    if (read.dossier === null) {
      unread.push({ read, line });
      return;
    }
    for (const name of read.unknown) unknown.add(name);
    const dossier = withField(read.dossier);
    lineOf.set(dossier, line);
    const held = byCode.get(dossier.code);
    if (held) held.push(dossier);
    else byCode.set(dossier.code, [dossier]);
    count.add(dossier);
  }

  /** Where the list names no field, the catalogue may know the procedure's. */
  function withField(dossier: CountedDossier): CountedDossier {
    if (dossier.field !== null || dossier.procedureCode === null) return dossier;
    return { ...dossier, field: catalogue(dossier.procedureCode)?.field ?? null };
  }

  function fault(why: Why | LineWhy, code: string | null, line: number, field: string | null): ReportFault {
    const text = sayUncounted(say, why, field ?? "");
    return { code, why, text, line, ...(field === null ? {} : { field }) };
  }

  /** A line that can't be read differs from any other of its code: which of them is right is as unknown. */
  function dispute(): ReportFault[] {
    const codes = new Set(unread.map(({ read }) => read.code ?? ""));
    return [...codes]
      .flatMap((code) => byCode.get(code) ?? [])
      .map((dossier) => {
        count.remove(dossier);
        return fault("two-differ", dossier.code, lineOf.get(dossier)!, null);
      });
  }

  function answer(): ReportAnswer {
    const faults = [
      ...unread.map(({ read, line }) => fault(read.why, read.code, line, read.field)),
      ...dispute(),
      ...count.faults().map(({ dossier, why }) => fault(why, dossier.code, lineOf.get(dossier)!, null)),
    ];
    return {
      ...count.numbers(),
      faults: faults.sort((a, b) => a.line - b.line),
      ...(withCodes ? { codes: count.codes() } : {}),
      ...(unknown.size > 0 ? { unknownFields: [...unknown].sort() } : {}),
    };
  }

  /** What a workbook is made of; after the answer, which takes out what is disputed. */
  function source({ faults }: ReportAnswer): ReportSource {
    const dossiers = count.dossiers();
    return {
      kind: options.kind,
      office: options.office,
      period,
      now,
      numbers: count.numbers(),
      codes: count.codes(),
      dossiers,
      uncounted: faults.map(({ code, text }) => ({ code, reason: text })),
      covered: {
        seen: new Set([...byCode.keys(), ...unread.flatMap(({ read }) => read.code ?? [])]).size,
        of: options.of,
        ...receivedBetween(dossiers),
      },
      procedureName: (code) => catalogue(code)?.name ?? null,
      windowOf: null,
    };
  }

  return { take, answer, source };
}
