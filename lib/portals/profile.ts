/**
 * An office's own profile of one portal, changed one pin at a time: what a label
 * means, or what a button does. Nothing is changed in place.
 */
import { foldText } from "../dossier/fold.ts";
import type { StatusNumber } from "../dossier/model.ts";
import { isStatusNumber } from "../dossier/status.ts";
import { type ACTION_KINDS, FORMAT, type MEANINGS, type PAPER_PARTS, type PortalProfile } from "./schema.ts";

export type PinnedMeaning = (typeof MEANINGS)[number];
export type PinnedAction = (typeof ACTION_KINDS)[number];
export type PinnedPaper = (typeof PAPER_PARTS)[number];

/** One thing pointed at and named. `other` and a null action say what it is *not*. */
export type Pin =
  | { part: "wordings"; label: string; as: PinnedMeaning | null }
  | { part: "actions"; label: string; as: PinnedAction | null }
  /** In the list of required papers: the heading of their names or of their files, or a row's own control. */
  | { part: "papers"; label: string; as: PinnedPaper | null }
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
    format: FORMAT,
    date: day,
    hosts: [host],
    wordings: {},
    actions: {},
    statuses: {},
    papers: {},
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
    ...Object.entries(profile.papers ?? {}).map(([label, as]): Pin => ({ part: "papers", label, as })),
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

/** A heading of papers is no other heading, and a paper's control no other button. */
function insteadOf({ part, as }: Pin): readonly Pin["part"][] {
  if (part === "wordings" || part === "actions") return [part, "papers"];
  if (part !== "papers" || as === null) return [part];
  return [part, as === "upload" || as === "store" ? "actions" : "wordings"];
}

/** The profile with this pin in it, one version on, dated `day` (`2026-11-20`). The label's earlier pin goes. */
export function pinned(profile: PortalProfile, pin: Pin, day: string): PortalProfile {
  const next = without(profile, insteadOf(pin), pin.label);
  const label = pin.label.normalize("NFC");
  if (pin.part === "wordings") next.wordings[label] = pin.as;
  else if (pin.part === "statuses") next.statuses[label] = pin.as;
  else if (pin.part === "papers") next.papers[label] = pin.as;
  else next.actions[label] = pin.as === null ? null : { kind: pin.as, phase: null };
  return { ...next, version: profile.version + 1, date: day };
}

/** The profile without the pin of this label; one version on as well. */
export function unpinned(profile: PortalProfile, pin: Pin, day: string): PortalProfile {
  return { ...without(profile, [pin.part], pin.label), version: profile.version + 1, date: day };
}

/** A copy that can be written to, without any spelling of the label. */
function without(
  profile: PortalProfile,
  parts: readonly Pin["part"][],
  label: string,
): PortalProfile & Required<Pick<PortalProfile, "papers">> {
  const same = foldText(label);
  const rest = <T>(part: Pin["part"], from: Record<string, T>): Record<string, T> =>
    parts.includes(part)
      ? Object.fromEntries(Object.entries(from).filter(([other]) => foldText(other) !== same))
      : { ...from };
  return {
    ...profile,
    format: FORMAT,
    wordings: rest("wordings", profile.wordings),
    actions: rest("actions", profile.actions),
    statuses: rest("statuses", profile.statuses),
    papers: rest("papers", profile.papers ?? {}),
  };
}

/** Does it say of nothing at all? Then there is nothing to keep. */
export const isEmpty = (profile: PortalProfile): boolean =>
  pinsOf(profile).length === 0 && profile.codePattern === null;

/** Was it made for this host, or for none in particular? `*.tinh.gov.vn` is not written: each host is named. */
export const isFor = (profile: PortalProfile, host: string): boolean =>
  !profile.hosts || profile.hosts.length === 0 || profile.hosts.includes(host);
