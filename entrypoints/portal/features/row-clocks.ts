/**
 * A small clock in the status cell of each row. As many rows as a screen holds are drawn at
 * once; of a longer list the others when they come near the
 * window, so that hundreds of rows cost what the screen shows: the page lays each clock out by the width of its cell. All rows are measured before any
 * clock is made, in portions, and all are put in at once: a page is laid out once for them, not once for each.
 */

import {
  makeRowClock,
  type RowClock,
  type RowClockAnswers,
  type RowClockProps,
} from "../../../components/in-page/RowClock.ts";
import { after } from "../../../lib/after.ts";
import { own } from "../parts/hosts.ts";
import type { Feature, Page, PageView } from "../parts/page.ts";
import { isRoomy, roomIn } from "../parts/room-in-row.ts";

const AT_ONCE = 20;
/** Milliseconds in which clocks are made before the page gets its turn. */
const PORTION_MS = 8;
/** Three turns of a wheel, in the window and in whatever part of the page scrolls by itself (where the browser knows that). */
const NEAR: IntersectionObserverInit & { scrollMargin: string } = {
  rootMargin: "600px",
  scrollMargin: "600px",
};
/** What a clock of two lines takes in a wide cell. */
const TWO_LINES = 43;
/** Milliseconds after which a window that is being made smaller has come to rest. */
const RESIZED_MS = 300;

export const rowClocks: Feature = {
  id: "row-clocks",
  pages: ["list", "action"],
  start(page) {
    const rows = new Rows(page);
    page.signal.addEventListener("abort", () => rows.clear(), { once: true });
    let callOff = () => {};
    const resized = () => {
      callOff();
      callOff = after(RESIZED_MS, () => rows.refit());
    };
    page.doc.defaultView?.addEventListener("resize", resized, { passive: true, signal: page.signal });
    return (view) => (view && isList(view) ? rows.show(view) : rows.clear());
  },
};

/** A form opened over a list leaves the list in sight; one on a dossier's own page has the panel. */
const isList = ({ reading }: PageView): boolean => reading.kind === "list" || reading.dossiers.length > 1;

/** A row to be given a clock; what it says is worked out when it is drawn. */
interface Row {
  code: string;
  spot: Element;
}

class Rows {
  readonly #page: Page;
  /** By dossier code: frameworks re-use row nodes, so a clock follows its code from cell to cell. */
  readonly #clocks = new Map<string, RowClock>();
  /** Whether a row has room for one line only, and its cell for any clock, as measured where its clock was put. */
  readonly #room = new Map<string, { brief: boolean; roomy: boolean }>();
  #view: PageView | null = null;
  #pending: Row[] = [];
  #made: (Row & { clock: RowClock })[] = [];
  readonly #far = new Map<Element, Row>();
  #near: IntersectionObserver | null = null;
  #callOff = () => {};

  constructor(page: Page) {
    this.#page = page;
  }

  show(view: PageView): void {
    this.#view = view;
    const seen = new Set<string>();
    const far = new Map<Element, Row>();
    const rows: Row[] = [];
    for (const { code, clockSpot: spot } of view.reading.dossiers) {
      if (code === null || !spot || seen.has(code)) continue;
      seen.add(code);
      if (this.#clocks.has(code) || seen.size <= AT_ONCE) rows.push({ code, spot });
      else far.set(spot, { code, spot });
    }
    for (const [code, clock] of this.#clocks)
      if (!seen.has(code)) {
        clock.remove();
        this.#clocks.delete(code);
        this.#room.delete(code);
      }
    this.#await(far);
    this.#begin(rows);
  }

  clear(): void {
    for (const clock of this.#clocks.values()) clock.remove();
    this.#clocks.clear();
    this.#room.clear();
    this.#view = null;
    this.#begin([]);
    this.#far.clear();
    this.#near?.disconnect();
  }

  /** The window has another size: cells that had room may have none any more. */
  refit(): void {
    const roomy = [...this.#clocks.values()].map((clock) => {
      const spot = clock.host.parentElement;
      return { clock, roomy: spot !== null && isRoomy(spot) };
    });
    for (const one of roomy) one.clock.fit(one.roomy);
  }

  #begin(rows: Row[]): void {
    this.#pending = rows;
    this.#made = [];
    for (const row of rows) this.#measure(row);
    this.#makePortion();
  }

  #makePortion(): void {
    this.#callOff();
    const until = performance.now() + PORTION_MS;
    let n = 0;
    while (n < this.#pending.length && (n === 0 || performance.now() < until))
      this.#make(this.#pending[n++]!);
    this.#pending.splice(0, n);
    if (this.#pending.length > 0) {
      this.#callOff = after(0, () => this.#makePortion());
      return;
    }
    for (const { code, clock, spot } of this.#made) clock.putInto(spot, this.#room.get(code)?.roomy);
    this.#made = [];
  }

  /** A clock grows its row as little as can be: two lines where the officer wants them or the row has room. */
  #measure({ code, spot }: Row): void {
    const clock = this.#clocks.get(code);
    if (clock && clock.host.parentElement === spot && this.#room.has(code)) return;
    this.#room.set(code, { brief: roomIn(spot) < TWO_LINES, roomy: isRoomy(spot) });
  }

  #make({ code, spot }: Row): void {
    const known = this.#view?.of(code);
    if (!this.#view || !known || this.#page.signal.aborted || !spot.isConnected) return;
    const { say } = this.#page;
    const { dayMinutes } = this.#page.calendar();
    const brief = this.#page.settings().clocks.lines === "brief" && (this.#room.get(code)?.brief ?? true);
    const props: RowClockProps = { say, now: this.#view.now, dayMinutes, code, clocks: known.clocks, brief };
    let clock = this.#clocks.get(code);
    if (clock) clock.update(props);
    else {
      const mode = this.#page.openShadow ? "open" : "closed";
      clock = makeRowClock(spot.ownerDocument, mode, props, this.#answers);
      own(clock.host);
      this.#clocks.set(code, clock);
    }
    // A page that redraws a cell throws our clock out: it goes back in.
    if (clock.host.parentElement !== spot) this.#made.push({ code, spot, clock });
  }

  #ask(code: string): void {
    const clock = this.#clocks.get(code);
    if (clock) this.#page.askWhy(code, { host: clock.host, focus: () => clock.focus() });
  }

  /** From a clock whose reasons stand open: Tab goes into them, Esc closes them. */
  #key(event: KeyboardEvent, host: Element): void {
    const from = this.#view?.askedFrom;
    if (!from || from.host !== host) return;
    if (event.key === "Tab" && !event.shiftKey && from.answer) from.answer();
    else if (event.key === "Escape") this.#page.askWhy(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The same for all clocks: none has anything of its own to answer with. */
  readonly #answers: RowClockAnswers = {
    open: (code) => this.#ask(code),
    key: (event, host) => this.#key(event, host),
  };

  /** What is waited for already goes on being so: a list that changes all the time is not looked through each time. */
  #await(far: Map<Element, Row>): void {
    this.#near ??= new IntersectionObserver((entries) => this.#come(entries), NEAR);
    for (const spot of this.#far.keys()) if (!far.has(spot)) this.#near.unobserve(spot);
    for (const spot of far.keys()) if (!this.#far.has(spot)) this.#near.observe(spot);
    this.#far.clear();
    for (const [spot, row] of far) this.#far.set(spot, row);
  }

  #come(entries: IntersectionObserverEntry[]): void {
    const rows: Row[] = [];
    for (const { target, isIntersecting } of entries) {
      const row = isIntersecting ? this.#far.get(target) : undefined;
      if (!row) continue;
      this.#near?.unobserve(target);
      this.#far.delete(target);
      rows.push(row);
    }
    if (rows.length > 0) this.#begin([...this.#made, ...this.#pending, ...rows]);
  }
}
