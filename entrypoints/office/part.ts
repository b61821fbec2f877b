import type { Scope } from "../../components/office/OfficeScope.tsx";
import type { FileKept } from "../../lib/beside/file.ts";
import type { Calendar } from "../../lib/calendar/index.ts";
import type { Minute, PortalId } from "../../lib/dossier/model.ts";
import type { UnitView } from "../../lib/messages/unit-calls.ts";
import type { QueueView } from "../../lib/queue/types.ts";
import type { Chosen } from "../../lib/reports/chosen.ts";
import type { Say } from "../../lib/words/say.ts";

/** What the parts of the page that are loaded later are told. */
export interface PartProps {
  say: Say;
  now: Minute;
  calendar: Calendar;
  /** Whose dossiers; null: of all portals. */
  portal: PortalId | null;
  portals: QueueView["portals"];
  /** Other machines' files that are looked at. */
  files: FileKept[];
  /** Who works together with this machine; null: nobody does. */
  unit: UnitView | null;
  /** Whether what stands in them is counted. */
  scope: Scope;
  /** Whether names of officers are kept. */
  names: boolean;
  /** How much of the lists was seen; null: not known yet. */
  seen: QueueView["seen"] | null;
  /** The report that the page was opened for; null: none. */
  asked: Chosen | null;
  /** Goes up whenever something changed that others may have changed. */
  news: number;
}

/** How many dossiers there are to be read; null: not known yet. */
export const totalOf = ({ portal, portals, scope }: PartProps): number | null => {
  if (scope === "all") return null;
  const these = portals.filter((it) => portal === null || it.portal === portal);
  return these.length === 0 ? null : these.reduce((sum, it) => sum + it.dossiers, 0);
};
