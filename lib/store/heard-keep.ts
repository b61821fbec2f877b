/** Puts one believed record where it belongs, if it is newer than what is known of its subject. */
import type { Sender } from "../commune/subjects.ts";
import { type Branches, branchName, machineOfBranch } from "./heard-branches.ts";
import type { Post, Read } from "./heard-read.ts";
import { FORKED, type HeardRow } from "./heard-row.ts";
import { SCHEMAS } from "./records.ts";
import type { Tx } from "./tables.ts";

/** Signed heads kept of a device: a quarter of a year's, where it signs once a day. */
const HEADS = 90;

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
  if (!(await isNewer(tx, it))) return;
  const more: Omit<HeardRow, "subject" | "branch"> = { post };
  if ("ledger" in post && post.ledger) {
    const there = (await tx.get("heard", it.subject)) as HeardRow | undefined;
    const { ledger, signature } = post;
    more.heads = [...(there?.heads ?? []), { ...ledger, signature }].slice(-HEADS);
  }
  await tx.put("heard", row(it, `UNIT ${part}`, more));
  if ("role" in post) branches.named(post.officer, post.name);
  if (part === "seen" && !isOwn) await branches.heard(it.of!, it.at);
}
