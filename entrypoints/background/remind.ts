/** Reminders of reports, by the same notices as those of dossiers. Which were said lies in the browser's store, beside what was told. */
import browser from "webextension-polyfill";
import type { Around } from "../../lib/queue/item.ts";
import { isHour, toldToday } from "../../lib/queue/tell.ts";
import { hashOf } from "../../lib/reports/chosen.ts";
import { sayReminder, toRemind } from "../../lib/reports/remind.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { z } from "../../lib/zod.ts";
import { held, mayTell, oneByOne, showNotice } from "./tell.ts";

/** In storage.local; taken away with everything else. */
const REMINDED = "reminded";
const remindedSchema = z.array(z.string());

/** Shows the reports that are to be thought of now. */
export async function remindOf(around: Pick<Around, "calendar" | "now">, settings: Settings): Promise<void> {
  const { level, reports, quiet } = settings.desktop;
  if (level === "none" || reports === "none" || !isHour(quiet, around) || !(await mayTell())) return;
  await oneByOne(async () => {
    if (toldToday(await held(), around.now).off) return;
    const read = remindedSchema.safeParse((await browser.storage.local.get(REMINDED))[REMINDED]);
    const { reminders, told } = toRemind(reports, read.success ? read.data : [], around);
    if (reminders.length === 0) return;
    // Kept first, as with dossiers: better lost than said twice.
    await browser.storage.local.set({ [REMINDED]: told });
    for (const it of reminders)
      await showNotice(`report ${it.kind}`, { report: hashOf(it) }, settings, (say) =>
        sayReminder(say, it, around.now),
      );
  });
}
