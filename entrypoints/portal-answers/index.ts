/**
 * The part of the page script that knows what the page's own answers mean. Where an office's profile or the product of a
 * portal names any, it is there before the page's own scripts; else it never comes, and nothing of the page is looked into.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { HeardAnswers } from "../portal/answers/heard.ts";
import { makeKnown } from "../portal/answers/in-frames.ts";
import { kitFor } from "../portal/life/kit.ts";

export default defineUnlistedScript(() => {
  const kit = kitFor("answers");
  if (!kit) return;
  const { answersLine, end, link } = kit;
  const heard = new HeardAnswers((what, detail) => answersLine.say(what, detail));
  link.onProfile = (profile) => heard.useProfile(profile);
  // Absent until the worker has answered.
  if (link.readContext.profile !== undefined) heard.useProfile(link.readContext.profile);
  answersLine.hear = (what, detail) => heard.hear(what, detail);
  makeKnown(window, heard, end.signal);
  heard.begin();
});
