/** The morning's line: said at the panel's first opening on a working day, and not again that day, whatever is opened. */
import browser from "webextension-polyfill";
import type { Calendar } from "../../lib/calendar/index.ts";
import { dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { type Morning, morningOf } from "../../lib/queue/morning.ts";
import type { QueueGlance } from "../../lib/queue/types.ts";

const KEY = "morning";

export class Greeting {
  line: Morning | null = null;

  /** Has the line ready where it is due; one that stands is kept as it was until it is closed or its day is over. */
  async greet(view: QueueGlance, calendar: Calendar): Promise<void> {
    const { [KEY]: said } = await browser.storage.local.get(KEY);
    const fresh = morningOf(view, typeof said === "string" ? said : null, calendar);
    if (this.line?.day !== isoDay(dayOf(view.madeAt))) this.line = null;
    if (!fresh) return;
    this.line = fresh;
    await browser.storage.local.set({ [KEY]: fresh.day });
  }

  close(): void {
    this.line = null;
  }
}
