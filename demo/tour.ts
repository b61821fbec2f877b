/** The guided tour: every stop does, proves and tells; pictures go to demo/out/. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { setStage } from "./stage.ts";
import { clocks } from "./stops/clocks.ts";
import { dossier } from "./stops/dossier.ts";
import { office, report } from "./stops/office.ts";
import { paperAttached, pausePasses, pauseStopped } from "./stops/pause.ts";
import { queue } from "./stops/queue.ts";
import { reuse } from "./stops/reuse.ts";
import type { Stop } from "./stops/stop.ts";

export const STOPS: readonly Stop[] = [
  clocks,
  dossier,
  pauseStopped,
  paperAttached,
  pausePasses,
  reuse,
  queue,
  office,
  report,
];
const OUT = fileURLToPath(new URL("./out/", import.meta.url));

/** Runs all stops; false when one failed, after saying which and why. `extension`: the folder of the demo build. */
export async function tour(extension: string, say: (line: string) => void = console.log): Promise<boolean> {
  mkdirSync(OUT, { recursive: true });
  for (const name of readdirSync(OUT)) if (name.endsWith(".png")) rmSync(`${OUT}${name}`);
  const stage = await setStage(extension);
  stage.page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  stage.page.on("pageerror", (error) => faults.push(error.message));
  stage.page.on("console", (line) => {
    if (line.type() === "error" && line.text().startsWith("Đúng Hẹn")) faults.push(line.text());
  });
  const picture = async (name: string, page = stage.page) => {
    const path = `${OUT}${name}.png`;
    // Panels fade in; a picture is taken of what a person ends up seeing.
    await page.waitForTimeout(300);
    await page.screenshot({ path });
    say(`     ảnh: ${relative(process.cwd(), path)}`);
  };
  try {
    for (const [n, stop] of STOPS.entries()) {
      say(`\n${n + 1}/${STOPS.length}  ${stop.title}`);
      const began = Date.now();
      try {
        await stop.visit(stage, { say: (line) => say(`     ${line}`), picture });
        if (faults.length > 0) throw new Error(`trang báo lỗi: ${faults.join("; ")}`);
      } catch (error) {
        await picture("khong-dat").catch(() => {});
        say(`     KHÔNG ĐẠT: ${(error as Error).message}`);
        return false;
      }
      say(`     đạt (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    }
    say(`\nĐi hết ${STOPS.length} chặng. Ảnh nằm trong ${relative(process.cwd(), OUT)}`);
    return true;
  } finally {
    await stage.close();
  }
}
