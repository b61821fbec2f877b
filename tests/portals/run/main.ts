/**
 * `npm run portals -- N FROM`: reads the pages of N seeds and says what was known (docs/proof.md).
 * `--check` looks first whether every truth is seen; `--guard` presses the flows of the seeds beside the guard;
 * `--answers` makes lists and what their servers answer, and says what became of it beside the page;
 * `--show SEED` writes a page with its truth and a picture (with `--guard`: a flow's page and its deeds).
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../../scripts/launch.ts";
import { flow } from "../flows/flow.ts";
import { unmark } from "../marks.ts";
import { list } from "../pages/list.ts";
import { readAnswers, tellAnswers } from "./answers.ts";
import { pressSeeds, tellPressed } from "./press.ts";
import { open, readSeeds } from "./read.ts";
import { portalOf, servePortals } from "./serve.ts";
import { tell } from "./tell.ts";

const args = process.argv.slice(2);
const numbers = args.filter((it) => /^\d+$/.test(it)).map(Number);
const has = (name: string) => args.includes(name);

const server = await servePortals(has("--answers") ? list : undefined);
const { context, close } = await launch();
try {
  if (has("--show")) {
    const page = context.pages()[0] ?? (await context.newPage());
    for (const seed of has("--guard") ? numbers : []) {
      const folder = mkdtempSync(join(tmpdir(), `flow-${seed}-`));
      const { files, ...of } = flow(seed);
      for (const [name, html] of Object.entries(files)) writeFileSync(join(folder, name), unmark(html));
      writeFileSync(join(folder, "deeds.json"), JSON.stringify(of, null, 2));
      await page.goto(`file://${folder}/index.html`);
      for (const { k } of of.deeds[0]?.press.slice(0, -1).filter((it) => !it.type) ?? [])
        await page.locator(`[data-k="${k}"]`).filter({ visible: true }).first().click();
      await page.screenshot({ path: join(folder, "page.png") });
      console.log(folder);
    }
    for (const seed of has("--guard") ? [] : numbers) {
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
        if (line.verdict !== "right")
          console.log(
            `  ${line.verdict}  ${line.field}  ${line.of}  expected ${JSON.stringify(line.expected)}  got ${JSON.stringify(line.got)}`,
          );
    }
  } else {
    const [count = 100, from = 1] = numbers;
    const seeds = [...Array(count)].map((_, at) => from + at);
    const began = Date.now();
    if (has("--answers")) tellAnswers(await readAnswers(context, server.url, seeds), console.log);
    else if (has("--guard")) tellPressed(await pressSeeds(context, seeds), console.log);
    else tell(await readSeeds(context, server.url, seeds, { check: has("--check") }), console.log);
    console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`);
  }
} finally {
  await close();
  await server.close();
}
