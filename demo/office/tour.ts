/** The tour of an office that works together: its stops, and who is looked at when one fails. */
import type { Stop } from "../stops/stop.ts";
import { walk } from "../walk.ts";
import { type OfficeStage, setOffice } from "./stage.ts";
import { joinTogether } from "./stops/join.ts";
import { killedAndBack } from "./stops/killed.ts";
import { offeredToColleague } from "./stops/paper.ts";
import { headSees, pausedWithout } from "./stops/pause.ts";

export const OFFICE_STOPS: readonly Stop<OfficeStage>[] = [
  joinTogether,
  pausedWithout,
  headSees,
  offeredToColleague,
  killedAndBack,
];

/** Runs all stops; false when one failed. Throws where no server or browser can be had. */
export async function officeTour(
  extension: string,
  say: (line: string) => void = console.log,
): Promise<boolean> {
  const stage = await setOffice(extension, true);
  const { desks } = stage;
  try {
    return await walk(OFFICE_STOPS, stage, {
      say,
      pages: () => desks.flatMap(({ page, settings }) => [page, settings]),
      faults: () => desks.flatMap(({ faults }) => faults),
      prefix: "xa-",
    });
  } finally {
    await stage.close();
  }
}
