import type { Minute } from "../../dossier/model.ts";
import type { CountedDossier } from "../model.ts";
import type { Look } from "../when.ts";
import type { Holds } from "./holds.ts";

/** Online dossiers are to be taken in within 8 working hours of submission (NQ 66.7/2025/NQ-CP). */
export const INTAKE_MINUTES = 8 * 60;

/** A dossier that waits to be received. */
export interface Waiting {
  dossier: CountedDossier;
  stands: "within" | "beyond" | "untold" | "not-online";
}

/** Online ones within and beyond the hours of intake, those of which that can't be told, and all others. */
export const WAITING = {
  within: ({ stands }) => stands === "within",
  beyond: ({ stands }) => stands === "beyond",
  untold: ({ stands }) => stands === "untold",
  notOnline: ({ stands }) => stands === "not-online",
} as const satisfies Record<string, Holds<Waiting>>;

/**
 * How a dossier not received yet stood at the moment of the look; null: it was not handed in by then.
 * @param intakeDue until when what was submitted at a minute is to be taken in: 8 working hours, unless a unit's rule differs
 */
export function waitingAt(
  dossier: CountedDossier,
  look: Look,
  intakeDue: (submitted: Minute) => Minute,
): Waiting | null {
  const { submittedAt: submitted, channel } = dossier;
  if (submitted && (submitted.day > look.day || (submitted.at ?? 0) > look.at)) return null;
  if (channel !== "online") return { dossier, stands: "not-online" };
  if (!submitted || submitted.at === null) return { dossier, stands: "untold" };
  const whole = Math.floor(submitted.at);
  const due = intakeDue(whole) + submitted.at - whole;
  return { dossier, stands: due < look.at ? "beyond" : "within" };
}
