import type { Calendar } from "../../lib/calendar/index.ts";
import type { PortalId } from "../../lib/dossier/model.ts";
import type { MarkSaid } from "../../lib/queue/handled.ts";

/** What can be done with a dossier of the queue, in the side panel and on the full page alike. */
export interface RowActions {
  calendar: Calendar;
  /** `fresh`: in a new tab, whatever is open. */
  onOpen(portal: PortalId, code: string, fresh?: true): void;
  /** null: takes the mark back. */
  onMark(portal: PortalId, code: string, said: MarkSaid | null): void;
  /** Opens a letter of apology for it. */
  onApology(portal: PortalId, code: string): void;
  /** false: the browser does not let us. */
  onCopy(text: string): Promise<boolean>;
}
