/**
 * Draws public/icon/*.png from docs/icon.svg: `npx node scripts/icons.ts`. Small
 * sizes drop the hour marks and get a broader tick, or they would blur.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { launch } from "./launch.ts";

const svg = readFileSync(new URL("../docs/icon.svg", import.meta.url), "utf8");
const folder = new URL("../public/icon/", import.meta.url);
mkdirSync(folder, { recursive: true });
const { context, close } = await launch({ viewport: { width: 128, height: 128 } });
try {
  const page = await context.newPage();
  for (const size of [16, 32, 48, 96, 128]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html{background:none}body{margin:0}svg{display:block;width:${size}px;height:${size}px}
       ${size < 40 ? ".fine{display:none}.hands{stroke-width:18;transform:translate(-7px,-7px) scale(1.11)}" : ""}</style>${svg}`,
    );
    await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true });
  }
} finally {
  await close();
}
