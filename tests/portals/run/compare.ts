/** What a reader said against what is so: right, unknown, wrong, field by field. */
import type { Fact, Truth } from "../truth.ts";
import { papers } from "./compare-papers.ts";
import { empty, fold, type Line, type Report, same, type Verdict, within } from "./said.ts";

export type { Line, Report } from "./said.ts";

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
      });
    else if (!one.may)
      lines.push({
        field: "action",
        of: key(one),
        verdict: "unknown",
        expected: one.kind,
        got: null,
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
      });
}

function pages({ paging: so }: Truth, { paging: got }: Report, lines: Line[]): void {
  const line = (verdict: Verdict, expected: unknown) =>
    lines.push({ field: "paging", of: "", verdict, expected, got });
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
    },
  ];
  dossiers(truth, report, lines);
  actions(truth, report, lines);
  papers(truth, report, lines);
  pages(truth, report, lines);
  return lines;
}
