/**
 * What was read under a label that has since been said to mean something else.
 * It stands in dossiers seen earlier, and must not stay there as if it were right.
 */
import { ANSWER_MEANINGS, type AnswerMeaning } from "../answers/meanings.ts";
import { meaningsOf, pathIn } from "../answers/plan.ts";
import { foldText } from "../dossier/fold.ts";
import { givenBy, type PinnedMeaning } from "../dossier/meanings.ts";
import type { ValueName, Where } from "../dossier/model.ts";
import type { PortalProfile } from "./schema.ts";

/**
 * Says of a value and where it was read whether it is outdated by the change from one profile to the
 * next; null: no label changed. A label without a pin any more gives nothing until it is read again.
 */
export function outdatedBy(
  before: PortalProfile | null,
  after: PortalProfile | null,
): ((name: ValueName, where: Where) => boolean) | null {
  const kinds = ["column", "field", "label"] as const;
  const of = (profile: PortalProfile | null) => new Map(kinds.map((kind) => [kind, meanings(profile, kind)]));
  const [old, now] = [of(before), of(after)];
  const said = (all: typeof old, kind: (typeof kinds)[number], label: string) =>
    [...(all.get(kind)?.get(label) ?? [])].sort().join();
  const changed = (kind: (typeof kinds)[number], label: string) =>
    said(old, kind, label) !== said(now, kind, label);
  const [toldBefore, toldNow] = [answersOf(before), answersOf(after)];
  const labels = new Set([...old.values(), ...now.values()].flatMap((it) => [...it.keys()]));
  if (
    ![...labels].some((label) => kinds.some((kind) => changed(kind, label))) &&
    [...toldBefore].every((it) => toldNow.has(it))
  )
    return null;
  return (name, where) => {
    if (where.kind === "answer") {
      const told = ANSWERED.filter(([, gives]) => gives.includes(name)).map(([as]) => `${as} ${where.name}`);
      // What the product's own file says of answers is changed by no profile.
      return told.some((it) => toldBefore.has(it)) && !told.some((it) => toldNow.has(it));
    }
    const label = foldText(where.name);
    const kind =
      where.kind === "column" || where.kind === "cell"
        ? "column"
        : where.kind === "field"
          ? "field"
          : "label";
    if (!changed(kind, label)) return false;
    return ![...(now.get(kind)?.get(label) ?? [])].some((it) => it !== null && givenBy(it).includes(name));
  };
}

/** The values that a meaning of an answer can give. */
const ANSWERED = ANSWER_MEANINGS.map((as): [AnswerMeaning, readonly ValueName[]] => [
  as,
  as === "paused" || as === "procedureName" ? [as] : givenBy(as),
]);

/** `stepDueAt task[].due`: each meaning with the path that a profile gives it. */
const answersOf = (profile: PortalProfile | null): Set<string> =>
  new Set((profile?.answers ?? []).flatMap((it) => meaningsOf(it).map((as) => `${as} ${pathIn(it, as)}`)));

/** Where values of a label's kind of place stand; a window's labels and a page's are told apart by nobody later. */
const PLACED = { column: ["list"], field: ["form", "window"], label: ["page", "window"] } as const;

/** What each label is said to mean there; in a place before everywhere. */
function meanings(
  profile: PortalProfile | null,
  kind: keyof typeof PLACED,
): Map<string, Set<PinnedMeaning | null>> {
  const all = new Map<string, Set<PinnedMeaning | null>>();
  const places = (profile?.places ?? []).filter((it) => (PLACED[kind] as readonly string[]).includes(it.in));
  for (const { wordings } of places)
    for (const [label, as] of Object.entries(wordings)) {
      const word = foldText(label);
      all.set(word, (all.get(word) ?? new Set()).add(as));
    }
  for (const [label, as] of Object.entries(profile?.wordings ?? {}))
    if (!all.has(foldText(label))) all.set(foldText(label), new Set([as]));
  return all;
}
