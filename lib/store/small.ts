/** The small tables: one-click actions seen to commit, the office's documents, our own faults. */
import type { Minute, PortalId } from "../dossier/model.ts";
import { withoutPersonal } from "../privacy/personal.ts";
import { treeWithoutPersonal } from "../privacy/tree.ts";
import { type RecordOf, readable } from "./records.ts";
import type { Bed } from "./tables.ts";

/** Faults kept; older ones make room. */
const FAULTS = 100;

/** Remembers that a click on this label commits at once. `label` is folded by who reads pages. */
export async function keepCommitted(bed: Bed, portal: PortalId, label: string, at: Minute): Promise<void> {
  const record = { portal, label: withoutPersonal(label), at };
  await bed.run(["committed"], "readwrite", (tx) => tx.put("committed", record));
}

export async function committedOf(bed: Bed, portal: PortalId): Promise<string[]> {
  const by = { index: "portal", is: portal };
  const rows = await bed.run(["committed"], "readonly", (tx) => tx.all("committed", by));
  return (await readable(bed, "committed", rows)).map((it) => it.label);
}

/** Documents that the office typed in: its targets, and what stands over its letters. */
export const TARGETS = "targets";
export const LETTERHEAD = "letterhead";

/** A document under a name (`procedures`, `profile https://…`); its reader parses it. */
export async function readDocument(bed: Bed, name: string): Promise<unknown> {
  const row = await bed.run(["documents"], "readonly", (tx) => tx.get("documents", name));
  return (row as { value?: unknown } | undefined)?.value ?? null;
}

export async function writeDocument(bed: Bed, name: string, value: unknown): Promise<void> {
  const clean = treeWithoutPersonal(value);
  await bed.run(["documents"], "readwrite", (tx) =>
    value === null ? tx.remove("documents", name) : tx.put("documents", { name, value: clean }),
  );
}

/** Something of ours went wrong. Kept for support, without anybody's numbers. */
export async function keepFault(bed: Bed, at: Minute, where: string, what: string): Promise<void> {
  const id = `${String(at).padStart(10, "0")} ${crypto.randomUUID()}`;
  const record = { id, at, where: withoutPersonal(where), what: withoutPersonal(what).slice(0, 2_000) };
  await bed.run(["faults"], "readwrite", async (tx) => {
    await tx.put("faults", record);
    if ((await tx.count("faults")) <= FAULTS) return;
    const all = (await tx.all("faults")) as { id: string }[];
    for (const old of all.slice(0, all.length - FAULTS)) await tx.remove("faults", old.id);
  });
}

export async function allFaults(bed: Bed): Promise<RecordOf<"faults">[]> {
  const rows = await bed.run(["faults"], "readonly", (tx) => tx.all("faults"));
  return readable(bed, "faults", rows);
}
