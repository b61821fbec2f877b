/** How an answer is built: where its rows are, and where in a row each thing stands. */
import type { Dice } from "../dice.ts";
import type { Json } from "./cells.ts";
import type { Named, Naming } from "./names.ts";

export type Row = { [key: string]: Json };

export interface Shape {
  name: string;
  /** As a declaration says it. */
  rows: string;
  /** One answer a dossier. */
  single: boolean;
  wrap: (rows: Row[]) => Json;
}

export function drawShape(dice: Dice, { of }: Naming): Shape {
  const [rows, outer, groups, total] = [of("rows"), of("outer"), of("groups"), of("total")];
  const halves = (all: Row[]): Row[][] => [all.slice(0, 1), all.slice(1)];
  const inGroups = (all: Row[]) => halves(all).map((some, at) => ({ [of("status")]: at, [rows]: some }));
  const shape = (name: string, path: string, wrap: Shape["wrap"], single = false): Shape => ({
    name,
    rows: path,
    single,
    wrap,
  });
  return dice.weigh([
    [shape("array", "[]", (all) => all), 3],
    [shape("named", `${rows}[]`, (all) => ({ [rows]: all })), 4],
    [shape("paged", `${rows}[]`, (all) => ({ [total]: 512, page: 0, [rows]: all })), 4],
    [
      shape("nested", `${outer}.${rows}[]`, (all) => ({ code: "00", [outer]: { [total]: 40, [rows]: all } })),
      4,
    ],
    [shape("groups", `${groups}[].${rows}[]`, (all) => ({ [groups]: inGroups(all) })), 1],
    [shape("one of two", `${rows}[] | ${outer}[]`, (all) => ({ [rows]: null, [outer]: all })), 1],
    [shape("one a dossier", outer, ([one]) => ({ [outer]: one ?? null }), true), 1],
    [shape("the answer itself", ".", ([one]) => one ?? {}, true), 1],
  ] as const);
}

/** Where things stand in a row: as a declaration says it. */
export interface Places {
  name: string;
  /** Its step's cells are several where a row has several steps at once. */
  each: boolean;
  pathOf: (what: Named) => string;
}

const OF_STEP: ReadonlySet<Named> = new Set<Named>(["stepName", "stepStartedAt", "stepDueAt", "taskId"]);
const OF_PROCEDURE: ReadonlySet<Named> = new Set<Named>(["procedureCode", "procedureName", "timeAllowed"]);

export function drawPlaces(dice: Dice, { of }: Naming): Places {
  const step = dice.weigh([
    ["", 3],
    [`${of("task")}.`, 3],
    [`${of("task")}[].`, 4],
    [`${of("task")}[0].`, 2],
  ] as const);
  const procedure = dice.chance(0.5) ? `${of("procedure")}.` : "";
  // What was drawn last stands under an older name in some rows of a product that was renamed.
  const renamed = dice.chance(0.15);
  return {
    name: `${step === "" ? "flat" : step.replace(of("task"), "step")}${renamed ? ", renamed" : ""}`,
    each: step.includes("[]"),
    pathOf: (what) => {
      if (OF_STEP.has(what)) return `${step}${of(what)}`;
      if (OF_PROCEDURE.has(what)) return `${procedure}${of(what)}`;
      return renamed && what === "dueAt" ? `${of(what)}2 | ${of(what)}` : of(what);
    },
  };
}

/** Writes a value where the path says. `entry`: which of a list that is taken as a whole. */
export function put(row: Row, path: string, value: Json, entry = 0): void {
  const way = path.split(".");
  let at = row;
  for (const [n, part] of way.entries()) {
    const [key = "", list] = part.split("[");
    if (n === way.length - 1) at[key] = value;
    else if (list === undefined) at = within(at, key, {}) as Row;
    else at = within(within(at, key, []), entry, {}) as Row;
  }
}

function within(holder: Json, key: string | number, empty: Json): Json {
  const at = holder as Record<string | number, Json>;
  at[key] ??= empty;
  return at[key];
}
