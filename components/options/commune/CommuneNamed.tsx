import { useEffect, useState } from "preact/hooks";
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

const isKept = (commune: Named, field: Field, text: string): boolean =>
  JSON.stringify(typed(field, text)) === JSON.stringify(commune[field]);
const unsaved = (texts: Partial<Record<Field, string>>, commune: Named) =>
  Object.fromEntries(
    FIELDS.flatMap((it) =>
      texts[it] === undefined || isKept(commune, it, texts[it]) ? [] : [[it, texts[it]]],
    ),
  );
/** What is named, and what of the typed is right, though it may not be kept yet: else the next field would take it back. */
function withTyped(commune: Named, texts: Partial<Record<Field, string>>): Named {
  let so = commune;
  for (const [it, text] of Object.entries(texts)) {
    const next = communeSettings.safeParse({ ...so, [it]: typed(it as Field, text) });
    if (next.success) so = next.data;
  }
  return so;
}

/** Server, commune and officer: by the agency's policy, or typed here. Nothing connects by being named. */
export function CommuneNamed({ part, joined }: { part: PartProps; joined: boolean }) {
  const { say, settings, fixed } = part;
  const { commune } = settings;
  const [wrong, setWrong] = useState<Field | null>(null);
  /** Typed and not in the settings yet: saving the field before draws this page anew while the next one is typed. */
  const [texts, setTexts] = useState<Partial<Record<Field, string>>>({});
  useEffect(() => setTexts((now) => unsaved(now, commune)), [commune]);
  const told = (field: Field, text: string) => {
    const fits = communeSettings.safeParse({ ...withTyped(commune, texts), [field]: typed(field, text) });
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
            value={texts[field] ?? shown(commune, field)}
            placeholder={say(`commune_named_${field}_like`)}
            disabled={joined || isFixed(fixed, `commune.${field}`)}
            aria-invalid={wrong === field}
            aria-describedby="dh-commune-fault"
            onInput={({ currentTarget: { value } }) => setTexts((now) => ({ ...now, [field]: value }))}
            onChange={(event) => told(field, event.currentTarget.value)}
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
              commune: {
                ...withTyped(commune, texts),
                role: event.currentTarget.value === "head" ? "head" : "officer",
              },
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
