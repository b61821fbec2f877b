import type { Doubt } from "../../lib/dossier/model.ts";
import type { Unread } from "../../lib/reading/types.ts";
import { capital } from "../../lib/words/clock.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayUnread } from "../../lib/words/unread.ts";

/** More than this is no help to an officer; the page check of the options shows all. */
const UNREAD_SHOWN = 4;

/** Readings that contradict each other, and what stands on the page but was not read surely. */
export function Doubts(props: { doubts: Doubt[]; unread: Unread[]; say: Say }) {
  const { doubts, say } = props;
  const unread = [...new Set(props.unread.map((it) => unreadText(say, it)))];
  if (doubts.length === 0 && unread.length === 0) return null;
  return (
    <div class="box">
      <h3>{say("dossier_doubts")}</h3>
      <ul>
        {doubts.map((doubt) => (
          <li key={`${doubt.kind}${doubt.of}${doubt.other}`}>{doubtText(say, doubt)}</li>
        ))}
        {unread.slice(0, UNREAD_SHOWN).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

const doubtText = (say: Say, doubt: Doubt): string =>
  capital(say(`dossier_doubt_${doubt.kind.replaceAll("-", "_")}`, valueName(say, doubt.of)));

const unreadText = (say: Say, { what, why }: Unread): string =>
  say("dossier_unread", capital(valueName(say, what)), sayUnread(say, why));

/** A value's name in words; a label's own words stay as they are. No internal name is ever shown. */
function valueName(say: Say, name: string): string {
  // A reading is named by its value, or where it came to none by the meaning of its label.
  for (const key of [`dossier_value_${name}`, `setup_mean_${name}`]) {
    const text = say(key);
    if (text !== key) return text;
  }
  return /^[a-z]+(?:[A-Z-][A-Za-z]+)+$/.test(name) ? say("dossier_value_other") : name;
}
