/** One row of an answer: what is declared of a dossier, its people beside it, and what is said. */
import type { AnswerMeaning } from "../../../lib/answers/meanings.ts";
import type { Dice } from "../dice.ts";
import { type Fact, unknown } from "../truth.ts";
import type { Facts } from "../world/facts.ts";
import { personName } from "../world/people.ts";
import { cellOf } from "./cells.ts";
import { BATCH, type How } from "./how.ts";
import { put, type Row } from "./shape.ts";

export interface Made {
  row: Row;
  says: Record<string, Fact>;
  /** Of people. */
  secrets: string[];
}

/** `told`: what is said of it; `ids`: its own, its step's, the batch's. */
export function makeRow(
  how: How,
  dice: Dice,
  of: Facts,
  told: Facts,
  ids: readonly (string | number)[],
): Made {
  const { naming, places, codes, meanings, formOf, partial } = how;
  const row: Row = {};
  const says: Record<string, Fact> = {};
  put(row, naming.of("code"), dice.chance(0.05) ? ` ${of.code} ` : of.code);
  const secrets = people(row, how, dice, of);
  put(row, naming.of("id"), ids[0]!);
  if (how.ids.ofStep) put(row, places.pathOf("taskId"), ids[1]!);
  if (how.ids.shared) put(row, BATCH, ids[2]!);
  const lost = partial.includes("cells") ? 0.25 : 0.01;
  const written: AnswerMeaning[] = [];
  for (const meaning of meanings) {
    const path = dice.pick(places.pathOf(meaning).split(" | "));
    const cell = dice.chance(lost) ? null : cellOf(meaning, told, { codes, form: formOf(meaning), dice });
    if (cell) {
      put(row, path, cell.value);
      Object.assign(says, cell.facts);
      written.push(meaning);
    } else if (dice.chance(0.5)) put(row, path, dice.pick([null, "", "  "]));
  }
  if (places.pathOf("stepName").includes("[") && dice.chance(0.3))
    secrets.push(anotherStep(row, how, dice, told, written, says));
  return { row, says, secrets };
}

function people(row: Row, { naming }: How, dice: Dice, { person, officer }: Facts): string[] {
  const note = `Ghi chú nội bộ ${dice.digits(6)}`;
  const of: Row = {
    [naming.of("applicant")]: person.name,
    [naming.of("idNumber")]: person.id,
    [naming.of("phone")]: person.phone,
    [naming.of("place")]: person.place,
  };
  if (dice.chance(0.5)) Object.assign(row, of);
  else row[naming.of("person")] = of;
  Object.assign(row, { [naming.of("note")]: note, [naming.of("officer")]: officer });
  return [person.name, person.id, person.phone, person.place, officer, note];
}

/** A step before it, or at once with it: where the declaration takes them all, nobody knows which is meant. */
function anotherStep(
  row: Row,
  { naming, places, codes, formOf }: How,
  dice: Dice,
  told: Facts,
  written: readonly AnswerMeaning[],
  says: Record<string, Fact>,
): string {
  const officer = personName(dice);
  const before: Facts = {
    ...told,
    step: `${told.step} lần trước`,
    stepStarted: told.stepStarted - 4_320,
    stepDue: told.stepStarted - 1_440,
  };
  put(row, `${naming.of("task")}[].${naming.of("officer")}`, officer, 1);
  for (const meaning of written) {
    const cell = meaning.startsWith("step")
      ? cellOf(meaning, before, { codes, form: formOf(meaning), dice })
      : null;
    if (!cell) continue;
    put(row, places.pathOf(meaning), cell.value, 1);
    // A lie may come to the same day.
    const alike = JSON.stringify(cell.facts[meaning]) === JSON.stringify(says[meaning]);
    if (places.each && !alike) says[meaning] = unknown("two steps at once");
  }
  return officer;
}
