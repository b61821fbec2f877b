/** Puts one believed record where it belongs, if it is newer than what is known of its subject. */
import type { Sender } from "../commune/subjects.ts";
import { type Branches, branchName, machineOfBranch } from "./heard-branches.ts";
import type { Post, Read } from "./heard-read.ts";
import { FORKED, type HeardRow } from "./heard-row.ts";
import { SCHEMAS } from "./records.ts";
import type { Tx } from "./tables.ts";

/** Different heads kept of a device, besides the furthest that it signed. */
const HEADS = 90;

/** A head as it is kept: with all that was signed with it. */
interface Head {
  seq: number;
  hash: string;
  sentAt: number;
  waiting: number;
  signature: string | null;
}

type Of<K> = Extract<Post, { kind: K }>;

/** `self`: this machine's own records come back as well; of them only the unit's and what contradicts its ledger matter. */
export async function keepPost(tx: Tx, it: Read, self: Sender, branches: Branches): Promise<void> {
  const { post, of } = it;
  if (!post || !of) return;
  const isOwn = of.officer === self.officer && of.device === self.device;
  if (post.kind === "unit") return keepUnit(tx, it, post, isOwn, branches);
  if (post.kind === "ledger") return keepEntry(tx, it, post, isOwn, branches);
  if (isOwn) return;
  if (post.kind === "dossier") return keepDossier(tx, it, post, branches);
  if (!(await isNewer(tx, it))) return;
  await tx.put("heard", row(it, `PAPER ${branchName(of)}`, { owner: post.owner, post: post.post }));
  await branches.heard(of, it.at);
}

const row = (it: Read, branch: string, more: Omit<HeardRow, "subject" | "branch">): HeardRow => ({
  subject: it.subject,
  branch,
  ...more,
});

async function isNewer(tx: Tx, it: Read): Promise<boolean> {
  const there = (await tx.get("heard", it.subject)) as HeardRow | undefined;
  return it.version > ((there?.post as { v?: number } | undefined)?.v ?? 0);
}

/** The head on another machine counts her words anew; whose word it is was looked at before (lib/commune-keys/member.ts). */
async function isOfNewHead(tx: Tx, it: Read, post: Of<"unit">["post"]): Promise<boolean> {
  if (!("role" in post)) return false;
  const there = (await tx.get("heard", it.subject)) as HeardRow | undefined;
  return (there?.post as { dev?: string } | undefined)?.dev !== post.dev;
}

async function keepDossier(tx: Tx, it: Read, { dossier }: Of<"dossier">, branches: Branches): Promise<void> {
  const machine = machineOfBranch(it.of!);
  const { portal, code } = dossier;
  const known = SCHEMAS.beside.safeParse(await tx.get("beside", [portal, code]));
  const words = known.success ? known.data.seen : [];
  const before = words.find((word) => word.machine === machine);
  if (before && (before.version ?? 0) >= it.version) return;
  const word = { machine, dossier, apology: null, version: it.version };
  const seen = [...words.filter((other) => other !== before), word];
  await tx.put("beside", { portal, code, seen });
  await branches.heard(it.of!, it.at, before ? 0 : 1);
}

async function keepEntry(tx: Tx, it: Read, { post }: Of<"ledger">, isOwn: boolean, branches: Branches) {
  const there = (await tx.get("heard", it.subject)) as HeardRow | undefined;
  const own = isOwn ? ((await tx.get("ledger", post.seq)) as { hash?: string } | undefined) : undefined;
  const known = there ? (there.post as { hash: string }).hash : own?.hash;
  if (known === post.hash) return;
  if (!there) {
    // Of one's own only what this machine doesn't have, or has otherwise.
    const others = own?.hash === undefined ? [] : [own.hash];
    await tx.put("heard", row(it, `LEDGER ${branchName(it.of!)}`, { post, others }));
  } else if (!there.others?.includes(post.hash)) {
    await tx.put("heard", { ...there, others: [...(there.others ?? []), post.hash].slice(-10) });
    if (!isOwn) await noteFork(tx, branchName(it.of!));
  }
  if (!isOwn) await branches.heard(it.of!, it.at);
}

async function noteFork(tx: Tx, branch: string): Promise<void> {
  const row = (await tx.get("commune", FORKED)) as { branches?: string[] } | undefined;
  const branches = row?.branches ?? [];
  if (!branches.includes(branch)) await tx.put("commune", { name: FORKED, branches: [...branches, branch] });
}

async function keepUnit(tx: Tx, it: Read, { part, post }: Of<"unit">, isOwn: boolean, branches: Branches) {
  if (!(await isNewer(tx, it)) && !(await isOfNewHead(tx, it, post))) return;
  const more: Omit<HeardRow, "subject" | "branch"> = { post };
  if ("ledger" in post) {
    const there = (await tx.get("heard", it.subject)) as HeardRow | undefined;
    const { sentAt, waiting, ledger, signature } = post;
    const heads = (there?.heads ?? []) as Head[];
    // A word of an empty ledger takes none of them back.
    more.heads = ledger ? withHead(heads, { ...ledger, sentAt, waiting, signature }) : heads;
    more.heardAt = branches.now;
  }
  await tx.put("heard", row(it, `UNIT ${part}`, more));
  if ("role" in post) {
    branches.named(post.officer, post.name);
    await branches.weigh();
  }
  if (part === "seen" && !isOwn) await branches.heard(it.of!, it.at);
}

/** The furthest signed one stays, however many come after it; one that is said again says no more than once. */
function withHead(heads: readonly Head[], next: Head): Head[] {
  const last = heads.at(-1);
  const again =
    last &&
    (["seq", "hash"] as const).every((it) => last[it] === next[it]) &&
    last.signature &&
    next.signature;
  const all = [...(again ? heads.slice(0, -1) : heads), next];
  const left = all.slice(-HEADS);
  const furthest = all.reduce<Head | null>(
    (far, it) => (it.signature !== null && it.seq > (far?.seq ?? 0) ? it : far),
    null,
  );
  return furthest === null || left.includes(furthest) ? left : [furthest, ...left];
}
