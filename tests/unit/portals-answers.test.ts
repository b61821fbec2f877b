/**
 * Lists made at random and the answers that their servers give (docs/proof.md), without a browser: what a page says stands in
 * for what is read of it. In a browser: `npm run portals -- N FROM --answers`.
 */
import { expect, test } from "vitest";
import { list } from "../portals/pages/list.ts";
import { judgeAnswers } from "../portals/run/judge-answers.ts";
import { sightingsSaid } from "../portals/run/said-sightings.ts";

const LISTS = [...Array(300)].map((_, at) => list(at + 1));

/** At least so many of each, so that nothing holds only because there is nothing to hold. */
const LEAST = { agree: 4_000, doubt: 800, used: 3_900, left: 3_900, person: 14_000, commit: 7_000 };

test("three hundred lists and their answers: nothing wrong, lies told, nobody's data, each pause held for its dossier", () => {
  const lines = LISTS.flatMap((it) => {
    const judged = judgeAnswers(it, sightingsSaid(it));
    return judged.lines.map((line) => ({ seed: it.seed, ...line }));
  });
  expect(lines.filter(({ verdict }) => verdict !== "right").slice(0, 10)).toEqual([]);
  for (const [of, least] of Object.entries(LEAST))
    expect(lines.filter((it) => it.case === of).length, of).toBeGreaterThan(least);
});
