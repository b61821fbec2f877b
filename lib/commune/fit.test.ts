import { expect, test } from "vitest";
import type { Dossier } from "../dossier/model.ts";
import { fitDossier, fitLedger, fitPapers, inPieces, isTooLarge, MOST_BYTES, sizeOf } from "./fit.ts";
import type { DossierPost, LedgerPost, PaperPost } from "./records.ts";

const said = { v: 1, o: "lan", dev: "a1b2c3d4", at: 29_919_900 };
const LONG = "Giấy tờ ".repeat(200);
const dossier = (more: Partial<Dossier>): DossierPost => ({
  ...said,
  dossier: {
    portal: "https://a.example",
    code: "H15-261120-0001",
    firstSeenAt: 1,
    lastSeenAt: 2,
    address: "/ho-so/1",
    values: { dueAt: { value: "2026-11-24", where: { kind: "label", name: "Hạn" }, sure: 1, seenAt: 2 } },
    steps: [],
    pauses: [{ from: "2026-11-18", to: null, hasPaper: null }],
    papers: [],
    doubts: [],
    ...more,
  },
});
const papers = (count: number) =>
  Array.from({ length: count }, () => ({ name: LONG, required: true, files: 1 }));
const steps = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `${n} ${LONG.slice(0, 500)}`,
    from: null,
    to: null,
    dueAt: null,
    hours: 1,
  }));

test("what has room goes as it is", () => {
  const post = dossier({ papers: papers(3) });
  expect(fitDossier(post)).toBe(post);
});

test("too large: the lists least missed go first, and it says so; dates and stops stay", () => {
  const post = dossier({ papers: papers(60), steps: steps(10) });
  const fitted = fitDossier(post)!;
  expect(fitted).toMatchObject({ cut: ["papers"], dossier: { papers: [], steps: post.dossier.steps } });
  const longer = fitDossier(dossier({ papers: papers(60), steps: steps(120) }))!;
  expect(longer.cut).toEqual(["papers", "address", "steps"]);
  expect(longer.dossier.steps.map((it) => it.name.split(" ")[0])).toEqual(
    steps(120)
      .slice(-20)
      .map((it) => it.name.split(" ")[0]),
  );
  for (const it of [fitted, longer]) {
    expect(isTooLarge(it)).toBe(false);
    expect(it.dossier).toMatchObject({ values: post.dossier.values, pauses: post.dossier.pauses });
  }
});

test("what can't be brought under the limit isn't sent", () => {
  const where = { kind: "label", name: LONG.repeat(30) } as const;
  expect(
    fitDossier(dossier({ values: { dueAt: { value: "2026-11-24", where, sure: 1, seenAt: 2 } } })),
  ).toBeNull();
});

test("of a person's papers those that were seen last, of a decision on very many dossiers some codes", () => {
  const paper = (n: number) => ({
    portal: null,
    name: LONG,
    dossierCode: null,
    dated: null,
    seenAt: n,
    kind: "paper" as const,
  });
  const post: PaperPost = {
    ...said,
    owner: `${"a".repeat(43)}.1`,
    papers: Array.from({ length: 100 }, (_, n) => paper(n)),
  };
  const fitted = fitPapers(post);
  expect(fitted.cut).toEqual(["papers"]);
  expect(fitted.papers.length).toBeGreaterThan(3);
  expect(fitted.papers.map((it) => it.seenAt)).toEqual(fitted.papers.map((_, n) => 99 - n));
  expect(sizeOf(fitted)).toBeLessThanOrEqual(MOST_BYTES);
  const codes = Array.from({ length: 1_000 }, (_, n) => `H15-261120-${"0".repeat(40)}${n}`);
  const entry = { codes, count: 1_000 } as unknown as LedgerPost["entry"];
  const decision = { ...said, seq: 1, entry, sealed: null } as unknown as LedgerPost;
  expect(fitLedger(decision)).toMatchObject({
    cut: ["codes"],
    entry: { count: 1_000, codes: codes.slice(0, 50) },
  });
});

test("a list in pieces: all of it, in its order, each under the limit; a row too large alone is left out", () => {
  const rows = Array.from({ length: 300 }, (_, n) => ({ n, text: LONG.slice(0, n * 3) }));
  const pieces = inPieces([...rows.slice(0, 7), { n: -1, text: LONG.repeat(40) }, ...rows.slice(7)]);
  expect(pieces.flat()).toEqual(rows);
  expect(pieces.length).toBeGreaterThan(5);
  for (const piece of pieces) expect(sizeOf(piece)).toBeLessThanOrEqual(MOST_BYTES - 1_000);
});
