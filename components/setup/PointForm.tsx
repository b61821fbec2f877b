import { useState } from "preact/hooks";
import type { Pin } from "../../lib/portals/profile.ts";
import type { CheckWhat } from "../../lib/reading/check.ts";
import type { Pointed } from "../../lib/reading/pointed.ts";
import type { Say } from "../../lib/words/say.ts";
import { ACTIONS, MEANINGS, partOf, pinFor, sayPinned } from "./choices.ts";

/** Says what the thing pointed at is; what it is *not* can be said as well. */
export function PointForm(props: {
  found: Pick<Pointed, "as" | "label">[];
  /** The row it was pointed at for. */
  wanted: CheckWhat | "any";
  say: Say;
  onPin(pin: Pin): void;
  onAgain(): void;
  onCancel(): void;
}) {
  const { found, say } = props;
  const wanted = props.wanted === "any" ? null : pinFor(props.wanted);
  const likely = found.findIndex((it) => wanted === null || partOf(it) === wanted.part);
  const [at, setAt] = useState(Math.max(0, likely));
  const pointed = found[at] ?? found[0]!;
  const part = partOf(pointed);
  const [chosen, setChosen] = useState<string | null>(null);
  const as = chosen ?? (wanted?.part === part ? String(wanted.as) : "");
  const label = pointed.label;
  const pin = (): Pin | null => {
    if (part === "actions") {
      if (as === "none") return { part, label, as: null };
      const kind = ACTIONS.find((it) => it === as);
      return kind ? { part, label, as: kind } : null;
    }
    if (as === "none") return { part, label, as: "other" };
    const meaning = MEANINGS.find((it) => it === as);
    return meaning ? { part, label, as: meaning } : null;
  };
  const made = pin();
  return (
    <section class="form" aria-label={say("setup_found")}>
      {found.length === 1 ? (
        <p>
          {say("setup_found")} <b>{say(`words_where_${pointed.as}`, label)}</b>
        </p>
      ) : (
        <fieldset>
          <legend>{say("setup_found")}</legend>
          {found.map((it, i) => (
            <label class="check" key={`${it.as} ${it.label}`}>
              <input
                type="radio"
                name="dh-pointed"
                checked={i === at}
                onChange={() => {
                  setAt(i);
                  if (partOf(it) !== part) setChosen(null);
                }}
              />
              <span>{say(`words_where_${it.as}`, it.label)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label class="line">
        <span>{say("setup_is")}</span>
        <select value={as} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="" disabled>
            {say("setup_choose")}
          </option>
          {(part === "actions" ? ACTIONS : MEANINGS).map((it) => (
            <option key={it} value={it}>
              {sayPinned(say, { part, as: it } as Pin)}
            </option>
          ))}
          <option value="none">{sayPinned(say, { part, as: null })}</option>
        </select>
      </label>
      <p class="from">{say("setup_words_only")}</p>
      <div class="line">
        <button
          type="button"
          class="btn small main"
          disabled={!made}
          onClick={() => made && props.onPin(made)}
        >
          {say("setup_use")}
        </button>
        <button type="button" class="btn small" onClick={props.onAgain}>
          {say("setup_again")}
        </button>
        <button type="button" class="btn small quiet" onClick={props.onCancel}>
          {say("setup_cancel")}
        </button>
      </div>
    </section>
  );
}
