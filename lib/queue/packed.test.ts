import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import type { Clock } from "../deadline/clock.ts";
import { assess } from "../deadline/index.ts";
import { mergeSighting } from "../dossier/merge.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { wholeOf } from "../whole/whole.ts";
import { packed, unpacked } from "./packed.ts";
import { NOW, sightings } from "./sample-random.ts";
import type { QueueItem } from "./types.ts";
import { itemsOf, queueView } from "./view.ts";

const calendar = makeCalendar(shippedSpec());
const around = { calendar, now: NOW, untouchedFrom: 2, usual: () => ({ n: 9, median: 45 }) };
const beside = { portals: [], notices: [], seen: wholeOf([], 0, () => true) };
const whose = { officer: ["Trần Thị Hoa"], unit: [], names: true };
const left = [{ portal: "https://a.example", code: "L", procedureName: null, title: "Chờ", since: NOW }];
const viewOf = (items: QueueItem[]) => queueView(items, around, { ...beside, left, whose });
const bare = (clock: Clock): Clock => ({ ...clock, reasons: [] });
const withoutReasons = (it: QueueItem): QueueItem => ({
  ...it,
  clock: bare(it.clock),
  step: bare(it.step),
  dossier: bare(it.dossier),
  intake: it.intake && bare(it.intake),
});

test("what is read again is what was written, but for the reasons of its clocks", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(sightings("https://a.example", ["A", "B", "C"]), { minLength: 1, maxLength: 3 }),
      async (seen) => {
        const known = seen.map((it) => {
          const dossier = mergeSighting(null, it);
          return { dossier, clocks: assess(dossier, null, rulesOf(defaultSettings()), calendar, NOW) };
        });
        const view = viewOf(itemsOf(known, around));
        const again = await unpacked(await packed(view, async () => {}), async () => {});
        expect(again).toEqual({
          ...view,
          items: view.items.map(withoutReasons),
          hidden: view.hidden.map(withoutReasons),
        });
      },
    ),
    { numRuns: 300 },
  );
});

test("ten thousand rows go over in some texts, with a breath after each, and none is lost or moved", async () => {
  const seen = fc.sample(sightings("https://a.example", ["A"]), { numRuns: 40, seed: 5 });
  const known = seen.map((it) => {
    const dossier = mergeSighting(null, it);
    return { dossier, clocks: assess(dossier, null, rulesOf(defaultSettings()), calendar, NOW) };
  });
  const some = itemsOf(known, around);
  const view = viewOf(
    Array.from({ length: 10_000 }, (_, i) => ({ ...some[i % some.length]!, code: `c${i}` })),
  );
  let breaths = 0;
  const breath = async () => void breaths++;
  const over = await packed(view, breath);
  expect([over.items.length, breaths]).toEqual([20, 21]);
  // The browser hands over 64 MB at most, and a row is some hundred bytes more than its words.
  expect(over.items.join("").length).toBeLessThan(16_000_000);
  const again = await unpacked(over, breath);
  expect([breaths, again.open]).toEqual([42, 10_000]);
  expect(again.items.map(({ code }) => code)).toEqual(view.items.map(({ code }) => code));
});
