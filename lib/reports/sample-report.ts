/** Reports of made-up dossiers, for the tests of what is made from them and for the gallery. */

import counting from "../../locales/vi/counting.json" with { type: "json" };
import reports from "../../locales/vi/reports.json" with { type: "json" };
import words from "../../locales/vi/words.json" with { type: "json" };
import type { RawDossier } from "../counting/count.oracle.ts";
import { makeCount } from "../counting/count.ts";
import { counted } from "../counting/sample.ts";
import { dayFromIso, minuteOf } from "../dossier/moment.ts";
import { makeSay } from "../words/say.ts";
import type { ReportSource } from "./model.ts";

export const sayVi = makeSay({ ...counting, ...reports, ...words });

type Sample = Partial<RawDossier> & { pausePaper?: boolean | null };

/** The report of a list for 15/9–14/12/2026, as asked for on 20/12. */
export function sampleSource(list: Sample[], more: Partial<ReportSource> = {}): ReportSource {
  const period = { from: dayFromIso("2026-09-15")!, to: dayFromIso("2026-12-14")! };
  const now = minuteOf("2026-12-20T08:00:00+07:00")!;
  const count = makeCount({ period, now, intakeDue: (submitted) => submitted + 480 });
  for (const it of list) count.add(counted(it));
  return {
    kind: "quarter",
    office: "UBND xã Mẫu",
    period,
    now,
    numbers: count.numbers(),
    codes: count.codes(),
    dossiers: count.dossiers(),
    uncounted: count.faults().map(({ dossier, why }) => ({ code: dossier.code, reason: why })),
    covered: { seen: list.length, of: null, from: null, to: null },
    procedureName: (code) => (code === "1.001193" ? "Đăng ký khai sinh" : null),
    windowOf: null,
    ...more,
  };
}

const done = { finishedAt: "2026-10-07T15:00:00+07:00", status: 10 };

/** A quarter with something in every list; counted by hand in the tests. */
export const QUARTER: Sample[] = [
  { code: "H15-1", ...done, reused: true, fee: true, paidOnline: true },
  { code: "H15-2", ...done, channel: "direct", finishedAt: "2026-10-08T16:00:00+07:00", reused: null },
  {
    code: "H15-3",
    ...done,
    channel: "post",
    field: "Đất đai",
    procedureCode: "1.004873",
    unit: "Xã Bên",
    finishedAt: "2026-10-09T09:00:00+07:00",
    apology: true,
    steps: [
      {
        name: "Thẩm định",
        officer: "CB2",
        from: "2026-10-01",
        to: "2026-10-09T09:00:00+07:00",
        dueAt: "2026-10-06",
      },
    ],
  },
  { code: "H15-4", channel: "direct", field: "Đất đai", unit: "Xã Bên", supplements: 2, apology: null },
  { code: "H15-5", status: 5, supplements: 1, pausePaper: true },
  { code: "H15-6", status: 8, pausePaper: false },
  { code: "H15-7", status: 6, level: null },
  { code: "H15-8", status: 3, finishedAt: "2026-10-02" },
  { code: "H15-9", status: 7, finishedAt: "2026-10-03", channel: "direct" },
  { code: "H15-10", receivedAt: "2026-09-01", dueAt: null, channel: null, field: null },
  { code: "H15-11", channel: null },
];
