/**
 * One page's life: read, add to what is known, assess, draw; again whenever the
 * page changes, each minute, and when the worker says that something changed.
 * Nothing that goes wrong in here reaches the page.
 */

import browser from "webextension-polyfill";
import { after } from "../../../lib/after.ts";
import { isEmpty } from "../../../lib/portals/profile.ts";
import { applicantsBy } from "../../../lib/reading/about/applicant-names.ts";
import type { PageReading } from "../../../lib/reading/types.ts";
import { isCheck } from "../../edge/check-word.ts";
import { isTyped } from "../../edge/typed.ts";
import { features } from "../features/index.ts";
import { Looked } from "../parts/looked.ts";
import { Notices } from "../parts/notices.tsx";
import type { AskedFrom, Page, PageNotice, PageView } from "../parts/page.ts";
import { ask } from "./ask.ts";
import { Exchange } from "./exchange.ts";
import type { Kit } from "./kit.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Link } from "./link.ts";
import { breathe, Looking } from "./looking.ts";
import { sightingsOf } from "./sighting.ts";
import { Typed } from "./typed.ts";
import { Witness } from "./witness.ts";

const MINUTE_MS = 60_000;
/** Refusals after which nothing of ours has a place in the page. */
const ENDS = new Set(["errors_orphaned", "errors_portalNotAllowed"]);
/** Dossiers taken in before the page gets its turn. */
const BATCH = 100;

interface Drawn {
  id: string;
  pages: string[];
  show: (view: PageView | null) => void;
  shown: boolean;
}

export class Life {
  readonly knowledge: Knowledge;
  /** Set by the entrypoint: ends this life when the extension was updated or this portal taken back. */
  ended: (key: string) => void = () => {};
  readonly #doc: Document;
  readonly #link: Link;
  readonly #signal: AbortSignal;
  readonly #notices = new Notices();
  readonly #page: Page;
  readonly #exchange: Exchange;
  readonly #typed: Typed;
  readonly #kit: Kit;
  readonly #witness: Witness;
  #draws: Drawn[] = [];
  #looking: Looking | null = null;
  #reading: PageReading | null = null;
  #asked: string | null = null;
  #askedFrom: AskedFrom | null = null;
  #checking = false;

  constructor(kit: Kit, knowledge: Knowledge, signal: AbortSignal) {
    const { doc, link } = kit;
    this.#kit = kit;
    this.#doc = doc;
    this.#link = link;
    this.#signal = signal;
    this.knowledge = knowledge;
    this.#page = this.#makePage();
    this.#witness = new Witness(doc, link, () => this.#reading && void this.#take(this.#reading, false));
    this.#typed = new Typed(doc, signal);
    this.#exchange = new Exchange(this.#page, this.knowledge, ({ key, args }) => {
      if (ENDS.has(key)) this.ended(key);
      else this.notice({ kind: "error", key, args });
    });
  }

  /** Begins once the document can be read and the worker has been asked once. */
  start(): void {
    this.#draws = features.map((it) => ({
      id: it.id,
      pages: it.pages,
      show: it.start(this.#page),
      shown: false,
    }));
    this.#looking = new Looking(
      this.#doc,
      this.#link,
      (reading, moved) => this.#take(reading, moved),
      (error) => this.fault("read", error),
      this.#signal,
    );
    this.#listenToWorker();
    // Who leaves a moment after the rows came has seen them: what is not told yet is told now.
    const left = () => this.#exchange.flush();
    this.#doc.defaultView!.addEventListener("pagehide", left, { signal: this.#signal });
    this.#tick();
    this.#kit.check = () => this.#check(true);
    if (this.#kit.looker || this.#kit.checkWanted) this.#kit.check();
    this.#kit.isBeside = (name) => this.#page.looked.beside.has(name);
    // A field holds the file without any change of the page.
    this.#kit.looked = () => this.#looking?.anew();
  }

  /** The page as read last; null before the first reading. */
  get reading(): PageReading | null {
    return this.#reading;
  }

  #makePage(): Page {
    const link = this.#link;
    return {
      doc: this.#doc,
      origin: link.readContext.origin,
      signal: this.#signal,
      openShadow: __DEMO__,
      call: ask,
      tab: () => link.tab,
      get say() {
        return link.say;
      },
      settings: () => link.counted!.settings,
      calendar: () => link.counted!.book.calendar,
      now: () => link.now(),
      fault: (where, error) => this.fault(where, error),
      notice: (notice) => this.notice(notice),
      askWhy: (code, from) => {
        const before = this.#askedFrom;
        this.#asked = code;
        this.#askedFrom = from ?? null;
        this.#draw();
        if (code === null) before?.focus();
      },
      looked: new Looked(this.#kit.looks),
      reused: new Set(),
      profile: () => link.readContext.profile ?? null,
      useProfile: (profile) => {
        const kept = link.useProfile(isEmpty(profile) ? null : profile);
        this.#looking?.anew();
        // The worker has dropped what an older meaning gave: what stands here is told once more.
        void kept.then(() => {
          this.knowledge.retell();
          this.#looking?.anew();
        });
        return kept;
      },
      setup: async () => ((await link.part("setup")) ? this.#kit.setup : null),
      endCheck: () => this.#check(false),
      hold: this.#kit.hold,
      version: browser.runtime.getManifest().version,
      refresh: () => this.#draw(),
    };
  }

  /** Takes a reading in: the first rows at once, so that they have their clocks, the others by and by. */
  async #take(reading: PageReading, moved: boolean): Promise<void> {
    this.#reading = reading;
    this.#typed.listen();
    if (moved) this.#asked = null;
    const now = this.#link.now();
    const { dossiers, kind } = reading;
    this.#witness.listen(reading);
    const isApplicant = applicantsBy(this.#link.readContext);
    for (let from = 0; from < Math.max(1, dossiers.length); from += BATCH) {
      const some = sightingsOf(dossiers.slice(from, from + BATCH), kind, this.#page.origin, now, isApplicant);
      const fresh = this.knowledge.take(some);
      this.#exchange.tell([...fresh, ...this.knowledge.takeTold(some, this.#witness.beside(some), fresh)]);
      if (from === 0) this.#draw();
      if (from + BATCH < dossiers.length) await breathe();
    }
    this.#exchange.run(reading, () => this.#draw()).catch((error) => this.fault("exchange", error));
  }

  #draw(): void {
    const reading = this.#reading;
    if (!reading || this.#signal.aborted) return;
    const now = this.#link.now();
    const asked = this.#asked;
    const book = this.#link.counted!.book;
    const checking = this.#checking;
    const view: PageView = {
      reading,
      now,
      asked,
      askedFrom: this.#askedFrom,
      checking,
      of: (code) => this.knowledge.of(code, book, now),
    };
    for (const draw of this.#draws) {
      const serves = draw.pages.includes(reading.kind);
      if (!serves && !draw.shown) continue;
      draw.shown = serves;
      this.#guarded(draw.id, () => draw.show(serves ? view : null));
    }
  }

  #check(checking: boolean): void {
    this.#checking = checking;
    this.#draw();
  }

  /** Clocks move by the minute; nothing is read again for that. */
  #tick(): void {
    after(MINUTE_MS - (Date.now() % MINUTE_MS) + 200, () => {
      if (this.#signal.aborted) return;
      if (!this.#doc.hidden) this.#draw();
      this.#tick();
    });
  }

  #listenToWorker(): void {
    const heard = (message: unknown): Promise<boolean> | undefined => {
      if (isCheck(message)) {
        this.#check(true);
        return Promise.resolve(true);
      }
      if (isTyped(message)) return Promise.resolve(this.#typed.any());
      if ((message as { dungHen?: unknown } | null)?.dungHen !== "changed") return undefined;
      void this.#link.load().then((answer) => {
        if (this.#signal.aborted) return;
        if (!answer.ok && ENDS.has(answer.error.key)) return this.ended(answer.error.key);
        this.knowledge.forget();
        this.#looking?.anew();
      });
      return undefined;
    };
    browser.runtime.onMessage.addListener(heard);
    this.#signal.addEventListener("abort", () => {
      if (this.#link.alive()) browser.runtime.onMessage.removeListener(heard);
    });
  }

  notice(notice: PageNotice): void {
    this.#guarded("notice", () =>
      this.#notices.show(this.#doc, __DEMO__, this.#link.say, notice, this.#signal),
    );
  }

  fault(where: string, error: unknown): void {
    this.#link.fault(where, error);
  }

  #guarded(where: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.fault(where, error);
    }
  }
}
