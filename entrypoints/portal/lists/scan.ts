/**
 * Turns the pages of a list, once, as an officer would: by the pager's own control, one page after the other has been read.
 * It asks nothing of the portal itself. Whatever isn't as it should be ends it.
 */
import { after, wait } from "../../../lib/after.ts";
import { BEGUN, goesNoFurther, paceOf, type Scan, type ScanStop } from "../../../lib/whole/scan.ts";
import { documentsOf } from "../parts/frames.ts";
import type { Page } from "../parts/page.ts";
import type { Shown, ShownList } from "./shown.ts";

/** Milliseconds after which a page that was asked for is no longer waited for. */
const SLOW_MS = 25_000;
const TOUCHES = ["pointerdown", "keydown", "touchstart", "input"];

/** What was pressed for; null: the page that stands there is the one to begin with. */
interface Going {
  list: string | null;
  to: number | null;
  /** The row with which the next page begins; null: not known. */
  from: number | null;
  /** The page before, to be told from the next. */
  print: string;
  /** Pages turned, and the codes on those that this document has shown. */
  turned: number;
  known: Set<string>;
  end: AbortController;
}

export class Scanner {
  readonly #page: Page;
  readonly #list: ShownList;
  #going: Going | null = null;
  #callOff = () => {};
  #last: Scan | null = null;

  constructor(page: Page, list: ShownList) {
    this.#page = page;
    this.#list = list;
    page.signal.addEventListener("abort", () => this.#end(), { once: true });
    // From the beginning, and before the document hears of it: what the page puts there stops nothing.
    this.#hearTouches(page.doc, page.signal);
  }

  /** Begins with the list that stands there; false: there is none whose pages can surely be turned. */
  begin(anew: boolean): boolean {
    if (this.#going) return true;
    const shown = this.#list.now();
    const { pager } = shown ?? {};
    if (!shown || !pager || (pager.next === null && pager.end !== true)) return false;
    this.#go(shown.seen.list, null);
    if (anew && pager.first) void this.#turn(shown, pager.first, { to: 1, from: 1 });
    else void this.#step(shown);
    return true;
  }

  /** A page that came by the scan's own press, as a new document. */
  async resume(): Promise<void> {
    const answer = await this.#page.call("scanGoing", {});
    const scan = answer.ok ? answer.value.scan : null;
    if (!scan || this.#going || this.#page.signal.aborted) return;
    this.#go(scan.list, scan.to, scan.turned);
    this.#last = scan;
    // Nothing was pressed: the page was loaded anew, or led elsewhere, by somebody else.
    if (scan.to === null) return this.stop("elsewhere");
    this.#waitFor();
    const shown = this.#list.now();
    if (shown) this.shown(shown);
  }

  /** A list stands still; null: nobody can say which. */
  shown(shown: Shown | null): void {
    const going = this.#going;
    if (!going || (going.to === null && going.print === "")) return;
    // Rows that are still to come, or what was pressed.
    if (shown && (shown.seen.codes.length === 0 || printOf(shown) === going.print)) return;
    if (shown && isAsked(shown, going)) {
      this.#callOff();
      // It has come: told of once more, as a new document's list is, it is no page after itself.
      Object.assign(going, { to: null, from: null, print: "" });
      void this.#step(shown);
    } else this.stop("elsewhere");
  }

  /** Ends it, and says why. */
  stop(why: ScanStop): void {
    if (!this.#going) return;
    this.#end();
    void this.#tell({ ...(this.#last ?? BEGUN), phase: "stopped", why, to: null });
  }

  #go(list: string | null, to: number | null, turned = 0): void {
    const end = new AbortController();
    this.#going = { list, to, from: null, print: "", turned, known: new Set(), end };
    for (const doc of documentsOf(this.#page.doc).slice(1)) this.#hearTouches(doc, end.signal);
  }

  #hearTouches(doc: Document, signal: AbortSignal): void {
    const touched = (event: Event) => event.isTrusted && this.stop("touched");
    for (const type of TOUCHES)
      doc.defaultView?.addEventListener(type, touched, { capture: true, passive: true, signal });
  }

  #end(): void {
    this.#callOff();
    this.#going?.end.abort();
    this.#going = null;
  }

  /** A page was read: the next one, unless it is the last. */
  async #step(shown: Shown): Promise<void> {
    const { pager, seen } = shown;
    if (!pager) return this.stop("elsewhere");
    if (pager.end === true) {
      const done = this.#scanOf(shown, { phase: "done" });
      this.#end();
      await this.#tell(done);
      return;
    }
    const { turned, known } = this.#going!;
    const enough = goesNoFurther(turned, seen.codes, known);
    if (enough) return this.stop(enough);
    if (!pager.next) return this.stop("no-next");
    const to = seen.page === null ? null : seen.page + 1;
    const from = pager.kind === "pages" && seen.to !== null ? seen.to + 1 : null;
    await this.#turn(shown, pager.next, { to, from });
  }

  async #turn(shown: Shown, control: Element, { to, from }: Pick<Going, "to" | "from">): Promise<void> {
    const going = this.#going!;
    const { signal } = going.end;
    going.turned++;
    // Told before: with the press this document may be gone.
    if (!(await this.#tell(this.#scanOf(shown, { to })))) return this.#end();
    await wait(paceOf(Math.random()));
    if (signal.aborted) return;
    const now = this.#list.now();
    const still =
      now && printOf(now) === printOf(shown) && [now.pager?.next, now.pager?.first].includes(control);
    if (!still || !control.isConnected) return this.stop("elsewhere");
    Object.assign(going, { to, from, print: printOf(shown) });
    this.#waitFor();
    (control as HTMLElement).click();
  }

  #waitFor(): void {
    this.#callOff();
    this.#callOff = after(SLOW_MS, () => this.stop("slow"));
  }

  #scanOf({ seen: { list, page, pages } }: Shown, over: Partial<Scan>): Scan {
    return { ...BEGUN, list, page, pages, turned: this.#going?.turned ?? 0, ...over };
  }

  /** false: it was called off meanwhile. */
  async #tell(scan: Scan): Promise<boolean> {
    this.#last = scan;
    const answer = await this.#page.call("scanned", { scan });
    return answer.ok && answer.value.go;
  }
}

/** The page that was pressed for, as far as it says which it is. */
function isAsked({ seen }: Shown, { list, to, from }: Going): boolean {
  const other = (is: number | null, wanted: number | null) => is !== null && wanted !== null && is !== wanted;
  return seen.list === list && !other(seen.page, to) && !other(seen.from, from);
}

const printOf = ({ seen }: Shown): string => JSON.stringify([seen.list, seen.from, seen.page, seen.codes]);
