import { expect, test } from "vitest";
import { minuteOf } from "../dossier/moment.ts";
import { goesNoFurther, MOST_TURNED, mayGoOn, type Scan, scanOfToday } from "./scan.ts";

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

const stopped: Scan = {
  phase: "stopped",
  why: "no-next",
  list: "listlist1",
  page: 3,
  pages: 7,
  to: null,
  turned: 2,
};
const at = (text: string) => minuteOf(`${text}:00+07:00`)!;

test("a scan is gone on with only where its own list is shown", () => {
  const lists = [{ list: "listlist2" }, { list: "listlist1" }];
  expect(mayGoOn(stopped, lists)).toBe(true);
  expect(mayGoOn(stopped, lists.slice(0, 1))).toBe(false);
  // It stopped before its list was known.
  expect(mayGoOn({ ...stopped, list: null }, lists)).toBe(false);
  expect(mayGoOn({ ...stopped, phase: "done" }, lists)).toBe(false);
  expect(mayGoOn(null, lists)).toBe(false);
});

test("of a scan that has stopped the next day says nothing more; one that runs past midnight goes on", () => {
  const last = at("2026-11-20T23:59");
  expect(scanOfToday(stopped, last, last)).toBe(stopped);
  expect(scanOfToday(stopped, last, last + 1)).toBeNull();
  const running: Scan = { ...stopped, phase: "running", why: null };
  expect(scanOfToday(running, last, last + 1)).toBe(running);
});
