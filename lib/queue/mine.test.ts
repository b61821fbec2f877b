import { expect, test } from "vitest";
import type { Dossier } from "../dossier/model.ts";
import { isMine, mineSchema, whoseOf } from "./mine.ts";

const read = <T>(value: T) => ({ value, where: { kind: "column" as const, name: "" }, sure: 1, seenAt: 0 });
const held = (officer: string | null, unit: string | null): Pick<Dossier, "values"> => ({
  values: { ...(officer ? { officer: read(officer) } : {}), ...(unit ? { unit: read(unit) } : {}) },
});
const ALL = [
  held("Trần Văn Tư", "Trung tâm"),
  held("LÊ THỊ  HOA", "Phòng Kinh tế"),
  held("Lê Thị Hoa", "trung tâm"),
  held(null, null),
];

test("mine is what this officer or this unit has, however the portal writes the name", () => {
  const mine = (of: "officer" | "unit", value: string) => ALL.map((it) => isMine(it, { of, value }));
  expect(mine("officer", "Lê Thị Hoa")).toEqual([false, true, true, false]);
  expect(mine("unit", "Trung tâm")).toEqual([true, false, true, false]);
  expect(mine("officer", "Trung tâm")).toEqual([false, false, false, false]);
});

test("one chooses among those that pages name, each once; where no names are kept among units alone", () => {
  expect(whoseOf(ALL, true)).toEqual({
    officer: ["LÊ THỊ  HOA", "Trần Văn Tư"],
    unit: ["Phòng Kinh tế", "Trung tâm"],
    names: true,
  });
  expect(whoseOf(ALL, false)).toEqual({ officer: [], unit: ["Phòng Kinh tế", "Trung tâm"], names: false });
});

test("what is kept of a choice is one of the two and a name", () => {
  expect(mineSchema.safeParse({ of: "officer", value: "Lê Thị Hoa" }).success).toBe(true);
  for (const other of [null, {}, { of: "step", value: "x" }, { of: "unit", value: "" }])
    expect(mineSchema.safeParse(other).success).toBe(false);
});
