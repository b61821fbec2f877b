import { expect, test } from "vitest";
import { csvLine } from "./bad-rows.ts";
import { Gathered } from "./gather.ts";
import { shareOf, timeLeft } from "./progress.ts";
import type { ListedPaper } from "./row.ts";

const paper = (more: Partial<ListedPaper> = {}): ListedPaper => ({
  name: "Giấy khai sinh",
  kind: "result",
  dossierCode: null,
  dated: "2019-05-12",
  ...more,
});

test("papers stand by person, word for word as they came, each once", () => {
  const all = new Gathered();
  const full = paper({ number: "1", code: "KQ.G15.000031", issuer: "UBND xã A", until: "2030-01-01" });
  all.add({ id: "001099012345", paper: full, notes: ["known_note_id_mended"] });
  all.add({ id: "001 099 012 345", paper: full, notes: [] });
  all.add({ id: "001099012345", paper: paper({ dossierCode: "H" }), notes: [] });
  all.add({ id: "001099012346", paper: paper({ kind: "paper", dated: null, number: "2" }), notes: [] });
  all.add({ fault: "known_row_no_id", wording: "" });
  expect([all.fresh, all.takeFresh(1), all.fresh]).toEqual([2, ["001099012345"], 1]);
  all.add({ id: "001099012345", paper: full, notes: [] });
  expect([all.takeFresh(5), all.fresh]).toEqual([["001099012346"], 0]);
  expect(all.papersOf("001099012345")).toEqual([full, paper({ dossierCode: "H" })]);
  expect(all.papersOf("001099012346")).toEqual([paper({ kind: "paper", dated: null, number: "2" })]);
  expect([all.papers, all.rowsOf("001099012345")]).toEqual([5, 4]);
  expect(all.count).toEqual({
    rows: 6,
    bad: 1,
    faults: { known_row_no_id: 1 },
    notes: { known_note_id_mended: 1 },
  });
});

test("a list with its months first is told from one with a slip of the pen", () => {
  const list = (dayFirst: number, monthFirst: number) => {
    const all = new Gathered();
    for (let i = 0; i < dayFirst; i++)
      all.add({ id: `${i}`, paper: paper({ dated: "2019-05-13" }), notes: [] });
    for (let i = 0; i < monthFirst; i++) all.add({ fault: "known_row_month_first", wording: "" });
    return all.monthFirst;
  };
  expect([list(0, 0), list(100, 1), list(100, 3), list(0, 1)]).toEqual([false, false, true, true]);
});

test("the time left is what is left of both halves at the pace so far", () => {
  expect(timeLeft({ read: 0.01, kept: 0 }, 5_000, 0)).toBeNull();
  expect(timeLeft({ read: 0.5, kept: 0 }, 500, 0)).toBeNull();
  // Half of 20 s is read; what comes then takes two thirds of reading.
  expect(timeLeft({ read: 0.5, kept: 0 }, 10_000, 0)).toBeCloseTo(10_000 + 20_000 * (2 / 3));
  expect(timeLeft({ read: 1, kept: 0.25 }, 20_000, 5_000)).toBeCloseTo(15_000);
  expect(timeLeft({ read: 1, kept: 1 }, 20_000, 5_000)).toBe(0);
  expect([shareOf({ read: 0, kept: 0 }), shareOf({ read: 1, kept: 1 })]).toEqual([0, 1]);
});

test("a line of a table: what a spreadsheet would reckon with stays a text", () => {
  expect(csvLine(["a", 'b "c", d', "=1+1", "001099012345", 5, "-x", "＝1", "X;=1"])).toBe(
    `"a","b ""c"", d","'=1+1","'001099012345","5","'-x","'＝1","X;=1"\r\n`,
  );
});
