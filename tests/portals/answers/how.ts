/** How a portal's server answers: everything about it that is the same in all its rows, each drawn from a stream of its own. */
import type { AnswerDeclared } from "../../../lib/answers/declared.ts";
import { ANSWER_MEANINGS, type AnswerMeaning } from "../../../lib/answers/meanings.ts";
import { Dice } from "../dice.ts";
import { type Codes, declaredCell, drawCodes } from "./cells.ts";
import { drawIdKind } from "./ids.ts";
import { drawNaming, type Naming } from "./names.ts";
import { drawPlaces, drawShape, type Places, type Shape } from "./shape.ts";
import { drawTimeForm, type TimeForm } from "./times.ts";

export type Lying = "none" | "other days" | "another's" | "other state";
export type Partial_ = "none" | "rows" | "cells" | "rows and cells";

export interface How {
  naming: Naming;
  shape: Shape;
  places: Places;
  codes: Codes;
  meanings: AnswerMeaning[];
  formOf: (meaning: AnswerMeaning) => TimeForm;
  lying: Lying;
  partial: Partial_;
  /** An earlier answer said how it was before. */
  again: boolean;
  late: boolean;
  ids: { kind: ReturnType<typeof drawIdKind>; ofStep: boolean; shared: boolean };
  /** A pattern, and an address that it means. */
  address: readonly [string, string];
  axes: Record<string, string>;
}

const ADDRESSES = [
  ["**/api/ho-so/tim", "/xa-mau/api/ho-so/tim"],
  ["/o/rest/v2/dossiers", "/o/rest/v2/dossiers"],
  ["**/svc/*/danhsach.ashx", "/mc/svc/12/danhsach.ashx"],
  ["/pa/dossier/search", "/pa/dossier/search/"],
] as const;
/** Others: 0.4. */
const SHARE: Partial<Record<AnswerMeaning, number>> = {
  stepDueAt: 0.85,
  dueAt: 0.8,
  receivedAt: 0.7,
  status: 0.6,
};

export function drawHow(seed: number): How {
  const on = (stream: string) => new Dice(seed, `answers ${stream}`);
  const naming = drawNaming(on("names"));
  const [shape, places, codes] = [
    drawShape(on("shape"), naming),
    drawPlaces(on("places"), naming),
    drawCodes(on("codes")),
  ];
  const [times, some, ids] = [on("times"), on("meanings"), on("ids")];
  const form = drawTimeForm(times);
  const other = times.chance(0.3) ? drawTimeForm(times) : form;
  // One program turns its days round everywhere, or nowhere.
  const ofSteps = form.monthFirst || other.monthFirst ? form : other;
  const meanings = ANSWER_MEANINGS.filter((it) => it === "stepDueAt" || some.chance(SHARE[it] ?? 0.4));
  const lying = on("lies").weigh<Lying>([
    ["none", 5],
    ["other days", 2],
    ["another's", 2],
    ["other state", 1],
  ]);
  const partial = on("partial").weigh<Partial_>([
    ["none", 5],
    ["rows", 2],
    ["cells", 2],
    ["rows and cells", 1],
  ]);
  const id = { kind: drawIdKind(ids), ofStep: ids.chance(0.4), shared: ids.chance(0.12) };
  const [again, late] = [on("again").chance(0.25), on("late").chance(0.4)];
  return {
    naming,
    shape,
    places,
    codes,
    meanings,
    formOf: (meaning) => (meaning.startsWith("step") ? ofSteps : form),
    lying,
    partial,
    again,
    late,
    ids: id,
    address: on("address").pick(ADDRESSES),
    axes: {
      shape: shape.name,
      names: naming.name,
      places: places.name,
      time: form.name,
      "step's time": ofSteps.name,
      status: codes.status,
      ids: `${id.kind}${id.ofStep ? ", step's too" : ""}${id.shared ? ", one shared" : ""}`,
      lying,
      partial,
      again: String(again),
      late: String(late),
    },
  };
}

/** Where the portal's own name of a batch stands: dossiers share it. */
export const BATCH = "lo";

/** What the office declares of it. */
export const declaredOf = ({ naming, shape, places, codes, meanings, formOf, ids, address }: How) =>
  ({
    at: address[0],
    rows: shape.rows,
    code: naming.of("code"),
    ids: [naming.of("id"), ...(ids.ofStep ? [places.pathOf("taskId")] : []), ...(ids.shared ? [BATCH] : [])],
    values: Object.fromEntries(
      meanings.map((it) => [it, declaredCell(it, places.pathOf(it), formOf(it), codes)]),
    ),
  }) as AnswerDeclared;
