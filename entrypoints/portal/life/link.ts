/**
 * The page's line to the worker, and what it needs from there: settings,
 * calendar, words. Until the first answer the shipped ones hold, so that the
 * guard never waits.
 */
import { wait } from "../../../lib/after.ts";
import { minuteFromMs } from "../../../lib/dossier/day.ts";
import type { Minute } from "../../../lib/dossier/model.ts";
import { minuteOf } from "../../../lib/dossier/moment.ts";
import type { GuardPolicy } from "../../../lib/guard/types.ts";
import { type Caller, makeCaller } from "../../../lib/messages/caller.ts";
import type { Answered } from "../../../lib/messages/define.ts";
import { frameCalls, type Part } from "../../../lib/messages/frame-calls.ts";
import { failed, type Result } from "../../../lib/messages/result.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";
import type { ReadContext } from "../../../lib/reading/words/context.ts";
import type { PageSettings } from "../../../lib/settings/page-schema.ts";
import { makeSay, type Say, type WordTable } from "../../../lib/words/say.ts";
import { viGuard } from "../../../lib/words/vi-guard.ts";
import { isChanged } from "../../edge/changed.ts";
import { runtime } from "../parts/runtime.ts";
import type { Rulebook } from "./knowledge.ts";

type PageContext = Answered<(typeof frameCalls)["context"]>;

/** What clocks are made with, by what the worker has told or, before that, by what is shipped. */
export interface Counted {
  settings: PageSettings;
  book: Rulebook;
}
/** As the worker tells it, parsed by the part that counts. */
type Told = Pick<PageContext, "settings" | "calendar">;

/** What takes modules from the part that speaks, and comes behind it. */
const BEHIND_SAY: readonly Part[] = ["files", "page", "setup"];

export class Link {
  readonly call: Caller<typeof frameCalls>;
  say: Say = makeSay(viGuard);
  /** What the guard goes by; nothing switched off until the worker has told more. */
  policy: GuardPolicy = { levels: {}, grounds: [] };
  /** null until the part of the page script that counts is there. */
  counted: Counted | null = null;
  #count: ((told: Told | null) => Counted | null) | null = null;
  #told: Told | null = null;
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
    const believed = !answer.ok || this.#take(answer.value);
    this.onProfile(this.readContext.profile ?? null);
    return believed ? answer : failed("errors_badAnswer");
  }

  /** Has a later part of the page script put into this frame, once; false: the worker could not be reached. */
  part(part: Part): Promise<boolean> {
    const known = this.#parts.get(part);
    if (known) return known;
    const speaks = BEHIND_SAY.includes(part) ? this.#parts.get("say") : Promise.resolve(true);
    const both: Part[] = ["say", part];
    const parts = speaks ? [part] : both;
    const there = speaks ? speaks.then((is) => this.#put(is ? parts : both)) : this.#put(parts);
    for (const one of parts) this.#parts.set(one, there);
    return there;
  }

  async #put(parts: Part[]): Promise<boolean> {
    // A worker that died just now is there again soon; without this part the page would stay silent until it is loaded anew.
    for (let pause = 125; pause < 9_000; pause *= 2) {
      if ((await this.call("part", { parts })).ok) return true;
      await wait(pause);
    }
    for (const one of parts) this.#parts.delete(one);
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

  /**
   * The part that counts is there. `count` parses what it is told (null: the worker has not answered yet) and gives null
   * where that can't be believed; false: it was so with what has been told until now, and what is shipped holds.
   */
  countBy(count: (told: Told | null) => Counted | null): boolean {
    this.#count = count;
    this.counted = count(null);
    return this.#recount();
  }

  #recount(): boolean {
    if (!this.#count || !this.#told) return true;
    const counted = this.#count(this.#told);
    if (counted) this.counted = counted;
    return counted !== null;
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

  /** false: the part that counts can't believe its own of it. */
  #take(context: PageContext): boolean {
    this.policy = context.guard;
    this.tab = context.tab;
    this.#told = context;
    this.#chosen = context.words;
    this.#speak();
    this.#demoClock = __DEMO__ && context.demoClock ? minuteOf(context.demoClock) : null;
    const { origin, address } = this.readContext;
    const { profile } = this.#ownProfile ?? context;
    this.readContext = { origin, address, profile, seenToCommit: context.seenToCommit };
    return this.#recount();
  }
}
