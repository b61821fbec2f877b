/** The panel at the edge of a dossier's page: its clocks, its timeline, and why. */

import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { DossierPanel } from "../../../components/in-page/DossierPanel.tsx";
import { DOSSIER_PANEL } from "../../../components/styles/dossier-panel.ts";
import { after } from "../../../lib/after.ts";
import { apologyOffered } from "../../../lib/apology/offered.ts";
import { rootOf } from "../../../lib/dom/safe.ts";
import { pageDefaults } from "../../../lib/settings/page-defaults.ts";
import { unreadOf } from "../../../lib/words/unread.ts";
import { realClicksOnly } from "../parts/among-hosts.ts";
import { besideRow, type Spot } from "../parts/beside.ts";
import { boxInWindow, controlsInView, coveredBy, freePlace, type Place } from "../parts/free-place.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Assessed, Feature, Page, PageView } from "../parts/page.ts";
import { focusFirst, panelKeys } from "../parts/panel-keys.ts";

/** About what the panel takes with its reasons closed, and folded to a tab. */
const OPEN = { width: 340, height: 330 };
const TAB = { width: 130, height: 44 };
/** With its reasons open, beside the row they were asked from. */
const ASKED = { width: 332, height: 460 };
/** The page has come to rest after scrolling. */
const RESTED_MS = 120;

export const dossierPanel: Feature = {
  id: "dossier-panel",
  pages: ["list", "detail", "action"],
  start(page) {
    const panel = new Panel(page);
    return (view) => panel.show(view);
  },
};

class Panel {
  readonly #page: Page;
  #mounted: Mounted | null = null;
  #code: string | null = null;
  #place: Place;
  /** Beside the row it was asked from; null: docked at the edge. */
  #at: Spot | null = null;
  #folded: boolean;
  #last: PageView | null = null;
  /** Controls that the officer knows to be under the panel: it was opened or moved over them by hand. */
  #tolerated = new WeakSet<Element>();

  constructor(page: Page) {
    this.#page = page;
    this.#place = { side: page.settings().panel.side, top: page.settings().panel.top };
    this.#folded = page.settings().panel.folded;
    page.signal.addEventListener("abort", () => this.#remove(), { once: true });
    let callOff = () => {};
    const scrolled = () => {
      if (!this.#at) return;
      callOff();
      callOff = after(RESTED_MS, () => this.#follow());
    };
    const on = { capture: true, passive: true, signal: page.signal };
    for (const type of ["scroll", "resize"]) page.doc.defaultView!.addEventListener(type, scrolled, on);
  }

  show(view: PageView | null): void {
    this.#last = view;
    const code = view ? (view.asked ?? onlyCode(view)) : null;
    const known = code === null ? null : view!.of(code);
    if (!view || code === null || !known) {
      this.#remove();
      return;
    }
    if (code !== this.#code || !this.#mounted) this.#settle(view);
    this.#code = code;
    this.#draw(view, code, known);
    if (view.askedFrom) view.askedFrom.answer ??= () => this.#mounted && focusFirst(this.#mounted.root);
    if (this.#giveWay()) this.#draw(view, code, known);
  }

  /** The page has been scrolled under the panel: it goes with its row, while there is room. */
  #follow(): void {
    const view = this.#last;
    const known = this.#code === null ? null : view?.of(this.#code);
    if (!this.#at || !view?.askedFrom || !known || this.#code === null) return;
    this.#at = this.#besideRow(view) ?? this.#at;
    this.#draw(view, this.#code, known);
    if (this.#giveWay()) this.#draw(view, this.#code, known);
  }

  #besideRow(view: PageView): Spot | null {
    const from = view.askedFrom?.host;
    if (!from?.isConnected) return null;
    const { innerWidth: width, innerHeight: height } = this.#page.doc.defaultView!;
    const taken = controlsInView(this.#page.doc).map((it) => it.box);
    return besideRow(boxInWindow(from), { width, height }, ASKED, taken);
  }

  /** For a new dossier: beside its row, at the wanted place or a free one; folded to a tab where the page has no room. */
  #settle(view: PageView): void {
    this.#tolerated = new WeakSet();
    this.#at = view.asked === null ? null : this.#besideRow(view);
    this.#folded = false;
    if (this.#at) return;
    const { panel } = this.#page.settings();
    const taken = controlsInView(this.#page.doc);
    const wanted = { side: panel.side, top: panel.top };
    // Where the officer put it, it stays if it can; where nobody did, it looks for an empty corner.
    const first = pageDefaults().panel;
    const chosen = panel.side !== first.side || panel.top !== first.top;
    const free = panel.folded ? null : freePlace(this.#page.doc, wanted, OPEN, taken, chosen);
    this.#folded = free === null;
    this.#place = free ?? freePlace(this.#page.doc, wanted, TAB, taken, true) ?? wanted;
  }

  /** What the panel covers of the page as it stands. */
  #covered(): Element[] {
    const box = this.#mounted?.root.querySelector(".panel, .tab-btn")?.getBoundingClientRect();
    return box ? coveredBy(box, controlsInView(this.#page.doc)) : [];
  }

  /** A form that opens under the panel needs its buttons more than we need the room: fold. */
  #giveWay(): boolean {
    if (this.#folded || this.#covered().every((it) => this.#tolerated.has(it))) return false;
    this.#folded = true;
    this.#at = null;
    const taken = controlsInView(this.#page.doc);
    this.#place = freePlace(this.#page.doc, this.#place, TAB, taken, true) ?? this.#place;
    return true;
  }

  #draw(view: PageView, code: string, known: Assessed): void {
    const page = this.#page;
    const vnode = (
      <DossierPanel
        key={code}
        code={code}
        clocks={known.clocks}
        doubts={known.dossier.doubts}
        unread={unreadOf(view.reading.unread, code, onlyCode(view) === code)}
        say={page.say}
        now={view.now}
        dayMinutes={page.calendar().dayMinutes}
        folded={this.#folded}
        position={this.#place}
        at={this.#at}
        {...(view.asked === null ? {} : { whyOpen: true, onClose: () => page.askWhy(null) })}
        onFold={(folded) => this.#keep({ folded })}
        onMove={(place) => this.#keep(place)}
        {...(this.#apologises(view, known) ? { onApology: () => void this.#apologise(code) } : {})}
      />
    );
    if (this.#mounted) {
      this.#mounted.render(vnode);
      // A page that redraws its body throws us out: we go back in.
      if (!this.#mounted.root.host.isConnected) rootOf(page.doc).append(this.#mounted.root.host);
      return;
    }
    const host = makeHost(page.doc, "dossier", page.signal);
    this.#mounted = mountShadow(host, page.openShadow ? "open" : "closed", DOSSIER_PANEL, vnode);
    realClicksOnly(this.#mounted.root, page.signal);
    const opener = () => {
      const from = this.#last?.askedFrom;
      return from ? { close: () => page.askWhy(null), back: () => from.focus() } : null;
    };
    panelKeys(this.#mounted.root, opener, page.signal);
    rootOf(page.doc).append(host);
  }

  #apologises(view: PageView, { clocks }: Assessed): boolean {
    return apologyOffered(clocks, { calendar: this.#page.calendar(), now: view.now }) !== null;
  }

  async #apologise(code: string): Promise<void> {
    const answer = await this.#page.call("apology", { code });
    if (!answer.ok) this.#page.notice({ kind: "error", ...answer.error });
  }

  /** The officer's own choice: kept for all portals. */
  #keep(change: Partial<Place & { folded: boolean }>): void {
    if (change.folded !== undefined) this.#folded = change.folded;
    if (change.side !== undefined && change.top !== undefined) {
      this.#place = { side: change.side, top: change.top };
      this.#at = null;
    }
    if (change.folded) this.#at = null;
    const inside = this.#mounted?.root.activeElement != null;
    void this.#page.call("panel", { panel: { ...this.#place, folded: this.#folded } });
    const view = this.#last;
    const known = this.#code === null ? null : view?.of(this.#code);
    if (view && known && this.#code !== null) this.#draw(view, this.#code, known);
    for (const control of this.#covered()) this.#tolerated.add(control);
    // The button that was pressed is gone: the focus goes to the one that undoes it.
    if (change.folded !== undefined && inside && this.#mounted)
      focusFirst(this.#mounted.root, change.folded ? ".tab-btn" : ".fold");
  }

  #remove(): void {
    this.#mounted?.remove();
    this.#mounted = null;
    this.#code = null;
  }
}

/** The one dossier this page speaks of; in a list nobody said which one is meant. */
function onlyCode(view: PageView): string | null {
  if (view.reading.kind === "list") return null;
  const codes = new Set(view.reading.dossiers.map((it) => it.code));
  const [code] = codes;
  return codes.size === 1 ? (code ?? null) : null;
}
