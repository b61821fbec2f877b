import { expect, test } from "vitest";
import { FORM, LIST, makeMeaningIn, namedActions, PAGE } from "./places.ts";

const none = { actions: {} };
const meaningIn = makeMeaningIn({ "Mốc chung": "dueAt" }, [
  { in: "list", wordings: { "Vào sổ": "receivedAt", "Ngày hẹn trả": "stepDueAt" }, ...none },
  { in: "page", wordings: { "Vào sổ": "stepStartedAt", "Dân mang tới": "receivedAt" }, ...none },
  { in: "window", title: "Gác việc", wordings: { "Mốc chung": "stepDueAt" }, ...none },
]);

test("a label means in each place what was said there", () => {
  expect(meaningIn(LIST)("Vào sổ")).toBe("receivedAt");
  expect(meaningIn(PAGE)("vào sổ")).toBe("stepStartedAt");
  expect(meaningIn({ in: "window", title: "GÁC VIỆC" })("Mốc chung")).toBe("stepDueAt");
  expect(meaningIn({ in: "window", title: "Việc khác" })("Mốc chung")).toBe("dueAt");
});

test("where a place says nothing, our own words hold before what is said elsewhere, and what is disputed is not known", () => {
  expect(meaningIn(PAGE)("Ngày hẹn trả")).toBe("dueAt");
  expect(meaningIn(FORM)("Dân mang tới")).toBe("receivedAt");
  expect(meaningIn(FORM)("Vào sổ")).toBe(null);
});

test("a meaning that has a label of its own in a place borrows none from another", () => {
  const other = makeMeaningIn({}, [
    { in: "list", wordings: { "Vào sổ": "receivedAt" }, ...none },
    { in: "page", wordings: { "Dân mang tới": "receivedAt" }, ...none },
  ]);
  expect(other(PAGE)("Vào sổ")).toBe(null);
  expect(other(PAGE).isTold?.("Vào sổ")).toBe(false);
  expect(other(FORM)("Vào sổ")).toBe("receivedAt");
});

test("a window's button is named for windows of its title alone; a page's own button in windows too", () => {
  const pause = { kind: "pause" as const, phase: "commit" as const };
  const release = { kind: "release" as const, phase: null };
  const named = namedActions({}, [
    { in: "window", title: "Gác việc", wordings: {}, actions: { "Ghi nhận": pause } },
    { in: "page", wordings: {}, actions: { "Đưa ra": release } },
  ]);
  const at = (title?: string) => () => (title ? { in: "window" as const, title } : { in: "page" as const });
  expect(named("Ghi nhận", at("Gác việc"))).toEqual(pause);
  expect(named("Ghi nhận", at("Trả kết quả"))).toBeUndefined();
  expect(named("Ghi nhận", at())).toBeUndefined();
  expect(named("Đưa ra", at("Trả kết quả"))).toEqual(release);
  expect(named.has("Ghi nhận")).toBe(true);
});
