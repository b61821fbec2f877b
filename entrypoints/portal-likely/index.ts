/**
 * The part of the page script that knows whether there is anything to read: a few words tell it. Where none of them stands, as on
 * a site's news or its list of telephone numbers, the second part, thirty times as long, is not loaded at all; it is as soon as one
 * comes, somebody does anything on the page, or asks about it.
 */
import type { Runtime } from "webextension-polyfill";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { after } from "../../lib/after.ts";
import { mayBePortal } from "../../lib/reading/page/may-be-portal.ts";
import { isChanged } from "../edge/changed.ts";
import { isCheck } from "../edge/check-word.ts";
import { isTyped } from "../edge/typed.ts";
import { type Kit, kitFor } from "../portal/life/kit.ts";
import { runtime } from "../portal/parts/runtime.ts";

/** Milliseconds between two looks at a page that changes; a page that takes longer to look at has longer rests. */
const REST_MS = 100;
const REST_TIMES = 50;
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ["title", "placeholder", "aria-label", "value"],
};
/** Whoever does something may do what the guard asks about: then what is known of dossiers has to be there. */
const DONE = ["pointerdown", "keydown", "input", "change", "drop"];

export default defineUnlistedScript(() => {
  const kit = kitFor("likely");
  try {
    if (kit) begin(kit);
  } catch (error) {
    void kit?.link.part("page");
    kit?.link.fault("likely", error);
  }
});

function begin(kit: Kit): void {
  const { doc, link, end } = kit;
  const found = new AbortController();
  const signal = AbortSignal.any([end.signal, found.signal]);
  const load = () => {
    if (signal.aborted) return;
    found.abort();
    void link.part("page");
  };
  kit.check = () => {
    kit.checkWanted = true;
    load();
  };
  for (const type of DONE) window.addEventListener(type, load, { capture: true, passive: true, signal });
  // An office that has shown how its portal is read has one with words of its own. Where the worker gave no answer, the second part says so.
  const known = (answer: Awaited<Kit["loaded"]>) => {
    if (!answer.ok || answer.value.profile) load();
  };
  void kit.loaded.then(known);
  listen(kit, signal, known);

  let rest = REST_MS;
  let waiting = false;
  const look = () => {
    waiting = false;
    if (signal.aborted) return;
    const began = performance.now();
    if (mayBePortal(doc)) load();
    rest = Math.max(REST_MS, REST_TIMES * (performance.now() - began));
  };
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    after(rest, look);
  });
  observer.observe(doc, WATCHED);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  doc.addEventListener("DOMContentLoaded", look, { signal });
  look();
}

/** Answers what others ask of a page, as long as the part that can isn't there. */
function listen(kit: Kit, signal: AbortSignal, known: (answer: Awaited<Kit["loaded"]>) => void): void {
  // Without the polyfill, which is longer than all of this, an answer is handed over.
  const heard = ((message: unknown, _: unknown, answer: (said: boolean) => void) => {
    if (isCheck(message)) {
      kit.check();
      answer(true);
    }
    // Nobody has done anything here yet.
    if (isTyped(message)) answer(false);
    if (isChanged(message)) void kit.link.load().then(known);
  }) as Runtime.OnMessageListener;
  runtime().onMessage.addListener(heard);
  signal.addEventListener("abort", () => {
    if (kit.link.alive()) runtime().onMessage.removeListener(heard);
  });
}
