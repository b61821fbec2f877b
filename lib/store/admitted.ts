/** Whose word counts: machines that the head admitted, by her signed word, and her own. What is heard of others is kept, and not shown. */
import { UNIT_POSTS, type UnitPost } from "../commune/records.ts";
import type { HeardRow } from "./heard-row.ts";
import type { Tx } from "./tables.ts";

/** Branches (`officer.device`). The transaction holds `heard`. */
export interface Admitted {
  now: ReadonlySet<string>;
  /** Besides those that were, and no longer are: their ledgers may be read for ever, and nothing else of theirs. */
  ever: ReadonlySet<string>;
}

export async function admittedIn(tx: Tx): Promise<Admitted> {
  const rows = (await tx.all("heard", { index: "branch", is: "UNIT member" })) as HeardRow[];
  const members = rows.flatMap(({ post }) => UNIT_POSTS.member.safeParse(post).data ?? []);
  const head = headIn(members);
  const now = [
    ...members.flatMap(({ officer, devices }) => devices.map(({ device }) => `${officer}.${device}`)),
    ...(head ? [`${head.officer}.${head.device}`] : []),
  ];
  const left = members.flatMap(({ officer, left = [] }) => left.map(({ device }) => `${officer}.${device}`));
  return { now: new Set(now), ever: new Set([...now, ...left]) };
}

/** The head's machine: by whose last word members are; null: nobody has said anything. */
export function headIn(members: Iterable<UnitPost<"member">>): { officer: string; device: string } | null {
  let last: UnitPost<"member"> | null = null;
  for (const it of members) if (!last || it.at > last.at) last = it;
  return last && { officer: last.o, device: last.dev };
}
