import type { FileKept } from "../../lib/beside/file.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import type { UnitView } from "../../lib/messages/unit-calls.ts";
import type { Say } from "../../lib/words/say.ts";
import { UnitLine } from "../side/UnitLine.tsx";
import { sayIncludes } from "./whose.ts";

/** Whose numbers the page shows: what this machine has seen, or with it what stands in the files that are looked at. */
export const SCOPES = ["own", "all"] as const;
export type Scope = (typeof SCOPES)[number];

/** The choice between the two, and whose they are, above every part of the page; nothing where there is no file. */
export function OfficeScope(props: {
  files: readonly FileKept[];
  /** Who works together with this machine; null: nobody does. */
  unit: UnitView | null;
  scope: Scope;
  now: Minute;
  say: Say;
  onScope(scope: Scope): void;
}) {
  const { files, unit, scope, say, now } = props;
  const line = <UnitLine unit={unit} counts={scope === "all"} now={now} say={say} />;
  if (files.length === 0) return unit && <div class="scope">{line}</div>;
  return (
    <div class="scope">
      {line}
      <fieldset class="noprint">
        <legend>{say("beside_scope")}</legend>
        {SCOPES.map((it) => (
          <label key={it}>
            <input type="radio" name="dh-scope" checked={scope === it} onChange={() => props.onScope(it)} />
            {say(`beside_scope_${it}`)}
          </label>
        ))}
      </fieldset>
      <p class="muted" role="status">
        {scope === "all" ? sayIncludes(say, files, unit, now) : say("beside_only_own")}
      </p>
    </div>
  );
}
