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

/** Keeps what an office has shown of a portal, and has its open pages read anew; null or an empty one: forgets it. */
export async function keepProfile(portal: PortalId, profile: PortalProfile | null): Promise<void> {
  const next = profile && isEmpty(profile) ? null : profile;
  const isOutdated = outdatedBy(await profileOf(portal), next);
  await writeDocument(await bed(), PROFILE + portal, next);
  if (isOutdated && (await dropOutdated(await bed(), portal, isOutdated)) > 0) somethingChanged();
  await tellPortals([portal]);
  tellPages();
}

/** Remembers the product, for the diagnostics in the options; one that we don't know is none. */
export async function keepProduct(portal: PortalId, said: string | null): Promise<void> {
  const product = PRODUCTS.some((it) => it.id === said) ? said : null;
  if ((await readDocument(await bed(), PRODUCT + portal)) === product) return;
  await writeDocument(await bed(), PRODUCT + portal, product);
  tellPages();
}

/** Portals that have a profile of the office's. */
async function portalsWithProfile(): Promise<PortalId[]> {
  const names = await (await bed()).run(["documents"], "readonly", (tx) => tx.keys("documents"));
  return names.flatMap((it) =>
    typeof it === "string" && it.startsWith(PROFILE) ? [it.slice(PROFILE.length)] : [],
  );
}

/** Portals whose own pattern of codes, kept by an earlier version, can't be used any more. */
export async function patternsGone(): Promise<{ portal: PortalId; pattern: string }[]> {
  const gone: { portal: PortalId; pattern: string }[] = [];
  for (const portal of await portalsWithProfile()) {
    const pattern = keptProfile(await readDocument(await bed(), PROFILE + portal))?.patternGone ?? null;
    if (pattern !== null) gone.push({ portal, pattern });
  }
  return gone;
}

/** Of these portals and of all that have a profile: product and profile. */
export async function describedPortals(
  portals: Iterable<PortalId>,
): Promise<Map<PortalId, { product: string | null; profile: PortalProfile | null }>> {
  const held = await portalsWithProfile();
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
