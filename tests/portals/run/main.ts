/**
 * `npm run portals -- N FROM`: reads the pages of N seeds and says what was known (docs/proof.md).
 * `--check` looks first whether every truth is seen; `--show SEED` writes a page with its truth and a picture.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../../scripts/launch.ts";
import { unmark } from "../marks.ts";
import { open, readSeeds } from "./read.ts";
import { portalOf, servePortals } from "./serve.ts";
import { tell } from "./tell.ts";

const args = process.argv.slice(2);
const numbers = args.filter((it) => /^\d+$/.test(it)).map(Number);
const has = (name: string) => args.includes(name);

const server = await servePortals();
const { context, close } = await launch();
try {
  if (has("--show")) {
    const page = context.pages()[0] ?? (await context.newPage());
    for (const seed of numbers) {
      const portal = portalOf(seed);
      const folder = mkdtempSync(join(tmpdir(), `portal-${seed}-`));
      for (const [name, html] of Object.entries(portal.files))
        writeFileSync(join(folder, name), unmark(html));
      writeFileSync(
        join(folder, "truth.json"),
        JSON.stringify({ axes: portal.axes, ...portal.truth }, null, 2),
      );
      await open(page, `${server.url}/${seed}/index.html`, portal);
      await page.screenshot({ path: join(folder, "page.png"), fullPage: true });
      const [read] = await readSeeds(context, server.url, [seed], { check: true, tabs: 1 });
      console.log(`${folder}\n${(read?.faults ?? []).join("\n")}`);
      for (const line of read?.lines ?? [])
        if (line.verdict !== "right" && !line.fresh)
          console.log(
            `  ${line.verdict}  ${line.field}  ${line.of}  expected ${JSON.stringify(line.expected)}  got ${JSON.stringify(line.got)}`,
          );
    }
  } else {
    const [count = 100, from = 1] = numbers;
    const seeds = [...Array(count)].map((_, at) => from + at);
    const began = Date.now();
    const outcomes = await readSeeds(context, server.url, seeds, { check: has("--check") });
    tell(outcomes, console.log);
    console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
} finally {
  await close();
  await server.close();
}
