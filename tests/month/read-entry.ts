/** What the simulated month puts into its page: the reader, and the way from what was read to sightings. */
import { sightingsOf } from "../../entrypoints/portal/life/sighting.ts";
import type { Sighting } from "../../lib/dossier/model.ts";
import { applicantsBy } from "../../lib/reading/about/applicant-names.ts";
import { readPage } from "../../lib/reading/page/read-page.ts";

/** What a page with that body shows at a moment. */
export function seen(html: string, seenAt: number): Sighting[] {
  document.body.innerHTML = html;
  const context = { origin: location.origin, address: location.href };
  const { dossiers, kind } = readPage(document, context);
  return sightingsOf(dossiers, kind, location.origin, seenAt, applicantsBy(context));
}
