/**
 * The worker: the only owner of the store. Every listener is registered at once
 * at the top, so that a worker woken by an event hears it; nothing that matters
 * stands in a variable, since it may die between any two messages.
 */

import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { answer, openEnvelope } from "../../lib/messages/answer.ts";
import { askerOf, originOf, type Sender } from "../../lib/messages/gate.ts";
import { isIntakeKey } from "../../lib/messages/intake-outbox.ts";
import { isOutboxKey } from "../../lib/messages/outbox-key.ts";
import { pageCalls } from "../../lib/messages/page-calls.ts";
import { portalCalls } from "../../lib/messages/portal-calls.ts";
import { failed, type Result } from "../../lib/messages/result.ts";
import { forgetOld } from "../../lib/store/retention.ts";
import { mayForget } from "../../lib/store/steady-clock.ts";
import { now } from "../edge/clock.ts";
import { tellAllTabs, tellPages } from "../edge/tell-changed.ts";
import { refreshBadge } from "./badge.ts";
import { makeReady } from "./blocks.ts";
import { lookNow } from "./clock-seen.ts";
import { hearCommand } from "./command.ts";
import { communeChanged, mindCommune, VISIT, visitCommune } from "./commune/index.ts";
import { mayLoadLater } from "./commune/load.ts";
import { bed, fault } from "./desk.ts";
import { hearIntakes } from "./intakes.ts";
import { hearNotices } from "./notice-clicks.ts";
import { heedOfficers } from "./officers.ts";
import { drainOutbox } from "./outbox.ts";
import { pageHandlers } from "./page-handlers.ts";
import { KEPT_POLICY } from "./policy.ts";
import { portalHandlers } from "./portal-handlers.ts";
import { grantedPatterns, isGranted, startInOpenTabs, syncScripts } from "./portals.ts";
import { PROVINCE_VISIT, visitProvince } from "./province/reader.ts";
import { rulesChanged } from "./rules-changed.ts";
import { heldSettings } from "./settings.ts";

const BADGE = "badge";
const RETENTION = "retention";
const ALARMS = [
  { name: BADGE, when: { periodInMinutes: 5 } },
  { name: RETENTION, when: { delayInMinutes: 1, periodInMinutes: 720 } },
];

export default defineBackground(() => {
  mayLoadLater();
  browser.runtime.onMessage.addListener(heard);
  browser.runtime.onInstalled.addListener(({ reason }) => kept("installed", () => installed(reason)));
  browser.runtime.onStartup.addListener(() => kept("startup", start));
  browser.permissions.onAdded.addListener(({ origins }) => {
    hearNotices((work) => kept("notice", work));
    kept("granted", () => granted(origins ?? []));
  });
  hearNotices((work) => kept("notice", work));
  browser.permissions.onRemoved.addListener(() => kept("removed", removed));
  browser.alarms.onAlarm.addListener(({ name }) => kept("alarm", () => alarm(name)));
  hearCommand((error) => void fault("command", error));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "managed" || KEPT_POLICY in changes || "settings" in changes) communeChanged();
    if (area === "managed" || KEPT_POLICY in changes || (__DEMO__ && "demoClock" in changes))
      kept("changed", () => heedOfficers().then(rulesChanged));
    // Wakes the worker as well: the page that has laid it there may be gone by now.
    if (area === "local" && Object.keys(changes).some((key) => isOutboxKey(key) && changes[key]!.newValue))
      void drainOutbox();
    if (area === "local" && Object.keys(changes).some((key) => isIntakeKey(key) && changes[key]!.newValue))
      void hearIntakes();
  });
  void drainOutbox();
  void hearIntakes();
  kept("alarms", keepAlarms);
});

/** A fault of ours is kept for support and goes no further. */
function kept(where: string, work: () => Promise<unknown>): void {
  void work().catch((error) => fault(where, error));
}

/** undefined: not ours to answer. */
function heard(message: unknown, sender: unknown): Promise<Result<unknown>> | undefined {
  const envelope = openEnvelope(message);
  if (!envelope) return undefined;
  // Keys that were just made, or taken away, make a member or end one.
  return reply(envelope, sender as Sender).finally(
    ["communeDo", "provinceDo"].includes(envelope.name) ? communeChanged : mindCommune,
  );
}

async function reply(
  { name, args }: { name: string; args: unknown },
  sender: Sender,
): Promise<Result<unknown>> {
  const own = { id: browser.runtime.id, origin: originOf(browser.runtime.getURL(""))! };
  const asker = askerOf(sender, own);
  if (!asker) return failed("errors_notAllowed", name);
  const onFault = (error: unknown, where: string) => void fault(where, error);
  if (asker.kind === "page") return answer(pageCalls, pageHandlers, name, args, asker, onFault);
  // A portal that is no longer allowed may still have our script in an open tab.
  if (!(await isGranted(asker.origin)))
    return failed("errors_portalNotAllowed", asker.origin.replace(/^https?:\/\//, ""));
  return answer(portalCalls, portalHandlers, name, args, asker, onFault);
}

/** The first-run page comes at once: the badge waits for the agency's policy, which can take seconds. */
async function installed(reason: string): Promise<void> {
  await Promise.all([
    start(),
    reason === "install" ? welcome() : null,
    // What stands in open tabs has lost its worker: they are guarded anew, without waiting for a reload.
    reason === "update" ? grantedPatterns().then(startInOpenTabs) : null,
  ]);
}

async function welcome(): Promise<void> {
  const { welcomed } = await browser.storage.local.get("welcomed");
  if (welcomed) return;
  await browser.storage.local.set({ welcomed: true });
  await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
}

async function start(): Promise<void> {
  mindCommune();
  await syncScripts();
  await Promise.all(ALARMS.map(({ name, when }) => browser.alarms.create(name, when)));
  await refreshBadge();
}

/** The clock may have been put back since: an alarm that was to come in five minutes would come in a day. */
async function keepAlarms(): Promise<void> {
  for (const { name, when } of ALARMS) {
    const there = await browser.alarms.get(name);
    if (!there || there.scheduledTime > Date.now() + when.periodInMinutes * 60_000 + 60_000)
      await browser.alarms.create(name, when);
  }
}

async function granted(origins: string[]): Promise<void> {
  await syncScripts();
  // The browser's question may have closed the page that asked, so the start is made here.
  await startInOpenTabs(origins);
  tellPages();
}

async function removed(): Promise<void> {
  await syncScripts();
  // A page that is open asks again, is refused, and takes itself away.
  await tellAllTabs();
  tellPages();
}

async function alarm(name: string): Promise<void> {
  if (name === BADGE) {
    await lookNow();
    await refreshBadge();
    tellPages();
    await drainOutbox();
    await hearIntakes();
    await makeReady();
  }
  if (name === VISIT) await visitCommune();
  if (name === PROVINCE_VISIT) await visitProvince();
  if (name === RETENTION) {
    const { settings } = await heldSettings();
    // An agency may have said so while the browser was shut.
    await heedOfficers();
    // A clock that jumped a year ahead would take everything along.
    if (mayForget(await lookNow())) await forgetOld(await bed(), await now(), settings.retention);
  }
}
