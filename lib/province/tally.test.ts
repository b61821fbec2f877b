/** The province's numbers are those of the head's page and of the month's report, made of the same dossiers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { makeCount } from "../counting/index.ts";
import { countedOf } from "../counting/of-dossier.ts";
import { assess } from "../deadline/index.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { Sighting } from "../dossier/model.ts";
import { dayFromIso } from "../dossier/moment.ts";
import { wasOf } from "../queue/handled.ts";
import type { Known } from "../queue/item.ts";
import { NOW, sightings } from "../queue/sample-random.ts";
import { isHidden } from "../queue/share.ts";
import { itemsOf, sumsOf } from "../queue/view.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { counts } from "./sample.ts";
import { makeTally, monthSoFar } from "./tally.ts";

const calendar = makeCalendar(shippedSpec());
const rules = rulesOf(defaultSettings());
const around = { calendar, now: NOW, untouchedFrom: 3, usual: null };
const { whole } = counts();

const knownOf = (some: readonly Sighting[]): Known[] => {
  const byCode = new Map(some.map((it) => [it.code, it]));
  return [...byCode.values()].map((it) => {
    const dossier = mergeSighting(null, it);
    return { dossier, clocks: assess(dossier, null, rules, calendar, NOW) };
  });
};
const tallied = (known: readonly Known[]) => {
  const tally = makeTally(around);
  for (const it of known) {
    tally.see(it);
    tally.count(countedOf(it.dossier, null));
  }
  return tally.counts(whole);
};
const CODES = Array.from({ length: 12 }, (_, n) => `H15-261120-00${n + 10}`);
const many = fc.array(sightings("https://a.example", CODES), { maxLength: 20 }).map(knownOf);

test("they are the tiles and clocks of the queue, and the report's ratios of the month so far", () => {
  fc.assert(
    fc.property(many, (known) => {
      const items = itemsOf(known, around);
      const { counts: tiles, open, unknown } = sumsOf(items, calendar);
      const { numbers, onTime, stepsOnTime } = tallied(known);
      expect(numbers).toMatchObject({
        open,
        unknown,
        dueToday: tiles.today,
        paused: tiles.paused,
        pausedWithoutPaper: tiles["paused-without-paper"],
        lateDossiers: items.filter((it) => it.dossier.state === "late").length,
        lateSteps: items.filter((it) => it.step.state === "late").length,
      });
      // No late one that the tile of what is over its time doesn't have.
      expect(Math.max(numbers.lateDossiers, numbers.lateSteps)).toBeLessThanOrEqual(tiles.overdue);
      const report = makeCount({ period: monthSoFar(NOW), now: NOW, intakeDue: (it) => it + 480 });
      for (const { dossier } of known) report.add(countedOf(dossier, null));
      const { ratios } = report.numbers();
      expect([onTime, stepsOnTime]).toEqual([ratios.onTime, ratios.stepsOnTime]);
    }),
  );
});

test("the month so far begins with its first day", () => {
  expect(monthSoFar(NOW)).toEqual({ from: dayFromIso("2026-11-01"), to: dayFromIso("2026-11-20") });
});

test("a late dossier that an officer has put off, or said to be done, is late for the province all the same", () => {
  fc.assert(
    fc.property(many, (known) => {
      const marked = known.map((it): Known => {
        const { portal, code } = it.dossier;
        return {
          ...it,
          mark: { portal, code, at: NOW, was: wasOf(it.dossier), kind: "later", until: NOW + 600 },
        };
      });
      const hidden = itemsOf(marked, around).filter(isHidden).length;
      expect(hidden).toBe(itemsOf(known, around).length);
      expect(tallied(marked)).toEqual(tallied(known));
    }),
  );
});

test("a stop of which nobody can say whether it has its paper is told apart", () => {
  fc.assert(
    fc.property(many, (known) => {
      const { numbers } = tallied(known);
      const paused = itemsOf(known, around).filter((it) => it.groups.includes("paused"));
      const unclear = paused.filter(
        (it) => known.find((k) => k.dossier.code === it.code)!.clocks.pausedWithoutPaper === null,
      );
      expect(numbers.pausedUnclear).toBe(unclear.length);
    }),
  );
});
