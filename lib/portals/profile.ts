/**
 * An office's own profile of one portal, changed one pin at a time: what a label
 * means, or what a button does. Nothing is changed in place.
 */
import { foldText } from "../dossier/fold.ts";
import type { StatusNumber } from "../dossier/model.ts";
import { isStatusNumber } from "../dossier/status.ts";
import type { ACTION_KINDS, MEANINGS, PortalProfile } from "./schema.ts";

export type PinnedMeaning = (typeof MEANINGS)[number];
export type PinnedAction = (typeof ACTION_KINDS)[number];

/** One thing pointed at and named. `other` and a null action say what it is *not*. */
export type Pin =
  | { part: "wordings"; label: string; as: PinnedMeaning | null }
  | { part: "actions"; label: string; as: PinnedAction | null }
  /** A status as the portal words it, and which of the national ten it is. */
  | { part: "statuses"; label: string; as: StatusNumber };

/** The beginning of a profile for the portal on `host`; its version grows with the first pin. */
export function emptyProfile(host: string, day: string): PortalProfile {
  const id = host
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return {
    id: id.length < 2 ? "portal" : id,
    name: host,
    version: 1,
    date: day,
    hosts: [host],
    wordings: {},
    actions: {},
    statuses: {},
    codePattern: null,
  };
}

/** All pins of a profile, labels first, in the order they were made. */
export function pinsOf(profile: PortalProfile): Pin[] {
  return [
    ...Object.entries(profile.wordings).map(([label, as]): Pin => ({ part: "wordings", label, as })),
    ...Object.entries(profile.actions).map(
      ([label, it]): Pin => ({ part: "actions", label, as: it?.kind ?? null }),
    ),
    ...Object.entries(profile.statuses).flatMap(([label, as]): Pin[] =>
      isStatusNumber(as) ? [{ part: "statuses", label, as }] : [],
    ),
  ];
}

/** The pin that this label has now, however it is written (capitals, NFD); undefined: none. */
export function pinOf(profile: PortalProfile, part: Pin["part"], label: string): Pin | undefined {
  const same = foldText(label);
  return pinsOf(profile).find((it) => it.part === part && foldText(it.label) === same);
}

/** The profile with this pin in it, one version on, dated `day` (`2026-11-20`). The label's earlier pin goes. */
export function pinned(profile: PortalProfile, pin: Pin, day: string): PortalProfile {
  const next = without(profile, pin.part, pin.label);
  const label = pin.label.normalize("NFC");
  if (pin.part === "wordings") next.wordings[label] = pin.as;
  else if (pin.part === "statuses") next.statuses[label] = pin.as;
  else next.actions[label] = pin.as === null ? null : { kind: pin.as, phase: null };
  return { ...next, version: profile.version + 1, date: day };
}

/** The profile without the pin of this label; one version on as well. */
export function unpinned(profile: PortalProfile, pin: Pin, day: string): PortalProfile {
  return { ...without(profile, pin.part, pin.label), version: profile.version + 1, date: day };
}

/** A copy that can be written to, without any spelling of the label. */
function without(profile: PortalProfile, part: Pin["part"], label: string): PortalProfile {
  const same = foldText(label);
  const rest = <T>(from: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(from).filter(([other]) => foldText(other) !== same));
  return {
    ...profile,
    wordings: part === "wordings" ? rest(profile.wordings) : { ...profile.wordings },
    actions: part === "actions" ? rest(profile.actions) : { ...profile.actions },
    statuses: part === "statuses" ? rest(profile.statuses) : { ...profile.statuses },
  };
}

/** Does it say of nothing at all? Then there is nothing to keep. */
export const isEmpty = (profile: PortalProfile): boolean =>
  pinsOf(profile).length === 0 && profile.codePattern === null;

/** Was it made for this host, or for none in particular? `*.tinh.gov.vn` is not written: each host is named. */
export const isFor = (profile: PortalProfile, host: string): boolean =>
  !profile.hosts || profile.hosts.length === 0 || profile.hosts.includes(host);
