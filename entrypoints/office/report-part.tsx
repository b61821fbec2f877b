/** Reports, loaded when somebody asks for one. */
import { useState } from "preact/hooks";
import { adoptStyles } from "../../components/base/mount.ts";
import { ReportTab } from "../../components/office/ReportTab.tsx";
import { sayIncludes } from "../../components/office/whose.ts";
import { REPORT } from "../../components/styles/report.ts";
import { dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { done, type Result } from "../../lib/messages/result.ts";
import { type Chosen, chosenAs, reportKindOf } from "../../lib/reports/chosen.ts";
import { listsCovered, receivedBetween } from "../../lib/reports/covered.ts";
import { bookOf, type ReportSource } from "../../lib/reports/index.ts";
import { viewOf } from "../../lib/reports/view.ts";
import { sayUncounted } from "../../lib/words/counting.ts";
import { saveFile } from "../edge/files.ts";
import { copyText } from "../edge/page.ts";
import { useCounted } from "./counted.ts";
import { allDossiers, countAll, type Reading } from "./dossiers.ts";
import { type PartProps, totalOf } from "./part.ts";

// Its rules hold within it alone: what the glance and a report call alike looks different in each.
adoptStyles(document, `.report-tab{${REPORT}}`);

export function ReportPart(props: PartProps) {
  const { say, now, portal, portals } = props;
  const today = dayOf(now);
  const [chosen, setChosen] = useState<Chosen>(
    () => props.asked ?? chosenAs("week", today, { from: today, to: today }),
  );
  const { from, to } = chosen.period;
  // Counted once it is known how much of the lists was seen: what a report covers is said as it was when it was counted.
  const since = props.seen ? "seen" : "";
  const about = `${props.scope} ${portal ?? ""} ${chosen.kind} ${from} ${to} ${say("words_lang")} ${since}`;
  const counted = useCounted(about, say, totalOf(props), (reading) => sourceOf(props, chosen, reading));
  const source = counted.made;
  const view = source && viewOf(source, say);

  async function save(): Promise<void> {
    if (!source) return;
    const { xlsxOf } = await import("../../lib/xlsx/write.ts");
    saveFile(`bao-cao-${isoDay(from)}-${isoDay(to)}.xlsx`, await xlsxOf(bookOf(source, say)));
  }
  return (
    <ReportTab
      chosen={chosen}
      today={today}
      counting={counted.counting}
      report={view}
      notes={source ? notesOf(source, props, portals.length) : []}
      say={say}
      onChoose={setChosen}
      onStop={counted.stop}
      onAgain={counted.again}
      onPrint={() => window.print()}
      onSave={() => void save()}
      onCopy={() => view && void copyText([view.letter.title, ...view.letter.paragraphs].join("\n\n"))}
    />
  );
}

async function sourceOf(props: PartProps, chosen: Chosen, reading: Reading): Promise<Result<ReportSource>> {
  const { say, now, calendar } = props;
  const read = await allDossiers(props, reading);
  if (!read.ok) return read;
  const { dossiers, names } = read.value;
  const [count] = await countAll(read.value, [chosen.period], { calendar, now, signal: reading.signal });
  return done({
    kind: reportKindOf(chosen),
    office: null,
    includes: props.scope === "all" ? sayIncludes(say, props.files, props.unit, now) : null,
    period: chosen.period,
    now,
    numbers: count!.numbers(),
    codes: count!.codes(),
    dossiers: count!.dossiers(),
    uncounted: count!.faults().map(({ dossier, why }) => ({
      code: dossier.code,
      reason: sayUncounted(say, why, ""),
    })),
    covered: {
      seen: new Set(dossiers.map(({ code }) => code)).size,
      // Lists are read a page at a time: how many dossiers there are in all no page says for a period.
      of: null,
      ...receivedBetween(dossiers),
      ...(props.seen ? { lists: listsCovered(props.seen) } : {}),
    },
    procedureName: (code) => names.get(code) ?? null,
    windowOf: null,
  });
}

/** Whose dossiers these are where there are several portals, and what was taken to be in time for want of a due date. */
function notesOf({ codes, dossiers }: ReportSource, { say, portal }: PartProps, portals: number): string[] {
  const counted = new Set(codes.total.c3);
  const undated = dossiers.filter(({ code, dueAt }) => dueAt === null && counted.has(code)).length;
  return [
    ...(portals > 1 && portal === null ? [say("office_report_all_portals", portals)] : []),
    ...(portals > 1 && portal !== null ? [say("office_report_portal", portal)] : []),
    ...(undated > 0 ? [say("office_report_undated", undated)] : []),
  ];
}
