/** Names of civil servants in what is kept: an office may want none, and then nothing of them stays. */
import { withoutSigner } from "../apology/schema.ts";
import { PEOPLE } from "../dossier/extras.ts";
import type { Doubt, ValueName } from "../dossier/model.ts";
import { withoutNames } from "../targets/edits.ts";
import { LETTERHEAD, TARGETS } from "./small.ts";
import { type Bed, type Key, keyOf, TABLES, type TableName, type Tx } from "./tables.ts";

type Tree = Record<string, unknown>;
const isTree = (it: unknown): it is Tree => typeof it === "object" && it !== null && !Array.isArray(it);

const namesOne = (name: string): boolean => PEOPLE.has(name as ValueName);

/**
 * A dossier without who has it, who took it in and who had it at each step; the same object where none is named. It may
 * be one that doesn't parse: whatever can be found in it by name is struck out.
 */
export function withoutOfficers<T extends object>(dossier: T): T {
  const { values, steps, doubts } = dossier as { values?: unknown; steps?: unknown; doubts?: unknown };
  const named = isTree(values) && Object.keys(values).some(namesOne);
  const acting = Array.isArray(steps) && steps.some((it) => isTree(it) && "officer" in it);
  if (!named && !acting) return dossier;
  const next = { ...dossier } as Tree;
  if (named) next.values = Object.fromEntries(Object.entries(values).filter(([name]) => !namesOne(name)));
  if (named && Array.isArray(doubts))
    next.doubts = doubts.filter((it: Doubt | null) => !namesOne(it?.of ?? ""));
  if (acting) next.steps = steps.map((it) => (isTree(it) ? withoutOne(it) : it));
  return next as T;
}

const withoutOne = ({ officer: _, ...step }: Tree): Tree => step;

/** A letter without who made it; the same object where nobody is named. */
const withoutMaker = (letter: Tree): Tree => (letter.by == null ? letter : { ...letter, by: null });

/** Dossiers held at once. */
const SOME = 500;

/** Where they may stand. */
const NAMING: TableName[] = [
  "dossiers",
  "apologies",
  "broken",
  "beside",
  "files",
  "heard",
  "commune",
  "documents",
  "blocks",
];

/**
 * Strikes them out of all dossiers and letters, those set aside and those out of others' files as well, of targets and the
 * letterhead, in one transaction; gives back how many it concerned.
 */
export function forgetOfficers(bed: Bed): Promise<number> {
  return bed.run(NAMING, "readwrite", async (tx) => {
    let changed = 0;
    // Made anew without them at the next need.
    await tx.clear("blocks");
    for (let after: Key | null = null; ; ) {
      const rows = (await tx.some("dossiers", after, SOME)) as object[];
      for (const row of rows) {
        const next = withoutOfficers(row);
        if (next === row) continue;
        changed++;
        await tx.put("dossiers", next);
      }
      if (rows.length < SOME) break;
      after = keyOf(TABLES.dossiers.key, rows.at(-1));
    }
    for (const row of (await tx.all("apologies")) as Tree[]) {
      const next = withoutMaker(row);
      if (next === row) continue;
      changed++;
      await tx.put("apologies", next);
    }
    for (const row of (await tx.all("broken")) as { table: string; record: unknown }[]) {
      if (!isTree(row.record)) continue;
      const record = row.table === "apologies" ? withoutMaker(row.record) : withoutOfficers(row.record);
      if (record === row.record) continue;
      changed++;
      await tx.put("broken", { ...row, record });
    }
    return changed + (await forgetDocuments(tx)) + (await forgetBeside(tx));
  });
}

/** Who typed in targets and points, and who signs letters. */
async function forgetDocuments(tx: Tx): Promise<number> {
  let changed = 0;
  const without: Record<string, (it: Tree) => Tree> = {
    [TARGETS]: withoutNames,
    [LETTERHEAD]: withoutSigner,
  };
  for (const [name, strike] of Object.entries(without)) {
    const row = (await tx.get("documents", name)) as { value?: unknown } | undefined;
    if (!isTree(row?.value)) continue;
    const value = strike(row.value);
    if (value === row.value) continue;
    changed++;
    await tx.put("documents", { ...row, value });
  }
  return changed;
}

/** Those who had a dossier, and whose a file is. */
async function forgetBeside(tx: Tx): Promise<number> {
  let changed = 0;
  for (const row of (await tx.all("beside")) as { seen: { dossier: object; apology: Tree | null }[] }[]) {
    const seen = row.seen.map(({ apology, ...it }) => ({
      ...it,
      dossier: withoutOfficers(it.dossier),
      apology: apology && withoutMaker(apology),
    }));
    const same = (it: (typeof seen)[number], n: number) =>
      it.dossier === row.seen[n]!.dossier && it.apology === row.seen[n]!.apology;
    if (seen.every(same)) continue;
    changed++;
    await tx.put("beside", { ...row, seen });
  }
  for (const row of (await tx.all("files")) as object[]) await tx.put("files", { ...row, whose: null });
  // How the commune's members are called, and what this machine has said of that itself.
  for (const branch of ["UNIT member", "UNIT join"])
    for (const row of (await tx.all("heard", { index: "branch", is: branch })) as { post: object }[])
      await tx.put("heard", { ...row, post: { ...row.post, name: null } });
  for (const row of (await tx.all("commune")) as { content?: object }[])
    if (row.content && "name" in row.content)
      await tx.put("commune", { ...row, content: { ...row.content, name: null } });
  return changed;
}
