/**
 * Presses that the officer made, that the guard held and that are done again now. The browser marks them as a script's, which
 * is what the page's own scripts can make; whoever hears a press asks here.
 */
const now = { depth: 0 };

/** What `press` does at once is the officer's. */
export function letThrough(press: () => void): void {
  now.depth += 1;
  try {
    press();
  } finally {
    now.depth -= 1;
  }
}

/** A person did this, or it is done again in a person's name; no script of the page's can. */
export const isByHand = (event: Event): boolean => event.isTrusted || now.depth > 0;
