/**
 * The page script's first part: the guard, in every frame of an origin that the officer allowed, from the
 * document's start. What speaks for it, and what is read and shown, come after it as parts of their own
 * (entrypoints/portal-say, entrypoints/portal-page): in the outermost frame by way of a small one that looks whether
 * there may be anything to read (entrypoints/portal-likely), elsewhere when somebody works there. An unlisted script, not wxt's content script: wxt's wrapper announces itself to the page
 * and can be switched off by it.
 */
// Here and nowhere deeper: the table is made of modules that must have run before it.

import { shared } from "virtual:shared-parts";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { after } from "../../lib/after.ts";
import { startGuard } from "./guard/start.ts";
import { guardContext } from "./guard-context.ts";
import { type Kit, keepKit } from "./life/kit.ts";
import { Link } from "./life/link.ts";
import { answersLine } from "./parts/answers-line.ts";
import { isRootFrame } from "./parts/frames.ts";
import { makeHold } from "./parts/hold.ts";

export default defineUnlistedScript(() => {
  try {
    begin();
  } catch {
    // The portal must not notice us, least of all our mistakes.
  }
});

function begin(): void {
  if (!(document instanceof HTMLDocument)) return;
  const link = new Link(window);
  const end = new AbortController();
  // Asked without waiting; what must stand before the page's own listeners is put there in this same turn.
  const hold = makeHold(window, end.signal);
  const kit = keepKit({
    doc: document,
    link,
    end,
    hold,
    answersLine: answersLine(),
    loaded: link.load(),
    shared: [shared],
  });
  startGuard(guardContext(kit), end.signal);
  endWithExtension(kit);
  if (isRootFrame(window)) void link.part("likely");
  else {
    link.loadWhenChanged(end.signal);
    // Somebody works in this frame: now its guard is told what is known of the dossiers, and given what speaks.
    const touched = () => void link.part("page");
    for (const type of ["pointerdown", "keydown"])
      window.addEventListener(type, touched, { once: true, capture: true, signal: end.signal });
  }
}

/** Said by a new copy of ours where an old one may still stand; heard by a copy that has lost its extension only. */
const ANEW = "dung-hen-anew";
/** How often a page looks whether its extension is still there. */
const LOOK_MS = 1_000;

/**
 * An update takes the worker from an open page. The page says so within a second, before anything is pressed
 * in the belief that it is guarded; where the new copy has come by then, that one goes on, and this one is still.
 */
function endWithExtension(kit: Kit): void {
  const { link, end } = kit;
  // Into a page that is only beginning no copy can have come before: nothing is said that the page could hear.
  if (document.readyState === "complete") document.dispatchEvent(new CustomEvent(ANEW));
  document.addEventListener(ANEW, () => !link.alive() && end.abort(), { signal: end.signal });
  const look = () => {
    if (end.signal.aborted) return;
    if (!link.alive()) kit.ended("errors_orphaned");
    after(LOOK_MS, look);
  };
  after(LOOK_MS, look);
}
