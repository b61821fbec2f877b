/** What is known of each portal as a whole: the office's profile of it, and the product it was recognised as. */
import type { PortalId } from "../../lib/dossier/model.ts";
import { outdatedBy } from "../../lib/portals/outdated.ts";
import { PRODUCTS } from "../../lib/portals/products.ts";
import { isEmpty } from "../../lib/portals/profile.ts";
import { keptProfile } from "../../lib/portals/profile-file.ts";
import type { PortalProfile } from "../../lib/portals/schema.ts";
import { dropOutdated } from "../../lib/store/outdated.ts";
import { readDocument, writeDocument } from "../../lib/store/small.ts";
import { tellPages, tellPortals } from "../edge/tell-changed.ts";
import { somethingChanged } from "./badge.ts";
import { bed, profileOf } from "./desk.ts";

const PROFILE = "profile ";
const PRODUCT = "product ";

/**
 * Keeps what an office has shown of a portal, and has its open pages read anew; null or an empty one: forgets it.
 * true: it names answers now, or no longer does.
 */
export async function keepProfile(portal: PortalId, profile: PortalProfile | null): Promise<boolean> {
  const next = profile && isEmpty(profile) ? null : profile;
  const before = await profileOf(portal);
  const isOutdated = outdatedBy(before, next);
  await writeDocument(await bed(), PROFILE + portal, next);
  if (isOutdated && (await dropOutdated(await bed(), portal, isOutdated)) > 0) somethingChanged();
  await tellPortals([portal]);
  tellPages();
  return namesAnswers(before) !== namesAnswers(next);
}

/**
 * Remembers the product, for the diagnostics in the options and for what is there from a page's start (portals.ts). A page
 * that bears no sign of it says nothing against it. true: another one than before.
 */
export async function keepProduct(portal: PortalId, said: string | null): Promise<boolean> {
  if (!PRODUCTS.some((it) => it.id === said)) return false;
  if ((await readDocument(await bed(), PRODUCT + portal)) === said) return false;
  await writeDocument(await bed(), PRODUCT + portal, said);
  tellPages();
  return true;
}

const namesAnswers = (it: Pick<PortalProfile, "answers" | "commits"> | null | undefined): boolean =>
  it?.answers !== undefined || it?.commits !== undefined;

/** Portals whose profile or product names the portal's own answers, or requests that commit. */
export async function portalsWithAnswers(): Promise<PortalId[]> {
  const described = await describedPortals(await portalsWith(PRODUCT));
  return [...described].flatMap(([portal, { product, profile }]) =>
    namesAnswers(profile) || namesAnswers(PRODUCTS.find(({ id }) => id === product)) ? [portal] : [],
  );
}

/** Portals of which something of this kind is kept. */
async function portalsWith(kind: typeof PROFILE | typeof PRODUCT): Promise<PortalId[]> {
  const names = await (await bed()).run(["documents"], "readonly", (tx) => tx.keys("documents"));
  return names.flatMap((it) =>
    typeof it === "string" && it.startsWith(kind) ? [it.slice(kind.length)] : [],
  );
}

/** Portals whose own pattern of codes, kept by an earlier version, can't be used any more. */
export async function patternsGone(): Promise<{ portal: PortalId; pattern: string }[]> {
  const gone: { portal: PortalId; pattern: string }[] = [];
  for (const portal of await portalsWith(PROFILE)) {
    const pattern = keptProfile(await readDocument(await bed(), PROFILE + portal))?.patternGone ?? null;
    if (pattern !== null) gone.push({ portal, pattern });
  }
  return gone;
}

/** Of these portals and of all that have a profile: product and profile. */
export async function describedPortals(
  portals: Iterable<PortalId>,
): Promise<Map<PortalId, { product: string | null; profile: PortalProfile | null }>> {
  const held = await portalsWith(PROFILE);
  const described = new Map<PortalId, { product: string | null; profile: PortalProfile | null }>();
  for (const portal of new Set([...portals, ...held])) {
    const product = await readDocument(await bed(), PRODUCT + portal);
    described.set(portal, {
      product: typeof product === "string" ? product : null,
      profile: await profileOf(portal),
    });
  }
  return described;
}
