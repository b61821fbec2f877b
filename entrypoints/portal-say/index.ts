/**
 * The part of the page script that speaks for the guard: its question, its notices, the way on that is offered, and their
 * words. Most frames never say anything, so it comes with what reads the page, or when something is held before that.
 */
import { shared } from "virtual:shared-parts";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { viSay } from "../../lib/words/vi-say.ts";
import { speaker } from "../portal/guard/say/question.ts";
import { kitFor, kitHere } from "../portal/life/kit.ts";

export default defineUnlistedScript(() => {
  const first = kitHere();
  // Also where the page's life has ended meanwhile: what comes behind leans on it.
  if (first) first.shared[1] ??= shared;
  const kit = kitFor("say");
  if (!kit) return;
  kit.link.learn(viSay);
  kit.speak(speaker);
});
