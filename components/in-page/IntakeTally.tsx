import type { Tally } from "../../lib/guard/tally.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

export interface IntakeTallyProps {
  tally: Tally;
  /** An online dossier's papers are not signed by the office. */
  signing: boolean;
  /** Of an online dossier: sent from the applicant's own account; null: the page doesn't say. Absent: not online. */
  account?: boolean | null;
  say: Say;
  /** Goes to the paper of that name. */
  onGo(name: string): void;
}

/** Unsigned papers named at once; the rest follow as these are signed. */
const MOST = 3;

/** At the end of an intake's papers: 'số hóa 4/4 · ký số 3/4 · dùng lại 2/4', and the way to what is not signed. */
export function IntakeTally({ tally, signing, account, say, onGo }: IntakeTallyProps) {
  const { papers, digitised, signed, toSign, reused } = tally;
  const said = [
    say("scans_tally_digitised", digitised, papers),
    ...(signing && toSign > 0 ? [say("scans_tally_signed", signed, toSign)] : []),
    say("scans_tally_reused", reused, papers),
    ...(account === undefined
      ? []
      : [
          say(
            account === null
              ? "scans_account_unknown"
              : account
                ? "scans_account_own"
                : "scans_account_other",
          ),
        ]),
  ];
  const unsigned = signing ? tally.unsigned : [];
  const done = digitised === papers && unsigned.length === 0 && account !== false;
  return (
    <section
      class={`dh tally ${done ? "good" : "ask"}`}
      lang={say("words_lang")}
      aria-label={say("scans_tally_title")}
    >
      <p class="sum">
        <Icon of={done ? icons.check : icons.document} />
        <span role="status">{said.join(" · ")}</span>
      </p>
      {unsigned.length > 0 && (
        <ul class="unsigned">
          {unsigned.slice(0, MOST).map((name) => (
            <li key={name}>
              <button type="button" class="link" onClick={() => onGo(name)}>
                {say("scans_tally_unsigned", name)}
              </button>
            </li>
          ))}
          {unsigned.length > MOST && <li class="muted">{say("scans_tally_more", unsigned.length - MOST)}</li>}
        </ul>
      )}
    </section>
  );
}
