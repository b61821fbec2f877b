/**
 * Notices on the desktop, where an officer has switched them on. What was told lies in the browser's store, since the
 * worker may die between two notices and a browser be closed at noon.
 */
import browser from "webextension-polyfill";
import { inTurn } from "../../lib/in-turn.ts";
import type { Known } from "../../lib/queue/item.ts";
import { sayTelling } from "../../lib/queue/say-telling.ts";
import { mayBeTold, type Told, toTell } from "../../lib/queue/tell.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { makeSay, type Say } from "../../lib/words/say.ts";
import { viTell } from "../../lib/words/vi-tell.ts";
import { z } from "../../lib/zod.ts";
import { englishWords } from "../edge/words.ts";
import { type ByNow, eachKnown } from "./in-work.ts";

/** Where it lies in storage.local; taken away with everything else. */
export const TOLD = "told";
const NOTICE = "notice ";

const toldSchema = z.object({ day: z.string(), keys: z.array(z.string()), off: z.boolean() });

// One after the other: the alarm and a page's news may come at once, and nothing is told twice.
export const oneByOne = inTurn();

/** Shows what is due to be told of what is in work. */
export async function tellOf(now: ByNow, settings: Settings): Promise<void> {
  if (settings.desktop.level === "none" || !(await mayTell())) return;
  const known: Known[] = [];
  await eachKnown(now, null, (it) => {
    if (mayBeTold(it, settings.desktop, now.around)) known.push(it);
  });
  await oneByOne(async () => {
    const { tellings, told } = toTell(known, settings.desktop, await held(), now.around);
    if (tellings.length === 0) return;
    // Kept first: what a dying worker did not show is better lost than told twice.
    await browser.storage.local.set({ [TOLD]: told });
    for (const { kind, dossiers } of tellings) {
      const [first, ...others] = dossiers;
      const alone = others.length === 0 ? { portal: first!.portal, code: first!.code } : null;
      await showNotice(kind, alone, settings, (say) => sayTelling(say, { kind, dossiers }));
    }
  });
}

interface Notices {
  create(id: string, what: object): Promise<string>;
  clear(id: string): Promise<boolean>;
  getAll(): Promise<Record<string, unknown>>;
  onClicked: { addListener(hear: (id: string) => void): void };
  /** Chrome and Edge only; there alone a notice has buttons. */
  onButtonClicked?: { addListener(hear: (id: string, button: number) => void): void };
}
/** undefined: the browser has not granted any. */
export const notices = (): Notices | undefined => browser.notifications as unknown as Notices | undefined;

export const mayTell = async (): Promise<boolean> =>
  notices() !== undefined && (await browser.permissions.contains({ permissions: ["notifications"] }));

export async function held(): Promise<Told | null> {
  const read = toldSchema.safeParse((await browser.storage.local.get(TOLD))[TOLD]);
  return read.success ? read.data : null;
}

/** `leads`: what a press on it opens (notice-clicks.ts); null: the office's page. */
export async function showNotice(
  kind: string,
  leads: object | null,
  { language }: Pick<Settings, "language">,
  words: (say: Say) => { title: string; message: string },
): Promise<void> {
  const say = makeSay((language === "en" ? await englishWords() : null) ?? viTell, viTell);
  const id = NOTICE + kind;
  await browser.storage.session.set({ [id]: leads });
  const api = notices()!;
  await api.create(id, {
    type: "basic",
    iconUrl: browser.runtime.getURL("/icon/128.png"),
    ...words(say),
    ...(api.onButtonClicked
      ? { buttons: [{ title: say("tell_open") }, { title: say("tell_off_today") }] }
      : {}),
  });
}
