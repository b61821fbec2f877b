import { expect, test } from "vitest";
import { besideRow } from "../../entrypoints/portal/parts/beside.ts";

const WINDOW = { width: 1366, height: 768 };
const WANTED = { width: 330, height: 460 };
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
/** A list: codes to be clicked on the left, clocks and buttons on the right. */
const list = Array.from({ length: 12 }, (_, n) => 150 + n * 50).flatMap((top) => [
  box(20, top, 160, top + 20),
  box(1000, top, 1180, top + 16),
  box(1220, top, 1330, top + 30),
]);
const row = box(1000, 350, 1180, 366);

test("beside its row, over nothing that is pressed", () => {
  const spot = besideRow(row, WINDOW, WANTED, list)!;
  expect(spot.left + WANTED.width).toBeLessThanOrEqual(1000);
  expect(spot.left).toBeGreaterThan(640);
  expect(spot.height).toBe(460);
  expect(spot.top + spot.height).toBeLessThanOrEqual(768);
});

test("less tall where there is less room, and below its row where only that is free", () => {
  const wall = [box(0, 0, 1366, 500)];
  expect(besideRow(row, WINDOW, WANTED, wall)).toMatchObject({ top: 506, height: 256 });
});

test("nowhere, where nothing is free", () => {
  expect(besideRow(row, WINDOW, WANTED, [box(0, 0, 1366, 400), box(0, 550, 1366, 768)])).toBeNull();
});
