/** The tour of `npm start`, against the demo build: the five things at work, each proved by its stop. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { STOPS, tour } from "../../demo/tour.ts";
import { BUILD } from "./extension.ts";

test("goes through all its stops", { timeout: 120_000 }, async () => {
  const said: string[] = [];
  const through = await tour(BUILD, (line) => said.push(line));
  expect(through, said.join("\n")).toBe(true);
  expect(said.filter((line) => /^ +đạt /.test(line)).length).toBe(STOPS.length);
  for (const name of ["1-danh-sach", "2-ho-so", "3-tam-dung-bi-giu", "6-tiep-nhan", "9-bang-ben"])
    expect(existsSync(`demo/out/${name}.png`)).toBe(true);
});
