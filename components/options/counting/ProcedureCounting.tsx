import { useState } from "preact/hooks";
import { procedureKey } from "../../../lib/dossier/codes.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import type { CountingRule } from "../../../lib/settings/schema.ts";
import type { PartProps } from "../base/Section.tsx";
import { RuleFields } from "./CountingRule.tsx";

/** Procedures that are counted in their own way, by the national part of their code; it wins over the portal's. */
export function ProcedureCounting({ part }: { part: PartProps }) {
  const { say, settings } = part;
  const { counting } = settings;
  const [code, setCode] = useState("");
  const [fault, setFault] = useState("");
  const set = (key: string, rule: CountingRule | null) => {
    const { [key]: _, ...others } = counting.procedures;
    part.onChange({ counting: { ...counting, procedures: rule ? { ...others, [key]: rule } : others } });
  };
  const add = (event: Event) => {
    event.preventDefault();
    const key = procedureKey(code);
    if (key === null) return setFault(say("catalogue_counting_wrong"));
    if (Object.hasOwn(counting.procedures, key)) return setFault(say("catalogue_counting_twice", key));
    setFault("");
    setCode("");
    set(key, counting.default);
  };
  return (
    <div class="own">
      <h3>{say("catalogue_counting")}</h3>
      {Object.entries(counting.procedures).map(([key, rule]) => {
        const disabled = isFixed(part.fixed, `counting.procedures.${key}`);
        return (
          <fieldset key={key}>
            <legend>{say("catalogue_counting_of", key)}</legend>
            <RuleFields id={key} rule={rule} part={part} disabled={disabled} onRule={(it) => set(key, it)} />
            <button
              type="button"
              class="link small"
              disabled={disabled}
              aria-label={say("catalogue_remove_which", key)}
              onClick={() => set(key, null)}
            >
              {say("catalogue_remove")}
            </button>
          </fieldset>
        );
      })}
      <form class="line" onSubmit={add}>
        <label class="vh" for="dh-counting-code">
          {say("catalogue_counting_code")}
        </label>
        <input
          id="dh-counting-code"
          type="text"
          placeholder="1.001193"
          autocomplete="off"
          value={code}
          aria-invalid={fault !== ""}
          aria-describedby="dh-counting-code-fault"
          disabled={isFixed(part.fixed, "counting.procedures")}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit" class="btn small" disabled={isFixed(part.fixed, "counting.procedures")}>
          {say("catalogue_counting_add")}
        </button>
      </form>
      <p id="dh-counting-code-fault" class="late small" role="alert">
        {fault}
      </p>
    </div>
  );
}
