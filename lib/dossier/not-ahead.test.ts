import { expect, test } from "vitest";
import { mergeSighting } from "./merge.ts";
import type { Sighting } from "./model.ts";
import { notAhead } from "./not-ahead.ts";

const NOW = 29_919_820;
const YEAR = 365 * 1440;
const seen = (seenAt: number, status: 4 | 10): Sighting => ({
  portal: "https://a.example",
  code: "H15.50.05.13-261118-0001",
  seenAt,
  page: "list",
  address: null,
  values: { status: { value: status, where: { kind: "column", name: "Trạng thái" }, sure: 0.95 } },
  steps: [],
  pauses: [],
  papers: [],
});

test("what was seen under a clock a year ahead does not stand against what is seen now", () => {
  const wrong = mergeSighting(null, seen(NOW + YEAR, 4));
  // Without it the old word would hold for a year.
  expect(mergeSighting(wrong, seen(NOW, 10)).values.status?.value).toBe(4);
  const right = notAhead(wrong, NOW);
  expect(mergeSighting(right, seen(NOW, 10))).toMatchObject({
    values: { status: { value: 10 } },
    lastSeenAt: NOW,
    firstSeenAt: NOW,
  });
});

test("a dossier seen now, or before, is as it is", () => {
  const known = mergeSighting(null, seen(NOW, 4));
  expect(notAhead(known, NOW)).toBe(known);
  expect(notAhead(known, NOW + YEAR)).toBe(known);
});
