/** From a mark to the portal's own paper store: opens it, and shows which of its rows is the paper that was spoken of. */
import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { StoreHere } from "../../../components/in-page/StoreHere.tsx";
import { REUSE } from "../../../components/styles/reuse.ts";
import { rowInStore } from "../../../lib/reading/papers/store.ts";
import type { PaperReading } from "../../../lib/reading/types.ts";
import type { PaperMatch } from "../../../lib/reuse/types.ts";
import { documentsOf } from "../parts/frames.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Page } from "../parts/page.ts";
import type { Row } from "./asked.ts";

/** A slow portal's store is waited for so long, in milliseconds; later, somebody has opened it for something else. */
const WAITED_MS = 20_000;

export class StoreVisit {
  readonly #page: Page;
  #wanted: { known: PaperMatch["known"]; key: string; since: number; opened: boolean } | null = null;
  #mounted: Mounted | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses what the portal itself gives for it. */
  begin({ key, paper, match }: Row): void {
    this.end();
    if (!match) return;
    this.#wanted = { known: match.known, key, since: performance.now(), opened: false };
    (paper.opens as HTMLElement | undefined)?.click();
    this.#open(paper);
  }

  /** Once; what unfolds first may take a moment to show the way. */
  #open({ reuse }: Pick<PaperReading, "reuse">): void {
    if (!this.#wanted || this.#wanted.opened || !reuse) return;
    this.#wanted.opened = true;
    (reuse as HTMLElement).click();
  }

  /** Looks whether the store stands open now. */
  look(rows: readonly Row[]): void {
    const wanted = this.#wanted;
    if (!wanted) return;
    const paper = rows.find((it) => it.key === wanted.key)?.paper;
    if ((paper && paper.files > 0) || (!this.#mounted && performance.now() - wanted.since > WAITED_MS)) {
      this.end();
      return;
    }
    if (paper) this.#open(paper);
    if (this.#mounted?.root.host.isConnected) return;
    const found = rowInStore(documentsOf(this.#page.doc), wanted.known);
    if (!found) return;
    found.row.scrollIntoView({ block: "nearest" });
    const page = this.#page;
    const host = makeHost(found.row.ownerDocument, "reuse", page.signal);
    const here = <StoreHere say={page.say} />;
    this.#mounted = mountShadow(host, page.openShadow ? "open" : "closed", REUSE, here);
    found.spot.append(host);
  }

  end(): void {
    this.#wanted = null;
    this.#mounted?.remove();
    this.#mounted = null;
  }
}
