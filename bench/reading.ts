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

if (import.meta.main) {
  const { small, large } = await benchReading();
  const ms = (n: number) => `${n.toFixed(1)} ms`;
  console.log(
    `500 rows: floor ${ms(small.floor)} (hidden text too ${ms(small.plainFloor)}), read ${ms(small.read)} = ${(small.read / small.floor).toFixed(2)}×`,
  );
  console.log(
    `20 changed rows: ${ms(small.changed)}; nothing changed: ${ms(small.one)}; slowest action: ${ms(small.action)}`,
  );
  console.log(`5,000 rows: read ${ms(large.read)}, longest task when sliced ${ms(large.longest)}`);
  const failed = [
    small.read / small.floor > 2.5 && "500 rows cost more than 2.5 × the floor",
    small.action > 5 && "reading an action took more than 5 ms",
    large.longest > 50 && "a task over 50 ms at 5,000 rows",
  ].filter(Boolean);
  for (const what of failed) console.error(what);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
