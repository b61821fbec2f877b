/** The report's page: a quarter with something in every part of it, and one in which next to nothing is known. */

import { ReportPage } from "../components/report/ReportPage.tsx";
import { REPORT } from "../components/styles/report.ts";
import { QUARTER, sampleSource } from "../lib/reports/sample-report.ts";
import { viewOf } from "../lib/reports/view.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";

const FIELDS = [
  "Hộ tịch",
  "Chứng thực",
  "Đất đai",
  "Bảo trợ xã hội",
  "Người có công",
  "Thành lập và hoạt động của hộ kinh doanh",
];
const UNITS = [
  "Phòng Văn hóa – Xã hội",
  "Phòng Kinh tế, Hạ tầng và Đô thị",
  "Trung tâm Phục vụ hành chính công",
];

/** Some hundred dossiers, so that numbers have their width. */
const MANY = Array.from({ length: 40 }, (_, round) =>
  QUARTER.map((it, i) => ({
    ...it,
    code: `${it.code}-${round}`,
    field: FIELDS[(round + i) % FIELDS.length]!,
    unit: UNITS[(round * 3 + i) % UNITS.length]!,
  })),
).flat();

/** `state`: a quarter; a week in which little is known; a week without dossiers. */
export function showReport(say: Say, heard: Heard, state: "quarter" | "week" | "empty" = "quarter"): void {
  const { period } = sampleSource([]);
  const source =
    state === "quarter"
      ? sampleSource(MANY, { covered: { seen: MANY.length, of: 512, ...period } })
      : sampleSource(state === "week" ? QUARTER.slice(3, 7) : [], { kind: "week", office: null });
  mountPage(
    REPORT,
    <ReportPage
      report={viewOf(source, say)}
      say={say}
      onPrint={() => heard("print")}
      onSave={() => heard("save")}
      onCopy={() => heard("copy")}
    />,
  );
}
