import { openIdbBed } from "./idb-bed.ts";
import { memoryBed } from "./memory-bed.ts";
import type { Bed } from "./tables.ts";

/** A notice for people: key of locales/<lang>/store.json and arguments. */
export interface StoreNotice {
  key: string;
  args: (string | number)[];
}

export interface Opened {
  bed: Bed;
  /** Why it is memory only, or null. */
  notice: StoreNotice | null;
}

/** Opens the store; never rejects: what can't be opened is left as it is, and memory stands in. */
export async function openStore(open: () => Promise<Bed> = () => openIdbBed()): Promise<Opened> {
  try {
    return { bed: await open(), notice: null };
  } catch (error) {
    const newer = (error as Error)?.name === "VersionError";
    return {
      bed: memoryBed(),
      notice: { key: newer ? "store_newer" : "store_memory", args: [] },
    };
  }
}
