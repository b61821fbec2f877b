/** What a reader said against what is so: right, unknown, wrong, field by field. */
import type { Fact, Truth } from "../truth.ts";

export interface Report {
  pageKind: string;
  dossiers: Record<string, unknown>[];
  actions: { kind: string; label: string; phase: string | null }[];
  papers: {
    name: string;
    required: boolean | null;
    files: string[];
    canUpload: boolean;
    canReuse: boolean;
    digitised?: boolean | null;
    reused?: boolean | null;
  }[];
  paging: { from: number | null; to: number | null; total: number | null } | null;
}
export type Verdict = "right" | "unknown" | "wrong";
export interface Line {
  field: string;
  /** Whose: a dossier's code, a paper's name. */
  of: string;
  verdict: Verdict;
  expected: unknown;
  got: unknown;
  /** What the reader does not print yet: reported by itself. */
  fresh: boolean;
}

const fold = (text: string) => text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/;
function plain(value: unknown): unknown {
  if (typeof value === "string")
    return /^\d{4}-\d\d-\d\dT/.test(value) ? MOMENT.exec(value)?.[0] : fold(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, plain(one)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  return value;
}
export const same = (a: unknown, b: unknown) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
const empty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const within = (a: unknown, b: unknown) =>
  typeof a === "string" && typeof b === "string" && (fold(a).includes(fold(b)) || fold(b).includes(fold(a)));

function judge(field: string, fact: Fact | undefined, got: unknown): Verdict | null {
  if (fact?.is === "open") return null;
  if (!fact || fact.is === "unknown") return empty(got) ? null : "wrong";
  if (empty(got)) return fact.is === "either" ? null : "unknown";
  // Words around a status may be taken with it or left.
  const fits = same(fact.value, got) || (field === "statusText" && within(fact.value, got));
  return fits ? (fact.is === "either" ? null : "right") : "wrong";
}

function dossiers(truth: Truth, report: Report, lines: Line[]): void {
  const printed = new Set(report.dossiers.flatMap(Object.keys));
  // A page without a dossier prints no field at all: then the fields of today count.
  const today = [
    "procedureCode",
    "procedureName",
    "receivedAt",
    "dueAt",
    "stepName",
    "stepDueAt",
    "status",
    "statusText",
    "paused",
    "channel",
  ];
  const isFresh = (field: string) => (printed.size > 0 ? !printed.has(field) : !today.includes(field));
  const got = new Map(report.dossiers.map((one) => [String(one.code), one]));
  for (const { code, facts, behind } of truth.dossiers) {
    const one = got.get(code);
    if (!one && behind) continue;
    lines.push({
      field: "code",
      of: code,
      verdict: one ? "right" : "unknown",
      expected: code,
      got: one ? code : null,
      fresh: false,
    });
    for (const field of new Set([...Object.keys(facts), ...printed])) {
      if (field === "code") continue;
      const verdict = judge(field, facts[field], one?.[field] ?? null);
      const fact = facts[field];
      if (verdict === "unknown" && behind) continue;
      if (verdict)
        lines.push({
          field,
          of: code,
          verdict,
          expected: fact && "value" in fact ? fact.value : `(${fact?.why ?? "not said"})`,
          got: one?.[field] ?? null,
          fresh: isFresh(field),
        });
    }
  }
  const known = new Set(truth.dossiers.map(({ code }) => code));
  for (const one of report.dossiers)
    if (one.code !== null && !known.has(String(one.code)))
      lines.push({
        field: "code",
        of: String(one.code),
        verdict: "wrong",
        expected: "(no such dossier)",
        got: one.code,
        fresh: false,
      });
}

function actions(truth: Truth, report: Report, lines: Line[]): void {
  const key = (it: { kind: string; label: string }) => `${it.kind} «${fold(it.label)}»`;
  const got = new Map(report.actions.map((it) => [key(it), it]));
  for (const one of truth.actions) {
    const it = got.get(key(one));
    if (it)
      lines.push({
        field: "action",
        of: key(one),
        verdict: one.phase !== "any" && it.phase !== null && it.phase !== one.phase ? "wrong" : "right",
        expected: one.phase,
        got: it.phase,
        fresh: false,
      });
    else if (!one.may)
      lines.push({
        field: "action",
        of: key(one),
        verdict: "unknown",
        expected: one.kind,
        got: null,
        fresh: false,
      });
  }
  const known = new Set(truth.actions.map(key));
  for (const it of got.values())
    if (!known.has(key(it)))
      lines.push({
        field: "action",
        of: key(it),
        verdict: "wrong",
        expected: "(no such action)",
        got: it.kind,
        fresh: false,
      });
}

function papers(truth: Truth, report: Report, lines: Line[]): void {
  if (truth.papers === null) return;
  const got = new Map(report.papers.map((it) => [fold(it.name), it]));
  for (const one of truth.papers) {
    const it = got.get(fold(one.name));
    const line = (
      field: string,
      verdict: Verdict | null,
      expected: unknown,
      value: unknown,
      fresh = false,
    ) => {
      if (verdict) lines.push({ field, of: one.name, verdict, expected, got: value, fresh });
    };
    line("paper", it ? "right" : "unknown", one.name, it?.name ?? null);
    line(
      "paper files",
      !it ? "unknown" : same(one.files, it.files) ? "right" : it.files.length === 0 ? "unknown" : "wrong",
      one.files,
      it?.files,
    );
    if (one.required !== null)
      line(
        "paper required",
        !it || it.required === null
          ? one.required
            ? "unknown"
            : null
          : it.required === one.required
            ? "right"
            : "wrong",
        one.required,
        it?.required,
      );
    else if (it?.required === true) line("paper required", "wrong", null, true);
    for (const can of ["canUpload", "canReuse"] as const) {
      if (one[can]) line(`paper ${can}`, it?.[can] ? "right" : "unknown", true, it?.[can]);
      else if (it?.[can]) line(`paper ${can}`, "wrong", false, true);
    }
    for (const mark of ["digitised", "reused"] as const)
      if (one[mark] !== undefined)
        line(
          `paper ${mark}`,
          it?.[mark] === undefined || it[mark] === null
            ? "unknown"
            : it[mark] === one[mark]
              ? "right"
              : "wrong",
          one[mark],
          it?.[mark],
          !it || !(mark in it),
        );
  }
  const known = new Set(truth.papers.map((it) => fold(it.name)));
  for (const it of report.papers)
    if (!known.has(fold(it.name)))
      lines.push({
        field: "paper",
        of: it.name,
        verdict: "wrong",
        expected: "(no such paper)",
        got: it.name,
        fresh: false,
      });
}

function pages({ paging: so }: Truth, { paging: got }: Report, lines: Line[]): void {
  const line = (verdict: Verdict, expected: unknown) =>
    lines.push({ field: "paging", of: "", verdict, expected, got, fresh: false });
  if (so === "not judged") return;
  if (!so) {
    if (got) line("wrong", "(none)");
    return;
  }
  if (!got || got.total === null) return void line("unknown", so);
  const fits = (it: number | null, real: number) => it === real || (it === null && so.whole);
  line(got.total === so.total && fits(got.from, so.from) && fits(got.to, so.to) ? "right" : "wrong", so);
}

/** Every value that is so or that was said; the page's kind is the first line. */
export function compare(truth: Truth, report: Report): Line[] {
  const lines: Line[] = [
    {
      field: "page kind",
      of: "",
      verdict: truth.kinds.includes(report.pageKind)
        ? "right"
        : report.pageKind === "none"
          ? "unknown"
          : "wrong",
      expected: truth.kinds.join("|"),
      got: report.pageKind,
      fresh: false,
    },
  ];
  dossiers(truth, report, lines);
  actions(truth, report, lines);
  papers(truth, report, lines);
  pages(truth, report, lines);
  return lines;
}
