/**
 * The part of the page script that is there for one load of a page: somebody who sets the portal up wants its answers
 * looked at from its start. In any other tab of the portal that happens to begin just then, it ends at once.
 */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { Looker } from "../portal/answers/looker.ts";
import { ask } from "../portal/life/ask.ts";
import { kitFor } from "../portal/life/kit.ts";

export default defineUnlistedScript(() => {
  const kit = kitFor("anew");
  if (!kit) return;
  const looker = new Looker(kit.answersLine);
  void ask("lookAnew", { next: false }).then((answer) => {
    if (!answer.ok || !answer.value.here) return looker.end();
    kit.looker = looker;
    kit.check();
    void kit.link.part("look");
  });
});
