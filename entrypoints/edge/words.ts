/** English words, from the extension's own `_locales`; Vietnamese ones are carried in the code. */
import browser from "webextension-polyfill";

/** Flat table key → text, or null when it can't be had: then Vietnamese stands in. */
export async function englishWords(): Promise<Record<string, string> | null> {
  try {
    const file = await fetch(browser.runtime.getURL("_locales/en/messages.json"));
    const all = (await file.json()) as Record<string, { message?: unknown }>;
    const words = Object.entries(all).flatMap(([key, it]) =>
      typeof it?.message === "string" ? [[key, it.message.replace(/\$A([1-9])\$/g, "$$$1")] as const] : [],
    );
    return Object.fromEntries(words);
  } catch {
    return null;
  }
}
