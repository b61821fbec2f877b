import { expect, test } from "vitest";
import { EACH, readPath } from "./path.ts";

test.each([
  ["code", [["code"]]],
  [".", [[]]],
  ["currentTask[].dueDate", [["currentTask", EACH, "dueDate"]]],
  ["[].a", [[EACH, "a"]]],
  ["data.rows[0].no", [["data", "rows", 0, "no"]]],
  ["a[][].b", [["a", EACH, EACH, "b"]]],
  ["appointmentDate | dueDate", [["appointmentDate"], ["dueDate"]]],
  ["Mã_hồ_sơ.giá-trị", [["Mã_hồ_sơ", "giá-trị"]]],
])("%s is read", (source, path) => expect(readPath(source)).toEqual({ path }));

test.each([
  ["", "name"],
  ["a.", "name"],
  [".a", "name"],
  ["a..b", "name"],
  ["a b", "name"],
  ["a[-1]", "index"],
  ["a[100]", "index"],
  ["a[*]", "index"],
  ["a[?(@.x)]", "index"],
  ["a[b]", "index"],
  ["$..a", "name"],
  ["a.constructor", "name"],
  ["a.__proto__", "name"],
  ["a()", "name"],
  ["a || b", "name"],
  ["a | ", "name"],
  ["a|b|c|d|e", "long"],
  [`a${".b".repeat(12)}`, "long"],
])("'%s' is refused", (source, why) => expect(readPath(source)).toMatchObject({ fault: { why } }));
