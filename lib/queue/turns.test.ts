import fc from "fast-check";
import { expect, test } from "vitest";
import { makeCalendar, shippedSpec } from "../calendar/index.ts";
import { assess } from "../deadline/index.ts";
import { mergeSighting } from "../dossier/merge.ts";
import type { Dossier } from "../dossier/model.ts";
import { rulesOf } from "../settings/calendar.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { type Mark, wasOf } from "./handled.ts";
import { NOW, sightings } from "./sample-random.ts";
import { counted } from "./turns.ts";

const calendar = makeCalendar(shippedSpec());
const rules = rulesOf(defaultSettings());
const usual = (step: string) => (step === "Thẩm định" ? { n: 9, median: 45 } : null);
const DAY = 1440;

/** What it adds to the numbers at a minute, and until when, as the whole computation has it. */
const at = (now: number, dossier: Dossier, mark: Mark | null) =>
  counted(
    { dossier, clocks: assess(dossier, null, rules, calendar, now), mark },
    { calendar, now, untouchedFrom: 2, usual },
  );

const marks = fc.option(
  fc.record({ kind: fc.constant("later" as const), until: fc.integer({ min: NOW, max: NOW + 3 * DAY }) }),
);

test("a share stands as it was counted until the minute that was named", () => {
  let turned = 0;
  fc.assert(
    fc.property(
      sightings("https://a.example", ["A"]),
      marks,
      fc.array(fc.integer({ min: 1, max: 6 * DAY }), { minLength: 12, maxLength: 12 }),
      (seen, said, later) => {
        const dossier = mergeSighting(null, seen);
        const mark = said && {
          portal: dossier.portal,
          code: dossier.code,
          at: NOW,
          was: wasOf(dossier),
          ...said,
        };
        let now = NOW;
        for (let step = 0; step < 60; step++) {
          const here = at(now, dossier, mark);
          if (!here) return;
          const until = here.turnsAt ?? NOW + 12 * DAY;
          expect(until).toBeGreaterThan(now);
          const between = [until - 1, ...later.map((it) => now + (it % (until - now)))];
          for (const minute of between)
            expect(at(minute, dossier, mark)?.share, String(minute)).toEqual(here.share);
          if (here.turnsAt === null || until > NOW + 12 * DAY) return;
          turned++;
          now = until;
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(turned).toBeGreaterThan(300);
});
