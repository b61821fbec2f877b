import { inTime, LATE } from "../after.ts";
import { MISSHAPEN } from "./form.ts";
import { openIdbBed } from "./idb-bed.ts";
import { memoryBed } from "./memory-bed.ts";
import { withOutbox } from "./outbox-bed.ts";
import type { Bed } from "./tables.ts";

/** A notice for people: key of locales/<lang>/store.json and arguments. */
export interface StoreNotice {
  key: string;
  args: (string | number)[];
}

export interface Opened {
  readonly bed: Bed;
  /** Why it is memory only, or null. */
  readonly notice: StoreNotice | null;
}

/** A database spoilt on disk can also hang instead of failing: milliseconds until memory stands in. */
const PATIENCE = 5_000;
/** 'UnknownError' is the browser's word for a failure below it: the disk, the file. */
const BENEATH: ReadonlySet<string> = new Set(["UnknownError", MISSHAPEN]);
const MEMORY: StoreNotice = { key: "store_memory", args: [] };

/**
 * Opens the store; never rejects: what can't be opened is left as it is, and
 * memory stands in. It also does when a database that opened turns out to be
 * unreadable.
 */
export async function openStore(
  open: () => Promise<Bed> = () => openIdbBed(),
  patience = PATIENCE,
): Promise<Opened> {
  try {
    const bed = await inTime(patience, open());
    if (bed === LATE) throw new Error("the database does not answer");
    return sheltered(bed);
  } catch (error) {
    const newer = (error as Error)?.name === "VersionError";
    return { bed: memoryBed(), notice: newer ? { key: "store_newer", args: [] } : MEMORY };
  }
}

function sheltered(database: Bed): Opened {
  let bed = withOutbox(database);
  let notice: StoreNotice | null = null;
  return {
    get notice() {
      return notice;
    },
    bed: {
      get lasting() {
        return bed.lasting;
      },
      close: () => bed.close(),
      async run(tables, mode, work) {
        try {
          return await bed.run(tables, mode, work);
        } catch (error) {
          if (!bed.lasting || !BENEATH.has((error as Error)?.name)) throw error;
          bed = memoryBed();
          notice = MEMORY;
          return bed.run(tables, mode, work);
        }
      },
    },
  };
}
