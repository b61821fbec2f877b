/** Who this machine is in the commune, and how far each of the commune's streams was heard. Nobody, until it joins. */
import type { AnyStream, Cursor, StreamName } from "../commune/post.ts";
import { device, officer } from "../commune/records.ts";
import { z } from "../zod.ts";
import type { Bed, Tx } from "./tables.ts";

const SELF = "self";
const selfSchema = z.object({
  name: z.literal(SELF),
  officer,
  device,
  /** The greatest version given to anything yet; every next one is greater, whatever the clock says. */
  version: z.int(),
});
export type Self = z.output<typeof selfSchema>;

const cursorSchema = z.object({ seq: z.int().check(z.minimum(0)), created: z.string() });

export const STREAMS: readonly StreamName[] = ["LEDGER", "DOSSIER", "PAPER", "UNIT"];

/** Who this machine is; null: it is in no commune. The transaction holds `commune`. */
export async function selfIn(tx: Tx): Promise<Self | null> {
  const parsed = selfSchema.safeParse(await tx.get("commune", SELF));
  return parsed.success ? parsed.data : null;
}
export const putSelf = (tx: Tx, self: Self): Promise<void> => tx.put("commune", self);

/** The same outside a transaction. */
export const memberOf = (bed: Bed): Promise<Self | null> => bed.run(["commune"], "readonly", selfIn);

/** The next version: time in milliseconds where that is greater, so that a profile put back from a copy goes on above what it has sent. */
export const nextVersion = (self: Self, ms: number): number => Math.max(self.version + 1, Math.floor(ms));

/**
 * From now on this machine's records are shared, with what it has already. The same machine joining anew changes nothing but
 * that all is offered again; another officer or device first leaves.
 */
export async function joinCommune(bed: Bed, who: Pick<Self, "officer" | "device">): Promise<void> {
  const { officer: name, device: machine } = selfSchema.parse({ name: SELF, version: 0, ...who });
  await bed.run(["commune", "outbox", "heard"], "readwrite", async (tx) => {
    const self = await selfIn(tx);
    const same = self?.officer === name && self.device === machine;
    await putSelf(tx, { name: SELF, officer: name, device: machine, version: same ? self.version : 0 });
    for (const stream of STREAMS) await beginReoffer(tx, stream, null);
  });
}

/** Nothing is shared any more, and what colleagues sent goes. The commune's key stays, or papers known under it would be lost. */
export async function leaveCommune(bed: Bed): Promise<void> {
  await bed.run(["commune", "outbox", "heard", "beside", "files"], "readwrite", async (tx) => {
    for (const table of ["commune", "outbox", "heard"] as const) await tx.clear(table);
    const files = (await tx.all("files")) as { machine: string; branch?: string }[];
    const gone = new Set(files.filter((it) => it.branch !== undefined).map((it) => it.machine));
    for (const machine of gone) await tx.remove("files", machine);
    for (const row of (await tx.all("beside")) as {
      seen: { machine: string }[];
      portal: string;
      code: string;
    }[]) {
      const seen = row.seen.filter((it) => !gone.has(it.machine));
      if (seen.length === row.seen.length) continue;
      if (seen.length > 0) await tx.put("beside", { ...row, seen });
      else await tx.remove("beside", [row.portal, row.code]);
    }
  });
}

const cursorName = (stream: AnyStream) => `cursor ${stream}`;

export async function cursorIn(tx: Tx, stream: AnyStream): Promise<Cursor | null> {
  const parsed = cursorSchema.safeParse(await tx.get("commune", cursorName(stream)));
  return parsed.success ? parsed.data : null;
}
export const putCursor = (tx: Tx, stream: AnyStream, { seq, created }: Cursor): Promise<void> =>
  tx.put("commune", { name: cursorName(stream), seq, created });
export const dropCursor = (tx: Tx, stream: AnyStream): Promise<void> =>
  tx.remove("commune", cursorName(stream));

/** What of a stream's own records is still to be put into the outbox: those behind `after`; null: all. */
const reofferSchema = z.object({
  after: z.nullable(z.union([z.string(), z.number(), z.tuple([z.string(), z.string()])])),
});
export type After = z.output<typeof reofferSchema>["after"];
const reofferName = (stream: StreamName) => `reoffer ${stream}`;

/** Begun from where it is the more: two at once are one. */
export async function beginReoffer(tx: Tx, stream: StreamName, after: After): Promise<void> {
  const under = await reofferIn(tx, stream);
  const from = !under
    ? after
    : typeof under.after === "number" && typeof after === "number"
      ? Math.min(under.after, after)
      : null;
  await tx.put("commune", { name: reofferName(stream), after: from });
}
export async function reofferIn(tx: Tx, stream: StreamName): Promise<{ after: After } | null> {
  const parsed = reofferSchema.safeParse(await tx.get("commune", reofferName(stream)));
  return parsed.success ? parsed.data : null;
}
export const goOnReoffer = (tx: Tx, stream: StreamName, after: After): Promise<void> =>
  after === null
    ? tx.remove("commune", reofferName(stream))
    : tx.put("commune", { name: reofferName(stream), after });
