/**
 * A small clock in the status cell of each row. The first rows are drawn at
 * once, in portions; of a very long list the others when they come near the
 * window, so that thousands of rows cost what the screen shows.
 */

import { makeRowClock, type RowClock, type RowClockProps } from "../../../components/in-page/RowClock.ts";
import { after } from "../../../lib/after.ts";
import { own } from "../parts/hosts.ts";
import type { Feature, Page, PageView } from "../parts/page.ts";
import { roomIn } from "../parts/room-in-row.ts";

const AT_ONCE = 100;
const PORTION = 20;
const NEAR = "1200px";
/** What a clock of two lines takes in a wide cell. */
const TWO_LINES = 43;

export const rowClocks: Feature = {
  id: "row-clocks",
  pages: ["list", "action"],
  start(page) {
    const rows = new Rows(page);
    page.signal.addEventListener("abort", () => rows.clear(), { once: true });
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
  /** Whether a row has room for one line only, as measured where its clock was put. */
  readonly #brief = new Map<string, boolean>();
  #view: PageView | null = null;
  #pending: Row[] = [];
  readonly #far = new Map<Element, Row>();
  #near: IntersectionObserver | null = null;
  #callOff = () => {};

  constructor(page: Page) {
    this.#page = page;
  }

  show(view: PageView): void {
    this.#view = view;
    this.#pending = [];
    this.#far.clear();
    this.#near?.disconnect();
    const seen = new Set<string>();
    for (const { code, clockSpot: spot } of view.reading.dossiers) {
      if (code === null || !spot || seen.has(code)) continue;
      seen.add(code);
      if (this.#clocks.has(code) || seen.size <= AT_ONCE) this.#pending.push({ code, spot });
      else this.#later({ code, spot });
    }
    for (const [code, clock] of this.#clocks)
      if (!seen.has(code)) {
        clock.remove();
        this.#clocks.delete(code);
        this.#brief.delete(code);
      }
    this.#drawPortion();
  }

  clear(): void {
    for (const clock of this.#clocks.values()) clock.remove();
    this.#clocks.clear();
    this.#brief.clear();
    this.#view = null;
    this.#pending = [];
    this.#far.clear();
    this.#near?.disconnect();
  }

  #drawPortion(): void {
    this.#callOff();
    const rows = this.#pending.splice(0, PORTION);
    // All are measured before any is drawn: a page is laid out once for them, not once for each.
    for (const row of rows) this.#measure(row);
    for (const row of rows) this.#draw(row);
    if (this.#pending.length > 0) this.#callOff = after(0, () => this.#drawPortion());
  }

  /** A clock grows its row as little as can be: two lines where the officer wants them or the row has room. */
  #measure({ code, spot }: Row): void {
    const clock = this.#clocks.get(code);
    if (clock && clock.host.parentElement === spot && this.#brief.has(code)) return;
    this.#brief.set(code, roomIn(spot) < TWO_LINES);
  }

  #draw({ code, spot }: Row): void {
    const known = this.#view?.of(code);
    if (!this.#view || !known || this.#page.signal.aborted || !spot.isConnected) return;
    const { say } = this.#page;
    const { dayMinutes } = this.#page.calendar();
    const brief = this.#page.settings().clocks.lines === "brief" && (this.#brief.get(code) ?? true);
    const props: RowClockProps = { say, now: this.#view.now, dayMinutes, code, clocks: known.clocks, brief };
    let clock = this.#clocks.get(code);
    if (clock) clock.update(props);
    else {
      const mode = this.#page.openShadow ? "open" : "closed";
      clock = makeRowClock(spot.ownerDocument, mode, props, (asked) => this.#ask(asked), this.#key);
      own(clock.host);
      this.#clocks.set(code, clock);
    }
    // A page that redraws a cell throws our clock out: it goes back in.
    if (clock.host.parentElement !== spot) spot.append(clock.host);
  }

  #ask(code: string): void {
    const clock = this.#clocks.get(code);
    if (clock) this.#page.askWhy(code, { host: clock.host, focus: () => clock.focus() });
  }

  /** From a clock whose reasons stand open: Tab goes into them, Esc closes them. */
  readonly #key = (event: KeyboardEvent): void => {
    const from = this.#view?.askedFrom;
    if (!from || from.host !== event.currentTarget) return;
    if (event.key === "Tab" && !event.shiftKey && from.answer) from.answer();
    else if (event.key === "Escape") this.#page.askWhy(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #later(row: Row): void {
    this.#near ??= new IntersectionObserver((entries) => this.#come(entries), { rootMargin: NEAR });
    this.#far.set(row.spot, row);
    this.#near.observe(row.spot);
  }

  #come(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const row = isIntersecting ? this.#far.get(target) : undefined;
      if (!row) continue;
      this.#near?.unobserve(target);
      this.#far.delete(target);
      this.#pending.push(row);
    }
    if (this.#pending.length > 0) this.#drawPortion();
  }
}
