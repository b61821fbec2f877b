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
    const { signal } = new AbortController();
    new Life(document, link, signal).notice({ kind: "info", key, args: [] });
  };
  void whenReadable().then(async () => {
    const answer = await loaded;
    if (answer.ok) {
      removeOrphans(document);
      life.start();
    } else if (answer.error.key !== "errors_portalNotAllowed" && answer.error.key !== "errors_orphaned") {
      life.notice({ kind: "error", key: answer.error.key, args: answer.error.args });
    }
  });
}

function whenReadable(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }),
  );
}
