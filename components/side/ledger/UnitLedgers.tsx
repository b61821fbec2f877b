import { ledgerState, sayLedger } from "../../../lib/commune/ledger-state.ts";
import { sayMember } from "../../../lib/commune/unit-words.ts";
import type { UnitLedger } from "../../../lib/messages/unit-calls.ts";
import type { Say } from "../../../lib/words/say.ts";
import { Icon } from "../../base/Icon.tsx";
import * as icons from "../../base/icons.ts";

/** A colleague's machine; null: this machine's own ledger. */
export type Whose = Pick<UnitLedger, "officer" | "device"> | null;

const isSame = (a: Whose, b: Whose): boolean => a?.officer === b?.officer && a?.device === b?.device;

/** On the head's machine: whose ledger is looked at, each with its check in a word; of the one chosen all that was found. Nothing where there are none. */
export function UnitLedgers(props: {
  ledgers: readonly UnitLedger[];
  whose: Whose;
  say: Say;
  onWhose(whose: Whose): void;
}) {
  const { ledgers, whose, say } = props;
  if (ledgers.length === 0) return null;
  const chosen = ledgers.find((it) => isSame(it, whose));
  const several = (it: UnitLedger) => ledgers.some((other) => other !== it && other.officer === it.officer);
  const nameOf = (it: UnitLedger) =>
    several(it) ? say("unit_ledger_machine", sayMember(say, it), it.device) : sayMember(say, it);
  return (
    <section class="unit-ledgers">
      <fieldset>
        <legend>{say("unit_ledgers")}</legend>
        <label>
          <input type="radio" name="dh-whose" checked={whose === null} onChange={() => props.onWhose(null)} />
          <span>{say("unit_ledgers_own")}</span>
        </label>
        {ledgers.map((it) => (
          <label key={`${it.officer} ${it.device}`}>
            <input
              type="radio"
              name="dh-whose"
              checked={isSame(it, whose)}
              onChange={() => props.onWhose({ officer: it.officer, device: it.device })}
            />
            <span>
              {nameOf(it)} <b class={ledgerState(it)}>{say(`unit_state_${ledgerState(it)}`)}</b>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen && (
        <ul class="found" role="status">
          {sayLedger(say, chosen).map((it) => (
            <li key={it} class={ledgerState(chosen) === "whole" ? "outcome good" : "outcome late"}>
              <Icon of={ledgerState(chosen) === "whole" ? icons.check : icons.triangle} />
              <span>{it}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
