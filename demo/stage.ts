/** What a stop of the tour works with: the portal, the page in the browser, and the extension's worker. */
import type { BrowserContext, Page, Worker } from "playwright-core";
import { closeFirstRun, launch } from "../scripts/launch.ts";
import { type Portal, startPortal } from "./portal/server.ts";
import { type Chrome, extensionReady } from "./ready.ts";

/** The moment of all tours and pictures: a Friday afternoon, 80 working minutes before closing. */
export const TOUR_NOW = "2026-11-20T15:40:00+07:00";

export interface Stage {
  portal: Portal;
  context: BrowserContext;
  page: Page;
  worker: Worker;
  /** The extension's id, for its own pages. */
  id: string;
  close(): Promise<void>;
}

/** Portal and headless browser with the extension in it, both clocks standing at `TOUR_NOW`. */
export async function setStage(extension: string): Promise<Stage> {
  const portal = await startPortal({ now: TOUR_NOW });
  try {
    const browser = await launch({ extension });
    try {
      const { worker, id } = await extensionReady(browser.context, extension);
      await worker.evaluate((demoClock) => {
        const { chrome } = globalThis as unknown as { chrome: Chrome };
        return chrome.storage.local.set({ demoClock });
      }, TOUR_NOW);
      await closeFirstRun(browser.context);
      const page = await browser.context.newPage();
      const close = async () => {
        await browser.close();
        await portal.close();
      };
      return { portal, context: browser.context, page, worker, id, close };
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    await portal.close();
    throw error;
  }
}
