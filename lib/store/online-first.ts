/**
 * How often citizens were told of the online way at the counter, by officer and month. Of a dossier only a key is kept, by
 * which it isn't asked about twice; of an officer one by which their own count is found again, and no name.
 */
import { inTurn } from "../in-turn.ts";
import { z } from "../zod.ts";
import { ownersOf } from "./owners.ts";
import { readDocument, writeDocument } from "./small.ts";
import type { Bed } from "./tables.ts";

export const ONLINE_ANSWERS = ["guided", "unable", "closed"] as const;
export type OnlineAnswer = (typeof ONLINE_ANSWERS)[number];
export type OnlineCount = Record<OnlineAnswer, number>;

const NAME = "online first";
/** Dossiers of some months at one counter. */
const MOST_ASKED = 3_000;
const MOST_COUNTS = 1_000;

const amount = z.int().check(z.minimum(0));
const schema = z.object({
  asked: z.array(z.string()),
  counts: z.array(
    z.object({ officer: z.string(), month: z.string(), guided: amount, unable: amount, closed: amount }),
  ),
});
export type OnlineFirst = z.output<typeof schema>;

export async function onlineFirst(bed: Bed): Promise<OnlineFirst> {
  const read = schema.safeParse(await readDocument(bed, NAME));
  return read.success ? read.data : { asked: [], counts: [] };
}

/** A key in letters alone: no digits that could be taken for somebody's number. */
export async function keyInLetters(bed: Bed, portal: string, text: string): Promise<string> {
  const { own } = await ownersOf(bed, { portal, office: [] }, text);
  return Array.from(own, (sign) => {
    const at = sign.charCodeAt(0);
    return String.fromCharCode(97 + (at >> 4), 97 + (at & 15));
  })
    .join("")
    .slice(0, 32);
}

/** Whether this dossier was asked about (null: nobody knows yet which it is), and what this officer has answered in this month. */
export async function onlineStanding(
  bed: Bed,
  { dossier, officer, month }: { dossier: string | null; officer: string; month: string },
): Promise<{ asked: boolean; mine: OnlineCount }> {
  const { asked, counts } = await onlineFirst(bed);
  const own = counts.find((it) => it.officer === officer && it.month === month);
  return {
    asked: dossier !== null && asked.includes(dossier),
    mine: { guided: own?.guided ?? 0, unable: own?.unable ?? 0, closed: own?.closed ?? 0 },
  };
}

// One after the other: two tabs may answer at once.
const oneByOne = inTurn();

/** Counts one answer; of a dossier that was answered for before nothing is counted, nor of one that nobody knows yet. */
export function countOnline(
  bed: Bed,
  one: { dossier: string | null; officer: string; month: string; answer: OnlineAnswer },
): Promise<void> {
  const { dossier } = one;
  if (dossier === null) return Promise.resolve();
  return oneByOne(() => count(bed, { ...one, dossier }));
}

async function count(
  bed: Bed,
  {
    dossier,
    officer,
    month,
    answer,
  }: { dossier: string; officer: string; month: string; answer: OnlineAnswer },
): Promise<void> {
  const held = await onlineFirst(bed);
  if (held.asked.includes(dossier)) return;
  const own = held.counts.find((it) => it.officer === officer && it.month === month);
  const fresh = { officer, month, guided: 0, unable: 0, closed: 0, ...own };
  fresh[answer] += 1;
  await writeDocument(bed, NAME, {
    asked: [...held.asked, dossier].slice(-MOST_ASKED),
    counts: [...held.counts.filter((it) => it !== own), fresh].slice(-MOST_COUNTS),
  });
}
