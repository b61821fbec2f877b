/** The panel at the edge of a dossier's page: its clocks, its timeline, and why. */
import { DossierPanel } from "../../../components/DossierPanel.tsx";
import { type Mounted, mountShadow } from "../../../components/mount.ts";
import { DOSSIER_PANEL } from "../../../components/styles/dossierPanel.ts";
import { makeHost, realClicksOnly } from "../hosts.ts";
import type { Assessed, Feature, Page, PageView } from "../page.ts";
import { freePlace, type Place } from "../place.ts";

/** About what the open panel takes; its exact height depends on the dossier. */
const SIZE = { width: 380, height: 420 };

export const dossierPanel: Feature = {
  id: "dossier-panel",
  pages: ["detail", "action"],
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
  #folded: boolean;
  #last: PageView | null = null;

  constructor(page: Page) {
    this.#page = page;
    this.#place = { side: page.settings().panel.side, top: page.settings().panel.top };
    this.#folded = page.settings().panel.folded;
    page.signal.addEventListener("abort", () => this.#remove(), { once: true });
  }

  show(view: PageView | null): void {
    this.#last = view;
    const code = view ? onlyCode(view) : null;
    const known = code === null ? null : view!.of(code);
    if (!view || code === null || !known) {
      this.#remove();
      return;
    }
    if (code !== this.#code || !this.#mounted) this.#settle();
    this.#code = code;
    this.#draw(view, code, known);
  }

  /** For a new dossier: the wanted place, a free one, or folded to a tab where the page has no room. */
  #settle(): void {
    const { panel } = this.#page.settings();
    const free = freePlace(this.#page.doc, panel, SIZE);
    this.#place = free ?? { side: panel.side, top: panel.top };
    this.#folded = panel.folded || free === null;
  }

  #draw(view: PageView, code: string, known: Assessed): void {
    const page = this.#page;
    const vnode = (
      <DossierPanel
        key={code}
        code={code}
        clocks={known.clocks}
        doubts={known.dossier.doubts}
        unread={view.reading.unread}
        say={page.say}
        now={view.now}
        dayMinutes={page.calendar().dayMinutes}
        folded={this.#folded}
        position={this.#place}
        onFold={(folded) => this.#keep({ folded })}
        onMove={(place) => this.#keep(place)}
      />
    );
    if (this.#mounted) {
      this.#mounted.render(vnode);
      // A page that redraws its body throws us out: we go back in.
      if (!this.#mounted.root.host.isConnected) page.doc.body.append(this.#mounted.root.host);
      return;
    }
    const host = makeHost(page.doc, "dossier", page.signal);
    this.#mounted = mountShadow(host, page.openShadow ? "open" : "closed", DOSSIER_PANEL, vnode);
    realClicksOnly(this.#mounted.root, page.signal);
    page.doc.body.append(host);
  }

  /** The officer's own choice: kept for all portals. */
  #keep(change: Partial<Place & { folded: boolean }>): void {
    if (change.folded !== undefined) this.#folded = change.folded;
    if (change.side !== undefined && change.top !== undefined)
      this.#place = { side: change.side, top: change.top };
    void this.#page.call("panel", { panel: { ...this.#place, folded: this.#folded } });
    if (this.#last) this.show(this.#last);
  }

  #remove(): void {
    this.#mounted?.remove();
    this.#mounted = null;
    this.#code = null;
  }
}

/** The one dossier this page speaks of; with several in sight there is no panel to be wrong about. */
function onlyCode(view: PageView): string | null {
  const codes = new Set(view.reading.dossiers.map((it) => it.code));
  const [code] = codes;
  return codes.size === 1 ? (code ?? null) : null;
}
