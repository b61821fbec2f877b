import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

export interface OnlineFirstProps {
  level: "full" | "partial" | "some";
  procedure: string;
  /** Decision that published it as online; empty: not stated. */
  source: string;
  /** null: not known, and spoken of as if there were one. */
  fee: boolean | null;
  mine: { guided: number; unable: number; closed: number };
  say: Say;
  onAnswer(answer: "guided" | "unable" | "closed"): void;
}

/** At the counter, where the procedure has an online service: the three steps to show the citizen, answered by one press. */
export function OnlineFirst({ level, procedure, source, fee, mine, say, onAnswer }: OnlineFirstProps) {
  return (
    <section class="dh online" lang={say("words_lang")} aria-label={say(`online_title_${level}`)}>
      <div class="top">
        <b>{say(`online_title_${level}`)}</b>
        <button
          type="button"
          class="btn small quiet"
          aria-label={say("online_close")}
          title={say("online_close")}
          onClick={() => onAnswer("closed")}
        >
          <Icon of={icons.cross} />
        </button>
      </div>
      <ol>
        <li>{say("online_step_account")}</li>
        <li>{say("online_step_file", procedure)}</li>
        <li>{say(fee === false ? "online_step_post" : "online_step_pay")}</li>
      </ol>
      <div class="acts">
        <button type="button" class="btn small main" onClick={() => onAnswer("guided")}>
          {say("online_guided")}
        </button>
        <button type="button" class="btn small" onClick={() => onAnswer("unable")}>
          {say("online_unable")}
        </button>
        <span class="muted">{say("online_mine", mine.guided, mine.unable, mine.closed)}</span>
      </div>
      {source && <p class="muted">{say("online_source", source)}</p>}
    </section>
  );
}
