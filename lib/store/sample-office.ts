/** An office that counts what it has in work in two ways: by the index, and one by one. */
import { expect } from "vitest";
import type { Apology } from "../apology/model.ts";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { assess } from "../deadline/index.ts";
import type { Dossier } from "../dossier/model.ts";
import type { Mark } from "../queue/handled.ts";
import type { Around } from "../queue/item.ts";
import { NOW } from "../queue/sample-random.ts";
import { counted } from "../queue/turns.ts";
import { itemsOf, sumsOf } from "../queue/view.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import type { SeenList } from "../whole/types.ts";
import { leftOf } from "../whole/whole.ts";
import { allApologies } from "./apologies.ts";
import { allDossiers } from "./dossiers.ts";
import { allLists } from "./lists.ts";
import { allMarks } from "./marks.ts";
import { eachOpen, indexedSums, portalsKnown } from "./open-numbers.ts";
import type { CountedBy, Said } from "./open-state.ts";
import { OTHER, PORTAL } from "./sample.ts";
import type { Bed } from "./tables.ts";

export const PORTALS = [PORTAL, OTHER];
export const CODES = Array.from({ length: 5 }, (_, n) => `H15-261120-${String(n).padStart(4, "0")}`);

/** The office as it counts at a moment: it may close at four, and the clock move either way. */
export class Office {
  now = NOW;
  short = false;
  get #around(): Around {
    const spec = shippedSpec();
    const hours = Object.fromEntries(
      Object.entries(spec.hours).map(([day, spans]) => [day, this.short ? spans?.slice(0, 1) : spans]),
    ) as typeof spec.hours;
    return { calendar: makeCalendar({ ...spec, hours }), now: this.now, untouchedFrom: 2, usual: null };
  }
  by(): CountedBy {
    const around = this.#around;
    return {
      now: this.now,
      stamp: String(this.short),
      count: (dossier, said) => counted(this.#known(dossier, said, around), around),
    };
  }
  #known(dossier: Dossier, said: Said, { calendar, now }: Around) {
    return { dossier, clocks: assess(dossier, null, rulesOf(defaultSettings()), calendar, now), ...said };
  }
  /** Counted one by one, whatever an index says. */
  naive(dossiers: Dossier[], { marks, letters, lists }: Beside) {
    const around = this.#around;
    const gone = leftOf(lists);
    const isIt =
      ({ portal, code }: Dossier) =>
      (it: { portal: string; code: string }) =>
        it.portal === portal && it.code === code;
    const inLists = dossiers.filter(
      (it) => !(it.lastSeenAt <= (gone.get(`${it.portal} ${it.code}`)?.since ?? -1)),
    );
    const known = inLists.map((it) =>
      this.#known(
        it,
        { mark: marks.find(isIt(it)) ?? null, apology: letters.find(isIt(it)) ?? null },
        around,
      ),
    );
    return sumsOf(itemsOf(known, around), around.calendar);
  }
}

interface Beside {
  marks: Mark[];
  letters: Apology[];
  lists: SeenList[];
}
const besideOf = async (bed: Bed): Promise<Beside> => ({
  marks: await allMarks(bed),
  letters: await allApologies(bed),
  lists: await allLists(bed),
});

/** Holds the index to the naive count: of all, of each portal, what is stored and what is in work. */
export async function hold(bed: Bed, office: Office): Promise<void> {
  const read: Record<string, unknown> = {};
  for (const it of [null, ...PORTALS]) read[String(it)] = (await indexedSums(bed, it, office.by())).sums;
  const dossiers = await allDossiers(bed);
  const beside = await besideOf(bed);
  // What can't be read any more is set aside by whoever reads it first.
  const again = await indexedSums(bed, null, office.by());
  expect(again.sums).toEqual(office.naive(dossiers, beside));
  for (const it of PORTALS) {
    const own = dossiers.filter(({ portal }) => portal === it);
    expect((await indexedSums(bed, it, office.by())).sums, it).toEqual(office.naive(own, beside));
    expect((await portalsKnown(bed)).get(it) ?? 0, it).toBe(own.length);
  }
  const open: string[] = [];
  await eachOpen(
    bed,
    (some) => void open.push(...some.map(({ dossier: it }) => `${it.portal} ${it.code}`)),
    3,
  );
  const inWork = dossiers.filter((it) => office.by().count(it, { mark: null, apology: null }) !== null);
  expect(open.sort()).toEqual(inWork.map((it) => `${it.portal} ${it.code}`).sort());
}
