import { useState } from "preact/hooks";
import { foldText } from "../../lib/dossier/fold.ts";
import { isFixed } from "../../lib/settings/policy.ts";
import type { PartProps } from "./Section.tsx";

const EMPTY = { name: "", citation: "", field: "" };
const FIELDS = ["name", "field", "citation"] as const;

/** On what grounds the unit may pause, each with the text that allows it, per field where the unit says so. */
export function Grounds({ part, fields }: { part: PartProps; fields: string[] }) {
  const { say, settings } = part;
  const { grounds } = settings.guard;
  const [typed, setTyped] = useState(EMPTY);
  const [fault, setFault] = useState("");
  const disabled = isFixed(part.fixed, "guard.grounds");
  const put = (next: typeof grounds) => part.onChange({ guard: { ...settings.guard, grounds: next } });
  const add = (event: Event) => {
    event.preventDefault();
    const [name, citation, field] = [typed.name.trim(), typed.citation.trim(), typed.field.trim()];
    if (name === "" || citation === "") return setFault(say("rulesui_ground_needs"));
    const same = (it: (typeof grounds)[number]) =>
      foldText(it.name) === foldText(name) && foldText(it.field ?? "") === foldText(field);
    if (grounds.some(same)) return setFault(say("rulesui_ground_twice"));
    setFault("");
    setTyped(EMPTY);
    put([...grounds, { name, citation, ...(field ? { field } : {}) }]);
  };
  return (
    <section aria-labelledby="dh-grounds">
      <h3 id="dh-grounds">{say("rulesui_grounds")}</h3>
      <p class="muted small">{say("rulesui_grounds_hint")}</p>
      {disabled && <p class="locked">{say("options_fixed")}</p>}
      {grounds.length === 0 && <p class="small">{say("rulesui_grounds_none")}</p>}
      <ul class="list">
        {grounds.map((it, i) => (
          <li key={`${it.name} ${it.field ?? ""}`}>
            <span class="grow">
              <b>{it.name}</b>
              <span class="muted small">
                {[it.field ?? say("rulesui_ground_all"), it.citation].join(" · ")}
              </span>
            </span>
            <button
              type="button"
              class="btn small"
              disabled={disabled}
              aria-label={say("rulesui_ground_remove", it.name)}
              onClick={() => put(grounds.filter((_, at) => at !== i))}
            >
              {say("catalogue_remove")}
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <fieldset class="fields" disabled={disabled}>
          <legend>{say("rulesui_ground_add")}</legend>
          {FIELDS.map((it) => (
            <span class={it === "citation" ? "cell wide" : "cell"} key={it}>
              <label for={`dh-ground-${it}`}>{say(`rulesui_ground_${it}`)}</label>
              <input
                id={`dh-ground-${it}`}
                type="text"
                maxLength={300}
                autocomplete="off"
                value={typed[it]}
                placeholder={it === "field" ? say("rulesui_ground_all") : ""}
                {...(it === "field" ? { list: "dh-ground-fields" } : {})}
                aria-describedby="dh-ground-fault"
                onInput={(event) => setTyped({ ...typed, [it]: event.currentTarget.value })}
              />
            </span>
          ))}
          <datalist id="dh-ground-fields">
            {fields.map((it) => (
              <option key={it} value={it} />
            ))}
          </datalist>
          <button type="submit" class="btn small">
            {say("rulesui_ground_add")}
          </button>
          <span id="dh-ground-fault" class="late small wide" role="alert">
            {fault}
          </span>
        </fieldset>
      </form>
    </section>
  );
}
