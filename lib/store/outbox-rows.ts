/** Rows of the outbox: which thing of this machine colleagues haven't got, and which version of it. Never what is in it. */
import type { PostKind } from "../commune/post.ts";
import { minuteFromMs } from "../dossier/moment.ts";
import { z } from "../zod.ts";
import { nextVersion, putSelf, type Self } from "./cursors.ts";
import type { Tx } from "./tables.ts";

/** A dossier by portal and code, an owner of papers, an entry by its number, a record of the unit by its subject. */
export type Ref =
  | { kind: "dossier"; key: readonly [string, string] }
  | { kind: "paper"; key: string }
  | { kind: "ledger"; key: number }
  | { kind: "unit"; key: string };

const common = { row: z.string(), version: z.int(), since: z.int(), at: z.int() };
const rowSchema = z.discriminatedUnion("kind", [
  z.object({ ...common, kind: z.literal("dossier"), key: z.tuple([z.string(), z.string()]) }),
  z.object({ ...common, kind: z.literal("paper"), key: z.string() }),
  z.object({ ...common, kind: z.literal("ledger"), key: z.int() }),
  z.object({ ...common, kind: z.literal("unit"), key: z.string() }),
]);
/** `since`, `at`: the version and the minute with which it began to wait; a newer state takes its place and not its turn. */
export type OutboxRow = z.output<typeof rowSchema>;

export const rowName = ({ kind, key }: { kind: PostKind; key: Ref["key"] }): string =>
  `${kind} ${JSON.stringify(key)}`;

export function readRow(raw: unknown): OutboxRow | null {
  const parsed = rowSchema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

/** Puts them into the outbox, each with a version of its own. The transaction holds `outbox` and `commune`. */
export async function queueThese(tx: Tx, self: Self, refs: readonly Ref[], ms: number): Promise<Self> {
  if (refs.length === 0) return self;
  let now = self;
  for (const ref of refs) {
    const row = rowName(ref);
    const version = nextVersion(now, ms);
    now = { ...now, version };
    const there = readRow(await tx.get("outbox", row));
    const { since, at } = there ?? { since: version, at: minuteFromMs(ms) };
    await tx.put("outbox", { ...ref, row, version, since, at });
  }
  await putSelf(tx, now);
  return now;
}
