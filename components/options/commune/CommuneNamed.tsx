import { useState } from "preact/hooks";
import { communeSettings } from "../../../lib/settings/commune.ts";
import { isFixed } from "../../../lib/settings/policy.ts";
import type { Settings } from "../../../lib/settings/schema.ts";
import { type PartProps, Section } from "../base/Section.tsx";

type Named = Settings["commune"];
const FIELDS = ["servers", "code", "name", "officer", "officerName"] as const;
type Field = (typeof FIELDS)[number];

const shown = (named: Named, field: Field): string =>
  field === "servers" ? named.servers.join(" ") : (named[field] ?? "");
const typed = (field: Field, text: string): unknown => {
  const plain = text.trim();
  if (field === "servers") return plain.split(/[\s,;]+/u).filter((it) => it !== "");
  return plain === "" ? null : plain;
};

/** Server, commune and officer: by the agency's policy, or typed here. Nothing connects by being named. */
export function CommuneNamed({ part, joined }: { part: PartProps; joined: boolean }) {
  const { say, settings, fixed } = part;
  const { commune } = settings;
  const [wrong, setWrong] = useState<Field | null>(null);
  const told = (field: Field, input: HTMLInputElement) => {
    const next = { ...commune, [field]: typed(field, input.value) };
    const fits = communeSettings.safeParse(next);
    setWrong(fits.success ? null : field);
    if (fits.success) part.onChange({ commune: fits.data });
  };
  return (
    <Section
      id="commune"
      title={say("commune_title")}
      hint={say(joined ? "commune_named_joined" : "commune_hint")}
      path="commune"
      part={part}
    >
      {FIELDS.map((field) => (
        <div class="row" key={field}>
          <label for={`dh-commune-${field}`}>{say(`commune_named_${field}`)}</label>
          <input
            id={`dh-commune-${field}`}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={shown(commune, field)}
            placeholder={say(`commune_named_${field}_like`)}
            disabled={joined || isFixed(fixed, `commune.${field}`)}
            aria-invalid={wrong === field}
            aria-describedby="dh-commune-fault"
            onChange={(event) => told(field, event.currentTarget)}
          />
        </div>
      ))}
      <div class="row">
        <label for="dh-commune-role">{say("commune_named_role")}</label>
        <select
          id="dh-commune-role"
          value={commune.role}
          disabled={joined || isFixed(fixed, "commune.role")}
          onChange={(event) =>
            part.onChange({
              commune: { ...commune, role: event.currentTarget.value === "head" ? "head" : "officer" },
            })
          }
        >
          <option value="officer">{say("commune_role_officer")}</option>
          <option value="head">{say("commune_role_head")}</option>
        </select>
      </div>
      <p id="dh-commune-fault" class="late small" role="alert">
        {wrong && say(`commune_named_${wrong}_wrong`)}
      </p>
    </Section>
  );
}
