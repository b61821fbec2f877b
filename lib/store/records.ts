/**
 * What stands on disk, parsed whenever it is read. A record that doesn't parse
 * is set aside as it is (table `broken`) and reported; it never stops the rest.
 */
import { apologySchema } from "../apology/schema.ts";
import { fileKept, machineName } from "../beside/file.ts";
import { bookDay } from "../book/schema.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { code, minute, origin, text } from "../dossier/shapes.ts";
import { seenList } from "../whole/schema.ts";
import { z } from "../zod.ts";
import { recount } from "./blocks-state.ts";
import { markSchema } from "./mark-schema.ts";
import { countAnew, follow } from "./open-index.ts";
import { type DossierKey, INDEX } from "./open-state.ts";
import type { Bed, TableName } from "./tables.ts";
import { type Key, keyOf, TABLES } from "./tables.ts";

export const SCHEMAS = {
  dossiers: dossierSchema,
  intakes: z.object({
    id: z.string(),
    portal: origin,
    at: minute,
    code: z.nullable(code),
    procedure: z.nullable(text),
    needing: z.int(),
    withFile: z.int(),
    reused: z.int(),
  }),
  marks: markSchema,
  apologies: apologySchema,
  book: bookDay,
  lists: seenList,
  beside: z.object({
    portal: origin,
    code,
    seen: z.array(
      z.object({
        machine: machineName,
        dossier: dossierSchema,
        apology: z.nullable(apologySchema),
        /** Of a word that came over the commune's server: which of that machine's it is. */
        version: z.exactOptional(z.int()),
      }),
    ),
  }),
  files: fileKept,
  imports: z.object({
    print: z.string(),
    /** When it was begun: since then its papers are known. */
    at: minute,
    portal: z.nullable(origin),
    /** Rows of the list that give a paper; those taken in; how many of these were not known before. */
    rows: z.int(),
    taken: z.int(),
    fresh: z.int(),
    /** The last shelf that was filled; null: none. */
    done: z.nullable(z.string()),
    ended: z.boolean(),
  }),
  committed: z.object({ portal: origin, label: text, at: minute }),
  faults: z.object({ id: z.string(), at: minute, what: z.string(), where: z.string() }),
} as const;

export type RecordOf<T extends keyof typeof SCHEMAS> = z.output<(typeof SCHEMAS)[T]>;

/** The records that parse; the others are set aside before this returns. */
export async function readable<T extends keyof typeof SCHEMAS>(
  bed: Bed,
  table: T,
  rows: unknown[],
): Promise<RecordOf<T>[]> {
  const good: RecordOf<T>[] = [];
  const bad: unknown[] = [];
  for (const row of rows) {
    const parsed = SCHEMAS[table].safeParse(row);
    if (parsed.success) good.push(parsed.data as RecordOf<T>);
    else bad.push(row);
  }
  if (bad.length > 0) await setAside(bed, table, bad);
  return good;
}

/** What is counted with the dossiers. */
const BESIDE: ReadonlySet<TableName> = new Set(["marks", "apologies", "lists"]);

async function setAside(bed: Bed, table: keyof typeof SCHEMAS, rows: unknown[]): Promise<void> {
  await bed.run([table, "broken", ...INDEX], "readwrite", async (tx) => {
    for (const record of rows) {
      const key = keyOf(TABLES[table].key, record);
      // Somebody else may have set it aside meanwhile, and what stands there now be sound.
      const now = await tx.get(table, key as Key);
      if (now === undefined || SCHEMAS[table].safeParse(now).success) continue;
      await tx.put("broken", { id: `${table} ${JSON.stringify(key)}`, table, record });
      await tx.remove(table, key as Key);
      if (table === "dossiers" || table === "apologies") await recount(tx, [key as DossierKey]);
      if (table === "dossiers")
        await follow(tx, [{ key: key as DossierKey, dossier: null, known: true }], null);
      else if (BESIDE.has(table)) await countAnew(tx);
    }
  });
}

/** Sets something aside that lay outside of the tables; `from`: where. The same key again takes its place. */
export const setAsideWhole = (bed: Bed, key: string, from: string, record: unknown): Promise<void> =>
  bed.run(["broken"], "readwrite", (tx) => tx.put("broken", { id: key, table: from, record }));

/** How many records could not be read since the data was last wiped. */
export function brokenCount(bed: Bed): Promise<number> {
  return bed.run(["broken"], "readonly", (tx) => tx.count("broken"));
}
