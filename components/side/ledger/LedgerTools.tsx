import type { Say } from "../../../lib/words/say.ts";
import { Icon } from "../../base/Icon.tsx";
import * as icons from "../../base/icons.ts";

/** The walk over the chain; `brokenAt`: the first entry that doesn't fit. */
export type Checked = { whole: true; entries: number } | { whole: false; entries: number; brokenAt: number };

/** Verify, and take along. */
export function LedgerTools(props: {
  say: Say;
  checked: Checked | "busy" | null;
  exported: number | null;
  disabled: boolean;
  onVerify(): void;
  onExport(kind: "csv" | "xlsx"): void;
}) {
  const { say, checked, disabled } = props;
  return (
    <>
      <div class="acts">
        <button type="button" class="btn small" disabled={checked === "busy"} onClick={props.onVerify}>
          {say(checked === "busy" ? "ledger_verifying" : "ledger_verify")}
        </button>
        <button type="button" class="btn small" disabled={disabled} onClick={() => props.onExport("csv")}>
          {say("ledger_csv")}
        </button>
        <button type="button" class="btn small" disabled={disabled} onClick={() => props.onExport("xlsx")}>
          {say("ledger_xlsx")}
        </button>
      </div>
      <div role="status">
        {checked !== null && checked !== "busy" && (
          <p class={checked.whole ? "outcome good" : "outcome late"}>
            <Icon of={checked.whole ? icons.check : icons.triangle} />
            <span>
              {checked.whole
                ? say("ledger_whole", checked.entries)
                : say("ledger_broken", checked.brokenAt, checked.entries)}
            </span>
          </p>
        )}
        {props.exported !== null && <p class="outcome good">{say("ledger_exported", props.exported)}</p>}
      </div>
    </>
  );
}
