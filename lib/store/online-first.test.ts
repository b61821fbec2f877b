import { expect, test } from "vitest";
import { memoryBed } from "./memory-bed.ts";
import { countOnline, keyInLetters, onlineFirst, onlineStanding } from "./online-first.ts";

const month = "2026-11";

test("one answer a dossier, counted by officer and month", async () => {
  const bed = memoryBed();
  const one = { officer: "a", month };
  await Promise.all([
    countOnline(bed, { ...one, dossier: "x", answer: "guided" }),
    countOnline(bed, { ...one, dossier: "x", answer: "unable" }),
    countOnline(bed, { ...one, dossier: "y", answer: "unable" }),
    countOnline(bed, { ...one, officer: "b", dossier: "z", answer: "closed" }),
  ]);
  expect(await onlineStanding(bed, { ...one, dossier: "x" })).toEqual({
    asked: true,
    mine: { guided: 1, unable: 1, closed: 0 },
  });
  expect(await onlineStanding(bed, { ...one, officer: "b", dossier: "neu" })).toEqual({
    asked: false,
    mine: { guided: 0, unable: 0, closed: 1 },
  });
  expect((await onlineStanding(bed, { ...one, month: "2026-12", dossier: "x" })).mine.guided).toBe(0);
});

test("of a dossier that nobody knows yet nothing is remembered or counted", async () => {
  const bed = memoryBed();
  const one = { officer: "a", month, dossier: null };
  await countOnline(bed, { ...one, answer: "closed" });
  expect(await onlineFirst(bed)).toEqual({ asked: [], counts: [] });
  expect((await onlineStanding(bed, one)).asked).toBe(false);
});

test("nobody's name or number stands in it, and the same officer is found again", async () => {
  const bed = memoryBed();
  const officer = await keyInLetters(bed, "https://a.vn", "Lê Thị Mẫu");
  expect(officer).toMatch(/^[a-p]{32}$/);
  expect(await keyInLetters(bed, "https://a.vn", "Lê Thị Mẫu")).toBe(officer);
  expect(await keyInLetters(bed, "https://a.vn", "Lê Thị Khác")).not.toBe(officer);
  await countOnline(bed, {
    officer,
    month,
    dossier: await keyInLetters(bed, "https://a.vn", "001099000001 1.001193"),
    answer: "guided",
  });
  expect(JSON.stringify(await onlineFirst(bed))).not.toMatch(/Mẫu|001099/);
});
