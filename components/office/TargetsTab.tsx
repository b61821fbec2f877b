import type { Period } from "../../lib/counting/index.ts";
import { startOf } from "../../lib/dossier/moment.ts";
import { sayFullDate } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { Notice } from "../base/Notice.tsx";
import { TargetsPanel, type TargetsPanelProps } from "../targets/TargetsPanel.tsx";
import { type Counting, CountingLine } from "./CountingLine.tsx";

export interface TargetsTabProps {
  /** The year of reports that the numbers are of. */
  year: Period;
  counting: Counting;
  /** null: not counted yet. */
  counted: Pick<TargetsPanelProps, "report" | "weeks"> | null;
  /** What is kept; null: it isn't read yet, or can't be. */
  state: TargetsPanelProps["state"] | null;
  /** Why what is kept can't be read, or what was typed in could not be kept. */
  fault: string | null;
  now: TargetsPanelProps["now"];
  say: Say;
  onChange: TargetsPanelProps["onChange"];
  onStop(): void;
  onAgain(): void;
}

/** The office's targets by the year's numbers. */
export function TargetsTab(props: TargetsTabProps) {
  const { year, counted, state, fault, say } = props;
  const [from, to] = [year.from, year.to].map((day) => sayFullDate(startOf(day)));
  return (
    <main class="dh options wide">
      <header class="bar">
        <h1>{say("office_tab_targets")}</h1>
        <span class="muted">{say("office_year", from!, to!)}</span>
        <span class="noprint">
          <CountingLine {...props} />
        </span>
      </header>
      {fault && <Notice kind="error" text={fault} say={say} />}
      {counted && state && (
        <TargetsPanel {...counted} state={state} now={props.now} say={say} onChange={props.onChange} />
      )}
    </main>
  );
}
