import { useState } from "preact/hooks";
import type { Pin } from "../../lib/portals/profile.ts";
import type { CheckWhat } from "../../lib/reading/setup/check-row.ts";
import type { Pointed } from "../../lib/reading/setup/pointed.ts";
import type { Say } from "../../lib/words/say.ts";
import { type Choice, choicesFor, noneOf, pinFor, sayPinned } from "./choices.ts";

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
  const fits = (it: Pick<Pointed, "as">) =>
    wanted === null || choicesFor(it).some((to) => isSame(to, wanted));
  const [at, setAt] = useState(Math.max(0, found.findIndex(fits)));
  const pointed = found[at] ?? found[0]!;
  const choices = choicesFor(pointed);
  const [chosen, setChosen] = useState<string | null>(null);
  const as = chosen ?? (wanted && fits(pointed) ? wanted.as : "");
  const { label } = pointed;
  const choice = choices.find((it) => it.as === as);
  const made: Pin | null =
    as === "none" ? noneOf(pointed, wanted) : choice ? ({ ...choice, label } as Pin) : null;
  const option = (it: Choice) => (
    <option key={it.as} value={it.as}>
      {sayPinned(say, it)}
    </option>
  );
  return (
    <section class="form" aria-label={say("setup_found")} data-ready={made !== null}>
      {found.length === 1 ? (
        <p id="dh-pointed">
          {say("setup_found")} <b>{say(`words_where_${pointed.as}`, label)}</b>
        </p>
      ) : (
        <fieldset id="dh-pointed">
          <legend>{say("setup_found")}</legend>
          {found.map((it, i) => (
            <label class="check" key={`${it.as} ${it.label}`}>
              <input
                type="radio"
                name="dh-pointed"
                checked={i === at}
                onChange={() => {
                  setAt(i);
                  if (choicesFor(it) !== choices) setChosen(null);
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
          {choices.filter((it) => it.part !== "papers").map(option)}
          <optgroup label={say("setup_papers")}>
            {choices.filter((it) => it.part === "papers").map(option)}
          </optgroup>
          <option value="none">{sayPinned(say, noneOf(pointed, wanted))}</option>
        </select>
      </label>
      <p class="from">{say("setup_words_only")}</p>
      <div class="line">
        <button
          type="button"
          class="btn small main"
          aria-describedby="dh-pointed"
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

const isSame = (a: Choice, b: Choice): boolean => a.part === b.part && a.as === b.as;
