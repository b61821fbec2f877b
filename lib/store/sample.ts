/** What the store's tests keep and find again. */

import type { Sighting } from "../dossier/model.ts";
import { minuteOf } from "../dossier/moment.ts";
import type { LedgerEntry } from "../ledger/types.ts";
import { openIdbBed } from "./idb-bed.ts";
import type { Intake } from "./intakes.ts";
import { memoryBed } from "./memory-bed.ts";
import type { Bed } from "./tables.ts";

export const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
export const PORTAL = "https://motcua.example.gov.vn";
export const OTHER = "https://dichvu.example.gov.vn";

export function sighting(code: string, more: Partial<Sighting> = {}): Sighting {
  return {
    portal: "https://forged.example",
    code,
    seenAt: NOW,
    page: "list",
    address: `/ho-so/${code}`,
    values: { status: { value: 4, where: { kind: "column", name: "Trạng thái" }, sure: 0.9 } },
    steps: [],
    pauses: [],
    papers: [],
    ...more,
  };
}
export function entry(id: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: `0000000000000000-${id}`,
    at: NOW,
    action: "pause",
    label: "Tạm dừng hồ sơ",
    codes: ["H15-261120-0001"],
    count: 1,
    level: "ask",
    missing: [{ rule: "pause-without-paper", version: 1, level: "ask" }],
    decision: "anyway",
    reason: "Chờ xác minh hộ tịch",
    files: [],
    ...more,
  };
}

let count = 0;
export const beds: [string, () => Promise<Bed>][] = [
  ["database", () => openIdbBed(`test-${count++}`)],
  ["memory", async () => memoryBed()],
];

/** A dossier as it was taken in. */
export const COUNTED: Intake = {
  id: "counted",
  portal: PORTAL,
  at: NOW,
  code: null,
  procedure: "1.001193",
  needing: 4,
  withFile: 2,
  reused: 1,
};
