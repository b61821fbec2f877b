import type { TimeAllowed } from "../dossier/model.ts";
import type { Procedure } from "./model.ts";
import samples from "./samples.json" with { type: "json" };

/**
 * Ten common commune procedures as examples of what a catalogue holds. The law's own times; an
 * office's may be shorter, so no clock is worked out from a sample until the office has taken it
 * over as its own (`sample: false`).
 */
export function sampleProcedures(): Procedure[] {
  return samples.map(({ code, name, time, source }) => ({
    code,
    name,
    field: "Hộ tịch",
    time: time as TimeAllowed | null,
    steps: [],
    papers: [],
    level: null,
    fee: null,
    source,
    sample: true,
  }));
}
