import { useState } from "preact/hooks";
import type { Procedure } from "../../../lib/catalogue/index.ts";
import type { Say } from "../../../lib/words/say.ts";

/** Takes the national procedures over as the office's own: all of them, or those of one field, with one click. */
export function TakeOver({
  national,
  say,
  onTake,
}: {
  national: Procedure[];
  say: Say;
  onTake(procedures: Procedure[]): void;
}) {
  const [field, setField] = useState("");
  const fields = [...new Set(national.flatMap((it) => it.field ?? []))].sort((a, b) =>
    a.localeCompare(b, "vi"),
  );
  const chosen = national.filter((it) => it.field === field);
  if (national.length === 0) return null;
  return (
    <div class="line take-over">
      <button type="button" class="btn small" onClick={() => onTake(national)}>
        {say("catalogue_adopt_all", national.length)}
      </button>
      <label class="vh" for="dh-adopt-field">
        {say("catalogue_adopt_by")}
      </label>
      <select id="dh-adopt-field" value={field} onChange={(event) => setField(event.currentTarget.value)}>
        <option value="">{say("catalogue_adopt_by")}</option>
        {fields.map((it) => (
          <option key={it} value={it}>
            {it}
          </option>
        ))}
      </select>
      {chosen.length > 0 && (
        <button type="button" class="btn small" onClick={() => onTake(chosen)}>
          {say("catalogue_adopt_field", chosen.length)}
        </button>
      )}
    </div>
  );
}
