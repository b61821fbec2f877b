/**
 * Where the guard's own words stand: in the outermost document of the page that is of the same origin. A
 * portal's frame may be a few lines high; its question would be cut off there.
 */

import { viewOf } from "../../../lib/dom/safe.ts";

export function homeOf(doc: Document): Document {
  let home = doc;
  for (let win = viewOf(doc); win && win.parent !== win; win = win.parent as typeof win) {
    const above = documentOf(win.parent);
    if (!above) break;
    home = above;
  }
  return home;
}

function documentOf(win: Window): Document | null {
  try {
    return win.document;
  } catch {
    return null; // of another origin
  }
}

/** Calls `gone` when the frame that speaks leaves: nobody would answer its question any more. */
export function whenLeft(doc: Document, gone: () => void, signal: AbortSignal): void {
  // A page may say so without going; the browser's own word is needed.
  viewOf(doc)?.addEventListener("pagehide", ({ isTrusted }) => isTrusted && gone(), { signal });
}
