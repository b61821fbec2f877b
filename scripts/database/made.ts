/** How the invented office counts: what the store makes of its dossiers lies in a fixture, too, as after a day's work. */
import { makeCalendar, shippedSpec } from "../../lib/calendar/index.ts";
import { countedOf } from "../../lib/counting/of-dossier.ts";
import { assess } from "../../lib/deadline/index.ts";
import { minuteOf } from "../../lib/dossier/moment.ts";
import { counted } from "../../lib/queue/turns.ts";
import { rulesOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import type { PackedBy } from "../../lib/store/blocks-state.ts";
import type { CountedBy } from "../../lib/store/open-state.ts";

const now = minuteOf("2026-11-20T16:20:00+07:00")!;
const calendar = makeCalendar(shippedSpec());
const around = { calendar, now, untouchedFrom: 2, usual: null };

/** For the queue's numbers. */
export const QUEUE: CountedBy = {
  now,
  stamp: "fixture",
  count: (dossier, said) =>
    counted(
      { dossier, clocks: assess(dossier, null, rulesOf(defaultSettings()), calendar, now), ...said },
      around,
    ),
};

/** For reports. */
export const REPORT: PackedBy = {
  stamp: "fixture",
  count: (dossier, apologised) => ({ dossier: countedOf(dossier, null, apologised, false), name: null }),
};
