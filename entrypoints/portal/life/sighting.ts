import { PEOPLE } from "../../../lib/dossier/extras.ts";
import type {
  Minute,
  PageKind,
  PortalId,
  Reading,
  Sighting,
  StepSeen,
  ValueName,
  Values,
} from "../../../lib/dossier/model.ts";
import { fits } from "../../../lib/dossier/schema.ts";
import type { IsApplicant } from "../../../lib/reading/about/applicant-names.ts";
import type { DossierReading } from "../../../lib/reading/types.ts";

/** Read under a label that says it, and only what can be nothing else: as sure as any value under its label. */
const SURE = 0.9;

/** What a page says of the dossiers with a code, as plain data; of one shown twice, what is fuller. */
export function sightingsOf(
  dossiers: DossierReading[],
  page: PageKind,
  portal: PortalId,
  seenAt: Minute,
  isApplicant: IsApplicant,
): Sighting[] {
  const byCode = new Map<string, Sighting>();
  for (const dossier of dossiers) {
    const { code, address, pauses, papers } = dossier;
    if (code === null) continue;
    const values = { ...dossier.values, ...extrasOf(dossier, isApplicant) };
    const steps = dossier.steps.map((step) => officialOf(step, (name) => isApplicant(name, dossier)));
    // Copied: the reader may add to its own as it reads on, and what was told stays what was told.
    const own = { steps, pauses: [...pauses], papers: [...papers] };
    const sighting = { portal, code, seenAt, page, address, values, ...own };
    const before = byCode.get(code);
    if (!before || weight(sighting) > weight(before)) byCode.set(code, sighting);
  }
  return [...byCode.values()];
}

const weight = (it: Sighting): number => Object.keys(it.values).length + it.papers.length + it.steps.length;

/**
 * What it says besides the clocks, without a name that is the applicant's. What the border would not take is left out:
 * it must not cost the dossier its clocks.
 */
const extrasOf = (dossier: DossierReading, isApplicant: IsApplicant): Values =>
  Object.fromEntries(
    (Object.entries(dossier.more ?? {}) as [ValueName, unknown][])
      .filter(([name, value]) => fits(name, value))
      .filter(([name, value]) => !(PEOPLE.has(name) && isApplicant(String(value), dossier)))
      .map(([name, value]): [string, Reading<unknown>] => [
        name,
        { value, where: { kind: "label", name: "" }, sure: SURE },
      ]),
  ) as Values;

/** The same of a step: who had it, and where. */
function officialOf({ officer, unit, ...step }: StepSeen, isApplicant: (name: string) => boolean): StepSeen {
  return {
    ...step,
    ...(officer && fits("officer", officer) && !isApplicant(officer) ? { officer } : {}),
    ...(unit && fits("unit", unit) ? { unit } : {}),
  };
}
