/**
 * The part of the page script that knows what the page's own answers mean. Where an office's profile or the product of a
 * portal names any, it is there before the page's own scripts; else it never comes, and nothing of the page is looked into.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { commitIn } from "../../lib/answers/commits.ts";
import { HeardAnswers } from "../portal/answers/heard.ts";
import { heardIn, makeKnown } from "../portal/answers/in-frames.ts";
import { kitFor } from "../portal/life/kit.ts";
import { homeOf } from "../portal/parts/home.ts";

export default defineUnlistedScript(() => {
  const kit = kitFor("answers");
  if (!kit) return;
  const { answersLine, end, link } = kit;
  const heard = new HeardAnswers((what, detail) => answersLine.say(what, detail));
  link.onProfile = (profile) => heard.useProfile(profile);
  // Absent until the worker has answered.
  if (link.readContext.profile !== undefined) heard.useProfile(link.readContext.profile);
  const { hear } = answersLine;
  answersLine.hear = (what, detail) => {
    hear(what, detail);
    heard.hear(what, detail);
  };
  const all = () => heardIn(homeOf(kit.doc));
  answersLine.commitOf = (method, address, body) => {
    const found = commitIn(method, address, body, heard.commits);
    if (!found) return null;
    const codes = found.ids.flatMap((id) => all().flatMap((it) => it.codeOf(id) ?? []));
    return { kind: found.kind, codes: [...new Set(codes)], count: Math.max(1, found.ids.length) };
  };
  answersLine.idsOf = (codes) => all().flatMap((it) => it.idsOf(codes));
  makeKnown(window, heard, end.signal);
  heard.begin();
});
