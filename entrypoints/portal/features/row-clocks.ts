/**
 * A small clock in the status cell of each row. The first rows are drawn at
 * once, in portions; of a very long list the others when they come near the
 * window, so that thousands of rows cost what the screen shows.
 */
import { makeRowClock, type RowClock, type RowClockProps } from "../../../components/RowClock.ts";
import type { DossierReading } from "../../../lib/reading/types.ts";
import type { Feature, Page, PageView } from "../page.ts";

const AT_ONCE = 100;
const PORTION = 20;
const NEAR = "1200px";

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

class Rows {
  readonly #page: Page;
  /** By dossier code: frameworks re-use row nodes, so a clock follows its code from cell to cell. */
  readonly #clocks = new Map<string, RowClock>();
  #pending: { spot: Element; props: RowClockProps }[] = [];
  readonly #far = new Map<Element, RowClockProps>();
  #near: IntersectionObserver | null = null;
  #timer = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  show(view: PageView): void {
    const seen = new Set<string>();
    this.#pending = [];
    this.#far.clear();
    this.#near?.disconnect();
    for (const row of view.reading.dossiers) {
      const props = this.#props(row, view);
      if (!props || !row.clockSpot || seen.has(props.code)) continue;
      seen.add(props.code);
      const clock = this.#clocks.get(props.code);
      if (clock) place(clock, row.clockSpot, props);
      else if (seen.size <= AT_ONCE) this.#pending.push({ spot: row.clockSpot, props });
      else this.#later(row.clockSpot, props);
    }
    for (const [code, clock] of this.#clocks)
      if (!seen.has(code)) {
        clock.remove();
        this.#clocks.delete(code);
      }
    this.#drawPortion();
  }

  clear(): void {
    for (const clock of this.#clocks.values()) clock.remove();
    this.#clocks.clear();
    this.#pending = [];
    this.#far.clear();
    this.#near?.disconnect();
  }

  #props(row: DossierReading, view: PageView): RowClockProps | null {
    if (row.code === null) return null;
    const known = view.of(row.code);
    if (!known) return null;
    const { say } = this.#page;
    return {
      say,
      now: view.now,
      dayMinutes: this.#page.calendar().dayMinutes,
      code: row.code,
      clocks: known.clocks,
    };
  }

  #drawPortion(): void {
    const win = this.#page.doc.defaultView;
    win?.clearTimeout(this.#timer);
    for (const { spot, props } of this.#pending.splice(0, PORTION)) this.#draw(spot, props);
    if (this.#pending.length > 0 && win) this.#timer = win.setTimeout(() => this.#drawPortion(), 0);
  }

  #draw(spot: Element, props: RowClockProps): void {
    if (this.#page.signal.aborted || !spot.isConnected || this.#clocks.has(props.code)) return;
    const mode = this.#page.openShadow ? "open" : "closed";
    const clock = makeRowClock(spot.ownerDocument, mode, props, (code) => this.#page.askWhy(code));
    spot.append(clock.host);
    this.#clocks.set(props.code, clock);
  }

  #later(spot: Element, props: RowClockProps): void {
    this.#near ??= new IntersectionObserver((entries) => this.#come(entries), { rootMargin: NEAR });
    this.#far.set(spot, props);
    this.#near.observe(spot);
  }

  #come(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const props = isIntersecting ? this.#far.get(target) : undefined;
      if (!props) continue;
      this.#near?.unobserve(target);
      this.#far.delete(target);
      this.#pending.push({ spot: target, props });
    }
    if (this.#pending.length > 0) this.#drawPortion();
  }
}

/** Puts a clock where its dossier stands now. A page that redraws a cell throws our clock out: it goes back in. */
function place(clock: RowClock, spot: Element, props: RowClockProps): void {
  clock.update(props);
  if (clock.host.parentElement !== spot) spot.append(clock.host);
}
