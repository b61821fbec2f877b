/** Tells which rows of which list this page shows, so that an office knows how many it has seen. Draws nothing. */
import { ShownList } from "../lists/shown.ts";
import type { Feature } from "../parts/page.ts";

/** A list that shows more at once is none that somebody reads. */
const MOST = 5_000;

export const listSeen: Feature = {
  id: "list-seen",
  pages: ["list"],
  start(page) {
    const list = new ShownList(page.doc, (shown) => {
      if (shown && !page.signal.aborted && shown.seen.codes.length <= MOST)
        void page.call("listSeen", shown.seen);
    });
    return (view) => list.hear(view?.reading ?? null);
  },
};
