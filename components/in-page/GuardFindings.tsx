import type { ActionFacts, Finding, Verdict } from "../../lib/guard/types.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

/** So many codes stand in the dialog; the rest is a number. */
const CODES_SHOWN = 5;

/** The guard's three parts, and the rule's own words in small. */
export function GuardFindings(props: {
  verdict: Verdict;
  action: Pick<ActionFacts, "kind" | "label" | "codes" | "count" | "unclear">;
  say: Say;
}) {
  const { verdict, action, say } = props;
  const pressing = verdict.findings.filter((it) => it.level === "ask" || it.level === "stop");
  const minor = verdict.findings.filter((it) => it.level === "remind");
  const only = pressing.length === 1 ? pressing[0] : undefined;
  const word = (it: { key: string; args: (string | number)[] }) => say(it.key, ...it.args);
  return (
    <>
      <h1 id="dh-title">
        <Icon of={icons.triangle} />
        <span>{only ? noStop(word(only.what)) : say("guard_title_many", pressing.length)}</span>
      </h1>
      <p id="dh-nothing" class="nothing">
        {nothingHappened(action, say)}
      </p>
      {action.count > 1 && <Codes action={action} say={say} />}
      {action.unclear && <p class="unclear">{say("guard_unclear")}</p>}
      <ul class="points">
        {!only &&
          pressing.map((it) => <Point key={it.rule} icon={icons.cross} tone="late" text={word(it.what)} />)}
        {minor.map((it) => (
          <Point key={it.rule} icon={icons.document} tone="soon" text={word(it.what)} />
        ))}
        {verdict.inOrder.map((it) => (
          <Point key={it.key} icon={icons.check} tone="done" text={word(it)} label={say("guard_in_order")} />
        ))}
      </ul>
      <div class="todo">
        <b>{say("guard_todo")}</b>
        {unique(pressing.map((it) => word(it.todo))).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {verdict.level === "stop" && <p>{say("guard_stopped")}</p>}
      </div>
      {unique(pressing.map((it) => citation(it, word))).map((text) => (
        <blockquote key={text}>{text}</blockquote>
      ))}
    </>
  );
}

function Point(props: { icon: string; tone: string; text: string; label?: string }) {
  return (
    <li class={props.tone}>
      <Icon of={props.icon} />
      <span>
        {props.label && <span class="vh">{props.label}: </span>}
        {props.text}
      </span>
    </li>
  );
}

/** That nothing happened yet comes first: the officer has just clicked. */
function nothingHappened(action: { kind: string; codes: string[]; count: number }, say: Say): string {
  const who =
    action.count > 1
      ? say("guard_these", action.count)
      : action.codes[0]
        ? say("guard_this_code", action.codes[0])
        : say("guard_this");
  return say(`guard_nothing_${action.kind}`, who);
}

function Codes({ action, say }: { action: { codes: string[]; count: number }; say: Say }) {
  const shown = action.codes.slice(0, CODES_SHOWN);
  const rest = action.count - shown.length;
  return (
    <p class="codes muted">
      {shown.map((code, i) => (
        <span key={code}>
          {i > 0 && ", "}
          <span class="whole">{code}</span>
        </span>
      ))}
      {rest > 0 && ` ${say(shown.length > 0 ? "guard_more_codes" : "guard_unread_codes", rest)}`}
    </p>
  );
}

const citation = (it: Finding, word: (it: Finding["citation"]) => string): string => word(it.citation);
const unique = (texts: string[]): string[] => [...new Set(texts)].filter((text) => text !== "");
/** A heading ends without a full stop. */
const noStop = (text: string): string => text.replace(/\.$/, "");
