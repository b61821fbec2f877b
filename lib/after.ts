/**
 * Waiting that the page can't end. The numbers of `setTimeout` are the window's, shared by all its worlds: a page that clears
 * every number (old portals do, to stop their own) would take our waiting along, and a question would never be shown.
 */

/** Calls `run` after `ms` milliseconds; the answer calls it off. */
export function after(ms: number, run: () => void): () => void {
  let wanted = true;
  AbortSignal.timeout(ms).addEventListener("abort", () => wanted && run(), { once: true });
  return () => {
    wanted = false;
  };
}

/** Resolves after `ms` milliseconds. */
export const wait = (ms: number): Promise<void> => new Promise((resolve) => void after(ms, resolve));
