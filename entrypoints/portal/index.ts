/**
 * The page script: runs in every frame of an origin that the officer allowed,
 * from the document's start. An unlisted script, not wxt's content script:
 * wxt's wrapper announces itself to the page and can be switched off by it.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { isRootFrame } from "./frames.ts";
import { startGuard } from "./guard/start.ts";
import { guardContext } from "./guard-context.ts";
import { Life } from "./life/life.ts";
import { Link } from "./life/link.ts";
import { removeOrphans } from "./parts/hosts.ts";
import { Notices } from "./parts/notices.tsx";

export default defineUnlistedScript(() => {
  try {
    begin();
  } catch {
    // The portal must not notice us, least of all our mistakes.
  }
});

function begin(): void {
  if (!(document instanceof HTMLDocument)) return;
  const end = new AbortController();
  const link = new Link(window);
  const life = isRootFrame(window) ? new Life(document, link, end.signal) : null;
  // First of all and without waiting: our listeners must stand before the page's own.
  startGuard(guardContext(document, link, life), end.signal);
  endWithExtension(link, end, life);
  const loaded = link.load();
  if (!life) {
    link.loadWhenChanged(end.signal);
    return;
  }
  life.ended = (key) => {
    if (end.signal.aborted) return;
    end.abort();
    // Taking a portal back is the officer's own doing and needs no word; an update does.
    if (key !== "errors_orphaned") return;
    // By itself: a life without its extension can't even be begun.
    const { signal } = new AbortController();
    new Notices().show(document, __DEMO__, link.say, { kind: "info", key, args: [] }, signal);
  };
  void whenReadable().then(async () => {
    const answer = await loaded;
    if (answer.ok) {
      const renewed = removeOrphans(document);
      life.start();
      if (renewed) life.notice({ kind: "info", key: "errors_renewed", args: [] });
    } else if (answer.error.key !== "errors_portalNotAllowed" && answer.error.key !== "errors_orphaned") {
      life.notice({ kind: "error", key: answer.error.key, args: answer.error.args });
    }
  });
}

/** Said by a new copy of ours where an old one may still stand; heard by a copy that has lost its extension only. */
const ANEW = "dung-hen-anew";
/** How often a page looks whether its extension is still there. */
const LOOK_MS = 1_000;

/**
 * An update takes the worker from an open page. The page says so within a second, before anything is pressed
 * in the belief that it is guarded; where the new copy has come by then, that one goes on, and this one is still.
 */
function endWithExtension(link: Link, end: AbortController, life: Life | null): void {
  document.dispatchEvent(new CustomEvent(ANEW));
  document.addEventListener(ANEW, () => !link.alive() && end.abort(), { signal: end.signal });
  const look = setInterval(() => {
    if (link.alive()) return;
    if (life) life.ended("errors_orphaned");
    else end.abort();
  }, LOOK_MS);
  end.signal.addEventListener("abort", () => clearInterval(look), { once: true });
}

function whenReadable(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }),
  );
}
