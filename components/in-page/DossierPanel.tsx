import { useState } from "preact/hooks";
import type { Clock, Clocks } from "../../lib/deadline/clock.ts";
import type { Doubt, Minute } from "../../lib/dossier/model.ts";
import type { Unread } from "../../lib/reading/types.ts";
import { type ClockWords, headline, provisional, stateText } from "../../lib/words/clock.ts";
import { leadOf } from "../../lib/words/lead.ts";
import { sayMinuteFull } from "../../lib/words/moment.ts";
import { sayMissing } from "../../lib/words/reason.ts";
import type { Say } from "../../lib/words/say.ts";
import { type DockPlace, useDock } from "../base/dock.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { iconOf, toneOf } from "../base/state.ts";
import { together } from "../base/together.ts";
import { DossierRows } from "./DossierRows.tsx";
import { Doubts } from "./Doubts.tsx";
import { Timeline } from "./Timeline.tsx";
import { Why } from "./Why.tsx";

export interface DossierPanelProps {
  code: string;
  clocks: Clocks;
  doubts: Doubt[];
  /** What of this page could not be read: by the value's name or the label's own words. */
  unread: Unread[];
  say: Say;
  now: Minute;
  dayMinutes: number;
  folded: boolean;
  position: DockPlace;
  /** Free of the edge, in pixels of the window: beside the row it was asked from, no taller than there is room. */
  at?: { left: number; top: number; height: number } | null;
  /** 'Vì sao?' stands open from the start (asked from a row's clock). */
  whyOpen?: boolean;
  onFold(folded: boolean): void;
  onMove(place: DockPlace): void;
  /** Opens a letter of apology; without it none is called for. */
  onApology?: () => void;
  /** Takes the panel away until the page is opened again; without it there is no such button. */
  onClose?: () => void;
}

/** The panel at the edge of a dossier's page: one number, one line, the rest behind 'Vì sao?'. */
export function DossierPanel(props: DossierPanelProps) {
  const { say, clocks, folded, position } = props;
  const words: ClockWords = { say, now: props.now, dayMinutes: props.dayMinutes };
  const dock = useDock(position, props.onMove);
  const [why, setWhy] = useState(props.whyOpen ?? false);
  const { lead } = leadOf(clocks);
  const tone = toneOf(lead.state);
  if (folded)
    return (
      <div class={`dh dock tab ${dock.place.side}`} style={dock.style} lang={say("words_lang")}>
        <button
          type="button"
          class={`${tone} tab-btn`}
          aria-expanded="false"
          aria-label={`${say("dossier_unfold")}: ${headline(words, lead, "long")}`}
          onClick={() => props.onFold(false)}
        >
          <Icon of={iconOf(lead)} />
          <span>{stateText(words, lead, "short")}</span>
        </button>
      </div>
    );
  const { at } = props;
  const place = at && { left: `${at.left}px`, top: `${at.top}px`, height: `${at.height}px` };
  return (
    <div class={`dh dock stand ${place ? "beside" : dock.place.side}`} style={place ?? dock.style}>
      <section class="panel" lang={say("words_lang")} aria-label={say("dossier_panel", props.code)}>
        <header {...dock.drag}>
          <button type="button" class="tool grip" aria-label={say("dossier_move")} onKeyDown={dock.onKey}>
            <Icon of={icons.grip} />
          </button>
          <b>{say("extName")}</b>
          <span class="code" title={props.code}>
            {props.code}
          </span>
          <button
            type="button"
            class="tool fold"
            aria-expanded="true"
            aria-label={say("dossier_fold")}
            onClick={() => props.onFold(true)}
          >
            <Icon of={icons.fold} />
          </button>
          {props.onClose && (
            <button type="button" class="tool" aria-label={say("dossier_close")} onClick={props.onClose}>
              <Icon of={icons.cross} />
            </button>
          )}
        </header>
        <div class="scroll">
          <div class="main">
            <div class="big">
              <h2 class={tone}>
                <Icon of={iconOf(lead)} />
                <span>{headline(words, lead, "plain")}</span>
              </h2>
              {lead.name && <p>{lead.name}</p>}
              {lead.due !== null && <p class="muted">{under(words, lead)}</p>}
            </div>
            {lead.state === "unknown" && <Missing lead={lead} say={say} />}
            <Timeline clocks={clocks} words={words} />
            <DossierRows clocks={clocks} words={words} />
            {props.onApology && (
              <button type="button" class="link" onClick={props.onApology}>
                {say("dossier_apology")}
              </button>
            )}
            <Doubts doubts={props.doubts} unread={props.unread} say={say} />
          </div>
          <Why clocks={clocks} words={words} open={why} onToggle={() => setWhy(!why)} />
        </div>
      </section>
    </div>
  );
}

/** 'Hạn hôm nay 17:00 · giờ làm việc'. */
function under({ say, now }: ClockWords, lead: Clock): string {
  if (lead.due === null) return "";
  const due = say(`clock_due_${lead.of}`, provisional(say, lead, sayMinuteFull(say, lead.due, now)));
  const counted = lead.left !== null && lead.state !== "paused";
  return counted ? say("words_dot", together(due), together(say("dossier_by_working_time"))) : due;
}

function Missing({ lead, say }: { lead: Clock; say: Say }) {
  if (lead.missing.length === 0) return null;
  return (
    <div class="box">
      <h3>{say("dossier_missing")}</h3>
      <ul>
        {lead.missing.map((key) => (
          <li key={key}>{sayMissing(say, key)}</li>
        ))}
      </ul>
    </div>
  );
}
