/** What the side panel and the page of the office have to do with scans: the last one, to begin one, to stop it. */
import browser from "webextension-polyfill";
import type { ScanActions } from "../../components/side/ScanLine.tsx";
import type { PortalId } from "../../lib/dossier/model.ts";
import type { Scan } from "../../lib/whole/scan.ts";
import type { Say } from "../../lib/words/say.ts";
import { call, sayFault } from "./page.ts";

export class Scans {
  #scan: Scan | null = null;
  #fault: string | null = null;
  readonly #shown: () => void;

  constructor(shown: () => void) {
    this.#shown = shown;
  }

  /** Asks for the last scan; it is shown by whoever asked. `portal`: whose lists are shown; null: all. */
  async load(portal: PortalId | null): Promise<void> {
    const answer = await call("scan", {});
    if (!answer.ok) return;
    const { last } = answer.value;
    this.#scan = last && (portal === null || last.portal === portal) ? last.scan : null;
    if (this.#scan?.phase === "running") this.#fault = null;
  }

  /** For the panel, which shows lists of this portal, or (null) of all. */
  actions(say: Say, portal: PortalId | null): ScanActions {
    return {
      scan: this.#scan,
      scanFault: this.#fault,
      onScan: (anew) => void this.#start(say, portal, anew),
      onScanStop: () => void this.#stop(portal),
    };
  }

  /** Begins in the tab beside this panel if a list stands in it, else in the one used last. */
  async #start(say: Say, portal: PortalId | null, anew: boolean): Promise<void> {
    const [beside] = await browser.tabs.query({ active: true, currentWindow: true });
    const answer = await call("scanStart", { tabId: beside?.id ?? null, portal, anew });
    this.#fault = answer.ok ? null : sayFault(say, answer.error);
    await this.load(portal);
    this.#shown();
  }

  async #stop(portal: PortalId | null): Promise<void> {
    await call("scanStop", {});
    await this.load(portal);
    this.#shown();
  }
}
