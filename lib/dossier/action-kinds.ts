/** The kinds of action that are read, guarded and written down: one list for all rooms, in the order people see them in. */
export const ACTION_KINDS = [
  "pause",
  "supplement",
  "resume",
  "forward",
  "return",
  "refuse",
  "cancel",
  "release",
  "intake",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

const among = <K extends ActionKind>(...kinds: K[]) => {
  const set: ReadonlySet<string> = new Set(kinds);
  return (kind: ActionKind | null | undefined): kind is K => set.has(kind ?? "");
};

/** The dossier's clock stops by it. */
export const stopsClock = among("pause", "supplement");
/** The applicant waits longer by it, or gets no result at all. */
export const isAgainst = among("pause", "supplement", "refuse", "cancel");
/** The dossier leaves its way to the next step and the result. */
export const leavesWay = among("pause", "supplement", "refuse", "cancel", "return");

/** All but the intake: what is not taken in yet is no dossier by which a request could be told. */
export const isOnDossier = (kind: ActionKind): boolean => kind !== "intake";
