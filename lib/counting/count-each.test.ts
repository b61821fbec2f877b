import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromIso } from "../dossier/moment.ts";
import { makeCount } from "./count.ts";
import { countEach } from "./count-each.ts";
import { counted } from "./sample.ts";
import { lines } from "./sample-random.ts";

const START = dayFromIso("2026-09-01")!;
const terms = { now: (START + 10) * 1440, intakeDue: (at: number) => at + 480 };
const PERIODS = [0, 3, 5, 9].map((from) => ({ from: START + from, to: START + from + 3 }));

test("each period's count is what it is of all dossiers", () => {
  fc.assert(
    fc.property(lines, (list) => {
      const dossiers = list.map(counted);
      const each = countEach(dossiers, PERIODS, terms);
      let next = each.next();
      while (!next.done) next = each.next();
      for (const [n, count] of next.value.entries()) {
        const whole = makeCount({ period: PERIODS[n]!, ...terms });
        for (const it of dossiers) whole.add(it);
        expect(count.numbers()).toEqual(whole.numbers());
        expect(count.codes()).toEqual(whole.codes());
        expect(count.faults()).toEqual(whole.faults());
      }
    }),
  );
});
