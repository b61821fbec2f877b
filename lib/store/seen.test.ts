import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { SeenSaid } from "../commune/seen.ts";
import { minuteFromMs } from "../dossier/moment.ts";
import { joinCommune } from "./cursors.ts";
import { appendEntry } from "./ledger.ts";
import { outboxOf } from "./outbox.ts";
import { withOutbox } from "./outbox-bed.ts";
import { beds, entry, PORTAL } from "./sample.ts";
import { saySeen } from "./seen.ts";

const MS = Date.parse("2026-11-20T15:40:00+07:00");
const HOUR = 3_600_000;

describe.each(beds)("on the %s", (_name, open) => {
  test("a machine says that it has sent all, with where its ledger stands, signed; not over and over", async () => {
    const bed = withOutbox(await open());
    const sign = async ({ officer, device, at, waiting, ledger }: SeenSaid) =>
      `signed.${officer}.${device}.${at}.${waiting}.${ledger ? `${ledger.seq}.${ledger.hash.slice(0, 4)}` : "none"}`;
    const said = (after: number) => `signed.lan.a1b2c3d4.${minuteFromMs(MS + after)}.0`;
    const outbox = outboxOf(bed, { names: async () => true, seal: async () => null, time: () => MS });
    const told = async () => {
      const rows = (await outbox.next(20, new Set())).filter((it) => it.kind === "unit");
      for (const it of rows) await outbox.sent(it);
      return rows.map((it) => ({ subject: it.subject, ...(JSON.parse(it.body) as object) }));
    };
    expect(await saySeen(bed, MS, sign)).toBe(false);
    await joinCommune(bed, { officer: "lan", device: "a1b2c3d4" });
    expect(await saySeen(bed, MS, sign)).toBe(true);
    expect(await told()).toMatchObject([
      { subject: "u.seen.lan.a1b2c3d4", waiting: 0, ledger: null, signature: `${said(0)}.none` },
    ]);
    expect(await saySeen(bed, MS + 60_000, sign)).toBe(false);
    const { hash } = await appendEntry(bed, PORTAL, entry("1"), "1");
    expect(await saySeen(bed, MS + 60_000, sign)).toBe(true);
    expect(await told()).toMatchObject([
      { ledger: { seq: 1, hash }, signature: `${said(60_000)}.1.${hash.slice(0, 4)}` },
    ]);
    expect(await saySeen(bed, MS + 120_000, sign)).toBe(false);
    expect(await saySeen(bed, MS + HOUR, sign)).toBe(true);
  });
});
