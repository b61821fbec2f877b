/**
 * The page's line to the worker, and what it needs from there: settings,
 * calendar, words. Until the first answer the shipped ones hold, so that the
 * guard never waits.
 */
import browser from "webextension-polyfill";
import { type Calendar, makeCalendar } from "../../../lib/calendar/index.ts";
import type { Minute } from "../../../lib/dossier/model.ts";
import { minuteFromMs, minuteOf } from "../../../lib/dossier/moment.ts";
import { type Caller, makeCaller } from "../../../lib/messages/caller.ts";
import type { Answered } from "../../../lib/messages/define.ts";
import { portalCalls } from "../../../lib/messages/portal-calls.ts";
import type { Result } from "../../../lib/messages/result.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";
import type { ReadContext } from "../../../lib/reading/words/context.ts";
import { calendarOf, rulesOf } from "../../../lib/settings/calendar.ts";
import { defaultSettings } from "../../../lib/settings/defaults.ts";
import type { Settings } from "../../../lib/settings/schema.ts";
import { makeSay, type Say } from "../../../lib/words/say.ts";
import { vi } from "../../../lib/words/vi.ts";
import { isChanged } from "../../edge/changed.ts";
import type { Rulebook } from "./knowledge.ts";

type PageContext = Answered<(typeof portalCalls)["context"]>;

export class Link {
  readonly call: Caller<typeof portalCalls>;
  say: Say = makeSay(vi);
  settings: Settings = defaultSettings();
  calendar: Calendar;
  book: Rulebook;
  readContext: ReadContext;
  #demoClock: Minute | null = null;
  #ownProfile: { profile: PortalProfile | null } | null = null;

  constructor(win: Window) {
    this.call = makeCaller(portalCalls, (message) => browser.runtime.sendMessage(message));
    this.calendar = makeCalendar(calendarOf(this.settings));
    this.book = { calendar: this.calendar, rules: rulesOf(this.settings) };
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
    return answer;
  }

  /**
   * Holds at once what was shown on the page, and has it kept. Until the worker
   * has it, an older answer must not bring back what held before.
   */
  async useProfile(profile: PortalProfile | null): Promise<Result<unknown>> {
    const own = { profile };
    this.#ownProfile = own;
    this.readContext = { ...this.readContext, profile };
    const answer = await this.call("profile", { profile });
    if (this.#ownProfile === own) this.#ownProfile = null;
    return answer;
  }

  /** For a frame in which only the guard works: words and rules may be changed while it stands open. */
  loadWhenChanged(signal: AbortSignal): void {
    const heard = (message: unknown): undefined => {
      if (isChanged(message)) void this.load();
    };
    browser.runtime.onMessage.addListener(heard);
    signal.addEventListener("abort", () => {
      if (this.alive()) browser.runtime.onMessage.removeListener(heard);
    });
  }

  /** false in an orphan: the extension was updated or removed under the open page. */
  alive(): boolean {
    try {
      return browser.runtime?.id !== undefined;
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
    this.calendar = makeCalendar(context.calendar);
    this.book = { calendar: this.calendar, rules: rulesOf(context.settings) };
    this.say = context.words ? makeSay(context.words, vi) : makeSay(vi);
    this.#demoClock = __DEMO__ && context.demoClock ? minuteOf(context.demoClock) : null;
    const { origin, address } = this.readContext;
    const { profile } = this.#ownProfile ?? context;
    this.readContext = { origin, address, profile, seenToCommit: context.seenToCommit };
  }
}
