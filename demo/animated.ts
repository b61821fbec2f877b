/**
 * `npm run picture`: docs/pictures/tam-dung-hoi-lai.png, the moving picture of a pause being asked about. It makes the tour's own
 * stops, so that what is shown has been proven on the way.
 */
import { writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import UPNG, { type Image } from "upng-js";
import { buildExtension } from "./build.ts";
import { setStage } from "./stage.ts";
import { clocks } from "./stops/clocks.ts";
import { dossier } from "./stops/dossier.ts";
import { paperAttached, pausePasses, pauseStopped } from "./stops/pause.ts";

const OUT = fileURLToPath(new URL("../docs/pictures/tam-dung-hoi-lai.png", import.meta.url));
const WINDOW = { width: 1366, height: 768 };
const SCALE = 900 / WINDOW.width;
/** A page has few colours beside those of its letters' edges. */
const COLOURS = 256;
/** Stops, and how many milliseconds the picture of each stands. */
const SHOWN = [
  [clocks, 2_500],
  [dossier, 2_500],
  [pauseStopped, 5_000],
  [paperAttached, 3_500],
  [pausePasses, 3_500],
] as const;

const stage = await setStage(await buildExtension());
try {
  stage.page.setDefaultTimeout(10_000);
  const devtools = await stage.context.newCDPSession(stage.page);
  const taken: Image[] = [];
  const picture = async () => {
    await stage.page.waitForTimeout(600); // past the fade
    const clip = { x: 0, y: 0, ...WINDOW, scale: SCALE };
    const { data } = await devtools.send("Page.captureScreenshot", { format: "png", clip });
    taken.push(UPNG.decode(new Uint8Array(Buffer.from(data, "base64")).buffer));
  };
  for (const [stop] of SHOWN) await stop.visit(stage, { say: () => {}, picture });
  const { width, height } = taken[0]!;
  const pixels = taken.map((it) => UPNG.toRGBA8(it)[0]!);
  const stands = SHOWN.map(([, milliseconds]) => milliseconds);
  const made = Buffer.from(UPNG.encode(pixels, width, height, COLOURS, stands));
  writeFileSync(OUT, made);
  console.log(
    `${relative(".", OUT)}: ${taken.length} × ${width}×${height}, ${Math.ceil(made.length / 1000)} kB`,
  );
} finally {
  await stage.close();
}
