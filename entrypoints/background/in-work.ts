/** What is in work and how it is counted now: the rules by which the store's index is kept, the numbers out of it, and the dossiers themselves. */
import browser from "webextension-polyfill";
import { laterLetter } from "../../lib/beside/merge.ts";
import { type Calendar, makeCalendar } from "../../lib/calendar/index.ts";
import { assess } from "../../lib/deadline/index.ts";
import type { Dossier, PortalId } from "../../lib/dossier/model.ts";
import { inTurn } from "../../lib/in-turn.ts";
import { printOfText } from "../../lib/print.ts";
import { type Around, itemOf, type Known } from "../../lib/queue/item.ts";
import { type LeftItem, leftItem } from "../../lib/queue/left.ts";
import { isMine, type Mine } from "../../lib/queue/mine.ts";
import { numbersOf } from "../../lib/queue/share.ts";
import { counted } from "../../lib/queue/turns.ts";
import type { QueueItem, QueueNumbers } from "../../lib/queue/types.ts";
import { isOpen, sumsOf } from "../../lib/queue/view.ts";
import { calendarOf, rulesOf } from "../../lib/settings/calendar.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import { allApologies } from "../../lib/store/apologies.ts";
import { allLists } from "../../lib/store/lists.ts";
import { allMarks } from "../../lib/store/marks.ts";
import { distrust, eachOpen, type Indexed, indexedSums, openKeys } from "../../lib/store/open-numbers.ts";
import type { CountedBy, Left, Said } from "../../lib/store/open-state.ts";
import { type Whole, wholeOf } from "../../lib/whole/whole.ts";
import { now } from "../edge/clock.ts";
import { bed, catalogue, fault } from "./desk.ts";
import { heldHabits } from "./habits.ts";

/** Goes up when a share is made otherwise of the same dossier, so that all are counted anew. */
const FORM = 1;

export interface ByNow {
  around: Around;
  known(dossier: Dossier, said: Said): Known;
  by: CountedBy;
}

/** The rules that hold now. */
export async function byNow(settings: Settings): Promise<ByNow> {
  const [at, { find, print }, habits] = await Promise.all([now(), catalogue(), heldHabits()]);
  const spec = JSON.stringify(calendarOf(settings));
  if (held?.spec !== spec) held = { spec, calendar: makeCalendar(calendarOf(settings)) };
  const { calendar } = held;
  const rules = rulesOf(settings);
  const untouchedFrom = settings.untouched.days;
  const around: Around = { calendar, now: at, untouchedFrom, usual: habits.usual };
  const known = (dossier: Dossier, said: Said): Known => {
    const procedure = find(dossier.values.procedureCode?.value);
    return { dossier, clocks: assess(dossier, procedure, rules, calendar, at), ...said };
  };
  const { version } = browser.runtime.getManifest();
  const stamp = printOfText(
    JSON.stringify([FORM, version, spec, rules, untouchedFrom, print, habits.learntOn]),
  );
  return { around, known, by: { now: at, stamp, count: (it, said) => counted(known(it, said), around) } };
}
let held: { spec: string; calendar: Calendar } | null = null;

// Two that count anew at once would begin anew by turns.
const turn = inTurn();

/** The numbers as they stand, of one portal or of all. */
export function numbersNow(
  { by, around }: ByNow,
  portal: PortalId | null,
): Promise<QueueNumbers & Pick<Indexed, "portals" | "until" | "changes">> {
  return turn(async () => {
    const { sums, portals, until, changes } = await indexedSums(await bed(), portal, by);
    return { ...numbersOf(sums, around.calendar, around.now), portals, until, changes };
  });
}

/** Goes through dossiers in work, some at a time. `left`: in no list any more. */
export type Each = (
  visit: (some: (Pick<Known, "dossier" | "beside" | "apology"> & { left: Left | null })[]) => void,
) => Promise<void>;
/** What this machine has seen itself. */
export const eachOwn: Each = async (visit) => eachOpen(await bed(), visit);

/** Goes through all that is in work with its clocks; that of one portal, or of all. `gone`: what is in no list any more. */
export async function eachKnown(
  { known }: ByNow,
  portal: PortalId | null,
  visit: (it: Known) => void,
  gone: (it: LeftItem, dossier: Dossier) => void = () => {},
  each = eachOwn,
): Promise<void> {
  const from = await bed();
  const [marks, apologies] = await Promise.all([
    allMarks(from).then(byDossier),
    allApologies(from).then(byDossier),
  ]);
  await each((some) => {
    for (const { dossier, left, apology: letter = null, beside = null } of some) {
      if (portal !== null && dossier.portal !== portal) continue;
      const key = `${dossier.portal} ${dossier.code}`;
      const apology = laterLetter(apologies.get(key) ?? null, letter);
      if (left) gone(leftItem(dossier, left), dossier);
      else visit({ ...known(dossier, { mark: marks.get(key) ?? null, apology }), beside });
    }
  });
}

/** By portal and code of the dossier that each is about. */
const byDossier = <T extends { portal: PortalId; code: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((it) => [`${it.portal} ${it.code}`, it]));

interface InWorkNow {
  items: QueueItem[];
  left: LeftItem[];
  /** Whose work it is, of all officers. */
  inWork: Pick<Dossier, "values">[];
}

/**
 * All that is in work, as the queue shows it; `mine`: one officer's or unit's alone. What the index says of it is held to it, and
 * made anew where it differs.
 */
export async function inWorkNow(
  now: ByNow,
  portal: PortalId | null,
  mine: Mine | null,
  each: Each,
): Promise<InWorkNow> {
  const { around, by } = now;
  const before = await numbersNow(now, portal);
  const items: QueueItem[] = [];
  const left: LeftItem[] = [];
  const inWork: InWorkNow["inWork"] = [];
  await eachKnown(
    now,
    portal,
    (it) => {
      if (!isOpen(it)) return;
      const { officer, unit } = it.dossier.values;
      inWork.push({ values: { ...(officer ? { officer } : {}), ...(unit ? { unit } : {}) } });
      if (!mine || isMine(it.dossier, mine)) items.push(itemOf(it, around));
    },
    (it, dossier) => {
      if (!mine || isMine(dossier, mine)) left.push(it);
    },
    each,
  );
  // Others' files and one officer's own are in no index.
  if (mine || each !== eachOwn) return { items, left, inWork };
  const from = await bed();
  const after = await turn(() => indexedSums(from, portal, by));
  if (before.changes === after.changes && !isSame(sumsOf(items, around.calendar), after.sums)) {
    await distrust(from);
    await fault("queue index", new Error("the index differed from the dossiers"));
  }
  return { items, left, inWork };
}

/** How much of the lists was seen of which that was made. */
export async function seenNow({ around }: ByNow, portal: PortalId | null): Promise<Whole> {
  const from = await bed();
  const [lists, keys] = await Promise.all([allLists(from), openKeys(from)]);
  const open = new Set(keys.map(([of, code]) => `${of} ${code}`));
  const own = lists.filter((it) => portal === null || it.portal === portal);
  return wholeOf(own, around.now, (of, code) => open.has(`${of} ${code}`));
}

const isSame = (a: object, b: object): boolean => inOrder(a) === inOrder(b);
const inOrder = (it: object): string =>
  JSON.stringify(it, (_, value: unknown) =>
    typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
