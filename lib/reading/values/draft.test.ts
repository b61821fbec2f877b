import { expect, test } from "vitest";
import { BY_ORDER } from "./doubts.ts";
import { Draft } from "./draft.ts";

const el = {} as Element;
const where = { kind: "cell" as const, name: "" };
const drafted = (sure: number, received: string, due: string) => {
  const draft = new Draft(el);
  draft.put("receivedAt", received, where, sure, el);
  draft.put("dueAt", due, where, sure, el);
  return { ...draft.finish(), unread: draft.unread };
};

test("two days told apart by order alone are both dropped when they contradict", () => {
  const { values, unread } = drafted(BY_ORDER, "2026-11-20", "2026-11-02");
  expect(values).toEqual({});
  expect(unread.map((u) => u.what)).toEqual(["dueAt"]);
});

test("two labelled days that contradict are kept, with the doubt said", () => {
  const { values, unread } = drafted(0.95, "2026-11-20", "2026-11-02");
  expect([values.receivedAt?.value, values.dueAt?.value]).toEqual(["2026-11-20", "2026-11-02"]);
  expect(unread.map((u) => u.what)).toEqual(["dueAt"]);
});

test("two days in order are kept however they were told apart", () => {
  const { values, unread } = drafted(BY_ORDER, "2026-11-02", "2026-11-20");
  expect(Object.keys(values)).toEqual(["receivedAt", "dueAt"]);
  expect(unread).toEqual([]);
});

test("a day of submission alone is said not to be the receipt", () => {
  const draft = new Draft(el);
  draft.put("submittedAt", "2026-11-02", where, 0.95, el);
  expect(draft.finish().values.receivedAt).toBeUndefined();
  expect(draft.unread.map((u) => u.what)).toEqual(["receivedAt"]);
});

const stepped = (received: string, step: string) => {
  const draft = new Draft(el);
  draft.put("receivedAt", received, where, 0.95, el);
  draft.put("stepDueAt", step, where, 0.95, el);
  return { ...draft.finish(), unread: draft.unread };
};

test("a step due before the receipt is doubted, and one due years before is not believed", () => {
  const near = stepped("2026-11-20", "2026-11-19");
  expect(near.values.stepDueAt?.value).toBe("2026-11-19");
  expect(near.unread.map((u) => u.what)).toEqual(["stepDueAt"]);
  const far = stepped("2026-11-10", "1990-03-02");
  expect(far.values.stepDueAt).toBeUndefined();
  expect(far.values.receivedAt?.value).toBe("2026-11-10");
  expect(far.unread.map((u) => u.what)).toEqual(["stepDueAt"]);
  const sameDay = stepped("2026-11-20T15:10:00+07:00", "2026-11-20");
  expect(sameDay.unread).toEqual([]);
});
