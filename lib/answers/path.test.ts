import { expect, test } from "vitest";
import { readPath } from "./path.ts";
import { EACH } from "./rows.ts";

test.each([
  ["code", [["code"]]],
  [".", [[]]],
  ["currentTask[].dueDate", [["currentTask", EACH, "dueDate"]]],
  ["[].a", [[EACH, "a"]]],
  ["data.rows[0].no", [["data", "rows", 0, "no"]]],
  ["a[][].b", [["a", EACH, EACH, "b"]]],
  ["appointmentDate | dueDate", [["appointmentDate"], ["dueDate"]]],
  ["Mã_hồ_sơ.giá-trị", [["Mã_hồ_sơ", "giá-trị"]]],
])("%s is read", (source, path) => expect(readPath(source)).toEqual(path));

test.each([
  "",
  "a.",
  ".a",
  "a..b",
  "a b",
  "a[-1]",
  "a[100]",
  "a[*]",
  "a[?(@.x)]",
  "a[b]",
  "$..a",
  "a()",
  "a || b",
  "a | ",
  "a|b|c|d|e",
])("'%s' is refused", (source) => expect(readPath(source)).toBeNull());
