import { useState } from "preact/hooks";
import { isSamePlace, type Pin } from "../../lib/portals/profile.ts";
import type { Pointed } from "../../lib/reading/setup/pointed.ts";
import type { Say } from "../../lib/words/say.ts";
import { type Choice, choicesFor, noneOf, type PointWhat, pinFor, sayPinned, sayPlace } from "./choices.ts";

/** Says what the thing pointed at is; what it is *not* can be said as well. */
export function PointForm(props: {
  found: Pick<Pointed, "as" | "label" | "place">[];
  /** What the label is said to be so far that this pin would change or part from; null: nothing. */
  clashOf(pin: Pin): Pin | null;
  /** The row it was pointed at for. */
  wanted: PointWhat;
  say: Say;
  onPin(pin: Pin): void;
  onAgain(): void;
  onCancel(): void;
}) {
  const { found, say } = props;
  const wanted = pinFor(props.wanted);
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
  // What belongs to the list of papers stands in one place anyway.
  const placed = made?.part === "wordings" || made?.part === "actions";
  const pin: Pin | null = made && (placed ? { ...made, at: pointed.place } : made);
  const clash = pin && props.clashOf(pin);
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
      {pin && clash && (
        <p class="from soon" role="status">
          {say(
            isSamePlace(clash.at, pin.at) ? "setup_clash_here" : "setup_clash_there",
            label,
            sayPlace(say, clash.at),
            sayPinned(say, clash),
            sayPlace(say, pin.at),
          )}
        </p>
      )}
      <p class="from">{say("setup_words_only")}</p>
      <div class="line">
        <button
          type="button"
          class="btn small main"
          aria-describedby="dh-pointed"
          disabled={!pin}
          onClick={() => pin && props.onPin(pin)}
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
