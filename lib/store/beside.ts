/** Other machines' files as they are looked at beside one's own dossiers: in tables of their own, gone at a word. */
import type { Apology } from "../apology/model.ts";
import { apologySchema } from "../apology/schema.ts";
import { isAhead, seenUpTo } from "../beside/ahead.ts";
import type { FileKept } from "../beside/file.ts";
import { allTogether, laterLetter, OWN, type Seen } from "../beside/merge.ts";
import type { Dossier, Minute, PortalId } from "../dossier/model.ts";
import { dossierSchema } from "../dossier/schema.ts";
import { isPersonalCode } from "../privacy/personal.ts";
import { memberOf } from "./cursors.ts";
import { endedAtAGlance, firstKey, impersonal } from "./dossiers.ts";
import { machineOfBranch } from "./heard-branches.ts";
import { withoutOfficers } from "./officers.ts";
import { readable, SCHEMAS } from "./records.ts";
import { readDocument, writeDocument } from "./small.ts";
import { type Bed, keyOf, TABLES, type Tx } from "./tables.ts";

type Key = [PortalId, string];
type Row = { portal: PortalId; code: string; seen: Seen[] };

/** Under this name a machine's own name is kept. */
const MACHINE = "machine";

/** What this machine calls itself in its files: made once, by chance. */
export async function machineOf(bed: Bed): Promise<string> {
  const known = await readDocument(bed, MACHINE);
  if (typeof known === "string") return known;
  const made = [...crypto.getRandomValues(new Uint8Array(20))]
    .map((it) => "abcdefghijklmnop"[it % 16])
    .join("");
  await writeDocument(bed, MACHINE, made);
  return made;
}

/** The files that are looked at, the newest first; colleagues' machines only where the head has admitted them. */
export const allFiles = async (bed: Bed): Promise<FileKept[]> =>
  (await begunFiles(bed)).filter((it) => it.whole && !it.aside);

async function begunFiles(bed: Bed): Promise<FileKept[]> {
  const rows = await bed.run(["files"], "readonly", (tx) => tx.all("files"));
  const files = await readable(bed, "files", rows);
  return files.sort((a, b) => b.at - a.at || a.machine.localeCompare(b.machine));
}

/** A file begins to be taken in; what was kept of that machine before goes. It isn't begun where a newer one of it is there, where it says to be of a time to come, or of a machine of the commune. */
export async function beginFile(
  bed: Bed,
  file: Pick<FileKept, "machine" | "whose" | "at">,
  now: Minute,
): Promise<"begun" | "older" | "ahead" | "colleagues"> {
  if (isAhead(file.at, now)) return "ahead";
  const begun = await begunFiles(bed);
  // A file's machine bears a name of chance; whoever names it as a colleague's in the commune would take her place.
  if (begun.some((it) => it.branch !== undefined && it.machine === file.machine)) return "colleagues";
  const before = begun.find((it) => it.whole && it.machine === file.machine);
  if (before && before.at > file.at) return "older";
  // What a page that was closed has left half taken in goes with it.
  for (const it of begun) if (!it.whole || it === before) await removeFile(bed, it.machine);
  const { machine, whose, at } = file;
  const next: FileKept = { machine, whose, at, addedAt: now, dossiers: 0, unread: 0, whole: false };
  await bed.run(["files"], "readwrite", (tx) => tx.put("files", next));
  return "begun";
}

/** Takes in some of a file's dossiers, each parsed and cleaned as one that a page shows; `keep` false: without officers' names. */
export async function takeSome(
  bed: Bed,
  machine: string,
  some: readonly unknown[],
  keep: boolean,
): Promise<void> {
  const parsed = some.map((it) => dossierSchema.safeParse(it));
  const clean = parsed
    .flatMap((it): Dossier[] => (it.success ? [it.data] : []))
    .filter((it) => !isPersonalCode(it.code))
    // Cleaning spells letters out: what is then no dossier would take everybody's words on it along.
    .flatMap((it) => dossierSchema.safeParse(impersonal(keep ? it : withoutOfficers(it))).data ?? []);
  await bed.run(["beside", "files"], "readwrite", async (tx) => {
    const file = SCHEMAS.files.safeParse(await tx.get("files", machine));
    if (!file.success || file.data.whole) return;
    let fresh = 0;
    for (const told of clean) {
      const dossier = seenUpTo(told, file.data.at);
      const others = await wordsOn(tx, dossier);
      if (!others.some((it) => it.machine === machine)) fresh++;
      const seen = [...others.filter((it) => it.machine !== machine), { machine, dossier, apology: null }];
      await tx.put("beside", { portal: dossier.portal, code: dossier.code, seen });
    }
    const { dossiers, unread } = file.data;
    await tx.put("files", {
      ...file.data,
      dossiers: dossiers + fresh,
      unread: unread + some.length - clean.length,
    });
  });
}

/** Takes in the letters of apology that a file tells of, beside its dossiers; `keep` false: without who made them. */
export async function takeLetters(
  bed: Bed,
  machine: string,
  letters: readonly unknown[],
  keep: boolean,
): Promise<void> {
  const parsed = letters.flatMap((it) => {
    const { success, data } = apologySchema.safeParse(it);
    return success ? [keep ? data : { ...data, by: null }] : [];
  });
  await bed.run(["beside", "files"], "readwrite", async (tx) => {
    const file = SCHEMAS.files.safeParse(await tx.get("files", machine));
    if (!file.success) return;
    for (const apology of parsed.filter((it) => !isAhead(it.at, file.data.at))) {
      const words = await wordsOn(tx, apology);
      if (!words.some((it) => it.machine === machine)) continue;
      const seen = words.map((it) => (it.machine === machine ? { ...it, apology } : it));
      await tx.put("beside", { portal: apology.portal, code: apology.code, seen });
    }
  });
}

/** The last letter for a dossier of which the files tell that are looked at; null: they tell of none. */
export async function letterBeside(bed: Bed, portal: PortalId, code: string): Promise<Apology | null> {
  const files = new Set((await allFiles(bed)).map((it) => it.machine));
  const words = await bed.run(["beside"], "readonly", (tx) => wordsOn(tx, { portal, code }));
  return words
    .filter((it) => files.has(it.machine))
    .reduce<Apology | null>((last, it) => laterLetter(last, it.apology), null);
}

/** All of it is there: from now on it is looked at. null: it went meanwhile. */
export function endFile(bed: Bed, machine: string): Promise<FileKept | null> {
  return bed.run(["files"], "readwrite", async (tx) => {
    const file = SCHEMAS.files.safeParse(await tx.get("files", machine));
    if (!file.success) return null;
    const whole = { ...file.data, whole: true };
    await tx.put("files", whole);
    return whole;
  });
}

/** Records looked at in one go. */
const SOME = 500;

/** Takes away everything that came with a machine's file. */
export async function removeFile(bed: Bed, machine: string): Promise<void> {
  await bed.run(["files"], "readwrite", (tx) => tx.remove("files", machine));
  for (let after: Key | null = null; ; ) {
    const rows = await bed.run(["beside"], "readwrite", async (tx) => {
      const some = (await tx.some("beside", after, SOME)) as Row[];
      for (const row of some) {
        const seen = row.seen.filter((it) => it.machine !== machine);
        if (seen.length === row.seen.length) continue;
        if (seen.length > 0) await tx.put("beside", { ...row, seen });
        else await tx.remove("beside", [row.portal, row.code]);
      }
      return some;
    });
    if (rows.length < SOME) return;
    after = keyIn(rows.at(-1)!);
  }
}

async function wordsOn(tx: Tx, { portal, code }: Pick<Dossier, "portal" | "code">): Promise<Seen[]> {
  const row = SCHEMAS.beside.safeParse(await tx.get("beside", [portal, code]));
  return row.success ? row.data.seen : [];
}

/**
 * Some dossiers of one's own and of all files, each once, in the order of their keys; `after` and `next` as for one's own
 * (dossiers.ts). `which` open: those that ended by everybody's word are left out without a further look.
 */
export async function someTogether(
  bed: Bed,
  portal: PortalId | null,
  after: Key | null,
  count: number,
  which: "open" | "all" = "all",
): Promise<{ seen: Seen[]; next: Key | null }> {
  const from = firstKey(portal, after);
  const [owned, beside] = await bed.run(["dossiers", "beside"], "readonly", (tx) =>
    Promise.all([tx.some("dossiers", from, count), tx.some("beside", from, count)]),
  );
  // As far as both are known: beyond the last of one that was cut off, its next record may come first.
  const ends = [owned, beside].filter((rows) => rows.length === count).map((rows) => keyIn(rows.at(-1)));
  const end = ends.sort(inOrder)[0] ?? null;
  const within = (row: unknown) => {
    const key = keyIn(row);
    return (end === null || inOrder(key, end) <= 0) && (portal === null || key[0] === portal);
  };
  const rows = new Map<string, { own: unknown[]; beside: unknown[] }>();
  const at = (row: unknown) => {
    const id = JSON.stringify(keyIn(row));
    const found = rows.get(id) ?? { own: [], beside: [] };
    rows.set(id, found);
    return found;
  };
  for (const row of owned) if (within(row)) at(row).own.push(row);
  for (const row of beside) if (within(row)) at(row).beside.push(row);
  const wanted = [...rows.values()].filter(
    (it) => which === "all" || !it.own.every(endedAtAGlance) || !it.beside.every(allEnded),
  );
  const ours = await readable(
    bed,
    "dossiers",
    wanted.flatMap((it) => it.own),
  );
  const files = new Set((await allFiles(bed)).map((it) => it.machine));
  const theirs = await readable(
    bed,
    "beside",
    wanted.flatMap((it) => it.beside),
  );
  const words = new Map<string, Seen[]>();
  const add = (word: Seen) => {
    const id = JSON.stringify([word.dossier.portal, word.dossier.code]);
    words.set(id, [...(words.get(id) ?? []), word]);
  };
  // In a commune one's own word has no more weight than a colleague's, or no two machines would show the same.
  const self = await memberOf(bed);
  const own = self ? machineOfBranch(self) : OWN;
  for (const dossier of ours) add({ machine: own, dossier, apology: null });
  for (const row of theirs) for (const word of row.seen) if (files.has(word.machine)) add(word);
  const seen = [...words.entries()]
    .sort(([a], [b]) => inOrder(JSON.parse(a) as Key, JSON.parse(b) as Key))
    .map(([, each]) => allTogether(each))
    .map((it) => (it.machine === own ? { ...it, machine: OWN } : it));
  const past = end !== null && portal !== null && end[0] !== portal;
  return { seen, next: past ? null : end };
}

/** The same without whose word each is; `letters`: those that others have made. */
export async function dossiersTogether(...asked: Parameters<typeof someTogether>) {
  const { seen, next } = await someTogether(...asked);
  return { dossiers: seen.map((it) => it.dossier), letters: seen.flatMap((it) => it.apology ?? []), next };
}

const allEnded = (row: unknown): boolean =>
  ((row as Partial<Row> | null)?.seen ?? []).every((it) => endedAtAGlance(it?.dossier));
const keyIn = (row: unknown): Key => keyOf(TABLES.dossiers.key, row) as Key;

/** As the database orders keys: text by text, letter by letter. */
function inOrder(a: Key, b: Key): number {
  for (const n of [0, 1] as const) if (a[n] !== b[n]) return a[n] < b[n] ? -1 : 1;
  return 0;
}
