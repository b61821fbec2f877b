/** The queue's rows on their way from the worker to a page: texts of some rows each, since a text goes over many times as fast as its values. */
import type { Clock } from "../deadline/clock.ts";
import type { LeftItem } from "./left.ts";
import type { QueueItem, QueueView } from "./types.ts";

/** Rows of one text: written, or read, in some milliseconds, so that worker and page answer others in between. */
const SOME = 500;

/** All rows of one moment, in one answer: a list can't be of another moment than the numbers above it. */
export type QueuePacked = Omit<QueueView, "items" | "hidden" | "left"> & {
  items: string[];
  hidden: string[];
  left: string[];
};

/** Writes the rows down; `breath` is waited for after each text. */
export async function packed(view: QueueView, breath: () => Promise<unknown>): Promise<QueuePacked> {
  const texts = async <T>(rows: readonly T[], packed: (row: T) => unknown): Promise<string[]> => {
    const made: string[] = [];
    for (let from = 0; from < rows.length; from += SOME) {
      made.push(JSON.stringify(rows.slice(from, from + SOME).map(packed)));
      await breath();
    }
    return made;
  };
  return {
    ...view,
    items: await texts(view.items, packedItem),
    hidden: await texts(view.hidden, packedItem),
    left: await texts(view.left, (it) => it),
  };
}

/** Reads them again; made by our own worker from checked records a moment ago. */
export async function unpacked(view: QueuePacked, breath: () => Promise<unknown>): Promise<QueueView> {
  const rows = async <T>(texts: readonly string[], row: (packed: never) => T): Promise<T[]> => {
    const made: T[] = [];
    for (const text of texts) {
      for (const it of JSON.parse(text) as never[]) made.push(row(it));
      await breath();
    }
    return made;
  };
  return {
    ...view,
    items: await rows(view.items, unpackedItem),
    hidden: await rows(view.hidden, unpackedItem),
    left: await rows(view.left, (it: LeftItem) => it),
  };
}

/** The clock that presses is one of the three; a row says no reasons, and they are most of its length. */
type PackedItem = Omit<QueueItem, "clock"> & { clock: "step" | "dossier" | "intake" };

function packedItem(item: QueueItem): PackedItem {
  const { clock, step, dossier, intake } = item;
  return {
    ...item,
    clock: clock.of === "step" || clock.of === "intake" ? clock.of : "dossier",
    step: bare(step),
    dossier: bare(dossier),
    intake: intake && bare(intake),
  };
}

const bare = (clock: Clock): Clock => ({ ...clock, reasons: [] });

const unpackedItem = (item: PackedItem): QueueItem => ({ ...item, clock: item[item.clock]! });
