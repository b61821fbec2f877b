/**
 * Whether what was let through is seen to leave the page. 'Let through' is not 'done': a portal may refuse it, ask once more,
 * or do nothing. Only what surely is the action's own counts as sent; where something else left that might be it, nothing is said.
 */

import { after } from "../../../../lib/after.ts";
import { closestTo, holds, viewOf } from "../../../../lib/dom/safe.ts";
import { followUp } from "../../../../lib/ledger/left.ts";
import type { LedgerEntry, Left } from "../../../../lib/ledger/types.ts";
import { actsFor, clickableOf, labelOf } from "../../../../lib/reading/sight/clickable.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import { isCommitWord } from "../../../../lib/reading/words/action-words.ts";
import { documentsOf } from "../../parts/frames.ts";
import { homeOf } from "../../parts/home.ts";
import type { GuardContext } from "../context.ts";
import { type Belongs, belongsTo } from "./commit-request.ts";
import { type Ledger, newId } from "./ledger.ts";
import { namesOf } from "./names-of.ts";
import { requestsSince } from "./requests-since.ts";

/** Within this time a commit has left, if it leaves at all. */
const WATCH_MS = 10_000;
/** So soon after it, a request that says what it does but not for whom is the action's own. */
const OWN_MS = 1500;
/** Pressed once more before that, the first may still be under way. */
const AGAIN_MS = 3000;

export interface Leaving {
  /** The action of this entry is let through now. */
  watch(entry: LedgerEntry, reading: ActionReading): void;
  /** It was none: a form came up instead. */
  drop(entry: LedgerEntry): void;
  /** A request of the page's goes out. */
  request(method: string, address: string, body: string): void;
  /** A form is sent. */
  submit(): void;
  /** What waited for the officer goes on now: it is the action itself. */
  sure(how: "request" | "submit"): void;
  /** The portal's own question about it was answered: what follows is still the same action. */
  again(): void;
  /** Something was pressed. */
  pressed(target: Element): void;
}

interface Watched {
  entry: LedgerEntry;
  reading: ActionReading;
  /** What its dossiers may be called in a request. */
  names: string[];
  at: number;
  left: Left | null;
  /** Something left that may have been it. */
  clouded: boolean;
  /** Something else was pressed since. */
  pressed: boolean;
  requests: ReturnType<typeof requestsSince>;
  callOff(): void;
}

export function makeLeaving(ctx: GuardContext, ledger: Pick<Ledger, "after">, signal: AbortSignal): Leaving {
  const win = viewOf(ctx.doc)!;
  let now: Watched | null = null;

  const tell = (one: Watched, left: Left) => {
    if (one.left === left || (one.left !== null && one.left !== "nothing")) return;
    one.left = left;
    ledger.after(one.entry, followUp(one.entry, newId(), ctx.now(), left));
  };
  const seen = (belongs: Belongs, how: Left) => {
    if (!now || belongs === "no") return;
    if (belongs === "sure") tell(now, how);
    else now.clouded = true;
  };
  const ends = (one: Watched) => {
    one.callOff();
    for (const address of one.requests.take())
      seen(belongsTo("GET", address, "", one.names, false), "request");
    if (one.left === null && !one.clouded) tell(one, "nothing");
  };
  const wait = (one: Watched) => {
    one.callOff();
    one.callOff = after(WATCH_MS, () => !signal.aborted && ends(one));
  };
  const isSoon = (one: Watched) => performance.now() - one.at < OWN_MS && !one.pressed;
  const navigates = (event: Event) => {
    const { destination, navigationType, hashChange } = event as unknown as Navigates;
    if (!now || hashChange || destination.sameDocument || !/^(?:push|replace)$/.test(navigationType)) return;
    if (now.pressed) return;
    const link = closestTo(now.reading.element, "a[href]") as HTMLAnchorElement | null;
    const its = link?.href === destination.url;
    seen(its ? "sure" : belongsTo("GET", destination.url, "", now.names, isSoon(now)), "navigation");
  };
  // Where a browser tells of it before the page goes: then the page's own going is told from the officer's.
  const { navigation } = win as Window & { navigation?: EventTarget };
  navigation?.addEventListener("navigate", navigates, { signal });
  win.addEventListener(
    "pagehide",
    () => {
      if (!now || now.left !== null) return;
      if (!navigation && !now.pressed) now.clouded = true;
      ends(now);
    },
    { signal },
  );
  return {
    watch(entry, reading) {
      if (now && performance.now() - now.at > AGAIN_MS) ends(now);
      else if (now) now.callOff();
      now = {
        entry,
        reading,
        names: [...namesOf(reading, ctx.doc.URL), ...(ctx.answers?.idsOf(reading.codes) ?? [])],
        at: performance.now(),
        left: null,
        clouded: false,
        pressed: false,
        requests: requestsSince(documentsOf(homeOf(ctx.doc))),
        callOff: () => {},
      };
      wait(now);
    },
    drop(entry) {
      if (now?.entry.id !== entry.id) return;
      now.callOff();
      now = null;
    },
    request: (method, address, body) =>
      now && seen(belongsTo(method, address, body, now.names, isSoon(now)), "request"),
    submit: () => seen(now?.pressed ? "perhaps" : "sure", "submit"),
    sure: (how) => seen("sure", how),
    again() {
      if (!now) return;
      now.at = performance.now();
      now.pressed = false;
      wait(now);
    },
    pressed(target) {
      if (!now || now.left === "request") return;
      const { element } = now.reading;
      if (holds(element, target) || actsFor(element) === target) return;
      const button = clickableOf(target);
      // 'Đồng ý' in a question of the portal's own: it is still the same action.
      if (button && isCommitWord(labelOf(button))) return this.again();
      now.pressed = true;
    },
  };
}

interface Navigates {
  destination: { url: string; sameDocument: boolean };
  navigationType: string;
  hashChange: boolean;
}
