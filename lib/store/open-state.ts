/**
 * The index of what is in work: what each open dossier adds to the queue's numbers (`open`), and the sums of that by
 * portal (`sums`). It is made of the dossiers and of nothing else. How far it has been made, and by which rules, is its state.
 */
import type { Apology } from "../apology/model.ts";
import type { Dossier, Minute, PortalId } from "../dossier/model.ts";
import { code, minute, origin } from "../dossier/shapes.ts";
import type { Mark } from "../queue/handled.ts";
import type { LeftItem } from "../queue/left.ts";
import { noSums, type Share, type Sums } from "../queue/share.ts";
import type { Counted } from "../queue/turns.ts";
import { GROUPS, type QueueGroup } from "../queue/types.ts";
import { z } from "../zod.ts";
import type { TableName, Tx } from "./tables.ts";

/** What stands beside a dossier and is counted with it. */
export interface Said {
  mark: Mark | null;
  apology: Apology | null;
}

/** Where a dossier stood last that is in no list any more. */
export type Left = Pick<LeftItem, "title" | "since">;

/** What shares are counted by. */
export interface CountedBy {
  now: Minute;
  /** Says calendar, rules and whatever else a share depends on besides its dossier: with another stamp all are counted anew. */
  stamp: string;
  /** null: it is in no queue. */
  count(dossier: Dossier, said: Said): Counted | null;
}

export type DossierKey = [PortalId, string];
/** Up to which dossier (in the order of their keys) something is done; null: not begun; true: all. */
export type Reached = DossierKey | null | true;

export interface IndexState {
  /** How far `open` holds what is in work, and `sums` how much is stored. */
  members: Reached;
  /** How far shares are counted, by which rules, and as of when at the latest. */
  shares: Reached;
  stamp: string;
  at: Minute;
  /** Goes up with every change, so that two looks can tell whether something came between. */
  changes: number;
}

export interface PortalSums {
  portal: PortalId;
  /** Dossiers stored, ended ones too. */
  stored: number;
  sums: Sums;
}

export interface OpenRecord {
  portal: PortalId;
  code: string;
  /** null: not counted yet. */
  share: Share | null;
  /** Absent: its share never changes by itself. */
  turnsAt?: Minute;
  /** Absent: as far as is known it stands in some list. */
  left?: Left;
}

/** What a transaction needs to keep the index with the dossiers it writes, and to note what is counted otherwise. */
export const INDEX: readonly TableName[] = ["open", "sums", "marks", "apologies", "recount", "lists"];

const dossierKey = z.tuple([origin, code]);
const reached = z.union([z.null(), z.literal(true), dossierKey]);
const stateSchema = z.object({
  members: reached,
  shares: reached,
  stamp: z.string(),
  at: minute,
  changes: z.int(),
});
const group = z.enum(GROUPS as [QueueGroup, ...QueueGroup[]]);
const shareSchema = z.object({
  hidden: z.boolean(),
  groups: z.array(group),
  due: z.nullable(z.int()),
  stepDue: z.nullable(z.int()),
  provisional: z.boolean(),
  needsActionToday: z.boolean(),
  urgentToday: z.boolean(),
  unknown: z.boolean(),
});
export const openSchema: z.ZodMiniType<OpenRecord> = z.object({
  portal: origin,
  code,
  share: z.nullable(shareSchema),
  turnsAt: z.exactOptional(minute),
  left: z.exactOptional(z.object({ title: z.nullable(z.string()), since: minute })),
});
const day = z.object({ due: z.int(), steps: z.int(), provisional: z.int() });
const sumsSchema = z.object({
  portal: origin,
  stored: z.int(),
  sums: z.object({
    open: z.int(),
    counts: z.record(group, z.int()),
    days: z.record(z.string(), day),
    needsActionToday: z.int(),
    urgentToday: z.int(),
    unknown: z.int(),
  }),
});

const STATE = "state";
const NOTHING: IndexState = { members: null, shares: null, stamp: "", at: 0, changes: 0 };

/** Is this dossier among those that are done? */
export const covers = (done: Reached, [portal, own]: DossierKey): boolean =>
  done === true || (done !== null && (portal < done[0] || (portal === done[0] && own <= done[1])));

/** How far the index is; what can't be read was never begun. */
export async function readState(tx: Tx): Promise<IndexState> {
  const { data } = stateSchema.safeParse(await tx.get("sums", STATE));
  return data ?? { ...NOTHING };
}

export const writeState = (tx: Tx, state: IndexState): Promise<void> =>
  tx.put("sums", { name: STATE, ...state });

const nameOf = (portal: PortalId): string => `portal ${portal}`;

export async function readSums(tx: Tx, portal: PortalId): Promise<PortalSums> {
  const { data } = sumsSchema.safeParse(await tx.get("sums", nameOf(portal)));
  return data ?? { portal, stored: 0, sums: noSums() };
}

/** Those of all portals of which something is stored. */
export async function allSums(tx: Tx): Promise<PortalSums[]> {
  const rows = await tx.all("sums");
  return rows.flatMap((row) => {
    const { data } = sumsSchema.safeParse(row);
    return data ? [data] : [];
  });
}

export const writeSums = (tx: Tx, it: PortalSums): Promise<void> =>
  it.stored > 0 || it.sums.open !== 0
    ? tx.put("sums", { name: nameOf(it.portal), ...it })
    : tx.remove("sums", nameOf(it.portal));
