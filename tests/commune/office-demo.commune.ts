/** The tour of `npm start -- --office`, against the demo build and a real server; each stop proves what it shows. `npm run build:demo` first. */
import { expect, test } from "vitest";
import { OFFICE_STOPS, officeTour } from "../../demo/office/tour.ts";
import { BUILD } from "../browser/extension.ts";

test("a head and two officers go through all stops", async () => {
  const said: string[] = [];
  const through = await officeTour(BUILD, (line) => said.push(line));
  expect(through, said.join("\n")).toBe(true);
  expect(said.filter((line) => /^ +đạt /.test(line)).length).toBe(OFFICE_STOPS.length);
}, 240_000);
