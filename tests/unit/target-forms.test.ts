/** What the forms of the targets take of what is typed. */
import { describe, expect, test } from "vitest";
import { dayFromFields, fieldsOf, NO_POINTS } from "../../components/targets/points-typed.ts";
import { typedPercent } from "../../components/targets/typed.ts";
import { dayFromIso, startOf } from "../../lib/dossier/moment.ts";
import { writeHundredths } from "../../lib/targets/hundredths.ts";
import { readPoints } from "../../lib/targets/read-points.ts";
import { dayPoints } from "../../lib/targets/schema.ts";

const NOW = startOf(dayFromIso("2026-11-20")!) + 900;
const TYPED = { ...NO_POINTS, publicity: "15,2", total: "84,05", rank: "12" };

test.each([
  ["94,2", { ok: true, value: 9420 }],
  [" 94.2 % ", { ok: true, value: 9420 }],
  ["", { ok: true, value: null }],
  ["100", { ok: true, value: 10_000 }],
  ["100,01", { ok: false }],
  ["-1", { ok: false }],
  ["nhiều", { ok: false }],
])("a share typed as «%s»", (text, read) => expect(typedPercent(text)).toEqual(read));

describe("a day's points", () => {
  test("what was pasted stands in the fields; what it doesn't tell is empty", () => {
    const read = readPoints("Công khai 15,2/18; Tiến độ 25/20; Tổng 84,05; hạng 12");
    expect(fieldsOf(read, (it) => writeHundredths(it, ","))).toEqual(TYPED);
  });
  test("what is typed is what the store takes; an empty field is not known", () => {
    const day = dayFromFields(TYPED, "20/11/2026", " Văn phòng ", NOW);
    expect(day).toEqual({
      day: "2026-11-20",
      parts: {
        publicity: 1520,
        progress: null,
        online: null,
        digitised: null,
        payment: null,
        satisfaction: null,
      },
      total: 8405,
      rank: 12,
      by: "Văn phòng",
      at: NOW,
    });
    expect(dayPoints.safeParse(day).success).toBe(true);
  });
  test.each([
    [{ publicity: "18,1" }, {}, { field: "publicity", most: 1800, typed: "18,1" }],
    [{ progress: "hai" }, {}, { field: "progress", most: 2000, typed: "hai" }],
    [{ rank: "0" }, {}, { field: "rank" }],
    [{ rank: "1,5" }, {}, { field: "rank" }],
    [{ publicity: "", total: " ", rank: "" }, {}, { field: "all" }],
    [{}, { day: "21/11/2026" }, { field: "day" }],
    [{}, { day: "31/11/2026" }, { field: "day" }],
    [{}, { by: "" }, { field: "by" }],
    [{}, { by: "0912 345 678" }, { field: "by" }],
  ])(
    "%j %j is refused",
    (fields, { day = "20/11/2026", by = "Văn phòng" }: { day?: string; by?: string }, why) =>
      expect(dayFromFields({ ...TYPED, ...fields }, day, by, NOW)).toEqual(why),
  );
});
