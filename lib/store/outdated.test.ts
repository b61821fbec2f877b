import { expect, test } from "vitest";
import { outdatedBy } from "../portals/outdated.ts";
import { emptyProfile, pinned, unpinned } from "../portals/profile.ts";
import { dossiersOf, keepSightings } from "./dossiers.ts";
import { memoryBed } from "./memory-bed.ts";
import { dropOutdated } from "./outdated.ts";

const PORTAL = "https://motcua.mau.gov.vn";
const CODE = "H15.50.05.13-261118-0001";
const DAY = "2026-11-20";
const none = emptyProfile("motcua.mau.gov.vn", DAY);
const at = (value: string, name: string) => ({ value, where: { kind: "column" as const, name }, sure: 0.95 });

async function bedWith() {
  const bed = memoryBed();
  const sighting = (portal: string) => ({
    portal,
    code: CODE,
    seenAt: 29_919_820,
    page: "list",
    address: null,
    values: {
      dueAt: at("2026-11-10", "Hạn  XỬ LÝ"),
      receivedAt: at("2026-11-18T08:00:00+07:00", "Ngày tiếp nhận"),
    },
    steps: [],
    pauses: [],
    papers: [],
  });
  await keepSightings(bed, PORTAL, [sighting(PORTAL)]);
  await keepSightings(bed, "https://khac.gov.vn", [sighting("https://khac.gov.vn")]);
  return bed;
}

test("a value read under a label that now means something else is dropped, with its doubt, on that portal alone", async () => {
  const bed = await bedWith();
  expect((await dossiersOf(bed, PORTAL, [CODE]))[0]!.doubts).toHaveLength(1);
  const next = pinned(none, { part: "wordings", label: "Hạn xử lý", as: "stepDueAt" }, DAY);
  expect(await dropOutdated(bed, PORTAL, outdatedBy(none, next)!)).toBe(1);
  const [mine] = await dossiersOf(bed, PORTAL, [CODE]);
  expect(Object.keys(mine!.values)).toEqual(["receivedAt"]);
  expect(mine!.doubts).toEqual([]);
  const [other] = await dossiersOf(bed, "https://khac.gov.vn", [CODE]);
  expect(Object.keys(other!.values).sort()).toEqual(["dueAt", "receivedAt"]);
});

test("what the label gives by its new meaning stays; nothing changed is nothing dropped", () => {
  const due = pinned(none, { part: "wordings", label: "Hạn xử lý", as: "dueAt" }, DAY);
  const where = { kind: "column" as const, name: "Hạn xử lý" };
  expect(outdatedBy(none, due)!("dueAt", where)).toBe(false);
  expect(outdatedBy(none, due)!("stepDueAt", where)).toBe(true);
  expect(outdatedBy(none, due)!("stepDueAt", { ...where, name: "Hạn bước" })).toBe(false);
  expect(outdatedBy(due, due)).toBe(null);
  expect(outdatedBy(due, pinned(due, { part: "actions", label: "Treo", as: "pause" }, DAY))).toBe(null);
  const undone = unpinned(due, { part: "wordings", label: "Hạn xử lý", as: "dueAt" }, DAY);
  expect(outdatedBy(due, undone)!("dueAt", where)).toBe(true);
  expect(outdatedBy(due, null)!("dueAt", where)).toBe(true);
});

test("a path of an answer that a profile no longer gives a meaning takes its values along; a product's stay", () => {
  const answers = (values: Record<string, string>) => [{ at: "/ds", rows: "[]", code: "ma", values }];
  const before = { ...none, answers: answers({ dueAt: "han", status: "tt" }) };
  const after = { ...none, answers: answers({ stepDueAt: "han", status: "tt" }) };
  const where = { kind: "answer" as const, name: "han" };
  expect(outdatedBy(before, before)).toBe(null);
  expect(outdatedBy(before, after)!("dueAt", where)).toBe(true);
  expect(outdatedBy(before, after)!("stepDueAt", where)).toBe(false);
  expect(outdatedBy(before, after)!("paused", { ...where, name: "tt" })).toBe(false);
  expect(outdatedBy(before, after)!("dueAt", { ...where, name: "dueDate" })).toBe(false);
  expect(outdatedBy(before, null)!("statusText", { ...where, name: "tt" })).toBe(true);
});
