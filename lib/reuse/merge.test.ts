import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePapers } from "./merge.ts";
import type { KnownPaper } from "./types.ts";

const paper = (more: Partial<KnownPaper> = {}): KnownPaper => ({
  portal: null,
  name: "Giấy khai sinh",
  dossierCode: null,
  dated: null,
  seenAt: 100,
  kind: "result",
  ...more,
});
const merged = (...more: KnownPaper[]) => mergePapers([], more).papers;

describe("one paper that comes in several forms is one", () => {
  test.each<[string, Partial<KnownPaper>, Partial<KnownPaper>]>([
    ["word for word", { number: "12/2019" }, { number: "12/2019" }],
    [
      "here its number, there its dossier too",
      { number: "12/2019", dossierCode: "H" },
      { number: "12/2019" },
    ],
    ["by its dossier", { dossierCode: "H", issuer: "UBND xã A" }, { dossierCode: "H", number: "1" }],
    ["by its day", { dated: "2019-05-02", issuer: "UBND xã A" }, { dated: "2019-05-02", number: "1" }],
    ["nothing but its kind, beside one that says more", { number: "1" }, {}],
  ])("%s", (_what, a, b) => {
    const [one, ...rest] = merged(paper(a), paper(b));
    expect(rest).toEqual([]);
    expect(one).toEqual(paper({ ...b, ...a }));
  });
  test("a paper handed in moves on with its dossier's day", () => {
    const handed = paper({ kind: "paper", dossierCode: "H", dated: "2025-03-10" });
    const ended = { ...handed, dated: "2025-03-12", seenAt: 200 };
    expect(mergePapers([handed], [ended])).toEqual({ papers: [ended], fresh: 0 });
    expect(mergePapers([ended], [handed])).toEqual({ papers: [ended], fresh: 0 });
  });
});

test.each<[string, Partial<KnownPaper>, Partial<KnownPaper>]>([
  ["another number", { number: "1" }, { number: "2" }],
  ["the number of another year", { number: "1", dated: "2019-01-02" }, { number: "1", dated: "2020-01-02" }],
  ["of another office", { number: "1", issuer: "UBND xã A" }, { number: "1", issuer: "UBND xã B" }],
  ["of another dossier", { number: "1", dossierCode: "A" }, { number: "1", dossierCode: "B" }],
  ["another kind", { number: "1" }, { number: "1", name: "Giấy chứng sinh" }],
  [
    "seen in a portal, and handed in there",
    { dossierCode: "A" },
    { dossierCode: "A", portal: "https://a.example" },
  ],
  [
    "two results of one dossier",
    { dossierCode: "A", dated: "2019-01-02" },
    { dossierCode: "A", dated: "2019-01-03" },
  ],
])("%s is another paper", (_what, a, b) => expect(merged(paper(a), paper(b))).toHaveLength(2));

const some = <T>(...all: T[]) => fc.constantFrom(...all);
const field = <K extends string>(name: K, ...values: string[]) =>
  fc.option(some(...values)).map((it) => (it === null ? {} : { [name]: it }));
const anyPaper: fc.Arbitrary<KnownPaper> = fc
  .tuple(
    field("number", "1", "2"),
    field("dossierCode", "A", "B"),
    field("dated", "2019-01-02", "2020-01-02"),
    field("issuer", "X", "Y"),
    field("until", "2030-01-01"),
    fc.record({ kind: some("paper" as const, "result" as const), seenAt: some(100, 200) }),
  )
  .map((parts) => paper(Object.assign({}, ...parts)));
const anyPapers = fc.array(anyPaper, { maxLength: 8 });

test("taken in again, in whatever order, nothing changes", () => {
  const property = fc.property(anyPapers, anyPapers, fc.nat(), (known, list, turn) => {
    // What is taken in by one list is seen at one moment, and says no day of a paper that was handed in (see results/row.ts).
    const more = list.map((it) => ({ ...it, seenAt: 300, dated: it.kind === "paper" ? null : it.dated }));
    const before = mergePapers([], known).papers;
    const { papers } = mergePapers(before, more);
    const again = [...more.slice(turn % 8), ...more.slice(0, turn % 8)];
    expect(mergePapers(before, again).papers).toEqual(papers);
    expect(mergePapers(papers, again)).toEqual({ papers, fresh: 0 });
  });
  fc.assert(property, { numRuns: 2_000 });
});
