/** What our own pages have in common: the line to the worker, words, news, the browser's questions. */
import { type ComponentChild, render } from "preact";
import browser from "webextension-polyfill";
import { adoptStyles } from "../../components/base/mount.ts";
import { makeCaller } from "../../lib/messages/caller.ts";
import { pageCalls } from "../../lib/messages/page-calls.ts";
import type { Fault } from "../../lib/messages/result.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { makeSay, type Say } from "../../lib/words/say.ts";
import { sayTold } from "../../lib/words/told.ts";
import { viPages } from "../../lib/words/vi-pages.ts";
import { vi } from "../../lib/words/vi-portal.ts";
import { isChanged } from "./changed.ts";
import { MINE } from "./mine.ts";
import { patternOf } from "./origins.ts";
import { englishWords } from "./words.ts";

export const call = makeCaller(pageCalls, (message) => browser.runtime.sendMessage(message));

const VI = { ...vi, ...viPages };
export const sayVi: Say = makeSay(VI);

/** The words of the language chosen. */
export async function sayIn(language: Settings["language"]): Promise<Say> {
  const english = language === "en" ? await englishWords() : null;
  return english ? makeSay(english, VI) : sayVi;
}

export const sayFault = (say: Say, fault: Fault): string => sayTold(say, fault);

/** Calls `again` when the worker says that something changed, or settings were changed. */
export function onNews(again: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isChanged(message)) again();
    return undefined;
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (
      area === "managed" ||
      (area === "local" && ("settings" in changes || "demoClock" in changes || MINE in changes))
    )
      again();
  });
}

/** Calls `again` at each new minute while the page is seen, and when it is seen again: clocks move by themselves. */
export function onMinute(again: () => void): void {
  const next = () => {
    setTimeout(
      () => {
        if (!document.hidden) again();
        next();
      },
      60_000 - (Date.now() % 60_000) + 50,
    );
  };
  next();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) again();
  });
}

/**
 * The browser's own question for one host. Must be called in the click itself;
 * true: granted. The worker hears of the grant by itself, since the question may
 * close the page that asked.
 */
export async function askForPortal(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

/** The queue beside the portal. Must be called in the click itself; `windowId` is found out before it. */
export async function openQueue(windowId: number | null): Promise<void> {
  const { sidePanel } = ((globalThis as { chrome?: Panels }).chrome ?? {}) as Panels;
  if (sidePanel && windowId !== null) await sidePanel.open({ windowId });
  else if (browser.sidebarAction?.open) await browser.sidebarAction.open();
  else await browser.tabs.create({ url: browser.runtime.getURL("sidepanel.html") });
}

/** The full page of the office, in a tab of its own. */
export async function openOffice(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL("office.html") });
}

/** Puts a text on the clipboard; false: the browser does not let us. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Puts a page's styles in place and gives back what draws into it. */
export function stage(css: string): (vnode: ComponentChild) => void {
  adoptStyles(document, css);
  const place = document.getElementById("app")!;
  return (vnode) => render(vnode, place);
}
