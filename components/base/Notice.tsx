import type { Say } from "../../lib/words/say.ts";
import { Icon } from "./Icon.tsx";
import * as icons from "./icons.ts";

export interface NoticeProps {
  kind: "info" | "remind" | "error";
  /** What it is, in one short sentence. */
  text: string;
  /** What it means for the officer; '' says nothing. */
  means?: string;
  /** What to do next; '' says nothing. */
  todo?: string;
  say: Say;
  /** One thing to do at once, if there is one. */
  action?: { label: string; onClick(): void };
  onClose?: () => void;
}

const ICON: Record<NoticeProps["kind"], string> = {
  info: icons.clock,
  remind: icons.hourglass,
  error: icons.triangle,
};

/** What happened, what it means, what to do. It stays until it is closed: nothing moves by itself. */
export function Notice(props: NoticeProps) {
  const { kind, say } = props;
  return (
    <div class={`dh notice ${kind}`} role={kind === "error" ? "alert" : "status"} lang={say("words_lang")}>
      <Icon of={ICON[kind]} />
      <div class="notice-text">
        <b>{props.text}</b>
        {props.means && <p>{props.means}</p>}
        {props.todo && <p>{props.todo}</p>}
        {props.action && (
          <button type="button" class="link" onClick={props.action.onClick}>
            {props.action.label}
          </button>
        )}
      </div>
      {props.onClose && (
        <button type="button" class="notice-close" aria-label={say("notice_close")} onClick={props.onClose}>
          <Icon of={icons.cross} />
        </button>
      )}
    </div>
  );
}
