import { beforeEach, expect, test, vi } from "vitest";
import type { Heard } from "../../entrypoints/portal/answers/heard.ts";
import type { Link } from "../../entrypoints/portal/life/link.ts";
import type { DossierValues, Sighting, ValueName, Values } from "../../lib/dossier/model.ts";

const CODE = "H15.50.05.13-261118-0001";
const heard = { told: [] as Heard[] };
vi.mock("../../entrypoints/portal/answers/in-frames.ts", () => ({
  heardIn: () => [{ of: () => heard.told }],
}));
const { Witness } = await import("../../entrypoints/portal/life/witness.ts");

const declared = {
  at: "/ds",
  rows: "[]",
  code: "ma",
  values: { stepDueAt: "han", stepName: "ten", status: "tt" },
};
const told = (at: number, cells: (string | number)[][]): Heard => ({
  declared,
  rows: [{ code: CODE, ids: [], cells }],
  at,
  answer: at,
  turned: false,
});
const shown = (values: { [K in ValueName]?: DossierValues[K] }): Sighting => ({
  portal: "https://a.example",
  code: CODE,
  seenAt: 1,
  page: "list",
  address: "/x",
  steps: [],
  pauses: [],
  papers: [],
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, where: { kind: "column", name }, sure: 0.9 },
    ]),
  ) as Values,
});
const link = { readContext: { profile: null } } as unknown as Link;
let now = 0;
beforeEach(() => {
  now = 10_000;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  heard.told = [];
});
/** In the order of the meanings: stepName, stepDueAt, status. */
const DUE = told(9_000, [["Thẩm định"], ["2026-11-20T16:40:00+07:00"], ["Đang xử lý"]]);

test("an answer is a sighting of its own beside the row, with nothing of the page's in it", () => {
  heard.told = [DUE];
  const [it] = new Witness({} as Document, link, () => {}).beside([shown({ status: 4 })]);
  expect(it).toMatchObject({ code: CODE, seenAt: 1, page: "list", address: null });
  expect(it!.values.stepDueAt).toMatchObject({
    value: "2026-11-20T16:40:00+07:00",
    where: { kind: "answer" },
  });
  expect(it!.values.status?.value).toBe(4);
});

test("a row whose state changes without another answer ends what the last one said", () => {
  const witness = new Witness({} as Document, link, () => {});
  heard.told = [DUE];
  expect(witness.beside([shown({ stepName: "Thẩm định" })])).toHaveLength(1);
  now = 60_000;
  expect(witness.beside([shown({ stepName: "Thẩm định" })])).toHaveLength(1);
  expect(witness.beside([shown({ stepName: "Trình ký" })])).toEqual([]);
  expect(witness.beside([shown({ stepName: "Trình ký" })])).toEqual([]);
  heard.told = [told(61_000, [["Trình ký"], ["2026-11-21"], []])];
  now = 61_500;
  expect(witness.beside([shown({ stepName: "Trình ký" })])[0]?.values.stepDueAt?.value).toBe("2026-11-21");
});

test("a row that changes because of the answer keeps it", () => {
  const witness = new Witness({} as Document, link, () => {});
  witness.beside([shown({ stepName: "Thẩm định" })]);
  heard.told = [told(10_500, [["Trình ký"], ["2026-11-21"], []])];
  now = 11_000;
  expect(witness.beside([shown({ stepName: "Thẩm định" })])).toHaveLength(1);
  now = 12_000;
  expect(witness.beside([shown({ stepName: "Trình ký" })])).toHaveLength(1);
});

test("a later answer's doubt takes away what an earlier one said", () => {
  heard.told = [
    DUE,
    { ...told(9_500, [[], ["2026-11-20", "2026-11-21"], []]), declared: { ...declared, at: "/khac" } },
  ];
  const [it] = new Witness({} as Document, link, () => {}).beside([shown({})]);
  expect(it!.values.stepDueAt).toBeUndefined();
  expect(it!.values.stepName?.value).toBe("Thẩm định");
});
