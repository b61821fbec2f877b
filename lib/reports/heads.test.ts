import { describe, expect, test } from "vitest";
import { FORM_07A_FORM, II06A_FORM, WEEKLY_FORM } from "./forms.ts";
import { headRows, headsOf } from "./heads.ts";
import { sayVi } from "./sample-report.ts";

describe.each([II06A_FORM, WEEKLY_FORM, FORM_07A_FORM])("the heads of $id", (form) => {
  const depth = headRows(form.heads);
  const heads = headsOf(form.heads);

  test("cover each place over each column once", () => {
    const places = heads.flatMap(({ row, column, rows, columns }) =>
      Array.from(
        { length: rows * columns },
        (_, i) => `${row + Math.floor(i / columns)}/${column + (i % columns)}`,
      ),
    );
    expect([...places].sort()).toEqual([...new Set(places)].sort());
    expect(places.length).toBe(depth * form.columns);
  });

  test("stand over the columns in the order of their numbers", () => {
    const numbers: number[] = [];
    const walk = (branches: typeof form.heads): void => {
      for (const it of branches) "no" in it ? numbers.push(it.no) : walk(it.over);
    };
    walk(form.heads);
    expect(numbers).toEqual(Array.from({ length: form.columns }, (_, i) => i + 1));
  });
});

test("II.06a has three rows of heads over 13 columns, the weekly table 15 columns, 07a 28", () => {
  expect([headRows(II06A_FORM.heads), II06A_FORM.columns]).toEqual([3, 13]);
  expect([headRows(WEEKLY_FORM.heads), WEEKLY_FORM.columns]).toEqual([2, 15]);
  expect([headRows(FORM_07A_FORM.heads), FORM_07A_FORM.columns]).toEqual([2, 28]);
});

test("II.06a's merged heads stand where the form has them", () => {
  const told = headsOf(II06A_FORM.heads).map(
    ({ key, row, column, rows, columns }) => `${sayVi(key)}: ${row},${column} ${rows}×${columns}`,
  );
  expect(told).toEqual([
    "STT: 0,0 3×1",
    "Lĩnh vực, công việc giải quyết theo cấp: 0,1 3×1",
    "Số hồ sơ nhận giải quyết: 0,2 1×4",
    "Tổng số: 1,2 2×1",
    "Trong đó (trong kỳ): 1,3 1×2",
    "Trực tuyến: 2,3 1×1",
    "Trực tiếp, dịch vụ bưu chính: 2,4 1×1",
    "Từ kỳ trước: 1,5 2×1",
    "Số hồ sơ đã giải quyết: 0,6 1×4",
    "Tổng số: 1,6 2×1",
    "Trước hạn: 1,7 2×1",
    "Đúng hạn: 1,8 2×1",
    "Quá hạn: 1,9 2×1",
    "Số hồ sơ đang giải quyết: 0,10 1×3",
    "Tổng số: 1,10 2×1",
    "Trong hạn: 1,11 2×1",
    "Quá hạn: 1,12 2×1",
  ]);
});
