/** How much of each portal's lists was seen. Codes of dossiers and a heading; nobody's name. */
import type { Dossier, Minute, PortalId } from "../dossier/model.ts";
import { keptTitle } from "../privacy/list-title.ts";
import { isPersonalCode } from "../privacy/personal.ts";
import { addSeen } from "../whole/merge.ts";
import type { ListSeen, SeenList } from "../whole/types.ts";
import { type Left, leftOf } from "../whole/whole.ts";
import { listsOf } from "./lists-in.ts";
import { type Change, follow, isGone } from "./open-index.ts";
import { type CountedBy, type DossierKey, INDEX } from "./open-state.ts";
import { readable, SCHEMAS } from "./records.ts";
import type { Bed, Tx } from "./tables.ts";

/** Lists of a portal that are kept at once; its own not seen for the longest make room, never another portal's. */
const MOST = 40;

/**
 * Adds what a page showed of a list. A record that doesn't parse is taken away. What is in no list any more by that, or in
 * one again, is counted so by `by`.
 */
export async function keepListSeen(
  bed: Bed,
  portal: PortalId,
  seen: ListSeen,
  at: Minute,
  by: CountedBy | null = null,
): Promise<void> {
  const title = seen.title === null ? null : keptTitle(seen.title);
  const codes = seen.codes.map((it) => (it === null || isPersonalCode(it) ? null : it));
  await bed.run(["dossiers", ...INDEX], "readwrite", async (tx) => {
    const { lists, bad } = await listsOf(tx, portal);
    for (const key of bad) await tx.remove("lists", key);
    const isIt = (it: SeenList) => it.list === seen.list;
    const next = addSeen(lists.find(isIt) ?? null, portal, { ...seen, title, codes }, at);
    const all = [...lists.filter((it) => !isIt(it)), next];
    const old = [...all].sort((a, b) => a.at - b.at).slice(0, Math.max(0, all.length - MOST));
    await tx.put("lists", next);
    for (const it of old) await tx.remove("lists", [it.portal, it.list]);
    await followLists(
      tx,
      portal,
      lists,
      all.filter((it) => !old.includes(it)),
      by,
    );
  });
}

/** Counts anew what is in no list any more, or in one again. */
async function followLists(
  tx: Tx,
  portal: PortalId,
  before: SeenList[],
  now: SeenList[],
  by: CountedBy | null,
): Promise<void> {
  const [was, is] = [leftOf(before), leftOf(now)];
  const turned = [...new Map([...was, ...is])].filter(([of]) => was.get(of)?.since !== is.get(of)?.since);
  const changes = await Promise.all(
    turned.map(async ([of, { code }]): Promise<Change | null> => {
      // A code may have blanks in it.
      const key: DossierKey = [portal, code];
      const { data } = SCHEMAS.dossiers.safeParse(await tx.get("dossiers", key));
      if (!data) return null;
      const left = is.get(of);
      return {
        key,
        dossier: data,
        known: true,
        left: left ? { title: left.title, since: left.since } : null,
      };
    }),
  );
  await follow(
    tx,
    changes.filter((it) => it !== null),
    by,
  );
}

/** Which dossiers are in no list any more. One that was seen on any page since is in one. */
export interface LeftLists {
  /** null: it is in some list, as far as is known. */
  of(dossier: Dossier): Left | null;
  /** Those that lists no longer have of a portal's dossiers, behind one code and up to another; whether they were seen since is not looked at. */
  within(portal: PortalId, after: string, to: string): Pick<Left & Dossier, "code" | "since">[];
}

/** As lists are known now. */
export async function leftNow(bed: Bed): Promise<LeftLists> {
  const lists = await allLists(bed);
  const gone = leftOf(lists);
  const byPortal = new Map(
    [...new Set(lists.map((it) => it.portal))].map((portal) => [
      portal,
      [...leftOf(lists.filter((it) => it.portal === portal)).values()],
    ]),
  );
  return {
    of(dossier) {
      const left = gone.get(`${dossier.portal} ${dossier.code}`);
      return left && isGone(dossier, left) ? left : null;
    },
    within: (portal, after, to) =>
      (byPortal.get(portal) ?? []).filter(({ code }) => code > after && code <= to),
  };
}

/** Everything known of lists. */
export async function allLists(bed: Bed): Promise<SeenList[]> {
  const rows = await bed.run(["lists"], "readonly", (tx) => tx.all("lists"));
  return readable(bed, "lists", rows);
}
