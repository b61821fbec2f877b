/** What reading costs: a list of 500 rows against its floor, 20 changed rows, and the longest task at 5,000. */
import { launch } from "../scripts/launch.ts";
import { readingBundle } from "../tests/browser/reading-pages.ts";
import { floor, makeList, type Timed, time } from "./reading-page.ts";

export async function benchReading(): Promise<{ small: Timed; large: Timed }> {
  const { context, close } = await launch();
  try {
    const page = await context.newPage();
    await page.setContent("<!doctype html><html lang='vi'><body></body></html>");
    await page.addScriptTag({ content: await readingBundle() });
    await page.evaluate(
      `globalThis.bench = { makeList: ${makeList.toString()}, floor: ${floor.toString()} }`,
    );
    const run = (rows: number, times: number) =>
      page.evaluate(`(${time.toString()})(${rows}, ${times})`) as Promise<Timed>;
    await run(500, 8);
    return { small: await run(500, 15), large: await run(5000, 5) };
  } finally {
    await close();
  }
}
