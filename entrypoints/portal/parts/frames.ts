/**
 * Which frame speaks: one portal page can be several same-origin frames. The
 * outermost that can be reached draws the clocks and panels for all of them;
 * the guard listens in each frame by itself.
 */

/** True where no frame around this one can be read: it is the page's root for us. */
export function isRootFrame(win: Window): boolean {
  if (win.parent === win) return true;
  try {
    return win.parent.document === null;
  } catch {
    return true; // of another origin
  }
}

/** The document and those of its same-origin frames, at any depth. */
export function documentsOf(doc: Document): Document[] {
  const all = [doc];
  // A window counts its frames: a page of thousands of cells need not be searched for none.
  if (doc.defaultView?.length === 0) return all;
  for (const frame of doc.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>("iframe, frame")) {
    try {
      if (frame.contentDocument?.body) all.push(...documentsOf(frame.contentDocument));
    } catch {
      // of another origin: not ours to read
    }
  }
  return all;
}
