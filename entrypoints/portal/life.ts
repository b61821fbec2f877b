/**
 * One page's life: read, add to what is known, assess, draw; again whenever the
 * page changes, each minute, and when the worker says that something changed.
 * Nothing that goes wrong in here reaches the page.
 */
import browser from "webextension-polyfill";
import { createReader, type Reader } from "../../lib/reading/reader.ts";
import type { PageReading } from "../../lib/reading/types.ts";
import { features } from "./features/index.ts";
import { Knowledge } from "./knowledge.ts";
import type { Link } from "./link.ts";
import { Notices } from "./notices.tsx";
import type { Page, PageNotice, PageView } from "./page.ts";
import { learnPapers } from "./papers.ts";
import { sightingsOf } from "./sighting.ts";
import { type Change, watch } from "./watch.ts";

const MINUTE_MS = 60_000;
/** As many as one message may carry (lib/messages). */
const MOST = 1_000;

export class Life {
  readonly knowledge: Knowledge;
  readonly #doc: Document;
  readonly #link: Link;
  readonly #signal: AbortSignal;
  readonly #notices = new Notices();
  readonly #page: Page;
  #draws: { id: string; pages: string[]; show: (view: PageView | null) => void; shown: boolean }[] = [];
  #reader: Reader | null = null;
  #reading: PageReading | null = null;
  #papersToldFor = "";
  #asked: string | null = null;

  constructor(doc: Document, link: Link, signal: AbortSignal) {
    this.#doc = doc;
    this.#link = link;
    this.#signal = signal;
    this.knowledge = new Knowledge(link.readContext.origin);
    this.#page = this.#makePage();
  }

  /** Begins once the document can be read and the worker has been asked once. */
  start(): void {
    this.#draws = features.map((it) => ({
      id: it.id,
      pages: it.pages,
      show: it.start(this.#page),
      shown: false,
    }));
    this.#reader = createReader(this.#doc, this.#link.readContext);
    watch(this.#doc, (change) => this.#guarded("watch", () => this.#look(change)), this.#signal);
    this.#guarded("read", () => this.#look({ records: [], whole: true }));
    this.#listenToWorker();
    this.#tick();
  }

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
      call: link.call,
      get say() {
        return link.say;
      },
      settings: () => link.settings,
      calendar: () => link.calendar,
      now: () => link.now(),
      fault: (where, error) => this.fault(where, error),
      notice: (notice) => this.notice(notice),
      askWhy: (code) => {
        this.#asked = code;
        this.#guarded("draw", () => this.#draw());
      },
      refresh: () => this.#guarded("draw", () => this.#draw()),
    };
  }

  #look({ records, whole }: Change): void {
    const { address } = this.#link.readContext;
    const here = this.#doc.defaultView?.location.href ?? address;
    if (here !== address) {
      this.#asked = null;
      this.#link.readContext = { ...this.#link.readContext, address: here };
      this.#reader = createReader(this.#doc, this.#link.readContext);
    }
    const reader = this.#reader!;
    const reading = whole || here !== address ? reader.read() : reader.changed(records);
    this.#reading = reading;
    this.#draw();
    void this.#exchange(reading);
  }

  #draw(): void {
    const reading = this.#reading;
    if (!reading) return;
    const now = this.#link.now();
    // What is shown must know what is seen, also before the worker has been told.
    const fresh = this.knowledge.take(sightingsOf(reading, this.#page.origin, now));
    this.#toTell.push(...fresh);
    const asked = this.#asked;
    const view: PageView = {
      reading,
      now,
      asked,
      of: (code) => this.knowledge.of(code, this.#link.book, now),
    };
    for (const draw of this.#draws) {
      const serves = draw.pages.includes(reading.kind);
      if (!serves && !draw.shown) continue;
      draw.shown = serves;
      this.#guarded(draw.id, () => draw.show(serves ? view : null));
    }
  }

  readonly #toTell: ReturnType<typeof sightingsOf> = [];

  /** Tells the worker what is new and asks what it knows; draws again if that changed anything. */
  async #exchange(reading: PageReading): Promise<void> {
    try {
      const codes = reading.dossiers.flatMap((it) => (it.code === null ? [] : [it.code]));
      const unasked = this.knowledge.unasked([...new Set(codes)]).slice(0, MOST);
      const told = this.#toTell.splice(0, MOST);
      let learnt = false;
      if (unasked.length > 0) {
        const answer = await this.#link.call("dossiers", { codes: unasked });
        if (!answer.ok) return this.#refused(answer.error.key);
        this.knowledge.learn(unasked, answer.value.dossiers);
        learnt = true;
      }
      const procedures = this.knowledge.unaskedProcedures().slice(0, MOST);
      if (procedures.length > 0) {
        const answer = await this.#link.call("procedures", { codes: procedures });
        if (answer.ok) this.knowledge.learnProcedures(procedures, answer.value.procedures);
        learnt ||= answer.ok;
      }
      if (learnt) this.#guarded("draw", () => this.#draw());
      if (told.length > 0) {
        const answer = await this.#link.call("sightings", { sightings: told });
        if (!answer.ok) return this.#refused(answer.error.key);
      }
      this.#papersToldFor = await learnPapers(this.#page, reading, this.#papersToldFor);
    } catch (error) {
      this.fault("exchange", error);
    }
  }

  /** Clocks move by the minute; nothing is read again for that. */
  #tick(): void {
    const win = this.#doc.defaultView!;
    const wait = MINUTE_MS - (Date.now() % MINUTE_MS) + 200;
    const timer = win.setTimeout(() => {
      if (!this.#doc.hidden) this.#guarded("tick", () => this.#draw());
      this.#tick();
    }, wait);
    this.#signal.addEventListener("abort", () => win.clearTimeout(timer), { once: true });
  }

  #listenToWorker(): void {
    const heard = (message: unknown) => {
      if ((message as { dungHen?: unknown } | null)?.dungHen !== "changed") return;
      void this.#link.load().then(() => {
        if (this.#signal.aborted) return;
        this.knowledge.forget();
        this.#reader = createReader(this.#doc, this.#link.readContext);
        this.#guarded("changed", () => this.#look({ records: [], whole: true }));
      });
    };
    browser.runtime.onMessage.addListener(heard);
    this.#signal.addEventListener("abort", () => {
      if (this.#link.alive()) browser.runtime.onMessage.removeListener(heard);
    });
  }

  #refused(key: string): void {
    if (key === "errors_orphaned") this.orphaned();
    else this.notice({ kind: "error", key, args: [] });
  }

  /** Set by the entrypoint: ends this life when the extension was updated under the page. */
  orphaned: () => void = () => {};

  notice(notice: PageNotice): void {
    this.#guarded("notice", () =>
      this.#notices.show(this.#doc, __DEMO__, this.#link.say, notice, this.#signal),
    );
  }

  fault(where: string, error: unknown): void {
    // The stack says where in our code; a message could carry the page's text, so only its kind goes.
    const what =
      error instanceof Error
        ? `${error.name} ${(error.stack ?? "").split("\n").slice(1, 5).join(" ")}`
        : "refused";
    void this.#link.call("fault", { what: `${where}: ${what}`.slice(0, 1_900) }).catch(() => {});
  }

  #guarded(where: string, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.fault(where, error);
    }
  }
}
