/** What a document said before: the same again where nothing changed in it, and but for the changed rows where only these did. */

import { isScope } from "../../dom/shadow.ts";
import type { Opened } from "../actions/opening.ts";
import { actionsAgain } from "../actions/scan.ts";
import type { Group, Listing } from "../lists/listing.ts";
import { rowsAgain } from "../lists/rows-again.ts";
import type { ActionReading } from "../types.ts";
import type { Draft } from "../values/draft.ts";
import type { Env } from "../words/context.ts";
import type { KeptLists, KeptReading, PageCache } from "./kept-reading.ts";

export interface Listed {
  /** Windows that stand open. */
  dialogs: Element[];
  listings: Listing[];
  actions: ActionReading[];
}

/** The last reading, if it was told the same; whoever watches the page drops it where more than rows changed. */
export function keptOf(
  doc: Document,
  cache: PageCache | null,
  opened: Opened | null,
  within: boolean,
): KeptReading | null {
  const kept = cache?.readings.get(doc);
  return kept && kept.opened === opened && kept.within === within ? kept : null;
}

/** Keeps a reading; `lists`: null where a window or a form stands open, so that a row's change may be another's too. */
export function keep(
  doc: Document,
  cache: PageCache,
  read: Pick<KeptReading, "reading" | "opened" | "within">,
  lists: Omit<KeptLists, "groups"> | null,
): void {
  // What it shows may be its host's.
  if (isScope(doc)) return;
  const groups = new Map<Element, Group>();
  for (const { rows } of lists?.listings ?? [])
    for (const group of rows?.groups ?? []) for (const row of group.rows) groups.set(row.el, group);
  const kept = { ...read, lists: lists && { ...lists, groups }, changed: new Set<Group>(), elsewhere: false };
  cache.readings.set(doc, kept);
}

/** Lists and actions with what changed of them read again; null where all must be. */
export function* listedAgain(
  doc: Document,
  env: Env,
  cache: PageCache,
  { lists, changed, opened, elsewhere }: KeptReading,
): Generator<void, Listed | null> {
  if (!lists) return null;
  const listings: Listing[] = [];
  const drafts: Draft[] = [];
  for (const listing of lists.listings) {
    const own = new Set(listing.rows?.groups.filter((group) => changed.has(group)));
    const made: Listing | null = own.size === 0 ? listing : yield* rowsAgain(listing, own, env, cache);
    if (!made) return null;
    listings.push(made);
    if (own.size === 0) continue;
    const before = new Set(listing.rows?.groups);
    for (const group of made.rows?.groups ?? []) if (!before.has(group)) drafts.push(group.draft);
  }
  const actions = yield* actionsAgain(doc, env, opened, { ...lists, listings }, drafts, elsewhere);
  return { dialogs: [], listings, actions };
}
