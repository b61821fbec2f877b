import { options } from "preact";

/**
 * Does `work` and draws at once what it changed, where waiting for the next turn would be too late: before the browser
 * prints, before a row gets the focus, before a scrolled window is painted.
 */
export function renderNow(work: () => void): void {
  const before = options.debounceRendering;
  let draw: (() => void) | undefined;
  options.debounceRendering = (drawing) => {
    draw = drawing;
  };
  try {
    work();
    draw?.();
  } finally {
    if (before) options.debounceRendering = before;
    else delete options.debounceRendering;
  }
}
