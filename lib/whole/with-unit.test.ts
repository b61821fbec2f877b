import { expect, test } from "vitest";
import { withUnit } from "./with-unit.ts";

const seen = (state: "whole" | "old") => ({ state, unseen: 0, lists: [] });

test("lists seen whole are numbers of all only where everybody's are there; otherwise they stay what they are", () => {
  expect(withUnit(seen("whole"), { whole: false }).state).toBe("partly");
  expect(withUnit(seen("whole"), { whole: true }).state).toBe("whole");
  expect(withUnit(seen("whole"), null).state).toBe("whole");
  expect(withUnit(seen("old"), { whole: false }).state).toBe("old");
});
