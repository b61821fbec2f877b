/** Whether a page without the form is another one, or only another step of it. */
import type { PageView } from "../parts/page.ts";

/** A list, or the page of a dossier that is not `code`: nothing of the form is left. */
export function isElsewhere({ reading }: PageView, code: string | null): boolean {
  if (reading.kind === "list") return true;
  return reading.kind === "detail" && reading.dossiers.some((it) => it.code !== null && it.code !== code);
}
