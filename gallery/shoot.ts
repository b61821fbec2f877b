/**
 * Takes pictures of the gallery: `npx node gallery/shoot.ts FOLDER`.
 * They are looked at by builders and not kept.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../scripts/launch.ts";
import { bundle } from "../tests/browser/bundle.ts";
import { SHOTS } from "./shots.ts";

const folder = process.argv[2];
if (!folder) {
  console.error("node gallery/shoot.ts FOLDER [name…]");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(3);
const code = await bundle("gallery/index.ts", "gallery");
const { context, close } = await launch();
try {
  for (const [name, shot] of Object.entries(SHOTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await context.newPage();
    page.on("pageerror", (error) => console.error(name, error));
    if (shot.size) await page.setViewportSize(shot.size);
    await page.setContent(shot.html);
    await page.addScriptTag({ content: code });
    await page.evaluate(shot.run);
    for (const [label, text] of Object.entries(shot.fill ?? {}))
      await page.getByLabel(label, { exact: true }).fill(text);
    for (const name of shot.click ?? []) await page.getByRole("button", { name }).click();
    await page.waitForTimeout(200); // past the fade
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: shot.full ?? false });
    await page.close();
    console.log(name);
  }
} finally {
  await close();
}
