/** Colleagues' machines, as rows among the files that are looked at: whose, when last heard of, how many dossiers. */
import { sha256 } from "@noble/hashes/sha2.js";
import type { FileKept } from "../beside/file.ts";
import type { Sender } from "../commune/subjects.ts";
import type { Minute } from "../dossier/model.ts";
import { type Admitted, admittedIn } from "./admitted.ts";
import type { HeardRow } from "./heard-row.ts";
import { SCHEMAS } from "./records.ts";
import type { Tx } from "./tables.ts";

export const branchName = ({ officer, device }: Sender): string => `${officer}.${device}`;

/** What a colleague's machine is called among files: always the same, and never what a file's machine calls itself. */
export const machineOfBranch = (of: Sender): string =>
  [...sha256(new TextEncoder().encode(`commune ${branchName(of)}`))]
    .slice(0, 20)
    .map((it) => "abcdefghijklmnop"[it % 16])
    .join("");

export class Branches {
  readonly #tx: Tx;
  readonly #by: { names: boolean; now: Minute };
  readonly #rows: Map<string, FileKept>;
  readonly #changed = new Set<string>();
  #strangers = 0;
  #admitted: Admitted["now"] = new Set();

  private constructor(tx: Tx, by: { names: boolean; now: Minute }, rows: Map<string, FileKept>) {
    this.#tx = tx;
    this.#by = by;
    this.#rows = rows;
  }

  /** When what is being taken is heard. */
  get now(): Minute {
    return this.#by.now;
  }

  /** Those known so far. */
  static async of(tx: Tx, by: { names: boolean; now: Minute }): Promise<Branches> {
    const rows = (await tx.all("files")).flatMap((it) => SCHEMAS.files.safeParse(it).data ?? []);
    const all = new Branches(tx, by, new Map(rows.flatMap((it) => (it.branch ? [[it.branch, it]] : []))));
    await all.weigh();
    return all;
  }

  /** Who is admitted may be known anew: from then on a machine's word counts, or no longer. */
  async weigh(): Promise<void> {
    this.#admitted = (await admittedIn(this.#tx)).now;
    for (const [branch, it] of this.#rows) {
      const { aside = false, ...row } = it;
      if (aside === !this.#admitted.has(branch)) continue;
      this.#rows.set(branch, aside ? row : { ...row, aside: true });
      this.#changed.add(branch);
    }
  }

  /** Something was heard of a machine; `fresh`: a dossier of which it had said nothing before. */
  async heard(of: Sender, at: Minute, fresh = 0): Promise<void> {
    const branch = branchName(of);
    const there = this.#rows.get(branch) ?? (await this.#begun(of, at));
    this.#rows.set(branch, { ...there, at: Math.max(there.at, at), dossiers: there.dossiers + fresh });
    this.#changed.add(branch);
  }

  /** A record that isn't believed; null: of nobody known. */
  unread(of: Sender | null): void {
    const there = of && this.#rows.get(branchName(of));
    if (!there) {
      this.#strangers++;
      return;
    }
    this.#rows.set(there.branch!, { ...there, unread: there.unread + 1 });
    this.#changed.add(there.branch!);
  }

  /** How an officer is called is known, or otherwise than before; null: no more. */
  named(officer: string, whose: string | null): void {
    for (const [branch, it] of this.#rows) {
      if (branch.split(".")[0] !== officer || it.whose === whose) continue;
      this.#rows.set(branch, { ...it, whose });
      this.#changed.add(branch);
    }
  }

  async put(): Promise<void> {
    for (const branch of this.#changed) await this.#tx.put("files", this.#rows.get(branch)!);
    if (this.#strangers === 0) return;
    const row = (await this.#tx.get("commune", "unread")) as { count?: number } | undefined;
    await this.#tx.put("commune", { name: "unread", count: (row?.count ?? 0) + this.#strangers });
  }

  async #begun(of: Sender, at: Minute): Promise<FileKept> {
    const row = (await this.#tx.get("heard", `u.member.${of.officer}`)) as HeardRow | undefined;
    const { name = null } = (row?.post ?? {}) as { name?: string | null };
    return {
      machine: machineOfBranch(of),
      whose: this.#by.names ? name : null,
      at,
      addedAt: this.#by.now,
      dossiers: 0,
      unread: 0,
      whole: true,
      branch: branchName(of),
      ...(this.#admitted.has(branchName(of)) ? {} : { aside: true }),
    };
  }
}
