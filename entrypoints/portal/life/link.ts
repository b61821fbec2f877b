/**
 * The page's line to the worker, and what it needs from there: settings,
 * calendar, words. Until the first answer the shipped ones hold, so that the
 * guard never waits.
 */
import { wait } from "../../../lib/after.ts";
import type { CalendarSpec } from "../../../lib/calendar/index.ts";
import type { Minute } from "../../../lib/dossier/model.ts";
import { minuteFromMs, minuteOf } from "../../../lib/dossier/moment.ts";
import { type Caller, makeCaller } from "../../../lib/messages/caller.ts";
import type { Answered } from "../../../lib/messages/define.ts";
import { frameCalls } from "../../../lib/messages/frame-calls.ts";
import type { Result } from "../../../lib/messages/result.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";
import type { ReadContext } from "../../../lib/reading/words/context.ts";
import { pageDefaults } from "../../../lib/settings/page-defaults.ts";
import type { PageSettings } from "../../../lib/settings/page-schema.ts";
import { makeSay, type Say, type WordTable } from "../../../lib/words/say.ts";
import { viGuard } from "../../../lib/words/vi-guard.ts";
import { isChanged } from "../../edge/changed.ts";
import type { Rulebook } from "./knowledge.ts";
import { runtime } from "./runtime.ts";

type PageContext = Answered<(typeof frameCalls)["context"]>;

/** A part of the page script that comes after the first. */
export type Part = "answers" | "files" | "likely" | "look" | "page" | "setup";

export class Link {
  readonly call: Caller<typeof frameCalls>;
  say: Say = makeSay(viGuard);
  settings: PageSettings = pageDefaults();
  /** What clocks are made with; null until the part of the page script that counts is there. */
  book: Rulebook | null = null;
  #count: ((settings: PageSettings, spec: CalendarSpec | null) => Rulebook) | null = null;
  #spec: CalendarSpec | null = null;
  readContext: ReadContext;
  tab: number | null = null;
  readonly #parts = new Map<string, Promise<boolean>>();
  #vietnamese: WordTable = viGuard;
  #chosen: WordTable | null = null;
  /** Hears the profile that holds, whenever it may be another one; once at the latest when the worker has answered. */
  onProfile: (profile: PortalProfile | null) => void = () => {};
  #demoClock: Minute | null = null;
  #ownProfile: { profile: PortalProfile | null } | null = null;

  constructor(win: Window) {
    this.call = makeCaller(frameCalls, (message) => runtime().sendMessage(message));
    this.readContext = { origin: win.location.origin, address: win.location.href };
  }

  /** Now, at +07:00; the demo build's clock can be set. */
  now(): Minute {
    return this.#demoClock ?? minuteFromMs(Date.now());
  }

  /** Asks the worker for what holds; on a refusal what held goes on. */
  async load(): Promise<Result<PageContext>> {
    const answer = await this.call("context", {});
    if (answer.ok) this.#take(answer.value);
    this.onProfile(this.readContext.profile ?? null);
    return answer;
  }

  /** Has a later part of the page script put into this frame, once; false: the worker could not be reached. */
  part(part: Part): Promise<boolean> {
    const there = this.#parts.get(part) ?? this.#put(part);
    this.#parts.set(part, there);
    return there;
  }

  async #put(part: Part): Promise<boolean> {
    // A worker that died just now is there again soon; without this part the page would stay silent until it is loaded anew.
    for (let pause = 125; pause < 9_000; pause *= 2) {
      if ((await this.call("part", { part })).ok) return true;
      await wait(pause);
    }
    this.#parts.delete(part);
    return false;
  }

  /**
   * Holds at once what was shown on the page, and has it kept. Until the worker
   * has it, an older answer must not bring back what held before.
   */
  async useProfile(profile: PortalProfile | null): Promise<Result<unknown>> {
    const own = { profile };
    this.#ownProfile = own;
    this.readContext = { ...this.readContext, profile };
    this.onProfile(profile);
    const answer = await this.call("profile", { profile });
    if (this.#ownProfile === own) this.#ownProfile = null;
    return answer;
  }

  /** The part that counts is there: from now on with the calendar that holds. `spec` null: the worker has not answered yet. */
  countBy(count: (settings: PageSettings, spec: CalendarSpec | null) => Rulebook): void {
    this.#count = count;
    this.book = count(this.settings, this.#spec);
  }

  /** Words that a later part of the page script brings along. */
  learn(words: WordTable): void {
    this.#vietnamese = { ...this.#vietnamese, ...words };
    this.#speak();
  }

  #speak(): void {
    this.say = this.#chosen ? makeSay(this.#chosen, this.#vietnamese) : makeSay(this.#vietnamese);
  }

  /** For a frame in which only the guard works: words and rules may be changed while it stands open. */
  loadWhenChanged(signal: AbortSignal): void {
    const heard = (message: unknown): undefined => {
      if (isChanged(message)) void this.load();
    };
    runtime().onMessage.addListener(heard);
    signal.addEventListener("abort", () => {
      if (this.alive()) runtime().onMessage.removeListener(heard);
    });
  }

  /** false in an orphan: the extension was updated or removed under the open page. */
  alive(): boolean {
    try {
      return runtime()?.id !== undefined;
    } catch {
      return false;
    }
  }

  /**
   * Something of ours went wrong: kept for support. The stack says where in our
   * code; a message could carry the page's text, so only the error's kind goes.
   */
  fault(where: string, error: unknown): void {
    const stack = error instanceof Error ? (error.stack ?? "").split("\n").slice(1, 6).join(" ") : "";
    const kind = error instanceof Error ? error.name : "refused";
    void this.call("fault", { what: `${where}: ${kind} ${stack}`.slice(0, 1_900) });
  }

  #take(context: PageContext): void {
    this.settings = context.settings;
    this.tab = context.tab;
    this.#spec = context.calendar;
    this.book = this.#count?.(context.settings, context.calendar) ?? null;
    this.#chosen = context.words;
    this.#speak();
    this.#demoClock = __DEMO__ && context.demoClock ? minuteOf(context.demoClock) : null;
    const { origin, address } = this.readContext;
    const { profile } = this.#ownProfile ?? context;
    this.readContext = { origin, address, profile, seenToCommit: context.seenToCommit };
  }
}
