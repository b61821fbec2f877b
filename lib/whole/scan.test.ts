import { expect, test } from "vitest";
import { goesNoFurther, MOST_TURNED } from "./scan.ts";

test("a scan goes on as long as pages bring something new", () => {
  const known = new Set<string>();
  expect(goesNoFurther(0, ["A", "B", null], known)).toBeNull();
  expect(goesNoFurther(1, ["B", "C"], known)).toBeNull();
  expect(goesNoFurther(2, ["A", "B"], known)).toBe("nothing-new");
  expect(goesNoFurther(2, [null, null], known)).toBe("nothing-new");
});

test("and ends after 300 pages, however new they are", () => {
  expect(MOST_TURNED).toBe(300);
  expect(goesNoFurther(MOST_TURNED - 1, ["A"], new Set())).toBeNull();
  expect(goesNoFurther(MOST_TURNED, ["A"], new Set())).toBe("too-long");
});
