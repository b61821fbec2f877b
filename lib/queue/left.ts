/** A dossier that is in no list any more. It may have ended, or lie on another desk: no page has said which. */
import type { Dossier, Minute, PortalId } from "../dossier/model.ts";
import type { Left } from "../whole/whole.ts";

export interface LeftItem {
  portal: PortalId;
  code: string;
  procedureName: string | null;
  /** The list in which it stood last; null: it has no heading. */
  title: string | null;
  since: Minute;
}

export const leftItem = (
  { portal, code, values }: Dossier,
  { title, since }: Pick<Left, "title" | "since">,
): LeftItem => ({
  portal,
  code,
  procedureName: values.procedureName?.value ?? null,
  title,
  since,
});
