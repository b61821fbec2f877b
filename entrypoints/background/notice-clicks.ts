/** What an officer does with a notice: opens what it was of, or has no more of them today. */
import browser from "webextension-polyfill";
import { toldToday } from "../../lib/queue/tell.ts";
import { z } from "../../lib/zod.ts";
import { now } from "../edge/clock.ts";
import { openDossier } from "./open-dossier.ts";
import { held, notices, oneByOne, TOLD } from "./tell.ts";

const only = z.object({ portal: z.string(), code: z.string() });
const report = z.object({ report: z.string() });

/** Must be called at the worker's start, and once more when the browser has granted notices: before, it has none. */
export function hearNotices(work: (doing: () => Promise<unknown>) => void): void {
  const api = notices();
  if (hearing || !api) return;
  hearing = true;
  api.onClicked.addListener((id) => work(() => openFrom(id)));
  api.onButtonClicked?.addListener((id, button) => work(() => (button === 0 ? openFrom(id) : offForToday())));
}
let hearing = false;

/** The one dossier that a notice was of, of several the whole list; the report that it reminded of. */
async function openFrom(id: string): Promise<void> {
  const leads = (await browser.storage.session.get(id))[id];
  await notices()!.clear(id);
  const alone = only.safeParse(leads);
  if (alone.success) return openDossier(alone.data.portal, alone.data.code);
  const { data } = report.safeParse(leads);
  await browser.tabs.create({ url: browser.runtime.getURL("/office.html") + (data?.report ?? "") });
}

async function offForToday(): Promise<void> {
  await oneByOne(async () => {
    await browser.storage.local.set({ [TOLD]: { ...toldToday(await held(), await now()), off: true } });
  });
  for (const id of Object.keys(await notices()!.getAll())) await notices()!.clear(id);
}
