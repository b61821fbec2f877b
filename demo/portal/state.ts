/** The sample portal's memory: its dossiers, its uploads and what was committed. Gone when it stops. */
import { makeDossiers } from "./dossiers.ts";
import { localTime, minuteOf } from "./hours.ts";
import type { Committed, Dossier, LocalTime, StoredFile } from "./model.ts";

export interface State {
  dossiers: Dossier[];
  uploads: Map<string, StoredFile>;
  log: Committed[];
  /** Wall clock at +07:00; stands still when the portal was started with a `now`. */
  now(): LocalTime;
  find(id: string): Dossier;
  /** Everything as at the start; the log is emptied too. */
  reset(): void;
}

/** A mistake of the caller, answered with its status code instead of a crash. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function makeState(fixedNow: string | undefined, seed: number): State {
  const instant = () => fixedNow ?? new Date().toISOString();
  const state: State = {
    dossiers: makeDossiers(instant(), seed),
    uploads: new Map(),
    log: [],
    now: () => localTime(minuteOf(instant()), fixedNow ? 0 : new Date().getUTCSeconds()),
    find(id) {
      const found = state.dossiers.find((one) => one.id === id);
      if (!found) throw new Refused(404, "Không tìm thấy hồ sơ");
      return found;
    },
    reset() {
      state.dossiers = makeDossiers(instant(), seed);
      state.uploads.clear();
      state.log.length = 0;
    },
  };
  return state;
}
