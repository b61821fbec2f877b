/** What was heard of the unit: its records, its members and when they sent last, and whether their ledgers are whole. */
import {
  type Checking,
  checkLedger,
  Found,
  type HeardLedger,
  type LedgerCheck,
  readableRecord,
} from "../commune/check-ledger.ts";
import { ledgerPost, signedHead, UNIT_POSTS, type UnitPost } from "../commune/records.ts";
import { type SeenSaid, seenSaid } from "../commune/seen.ts";
import { type Sender, type UnitPart, unitSubject } from "../commune/subjects.ts";
import { type MemberHeard, syncState, type UnitSynced } from "../commune/sync-state.ts";
import type { Minute } from "../dossier/model.ts";
import { admittedIn, headIn } from "./admitted.ts";
import { memberOf } from "./cursors.ts";
import { branchName } from "./heard-branches.ts";
import { FORKED, type HeardRow } from "./heard-row.ts";
import { hashOf } from "./ledger.ts";
import type { Bed } from "./tables.ts";

const under = async (bed: Bed, branch: string): Promise<HeardRow[]> =>
  (await bed.run(["heard"], "readonly", (tx) =>
    tx.all("heard", { index: "branch", is: branch }),
  )) as HeardRow[];

/** The unit's records of one part, by their subjects. What isn't one is left out. */
export async function unitHeard<P extends UnitPart>(bed: Bed, part: P): Promise<Map<string, UnitPost<P>>> {
  const rows = await under(bed, `UNIT ${part}`);
  return new Map(
    rows.flatMap(({ subject, post }): [string, UnitPost<P>][] => {
      const parsed = UNIT_POSTS[part].safeParse(post);
      return parsed.success ? [[subject, parsed.data as UnitPost<P>]] : [];
    }),
  );
}

/** Machines' words of having sent all, by their subjects; `heardAt`: no clock of theirs makes them later than that. */
export async function seenHeard(bed: Bed): Promise<Map<string, { post: UnitPost<"seen">; heardAt: Minute }>> {
  const rows = await under(bed, "UNIT seen");
  return new Map(
    rows.flatMap(({ subject, post, heardAt }) => {
      const { success, data } = UNIT_POSTS.seen.safeParse(post);
      return success
        ? [[subject, { post: data, heardAt: Math.min(data.sentAt, heardAt ?? data.sentAt) }]]
        : [];
    }),
  );
}

/** How to tell whose a word is. `verify` is told the machine's public key; see lib/commune-keys. */
export interface AskSynced {
  verify(publicKey: string, said: SeenSaid, signature: string): Promise<boolean>;
  /** By which the head's machine signs; null: not known, and she is not believed. */
  headKey: string | null;
}

/**
 * Who has sent when: the members that the head admitted, and the head herself, of whom nobody but her own words on them tells. A word that her
 * machine didn't sign is none. null: this machine is in no commune.
 */
export async function whoHasSynced(bed: Bed, now: Minute, ask: AskSynced): Promise<UnitSynced | null> {
  const self = await memberOf(bed);
  if (!self) return null;
  const [members, seen] = await Promise.all([unitHeard(bed, "member"), seenHeard(bed)]);
  const wordOf = async (officer: string, device: string, key: string | null) => {
    const { post, heardAt = null } = seen.get(unitSubject("seen", officer, device)) ?? {};
    const said = post?.signature && key !== null && (await ask.verify(key, seenSaid(post), post.signature));
    return said ? { device, at: heardAt, waiting: post.waiting } : { device, at: null, waiting: 0 };
  };
  const heard = await Promise.all(
    [...members.values()].map(async ({ officer, name, role, until, devices }): Promise<MemberHeard> => {
      const words = await Promise.all(devices.map((it) => wordOf(officer, it.device, it.sign)));
      return { officer, name, role, until, devices: words };
    }),
  );
  const head = headIn(members.values());
  if (head && !members.has(unitSubject("member", head.officer)))
    heard.push({
      officer: head.officer,
      name: null,
      role: "head",
      until: null,
      devices: [await wordOf(head.officer, head.device, ask.headKey)],
    });
  return syncState(heard, self, now);
}

/** One machine's ledger as it was heard, with the heads that it signed. */
export async function ledgerHeard(bed: Bed, of: Sender): Promise<HeardLedger> {
  const [rows, seen] = await Promise.all([
    under(bed, `LEDGER ${branchName(of)}`),
    bed.run(["heard"], "readonly", (tx) => tx.get("heard", unitSubject("seen", of.officer, of.device))),
  ]);
  const entries = rows.flatMap(({ post, others = [] }) => {
    const parsed = ledgerPost.safeParse(post);
    return parsed.success ? [{ post: parsed.data, others }] : [];
  });
  const heads = ((seen as HeardRow | undefined)?.heads ?? []).flatMap((it) => {
    const { success, data } = signedHead.safeParse(it);
    return success ? [data] : [];
  });
  return { entries, heads };
}

/** How to open and verify, where the keys are. */
export interface AskLedgers {
  open: Checking["open"];
  verify: AskSynced["verify"];
  rest?: Checking["rest"];
}

export interface LedgerOf extends LedgerCheck, Sender {}

/**
 * The ledgers of every colleague's machine that the head has admitted, now or once, checked. Of this machine's own only what contradicts it was kept, so that a fork of it is told as well.
 */
export async function checkLedgers(bed: Bed, ask: AskLedgers): Promise<LedgerOf[]> {
  const self = await memberOf(bed);
  const members = await unitHeard(bed, "member");
  const [rows, { ever }] = await bed.run(["heard"], "readonly", (tx) =>
    Promise.all([tx.all("heard"), admittedIn(tx)]),
  );
  const branches = new Set(
    (rows as HeardRow[]).flatMap(({ branch, subject, heads = [] }) => {
      // Of a machine that has signed, and of which nothing came, all of it is missing.
      const signed =
        branch === "UNIT seen" && heads.length > 0 ? /^u\.seen\.(.+)$/.exec(subject)?.[1] : undefined;
      return (
        (signed === (self && branchName(self)) ? undefined : signed) ??
        /^LEDGER (.+)$/.exec(branch)?.[1] ??
        []
      );
    }),
  );
  const checked: LedgerOf[] = [];
  const shown = [...branches].filter((it) => ever.has(it) || (self && it === branchName(self)));
  for (const branch of shown.sort()) {
    const [officer = "", device = ""] = branch.split(".");
    const heard = await ledgerHeard(bed, { officer, device });
    const { devices = [], left = [] } = members.get(unitSubject("member", officer)) ?? {};
    const key = [...devices, ...left].find((it) => it.device === device)?.sign;
    const verify: Checking["verify"] = async ({ sentAt: at, waiting, signature, ...ledger }) => {
      if (key === undefined) return null;
      return signature !== null && ask.verify(key, { officer, device, at, waiting, ledger }, signature);
    };
    const check = await checkLedger(heard, { hashOf, open: ask.open, verify, rest: ask.rest });
    const isOwn = self?.officer === officer && self.device === device;
    const forks = new Found();
    for (const { post } of isOwn ? heard.entries : []) forks.push({ kind: "fork", seq: post.seq });
    const { findings, more } = isOwn ? forks : check;
    checked.push({ officer, device, ...check, findings, more, whole: check.whole && findings.length === 0 });
  }
  return checked;
}

/** A colleague's newest decisions before one as far as they can be read here, the newest first, and how many of hers came. */
export async function colleaguesLedger(
  bed: Bed,
  of: Sender,
  open: Checking["open"],
  { limit, before = Number.POSITIVE_INFINITY }: { limit: number; before?: number | undefined },
): Promise<{ records: Awaited<ReturnType<typeof readableRecord>>[]; total: number }> {
  const { entries } = await ledgerHeard(bed, of);
  const older = entries.map((it) => it.post).filter((it) => it.seq < before);
  const newest = older.sort((a, b) => b.seq - a.seq);
  const by: Checking = { hashOf, open, verify: async () => null };
  const records = [];
  for (const post of newest.slice(0, limit)) records.push(await readableRecord(post, by));
  return { records, total: entries.length };
}

/** Officers that the head has admitted, now or once, in whose ledgers two entries were heard in one place. */
export async function forkedOfficers(bed: Bed): Promise<string[]> {
  const [raw, { ever }] = await bed.run(["commune", "heard"], "readonly", (tx) =>
    Promise.all([tx.get("commune", FORKED), admittedIn(tx)]),
  );
  const row = raw as { branches?: unknown } | undefined;
  const branches = (Array.isArray(row?.branches) ? row.branches.map(String) : []).filter((it) =>
    ever.has(it),
  );
  return [...new Set(branches.map((it) => it.split(".")[0]!))];
}
