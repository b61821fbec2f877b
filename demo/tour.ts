/** The guided tour of one machine, stop by stop. */
import { setStage } from "./stage.ts";
import { clocks } from "./stops/clocks.ts";
import { dossier } from "./stops/dossier.ts";
import { office, report } from "./stops/office.ts";
import { paperAttached, pausePasses, pauseStopped } from "./stops/pause.ts";
import { queue } from "./stops/queue.ts";
import { reuse } from "./stops/reuse.ts";
import type { Stop } from "./stops/stop.ts";
import { walk } from "./walk.ts";

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

/** Runs all stops; false when one failed, after saying which and why. `extension`: the folder of the demo build. */
export async function tour(extension: string, say: (line: string) => void = console.log): Promise<boolean> {
  const stage = await setStage(extension);
  stage.page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  stage.page.on("pageerror", (error) => faults.push(error.message));
  stage.page.on("console", (line) => {
    if (line.type() === "error" && line.text().startsWith("Đúng Hẹn")) faults.push(line.text());
  });
  try {
    return await walk(STOPS, stage, { say, pages: () => [stage.page], faults: () => faults });
  } finally {
    await stage.close();
  }
}
