/** What a list says of its dossiers, as if all that it says had been read. */
import type { Sighting, Values } from "../../../lib/dossier/model.ts";
import { Dice } from "../dice.ts";
import type { Portal } from "../truth.ts";

const NAMES = [
  "procedureCode",
  "procedureName",
  "submittedAt",
  "receivedAt",
  "dueAt",
  "stepName",
  "stepDueAt",
  "status",
  "statusText",
  "paused",
  "channel",
];

export function sightingsSaid({ seed, truth, labels }: Portal): Sighting[] {
  const dice = new Dice(seed, "read");
  return truth.dossiers.map(({ code, facts }) => {
    const values = NAMES.flatMap((name) => {
      const fact = facts[name];
      const read = fact?.is === "said" || (fact?.is === "either" && dice.chance(0.5));
      const where = { kind: "column", name: labels[name] ?? "" };
      return read ? [[name, { value: fact.value, where, sure: 0.9 }]] : [];
    });
    return {
      portal: "https://motcua.example.gov.vn",
      code,
      seenAt: 29_900_000,
      page: "list",
      address: null,
      values: Object.fromEntries(values) as Values,
      steps: [],
      pauses: [],
      papers: [],
    };
  });
}
