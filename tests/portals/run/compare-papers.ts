/** Required papers against what was read of them. */
import type { Truth } from "../truth.ts";
import { fold, type Line, type Report, same, type Verdict } from "./said.ts";

export function papers(truth: Truth, report: Report, lines: Line[]): void {
  if (truth.papers === null) return;
  const got = new Map(report.papers.map((it) => [fold(it.name), it]));
  for (const one of truth.papers) {
    const it = got.get(fold(one.name));
    const line = (field: string, verdict: Verdict | null, expected: unknown, value: unknown) => {
      if (verdict) lines.push({ field, of: one.name, verdict, expected, got: value });
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
      });
}
