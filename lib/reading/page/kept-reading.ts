/** What is kept of a document's reading for the next one. */
import type { Opened } from "../actions/opening.ts";
import type { Group, Listing, RowCache } from "../lists/listing.ts";
import type { ActionReading, PageReading } from "../types.ts";
import type { Env } from "../words/context.ts";

export interface KeptLists {
  listings: Listing[];
  actions: ActionReading[];
  /** Dossiers by their rows. */
  groups: Map<Element, Group>;
  env: Env;
}

/** What a document said, as long as nothing in it changed but rows of its lists. */
export interface KeptReading {
  reading: PageReading;
  /** What the reading was told besides. */
  opened: Opened | null;
  within: boolean;
  /** null: whatever changes in it, all of it is read again. */
  lists: KeptLists | null;
  /** Dossiers of which something changed since. */
  changed: Set<Group>;
  /** Words that name nothing changed around the lists: a clock, a count. */
  elsewhere: boolean;
}

/** The rows' cache, and beside it whole documents. */
export interface PageCache extends RowCache {
  readings: WeakMap<Document, KeptReading>;
  /** Forgets what was read of this row. */
  drop(row: Element): void;
}
