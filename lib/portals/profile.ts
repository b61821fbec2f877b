/**
 * An office's own profile of one portal, changed one pin at a time: what a label
 * means, or what a button does. Nothing is changed in place.
 */
import type { ActionKind } from "../dossier/action-kinds.ts";
import { foldText } from "../dossier/fold.ts";
import type { PinnedMeaning } from "../dossier/meanings.ts";
import type { StatusNumber } from "../dossier/model.ts";
import { isStatusNumber } from "../dossier/status.ts";
import { FORMAT, type PAPER_PARTS, type Place, type PortalProfile } from "./schema.ts";

export type PinnedPaper = (typeof PAPER_PARTS)[number];

/** One thing pointed at and named. `other` and a null action say what it is *not*. `at`: it holds there only. */
export type Pin =
  | { part: "wordings"; label: string; as: PinnedMeaning | null; at?: Place }
  /** `phase`: it is known to be the button that does it, not the one that opens a box. */
  | { part: "actions"; label: string; as: ActionKind | null; at?: Place; phase?: "commit" }
  /** In the list of required papers: the heading of their names or of their files, or a row's own control. */
  | { part: "papers"; label: string; as: PinnedPaper | null; at?: Place }
  /** A status as the portal words it, and which of the national ten it is. */
  | { part: "statuses"; label: string; as: StatusNumber; at?: Place };

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

/** All pins of a profile, those of single places first, in the order they were made. */
export function pinsOf(profile: PortalProfile): Pin[] {
  return [
    ...(profile.places ?? []).flatMap(({ wordings, actions, ...at }) => tellings(wordings, actions, at)),
    ...tellings(profile.wordings, profile.actions),
    ...Object.entries(profile.papers ?? {}).map(([label, as]): Pin => ({ part: "papers", label, as })),
    ...Object.entries(profile.statuses).flatMap(([label, as]): Pin[] =>
      isStatusNumber(as) ? [{ part: "statuses", label, as }] : [],
    ),
  ];
}

function tellings(wordings: PortalProfile["wordings"], actions: PortalProfile["actions"], at?: Place): Pin[] {
  const where = at ? { at } : {};
  return [
    ...Object.entries(wordings).map(([label, as]): Pin => ({ part: "wordings", label, as, ...where })),
    ...Object.entries(actions).map(([label, it]): Pin => {
      const phase = it?.phase === "commit" ? { phase: "commit" as const } : {};
      return { part: "actions", label, as: it?.kind ?? null, ...where, ...phase };
    }),
  ];
}

/** The pin that this label has now in that place (absent: everywhere), however it is written (capitals, NFD). */
export function pinOf(profile: PortalProfile, part: Pin["part"], label: string, at?: Place): Pin | undefined {
  const same = foldText(label);
  return pinsOf(profile).find(
    (it) => it.part === part && foldText(it.label) === same && isSamePlace(it.at, at),
  );
}

/**
 * What the label has been said to be until now and would no longer be, or would be elsewhere only; null: the pin
 * says nothing new. To be told before the pin is kept.
 */
export function clashOf(profile: PortalProfile, pin: Pin): Pin | null {
  const same = foldText(pin.label);
  const others = pinsOf(profile).filter(
    (it) => it.part === pin.part && foldText(it.label) === same && it.as !== pin.as,
  );
  return others.find((it) => isSamePlace(it.at, pin.at)) ?? others[0] ?? null;
}

export const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.in === b?.in && foldText(a?.title ?? "") === foldText(b?.title ?? "");

/** A heading of papers is no other heading, and a paper's control no other button. */
function insteadOf({ part, as }: Pin): readonly Pin["part"][] {
  if (part === "wordings" || part === "actions") return [part, "papers"];
  if (part !== "papers" || as === null) return [part];
  return [part, as === "upload" || as === "store" ? "actions" : "wordings"];
}

/** The profile with this pin in it, one version on, dated `day` (`2026-11-20`). The label's earlier pin goes. */
export function pinned(profile: PortalProfile, pin: Pin, day: string): PortalProfile {
  const label = pin.label.normalize("NFC");
  if (pin.at && (pin.part === "wordings" || pin.part === "actions")) {
    const { at } = pin;
    const bare = withoutPlaced(profile, at, pin.part, pin.label);
    const places = [...(bare.places ?? [])];
    const i = places.findIndex((it) => isSamePlace(it, at));
    const here = places[i] ?? { ...at, wordings: {}, actions: {} };
    const told =
      pin.part === "wordings"
        ? { ...here, wordings: { ...here.wordings, [label]: pin.as } }
        : { ...here, actions: { ...here.actions, [label]: actOf(pin) } };
    places.splice(i < 0 ? places.length : i, 1, told);
    return { ...bare, places, version: profile.version + 1, date: day };
  }
  const next = without(profile, insteadOf(pin), pin.label);
  if (pin.part === "wordings") next.wordings[label] = pin.as;
  else if (pin.part === "statuses") next.statuses[label] = pin.as;
  else if (pin.part === "papers") next.papers[label] = pin.as;
  else next.actions[label] = actOf(pin);
  return { ...next, version: profile.version + 1, date: day };
}

const actOf = ({ as, phase }: Extract<Pin, { part: "actions" }>) =>
  as === null ? null : { kind: as, phase: phase ?? null };

/** The profile without the pin of this label; one version on as well. */
export function unpinned(profile: PortalProfile, pin: Pin, day: string): PortalProfile {
  if (pin.at)
    return {
      ...withoutPlaced(profile, pin.at, pin.part, pin.label),
      version: profile.version + 1,
      date: day,
    };
  return { ...without(profile, [pin.part], pin.label), version: profile.version + 1, date: day };
}

/** A copy without any spelling of the label in that place; a place of which nothing is said any more goes too. */
function withoutPlaced(profile: PortalProfile, at: Place, part: Pin["part"], label: string): PortalProfile {
  const same = foldText(label);
  const rest = <T>(from: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(from).filter(([other]) => foldText(other) !== same));
  const places = (profile.places ?? [])
    .map((it) => {
      if (!isSamePlace(it, at)) return it;
      return part === "wordings"
        ? { ...it, wordings: rest(it.wordings) }
        : { ...it, actions: rest(it.actions) };
    })
    .filter((it) => Object.keys(it.wordings).length + Object.keys(it.actions).length > 0);
  const { places: _, ...others } = profile;
  return { ...others, format: FORMAT, ...(places.length > 0 ? { places } : {}) };
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
  pinsOf(profile).length === 0 && profile.codePattern === null && !profile.answers && !profile.commits;

/** Was it made for this host, or for none in particular? `*.tinh.gov.vn` is not written: each host is named. */
export const isFor = (profile: PortalProfile, host: string): boolean =>
  !profile.hosts || profile.hosts.length === 0 || profile.hosts.includes(host);
