import type { Minute } from "../../lib/dossier/model.ts";
import type { PaperMatch } from "../../lib/reuse/types.ts";
import { sayFullDate, sayMoment } from "../../lib/words/moment.ts";
import { sayCheck } from "../../lib/words/papers.ts";
import type { Say } from "../../lib/words/say.ts";
import { wallOfMoment } from "../../lib/words/wall.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

export interface ReuseMarkProps {
  match: PaperMatch;
  say: Say;
  now: Minute;
  /** The portal has a control that opens its paper store for this row. */
  canOpen: boolean;
  /** Its file came from the portal's store: it is counted when the dossier is taken in, and nothing is left to press. */
  taken: boolean;
  /** Opens the portal's own store. */
  onUse(): void;
}

/** On a required paper's row: it is already there, from which dossier, what to look at, and at most one button. */
export function ReuseMark(props: ReuseMarkProps) {
  const { match, say } = props;
  const over = match.validity.state === "over";
  const look = lookOf(match);
  return (
    <div class={`dh mark ${look}`} lang={say("words_lang")}>
      <Icon of={look === "good" ? icons.check : icons.document} />
      <div class="what">
        <b>{title(match, say)}</b>
        <span class="from">{source(props)}</span>
      </div>
      {!over && match.check && <span class="badge look">{sayCheck(say, match.check)}</span>}
      {over ? (
        <span class="badge">{say("reuse_over")}</span>
      ) : props.taken ? (
        <span class="told" role="status">
          {say("reuse_taken")}
        </span>
      ) : (
        props.canOpen && (
          <button type="button" class="btn small" onClick={props.onUse}>
            <Icon of={icons.reuse} />
            {say("reuse_use")}
          </button>
        )
      )}
    </div>
  );
}

/** Sure, to be looked at, of unknown term, over: each looks different, and only what is sure is green. */
function lookOf({ validity, check }: PaperMatch): "good" | "ask" | "unknown" | "soon" {
  if (validity.state === "over") return "soon";
  if (validity.state === "unknown") return "unknown";
  return check ? "ask" : "good";
}

function title(match: PaperMatch, say: Say): string {
  if (match.validity.state === "over") return say("reuse_needs_new");
  return match.known.kind === "result" ? say("reuse_there_result") : say("reuse_there");
}

/** 'Hồ sơ H52…-0041 · 12/03/2025 · còn hiệu lực đến 12/09/2025'. */
function source({ match, say, now }: ReuseMarkProps): string {
  const { known, validity } = match;
  const said = known.dossierCode === null ? [] : [say("reuse_from", known.dossierCode)];
  if (known.number !== undefined) said.push(say("reuse_number", known.number));
  if (known.name.trim() !== match.required.trim()) said.unshift(known.name);
  if (known.dated) said.push(fullDate(known.dated));
  if (validity.state === "valid") said.push(say("reuse_valid_until", sayMoment(say, validity.until, now)));
  if (validity.state === "over") said.push(say("reuse_over_since", fullDate(validity.until)));
  if (validity.state === "unknown") said.push(say("reuse_term_unknown"));
  return said.join(" · ");
}

/** Papers can be years old: their dates always carry the year. */
function fullDate(text: string): string {
  const read = wallOfMoment(text);
  return read ? sayFullDate(read.at) : text;
}
