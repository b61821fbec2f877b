/** The page script's second part: reads the page in its outermost frame and draws what it has to say. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { wait } from "../../lib/after.ts";
import { makeCalendar } from "../../lib/calendar/index.ts";
import { RULES } from "../../lib/guard/rules.ts";
import { told } from "../../lib/messages/portal-calls.ts";
import { failed } from "../../lib/messages/result.ts";
import { calendarOf, rulesOf } from "../../lib/settings/calendar.ts";
import { pageDefaults } from "../../lib/settings/page-defaults.ts";
import { viPage } from "../../lib/words/vi-page.ts";
import { type Kit, kitFor } from "../portal/life/kit.ts";
import { Knowledge } from "../portal/life/knowledge.ts";
import { Life } from "../portal/life/life.ts";
import type { Counted } from "../portal/life/link.ts";
import { answerWho } from "../portal/life/people.ts";
import { removeOrphans } from "../portal/parts/among-hosts.ts";
import { isRootFrame } from "../portal/parts/frames.ts";
import { Notices } from "../portal/parts/notices.tsx";
import { factsFrom } from "./facts.ts";
import { seeWritten } from "./outbox.ts";

export default defineUnlistedScript(() => {
  const kit = kitFor("page");
  try {
    if (kit) begin(kit);
  } catch (error) {
    kit?.link.fault("page", error);
  }
});

function begin(kit: Kit): void {
  const believed = kit.link.countBy(count);
  const knowledge = new Knowledge(kit.link.readContext.origin);
  kit.facts = factsFrom(kit, knowledge);
  kit.rules = RULES;
  kit.keep = (entry) => void seeWritten(entry, kit.link);
  for (const entry of kit.kept.splice(0)) kit.keep(entry);
  kit.link.learn(viPage);
  if (!isRootFrame(window)) return;
  const { doc, end, link, loaded } = kit;
  const life = new Life(kit, knowledge, end.signal);
  kit.reading = () => life.reading;
  kit.ended = (key) => {
    if (end.signal.aborted) return;
    end.abort();
    // Taking a portal back is the officer's own doing and needs no word; an update does.
    if (key !== "errors_orphaned") return;
    // By itself: a life without its extension can't even be begun.
    const { signal } = new AbortController();
    new Notices().show(doc, __DEMO__, link.say, { kind: "info", key, args: [] }, signal);
  };
  life.ended = (key) => kit.ended(key);
  void whenReadable().then(async () => {
    const answer = believed ? await firstAnswer(link, loaded) : failed("errors_badAnswer");
    if (answer.ok) {
      const renewed = removeOrphans(doc);
      life.start();
      answerWho(kit);
      if (renewed) life.notice({ kind: "info", key: "errors_renewed", args: [] });
    } else if (answer.error.key !== "errors_portalNotAllowed" && answer.error.key !== "errors_orphaned") {
      life.notice({ kind: "error", key: answer.error.key, args: answer.error.args });
    }
  });
}

/** Parsed here and not where it arrives, since only what counts needs the library for it in every frame. */
function count(raw: unknown): Counted | null {
  const parsed = raw === null ? null : told.safeParse(raw);
  if (parsed?.success === false) return null;
  const settings = parsed?.data.settings ?? pageDefaults();
  const spec = parsed?.data.calendar ?? calendarOf(settings);
  return { settings, book: { calendar: makeCalendar(spec), rules: rulesOf(settings) } };
}

/** Pauses, in milliseconds, after which a worker that gave no answer is asked again before anything is said of it. */
const AGAIN = [500, 2_000, 8_000];
const PASSING = /^errors_(?:noAnswer|timeout|failed)$/;

/** The worker may die while it is asked first, and be there again at once: a page must not stay silent for that. */
async function firstAnswer(link: Kit["link"], loaded: Kit["loaded"]): Kit["loaded"] {
  let answer = await loaded;
  for (const pause of AGAIN) {
    if (answer.ok || !PASSING.test(answer.error.key)) break;
    await wait(pause);
    answer = await link.load();
  }
  return answer;
}

function whenReadable(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }),
  );
}
