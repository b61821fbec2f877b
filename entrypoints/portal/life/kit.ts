/**
 * What the parts of the page script share. They run one after the other in the same world, which the page has no
 * way into; the first leaves this for those that come when they are asked for.
 */
import { RULES_AT_ONCE } from "../../../lib/guard/rules-at-once.ts";
import type { DossierFacts, FileFact, Rule } from "../../../lib/guard/types.ts";
import type { LedgerEntry } from "../../../lib/ledger/types.ts";
import type { Part } from "../../../lib/messages/frame-calls.ts";
import type { PageReading } from "../../../lib/reading/types.ts";
import type { Looker } from "../answers/looker.ts";
import type { Speaker } from "../guard/context.ts";
import type { AboutChosen } from "../parts/about-chosen.ts";
import type { AnswersLine } from "../parts/answers-line.ts";
import type { Hold } from "../parts/hold.ts";
import type { Look } from "../parts/looked.ts";
import type { Feature } from "../parts/page.ts";
import type { Put } from "../parts/where-put.ts";
import { keepFirst } from "./first-keep.ts";
import type { Link } from "./link.ts";

export interface Kit {
  readonly doc: Document;
  readonly link: Link;
  /** Ends all that runs in this page. */
  readonly end: AbortController;
  /** Holds presses and keys from the page while something of it is pointed at: set before the page listens. */
  readonly hold: Hold;
  /** To whoever sees the page's own answers. */
  readonly answersLine: AnswersLine;
  /** The worker's first answer: what holds for this portal. */
  readonly loaded: ReturnType<Link["load"]>;
  /** The page as read last; null before the first reading. */
  reading: () => PageReading | null;
  /** Looks into a chosen file, put `at` these places; until the part that can is there, it is waited for. */
  lookInto: (file: File, at: Put["at"]) => Promise<FileFact>;
  /** Comes with the part that looks into files; null: none was chosen yet. */
  chosen: AboutChosen | null;
  /** What a file of this name is like stands beside it already; in the outermost frame's. */
  isBeside?: (name: string) => boolean;
  /** Files that were looked into, of all frames in the outermost one's; and who wants to hear of a further one. */
  readonly looks: Look[];
  looked: () => void;
  /** What asks and tells for the guard; null: its part is not there yet. */
  speaker: Speaker | null;
  /** The part that asks and tells says that it is there. */
  speak: (speaker: Speaker) => void;
  /** Has that part brought; resolves as soon as it is there, before those that come with it. */
  bringSpeaker: () => Promise<void>;
  /** By which an action is judged: all, once the part is there that knows dossiers. */
  rules: readonly Rule[];
  /** What is known of a dossier; null: nothing, or the part that knows is not there yet. */
  facts: (code: string) => DossierFacts | null;
  /** Sees to it that the worker writes a decision. */
  keep: (entry: LedgerEntry) => void;
  /** Decisions of which the later part that sees to it in full doesn't know yet. */
  readonly kept: LedgerEntry[];
  /** The extension is gone, or the portal no longer allowed; `key`: the word that says so. */
  ended: (key: string) => void;
  /** Set by the part that sets a portal up, once it is there. */
  setup: Feature | null;
  /** Looks at what the page's requests are answered, while somebody sets the portal up; null: nobody does. */
  looker: Looker | null;
  /** Shows how this page is read, as soon as it is. */
  check: () => void;
  /** It was asked for before the part that shows it was there. */
  checkWanted?: boolean;
  /** Later parts that have begun here: a second copy of one does nothing. */
  readonly begun: Set<string>;
  /** Modules that later parts take from the first, and from the one that speaks (scripts/page-parts.ts). */
  readonly shared: (readonly unknown[])[];
}

/** The kit in a frame of the page, where our own world can be reached; null: none. */
export const kitIn = (win: Window | null): Kit | null => (win as World | null)?.[KIT] ?? null;

/** The kit of this very frame, also where its page's life has ended. In Firefox our own world's names are none of the window's. */
export const kitHere = (): Kit | null => (globalThis as World)[KIT] ?? null;

/** Where the kit lies in our own world; `wxt.config.ts` names it too. */
export const KIT = "dungHen";
type World = { [KIT]?: Kit };

export function keepKit(
  kit: Pick<Kit, "doc" | "link" | "end" | "hold" | "answersLine" | "loaded" | "shared">,
): Kit {
  let spoken = () => {};
  const speaks = new Promise<void>((resolve) => {
    spoken = resolve;
  });
  const whole: Kit = {
    ...kit,
    speaker: null,
    speak(speaker) {
      whole.speaker = speaker;
      spoken();
    },
    bringSpeaker() {
      if (!whole.speaker) void kit.link.part("page");
      return speaks;
    },
    reading: () => null,
    facts: () => null,
    rules: RULES_AT_ONCE,
    keep: () => {},
    kept: [],
    chosen: null,
    looks: [],
    looked: () => {},
    setup: null,
    looker: null,
    check: () => {},
    begun: new Set(),
    ended: () => kit.end.abort(),
    async lookInto(file, at) {
      const { lookInto } = whole;
      await kit.link.part("files");
      if (whole.lookInto === lookInto) throw new Error("the part that looks into files is not there");
      return whole.lookInto(file, at);
    },
  };
  whole.keep = keepFirst(whole.kept, kit.end.signal);
  (globalThis as World)[KIT] = whole;
  return whole;
}

/**
 * The kit for a later part that begins now; null: there is none, its page's life has ended, or the part is here
 * already. What was asked for by a page that then went on may arrive in the page that came after it.
 */
export function kitFor(part: Part | "anew"): Kit | null {
  const kit = kitHere();
  if (!kit || kit.end.signal.aborted || kit.begun.has(part)) return null;
  kit.begun.add(part);
  return kit;
}
