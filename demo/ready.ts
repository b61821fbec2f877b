/** The extension in a browser that was just started. */
import type { BrowserContext, Worker } from "playwright-core";
import { extensionOf } from "../scripts/launch.ts";

/** The one part of the browser's extension API that is asked for in here. */
export interface Chrome {
  storage: { local: { set(items: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  action: { getBadgeText(about: object): Promise<string> };
}

const PATIENCE = 15_000;

/**
 * Its worker and id, once it has put its page script in place: a page that opens before
 * that would stay without clocks. Throws when the browser refused the extension.
 */
export async function extensionReady(
  context: BrowserContext,
  folder: string,
): Promise<{ worker: Worker; id: string }> {
  const found = await extensionOf(context).catch(() => {
    throw new Error(`Trình duyệt không nạp được tiện ích ở ${folder} / the browser refused the extension.`);
  });
  const end = Date.now() + PATIENCE;
  for (;;) {
    const scripts = await found.worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      return (await chrome.scripting.getRegisteredContentScripts()).length;
    });
    if (scripts > 0) return found;
    if (Date.now() > end)
      throw new Error("Tiện ích không gắn được vào cổng mẫu / the extension registered no page script.");
    await new Promise((later) => setTimeout(later, 100));
  }
}
