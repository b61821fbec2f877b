/**
 * Writes what pages have laid on disk (portal-page/outbox.ts) and no worker has written yet. A row goes only when its decision
 * stands in the database: while memory stands in for that, it stays. What can't be read is set aside with other broken records.
 */
import browser from "webextension-polyfill";
import { outboxRow } from "../../lib/messages/outbox.ts";
import { setAsideWhole } from "../../lib/store/records.ts";
import { somethingChanged } from "./badge.ts";
import { bed, fault } from "./desk.ts";
import { writeDecision } from "./ledger.ts";
import { outboxRows } from "./outbox-rows.ts";

/** Writes what can be written, the earliest decision first. Resolves to how many still wait; never rejects. */
export async function drainOutbox(): Promise<number> {
  try {
    const rows = await outboxRows();
    if (rows.length === 0) return 0;
    const read = rows.map(([key, raw]) => ({ key, raw, row: outboxRow.safeParse(raw) }));
    for (const { key, raw, row } of read) if (!row.success) await setAside(key, raw);
    const { version } = browser.runtime.getManifest();
    const good = read.flatMap(({ row }) => (row.success ? [row.data] : []));
    const written = await Promise.allSettled(
      good.sort((a, b) => a.entry.at - b.entry.at).map((it) => writeDecision({ ...it, version })),
    );
    for (const it of written) if (it.status === "rejected") await fault("outbox", it.reason);
    const left = (await outboxRows()).length;
    if (left < rows.length) somethingChanged();
    return left;
  } catch (error) {
    await fault("outbox", error);
    return 0;
  }
}

async function setAside(key: string, raw: unknown): Promise<void> {
  const to = await bed();
  await setAsideWhole(to, key, "outbox", raw);
  if (to.lasting) await browser.storage.local.remove(key);
}
