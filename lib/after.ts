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

export const LATE = Symbol("late");

/** What `work` comes to, or LATE where it has not within `ms` milliseconds; it goes on all the same. Rejects as `work` does. */
export async function inTime<T>(ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  let callOff = () => {};
  const late = new Promise<typeof LATE>((resolve) => {
    callOff = after(ms, () => resolve(LATE));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    callOff();
  }
}
