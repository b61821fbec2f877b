import type { Say } from "../../lib/words/say.ts";
import { hostOf } from "../base/host.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";
import { Notice } from "../base/Notice.tsx";

export interface PopupPageProps {
  say: Say;
  /** Origin of the tab in front; null: a page that no extension may read. */
  origin: string | null;
  /** Whether it may be read; null: not asked yet. */
  allowed: boolean | null;
  /** What the extension sees on this very page, in words; null: nothing to say. */
  seen: string | null;
  needsActionToday: number;
  fault: string | null;
  /** Called in the click itself, since the browser asks only then. */
  onAllow(origin: string): void;
  /** 'Kiểm tra trang này', on a portal that may be read. */
  onCheck(): void;
  onQueue(): void;
  onOptions(): void;
}

/** From the toolbar, on the portal's own tab: allow it, or go to the queue. */
export function PopupPage(props: PopupPageProps) {
  const { say, origin, allowed } = props;
  return (
    <main class="dh popup" lang={say("words_lang")}>
      <header class="bar">
        <Icon of={icons.clock} />
        <h1>{say("extName")}</h1>
        <button type="button" class="tool" aria-label={say("queue_options")} onClick={props.onOptions}>
          <Icon of={icons.sliders} />
        </button>
      </header>
      <div class="body">
        {props.fault && <Notice kind="error" text={props.fault} say={say} />}
        {origin === null && <p class="muted">{say("popup_no_portal")}</p>}
        {origin !== null && allowed === false && (
          <>
            <p>{say("popup_ask", hostOf(origin))}</p>
            <button type="button" class="btn main wide" onClick={() => props.onAllow(origin)}>
              {say("popup_allow")}
            </button>
            <p class="muted small">{say("popup_ask_means")}</p>
          </>
        )}
        {origin !== null && allowed === true && (
          <p class="good state">
            <Icon of={icons.check} />
            <span>
              {say("popup_allowed", hostOf(origin))}
              {props.seen && <span class="muted small block">{props.seen}</span>}
            </span>
          </p>
        )}
        <button
          type="button"
          class={`btn wide ${origin !== null && allowed === true ? "main" : ""}`}
          onClick={props.onQueue}
        >
          {say("popup_queue")}
        </button>
        {origin !== null && allowed === true && (
          <button type="button" class="btn wide" onClick={props.onCheck}>
            {say("profiles_check")}
          </button>
        )}
        {props.needsActionToday > 0 && (
          <p class="muted small">{say("popup_today", props.needsActionToday)}</p>
        )}
      </div>
    </main>
  );
}
