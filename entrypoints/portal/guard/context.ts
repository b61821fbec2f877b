/**
 * What the guard is given. Everything that can change or arrive late is a
 * function, so that it starts before the worker has answered, and so that it
 * runs in a plain page without the extension, as its tests do.
 */
import type { Minute } from "../../../lib/dossier/model.ts";
import type {
  ActionFacts,
  DossierFacts,
  FileFact,
  GuardPolicy,
  Rule,
  Verdict,
} from "../../../lib/guard/types.ts";
import type { LedgerEntry } from "../../../lib/ledger/types.ts";
import type { Carried } from "../../../lib/messages/carried.ts";
import type { Told } from "../../../lib/reading/actions/told-commit.ts";
import type { ActionReading, PageReading } from "../../../lib/reading/types.ts";
import type { ReadContext } from "../../../lib/reading/words/context.ts";
import type { Say } from "../../../lib/words/say.ts";
import type { AboutChosen, Notices } from "../parts/about-chosen.ts";
import type { AnswersLine } from "../parts/answers-line.ts";
import type { Put } from "../parts/where-put.ts";

export interface GuardContext {
  doc: Document;
  origin: string;
  /** Words of the language chosen; Vietnamese until the settings have come. */
  say(): Say;
  now(): Minute;
  /** What asks and tells; null until its part is there. */
  speaker(): Speaker | null;
  /** Has that part brought, however often it is asked for; resolves when it is there. */
  bringSpeaker(): Promise<unknown>;
  /** The default policy until the settings have come: nothing switched off. */
  policy(): GuardPolicy;
  /** Those that lean on what is known of dossiers come with the part that knows it. */
  rules(): readonly Rule[];
  /** What is known of a dossier of this portal at once, without asking anybody; null: nothing. */
  dossierOf(code: string): DossierFacts | null;
  /** What a chosen file is (lib/files/look.ts), once it has been looked into on this machine. `at`: where it was put. */
  lookInto(file: File, at: Put["at"]): Promise<FileFact>;
  /** What else is done about chosen files; null: none was looked into yet. */
  chosen(): AboutChosen | null;
  readContext(): ReadContext;
  /** The page as read last, where it was read: it knows codes of unknown patterns. */
  lastReading?(): PageReading | null;
  /** What the page itself was answered, as the second line hands it over. */
  answers?: AnswersLine;
  openShadow: boolean;
  /** Writes to the ledger; rejects when it could not be written. The same id twice is written once. */
  append(entry: LedgerEntry): Promise<unknown>;
  /** Lays it on disk besides, and tries again until the worker has written it: neither a dying worker nor leaving the page costs it. */
  keep?(entry: LedgerEntry): void;
  fault(error: unknown): void;
  /** false once the extension was updated or removed: the guard then lets all pass. */
  alive?(): boolean;
  /** A click that nothing had shown to commit was seen to commit; `label` as the page shows it. */
  seenToCommit?(label: string): void;
  /** Leaves a reminder for the next page of this frame; null: it is not needed any more. */
  carry?(carried: Carried | null): void;
  /** What the page before left to be said, once. */
  carried?(): Promise<Carried | null>;
  /** How an action is read; the product's own reading unless a test brings its own. */
  reading?: GuardReading;
}

/** The part of lib/reading that the guard leans on. */
export interface GuardReading {
  /** What a click on (or a change of) this element would do; null: nothing guarded. */
  action(target: Element): ActionReading | null;
  /** What submitting this form would do. */
  submit(form: HTMLFormElement, submitter: Element | null): ActionReading | null;
  /** What a yes to the page's own question would do; `pressed`: what was pressed last, if anything was. */
  asked?(question: string, pressed: Element | null, doc: Document): ActionReading | null;
  /** What a request does that is declared to commit. */
  told?(told: Told, pressed: Element | null, doc: Document): ActionReading;
  /** An opener was clicked: a menu that appears later on the body belongs to its row. */
  opened(target: Element): void;
  /** The page's address has changed, or may have; `came`: it surely was another in between. */
  moved?(came: boolean): void;
}

/** A hand or a key that the browser saw; or a script of the page, whatever it was told to do. */
export type Doer = "person" | "script";

/** How an action was about to happen. */
export type Way =
  | "pointerdown"
  | "mousedown"
  | "pointerup"
  | "mouseup"
  | "touchstart"
  | "touchend"
  | "click"
  | "dblclick"
  | "keydown"
  | "submit"
  | "input"
  | "change"
  | "confirm"
  | "script-submit"
  | "request";

/** An action caught in the act: what it is, and how to let it happen after all. */
export interface Attempt {
  way: Way;
  reading: ActionReading;
  by: Doer;
  /** Does what the officer did once more, by the same path. */
  replay(element: Element): void;
  /** Puts back what the page shows as chosen, or calls off what waits, where the officer goes back. */
  undo?(): void;
  /** Nothing that could be pressed again is known: the officer does it once more by hand. */
  byHand?: boolean;
  /** `replay` needs no button: what was held is a request of the page's. */
  anywhere?: boolean;
}

/** An action that is held until somebody has decided. */
export interface Held {
  attempt: Attempt;
  facts: ActionFacts;
  verdict: Verdict;
}

/**
 * What the officer decided; `withdrawn`: no question could stand before anybody's eyes. `next`: the way on that was
 * offered, which `go` does; the ledger keeps it `as` what it is.
 */
export type Answer =
  | { decision: "back" | "withdrawn" }
  | { decision: "next"; as: "attach" | "back"; go(): void }
  | { decision: "anyway"; reason: string };

/** What the guard speaks with, as the deciding part knows it: it comes with a part of its own (entrypoints/portal-say). */
export interface Speaker {
  notices(ctx: GuardContext, signal: AbortSignal): Notices;
  /** Asks, over everything else in the page. `answer` is called exactly once; throws where it cannot be shown at all. */
  question(
    ctx: GuardContext,
    held: Held,
    tools: { read(target: Element): ActionReading | null; notices: Notices },
    answer: (answer: Answer) => void,
    signal: AbortSignal,
  ): void;
}
