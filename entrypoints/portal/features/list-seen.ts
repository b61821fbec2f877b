/** Tells which rows of which list this page shows, so that an office knows how many it has seen, and turns its pages when asked. Draws nothing. */
import browser from "webextension-polyfill";
import { isScanWord } from "../../edge/scan.ts";
import { Scanner } from "../lists/scan.ts";
import { ShownList } from "../lists/shown.ts";
import type { Feature } from "../parts/page.ts";

/** A list that shows more at once is none that somebody reads. */
const MOST = 5_000;

export const listSeen: Feature = {
  id: "list-seen",
  pages: ["list"],
  start(page) {
    const list = new ShownList(page.doc, async (shown) => {
      if (page.signal.aborted) return;
      // Told before the page is turned: what was read is then counted.
      if (shown && shown.seen.codes.length <= MOST) await page.call("listSeen", shown.seen);
      scanner.shown(shown);
    });
    const scanner = new Scanner(page, list);
    const heard = (message: unknown): Promise<boolean> | undefined => {
      if (!isScanWord(message)) return undefined;
      if (message.go) return Promise.resolve(scanner.begin(message.anew));
      scanner.stop("cancelled");
      return Promise.resolve(true);
    };
    browser.runtime.onMessage.addListener(heard);
    page.signal.addEventListener("abort", () => browser.runtime?.onMessage?.removeListener(heard), {
      once: true,
    });
    void scanner.resume();
    return (view) => list.hear(view?.reading ?? null);
  },
};
