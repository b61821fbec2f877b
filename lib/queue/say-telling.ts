import { timeOfDay } from "../words/moment.ts";
import type { Say } from "../words/say.ts";
import type { Telling } from "./tell.ts";

/** Codes that a notice names; of the others it says how many there are. */
const NAMED = 3;

/** A notice in words: what it is of and how many, then codes, each with its hour. It names nobody. */
export function sayTelling(say: Say, { kind, dossiers }: Telling): { title: string; message: string } {
  const named = dossiers
    .slice(0, NAMED)
    .map(({ code, due }) => (kind === "due" || kind === "intake" ? `${code} (${timeOfDay(due)})` : code));
  const more = dossiers.length - named.length;
  if (more > 0) named.push(say("tell_more", more));
  const lines = [named.join(", ")];
  if (kind === "apology") lines.push(say("tell_apology_todo", timeOfDay(dossiers[0]!.due)));
  return { title: say(`tell_${kind}`, dossiers.length), message: lines.join("\n") };
}
