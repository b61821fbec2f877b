/** Targets, loaded when somebody looks at them. */
import { useEffect, useState } from "preact/hooks";
import { adoptStyles } from "../../components/base/mount.ts";
import { TargetsTab } from "../../components/office/TargetsTab.tsx";
import { OPTIONS } from "../../components/styles/options.ts";
import { TARGETS } from "../../components/styles/targets.ts";
import type { Period } from "../../lib/counting/index.ts";
import { periodAround } from "../../lib/counting/period.ts";
import { dayOf } from "../../lib/dossier/moment.ts";
import { done } from "../../lib/messages/result.ts";
import { weeksIn } from "../../lib/reports/chosen.ts";
import { receivedBetween } from "../../lib/reports/covered.ts";
import type { UnitTargets } from "../../lib/targets/schema.ts";
import { call, sayFault } from "../edge/page.ts";
import { useCounted } from "./counted.ts";
import { allDossiers, countAll, type Reading } from "./dossiers.ts";
import { type PartProps, totalOf } from "./part.ts";

adoptStyles(document, `.targets-tab{${OPTIONS}${TARGETS}}`);

export function TargetsPart(props: PartProps) {
  const { say, now, portal, news } = props;
  const today = dayOf(now);
  const year = periodAround("report-year", today);
  const about = `${props.scope} ${portal ?? ""} ${year.from} ${today}`;
  const counted = useCounted(about, say, totalOf(props), (reading) => yearOf(props, year, reading));
  const [state, setState] = useState<UnitTargets | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function load(): Promise<void> {
    const answer = await call("targetsGet", {});
    setState(answer.ok ? answer.value.targets : null);
    setFault(answer.ok ? null : sayFault(say, answer.error));
  }
  async function keep(next: UnitTargets): Promise<void> {
    const before = state;
    setState(next);
    const answer = await call("targetsSet", { targets: next });
    if (answer.ok) return setFault(null);
    setState(before);
    setFault(sayFault(say, answer.error));
  }
  useEffect(() => void load(), [news]);

  return (
    <div class="targets-tab">
      <TargetsTab
        year={year}
        counting={counted.counting}
        counted={counted.made}
        state={state}
        fault={fault}
        now={now}
        say={say}
        onChange={(next) => void keep(next)}
        onStop={counted.stop}
        onAgain={counted.again}
      />
    </div>
  );
}

/** The year's numbers, and those of its weeks since the first in which something is known to have happened. */
async function yearOf(props: PartProps, year: Period, reading: Reading) {
  const { calendar, now } = props;
  const read = await allDossiers(props, reading);
  if (!read.ok) return read;
  const { from } = receivedBetween(read.value.dossiers);
  const weeks = from === null ? [] : weeksIn(year, from, dayOf(now));
  const terms = { calendar, now, signal: reading.signal };
  const [whole, ...each] = await countAll(read.value, [year, ...weeks], terms);
  const told = each.map((count, n) => ({ day: weeks[n]!.from, ratios: count.numbers().ratios }));
  const first = told.findIndex(({ ratios }) => Object.values(ratios).some(({ of }) => of > 0));
  return done({ report: whole!.numbers(), weeks: first < 0 ? [] : told.slice(first) });
}
