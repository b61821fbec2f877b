/** The stores' pictures, 1280×800: what the tour shows at five of its stops. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildExtension } from "../../demo/build.ts";
import { setStage } from "../../demo/stage.ts";
import { STOPS } from "../../demo/tour.ts";

/** A window in which nothing folds, of the same shape as the picture. */
const WINDOW = { width: 1440, height: 900 };
const SCALE = 1280 / WINDOW.width;
/** Picture of the tour → its name in the store, as in `pictures.json`. */
const WANTED: Record<string, string> = {
  "1-danh-sach": "1-danh-sach",
  "2-ho-so": "2-ho-so",
  "3-tam-dung-bi-giu": "3-tam-dung",
  "6-tiep-nhan": "4-tiep-nhan",
  "10-toan-canh": "5-toan-canh",
};
export const PICTURES = Object.values(WANTED);

/** Takes them into the folder; throws where a stop of the tour doesn't come to what it should. */
export async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stage = await setStage(await buildExtension());
  const left = new Set(Object.keys(WANTED));
  try {
    stage.page.setDefaultTimeout(10_000);
    await stage.page.setViewportSize(WINDOW);
    const picture = async (name: string, page = stage.page) => {
      if (!left.delete(name)) return;
      await page.setViewportSize(WINDOW);
      if (name === "6-tiep-nhan") await page.locator("[data-dung-hen=reuse]").last().scrollIntoViewIfNeeded();
      await page.waitForTimeout(400); // past the fade
      const line = await stage.context.newCDPSession(page);
      const y = await page.evaluate(() => scrollY);
      const clip = { x: 0, y, ...WINDOW, scale: SCALE };
      const { data } = await line.send("Page.captureScreenshot", { format: "png", clip });
      await line.detach();
      writeFileSync(join(folder, `${WANTED[name]}.png`), Buffer.from(data, "base64"));
    };
    for (const stop of STOPS) {
      if (left.size === 0) break;
      await stop.visit(stage, { say: () => {}, picture });
    }
  } finally {
    await stage.close();
  }
  if (left.size > 0) throw new Error(`the tour took no picture ${[...left].join(", ")}`);
}
