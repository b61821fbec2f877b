import { breath } from "../breath.ts";
import { isCountedAlike } from "../counting/of-dossier.ts";
import { isDossierCode } from "../dossier/codes.ts";
import { WHOLE } from "../dossier/extras.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { Dossier, PortalId, Reading, Sighting, ValueName } from "../dossier/model.ts";
import { notAhead } from "../dossier/not-ahead.ts";
import { sightingSchema } from "../dossier/schema.ts";
import { isOver, isStatusNumber } from "../dossier/status.ts";
import { safeAddress } from "../privacy/address.ts";
import { isPersonalCode, withoutPersonal } from "../privacy/personal.ts";
import { recount } from "./blocks-state.ts";
import { withoutOfficers } from "./officers.ts";
import { follow } from "./open-index.ts";
import { type CountedBy, type DossierKey, INDEX } from "./open-state.ts";
import { pauseFromLedger } from "./own-pause.ts";
import { readable, SCHEMAS } from "./records.ts";
import { type Bed, keyOf, TABLES, type Tx } from "./tables.ts";

export interface Kept {
  kept: number;
  /** Sightings that could not be believed: of no dossier, or with a person's number for a code. */
  refused: number;
  /** Dossiers as they now stand. */
  dossiers: Dossier[];
}

/**
 * Takes in what a page showed, all in one transaction. `portal` is the sender's
 * origin and nothing else. Sightings come as the page's script sent them: each is
 * parsed here, and one that isn't sound doesn't cost the others.
 * `keep` false: no civil servant's name is kept, nor is one left that stood in these dossiers.
 * `by`: how what is open is counted, in the same transaction; null: with all others at the next need.
 */
export async function keepSightings(
  bed: Bed,
  portal: PortalId,
  sightings: unknown[],
  { keep, by = null }: { keep: boolean; by?: CountedBy | null } = { keep: true },
): Promise<Kept> {
  const clean = sightings
    .map((it) => sightingSchema.safeParse(it))
    .flatMap((it): Sighting[] => (it.success ? [it.data] : []))
    .filter((it) => it.page !== "none" && !isPersonalCode(it.code));
  const now = new Map<string, Dossier>();
  await bed.run(["dossiers", "ledger", "broken", ...INDEX], "readwrite", async (tx) => {
    const codes = [...new Set(clean.map((it) => it.code))];
    const before = new Map(
      await Promise.all(codes.map(async (it) => [it, await readOne(tx, portal, it)] as const)),
    );
    for (const sighting of clean) {
      const { code } = sighting;
      const stored = before.get(code)!.dossier;
      const known = now.get(code) ?? (stored && by ? notAhead(stored, by.now) : stored);
      const merged = mergeSighting(known, impersonal({ ...sighting, portal }));
      const next = keep ? merged : withoutOfficers(merged);
      now.set(code, await pauseFromLedger(tx, known, next));
    }
    const kept = [...now.values()];
    await Promise.all(kept.map((dossier) => tx.put("dossiers", dossier)));
    const changes = kept.map((dossier) => ({
      key: [portal, dossier.code] satisfies DossierKey,
      dossier,
      known: before.get(dossier.code)!.stored,
    }));
    const recounted = changes.filter(
      ({ dossier }) => !isCountedAlike(before.get(dossier.code)!.dossier, dossier),
    );
    await recount(
      tx,
      recounted.map(({ key }) => key),
    );
    await follow(tx, changes, by);
  });
  return { kept: clean.length, refused: sightings.length - clean.length, dossiers: [...now.values()] };
}

/** A dossier as it is stored; what can't be read is set aside, and stands in its place until it is written anew. */
async function readOne(
  tx: Tx,
  portal: PortalId,
  code: string,
): Promise<{ dossier: Dossier | null; stored: boolean }> {
  const raw = await tx.get("dossiers", [portal, code]);
  if (raw === undefined) return { dossier: null, stored: false };
  const parsed = SCHEMAS.dossiers.safeParse(raw);
  if (parsed.success) return { dossier: parsed.data, stored: true };
  const id = `dossiers ${JSON.stringify([portal, code])}`;
  await tx.put("broken", { id, table: "dossiers", record: raw });
  return { dossier: null, stored: true };
}

/** Known dossiers among these codes of one portal. */
export async function dossiersOf(bed: Bed, portal: PortalId, codes: string[]): Promise<Dossier[]> {
  const rows = await bed.run(["dossiers"], "readonly", async (tx) => {
    const found = await Promise.all(codes.map((code) => tx.get("dossiers", [portal, code])));
    return found.filter((it) => it !== undefined);
  });
  return readable(bed, "dossiers", rows);
}

/** All dossiers, of one portal or of all. */
export async function allDossiers(bed: Bed, portal: PortalId | null = null): Promise<Dossier[]> {
  const by = portal === null ? undefined : { index: "portal", is: portal };
  const rows = await bed.run(["dossiers"], "readonly", (tx) => tx.all("dossiers", by));
  return readable(bed, "dossiers", rows);
}

/** Dossiers handed out at once: about what takes a few milliseconds to go through. */
const SOME = 200;

/**
 * All dossiers, some at a time, with a breath between: a decision of the guard that waits to be written must not wait for
 * thousands, and no more than some are ever held.
 */
export async function eachDossier(
  bed: Bed,
  visit: (dossiers: Dossier[]) => void | Promise<void>,
  some = SOME,
): Promise<void> {
  for (let after: DossierKey | null = null; ; ) {
    const round: Awaited<ReturnType<typeof someDossiers>> = await someDossiers(bed, null, after, some);
    await visit(round.dossiers);
    after = round.next;
    if (after === null) return;
    await breath();
  }
}

/**
 * Some dossiers of one portal, or of all, in the order of their keys. `after`: the key behind which to begin; null: at the first.
 * `next`: the key to go on behind; null: that was all. Of each round only these are read from the disk and held.
 */
export async function someDossiers(
  bed: Bed,
  portal: PortalId | null,
  after: [PortalId, string] | null,
  count: number,
): Promise<{ dossiers: Dossier[]; next: [PortalId, string] | null }> {
  const from = firstKey(portal, after);
  const rows = await bed.run(["dossiers"], "readonly", (tx) => tx.some("dossiers", from, count));
  const keys = rows.map((row) => keyOf(TABLES.dossiers.key, row) as [PortalId, string]);
  const end = portal === null ? -1 : keys.findIndex(([of]) => of !== portal);
  const wanted = end < 0 ? rows : rows.slice(0, end);
  const more = end < 0 && rows.length === count;
  return { dossiers: await readable(bed, "dossiers", wanted), next: more ? keys.at(-1)! : null };
}

/** Behind which key to begin: the one given, or before the portal's first; null: at the very first. */
export const firstKey = (
  portal: PortalId | null,
  after: [PortalId, string] | null,
): [PortalId, string] | null => after ?? (portal === null ? null : [portal, ""]);

/** Most that is kept has ended: told by a glance, so that only the others are parsed. */
export function endedAtAGlance(row: unknown): boolean {
  const values = (row as { values?: Dossier["values"] } | null)?.values;
  // What is no text can't be looked into at a glance; the parser will say what is wrong with it.
  const { value: text = "" } = values?.statusText ?? {};
  return isStatusNumber(values?.status?.value) && typeof text === "string" && isOver(values);
}

type Texts = Pick<Sighting, "code" | "address" | "steps" | "papers"> & { values: object };

/** Strikes personal numbers out of every text that a page wrote. */
export function impersonal<T extends Texts>(sighting: T): T {
  const clean = (text: string) => withoutPersonal(text, [sighting.code]);
  const values = Object.fromEntries(
    (Object.entries(sighting.values) as [ValueName, Reading<unknown>][]).flatMap(([name, reading]) => {
      const value = typeof reading.value === "string" ? clean(reading.value) : reading.value;
      if (WHOLE.has(name) && value !== reading.value) return [];
      return [[name, { ...reading, value, where: { ...reading.where, name: clean(reading.where.name) } }]];
    }),
  );
  const known = isDossierCode(sighting.code);
  return {
    ...sighting,
    // Under a code of no known pattern only a short address is believed to be the dossier's own.
    address: known || (sighting.address?.length ?? 0) < 400 ? safeAddress(sighting.address) : null,
    values,
    steps: sighting.steps.map((it) => ({
      ...it,
      name: clean(it.name),
      ...(it.officer ? { officer: clean(it.officer) === it.officer ? it.officer : null } : {}),
      ...(it.unit ? { unit: clean(it.unit) } : {}),
    })),
    papers: sighting.papers.map((it) => ({ ...it, name: clean(it.name) })),
  };
}
