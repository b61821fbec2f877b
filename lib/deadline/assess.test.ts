import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatusNumber } from "../dossier/model.ts";
import { clocks, full, plainRules, procedure, type Values } from "./assess.fixture.ts";
import { RULE_COUNTINGS } from "./counting.ts";
import { runs } from "./runs.oracle.ts";

describe("whatever a page shows", () => {
  const text = fc.oneof(
    fc.constantFrom(
      "2026-11-16",
      full("2026-11-16T08:00"),
      full("2026-11-24T12:00"),
      "2026-02-30",
      "",
      "9999-12-31",
      full("1970-01-01T00:00"),
      full("2149-12-31T23:59"),
    ),
    fc.string({ maxLength: 12 }),
  );
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anything = fc.record({
    dueAt: maybe(text),
    receivedAt: maybe(text),
    submittedAt: maybe(text),
    stepDueAt: maybe(text),
    stepStartedAt: maybe(text),
    finishedAt: maybe(text),
    stepName: maybe(fc.constantFrom("Ký duyệt", "constructor", "")),
    status: maybe(fc.integer({ min: 1, max: 10 }) as fc.Arbitrary<StatusNumber>),
    paused: maybe(fc.boolean()),
    channel: maybe(fc.constantFrom("online" as const, "direct" as const)),
    timeAllowed: maybe(
      fc.record({
        amount: fc.oneof(fc.double(), fc.nat(50)),
        unit: fc.constantFrom("working-hours" as const, "working-days" as const, "calendar-days" as const),
      }),
    ),
    procedureCode: maybe(fc.constantFrom("1.004873", "constructor", "")),
  });
  const pauses = fc.array(fc.record({ from: text, to: fc.option(text), hasPaper: fc.option(fc.boolean()) }), {
    maxLength: 3,
  });
  const words = JSON.parse(readFileSync("locales/vi/reasons.json", "utf8")) as Record<string, string>;

  it("gives clocks that hold together, with words for all they say", () => {
    fc.assert(
      fc.property(
        anything,
        pauses,
        fc.constantFrom(...RULE_COUNTINGS),
        fc.boolean(),
        (values, list, counting, has) => {
          const known = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
          const rules = {
            counting: {
              ...plainRules.counting,
              default: { counting, resume: "restart" as const, cutoff: "15:00" },
            },
          };
          const all = clocks(known as Values, {
            more: { pauses: list },
            procedure: has ? procedure : null,
            rules,
          });
          for (const clock of [all.dossier, all.step, all.intake, all.apology, ...all.steps]) {
            if (!clock) continue;
            expect(clock.state === "unknown").toBe(clock.missing.length > 0);
            if (clock.state !== "unknown" && clock.state !== "paused") expect(clock.due).not.toBeNull();
            for (const { key } of clock.reasons) expect(words).toHaveProperty(key);
            for (const key of clock.missing) expect(words).toHaveProperty(key);
            if (clock.share !== null) expect(clock.share >= 0 && clock.share <= 1).toBe(true);
          }
        },
      ),
      { numRuns: runs(1500) },
    );
  });
});
