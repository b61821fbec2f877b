import { foldText } from "../../../lib/dossier/fold.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import { ItemList } from "../base/ItemList.tsx";
import type { PartProps } from "../base/Section.tsx";
import { TextForm } from "../base/TextForm.tsx";

const FIELDS = ["name", "field", "citation"] as const;

/** On what grounds the unit may pause, each with the text that allows it, per field where the unit says so. */
export function Grounds({ part, fields }: { part: PartProps; fields: string[] }) {
  const { say, settings } = part;
  const { grounds } = settings.guard;
  const disabled = isFixed(part.fixed, "guard.grounds");
  const put = (next: typeof grounds) => part.onChange({ guard: { ...settings.guard, grounds: next } });
  const add = (typed: Record<(typeof FIELDS)[number], string>) => {
    const [name, citation, field] = [typed.name.trim(), typed.citation.trim(), typed.field.trim()];
    if (name === "" || citation === "") return say("rulesui_ground_needs");
    const same = (it: (typeof grounds)[number]) =>
      foldText(it.name) === foldText(name) && foldText(it.field ?? "") === foldText(field);
    if (grounds.some(same)) return say("rulesui_ground_twice");
    put([...grounds, { name, citation, ...(field ? { field } : {}) }]);
    return null;
  };
  return (
    <section aria-labelledby="dh-grounds">
      <h3 id="dh-grounds">{say("rulesui_grounds")}</h3>
      <p class="muted small">{say("rulesui_grounds_hint")}</p>
      {disabled && <p class="locked">{say("options_fixed")}</p>}
      {grounds.length === 0 && <p class="small">{say("rulesui_grounds_none")}</p>}
      <ItemList
        say={say}
        disabled={disabled}
        items={grounds.map((it) => ({
          key: `${it.name} ${it.field ?? ""}`,
          title: it.name,
          more: [it.field ?? say("rulesui_ground_all"), it.citation].join(" · "),
          remove: say("rulesui_ground_remove", it.name),
        }))}
        onRemove={(at) => put(grounds.filter((_, i) => i !== at))}
      />
      <TextForm
        id="dh-ground"
        title={say("rulesui_ground_add")}
        fields={FIELDS}
        disabled={disabled}
        look={(it) => ({
          label: say(`rulesui_ground_${it}`),
          wide: it === "citation",
          ...(it === "field" ? { list: "dh-ground-fields", placeholder: say("rulesui_ground_all") } : {}),
        })}
        onAdd={add}
      >
        <datalist id="dh-ground-fields">
          {fields.map((it) => (
            <option key={it} value={it} />
          ))}
        </datalist>
      </TextForm>
    </section>
  );
}
