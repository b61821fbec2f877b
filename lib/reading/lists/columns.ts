/** What the place of a cell in its list says: worked out once for a column, not once for a cell. */

import type { Meaning } from "../../dossier/meanings.ts";
import type { Where } from "../../dossier/model.ts";
import type { Column, Headers } from "../grid/headings.ts";
import type { ExtraName } from "../types.ts";
import type { Env } from "../words/context.ts";
import { extraOfColumn, isOfRooms } from "../words/extra-values.ts";
import { fold } from "../words/fold.ts";
import { CellMemory } from "./like-cells.ts";

export interface Place {
  column: Column | undefined;
  where: Where;
  /** The one meaning of the column, where it has one. */
  only: Meaning | null | undefined;
  /** Nothing in it is read. */
  passed: boolean;
  /** It says whose dossier it is: of that nothing is taken but what has a label of its own under it. */
  personal: boolean;
  /** What its cells say besides the clocks. */
  extra: ExtraName | null;
  /** It may say in which room of the office it is. */
  rooms: boolean;
  /** null: cells here are not compared with each other. */
  memory: CellMemory | null;
}

/** Columns of free words: a date in a note is nobody's deadline. */
const NOTES = /ghi chu|ly do|y kien|trao doi|noi dung yeu cau/;

function placeOf(column: Column | undefined, memory: CellMemory | null): Place {
  const name = column?.name ?? "";
  const only = column?.meanings.length === 1 ? column.meanings[0] : undefined;
  const personal = only === "applicant" || only === "applicantId";
  const passed = only === "other" && NOTES.test(fold(name));
  const open = !column?.many && (only === "other" || (only === undefined && name !== ""));
  const extra = open ? extraOfColumn(name) : null;
  const rooms = open && extra === null && isOfRooms(name);
  return { column, rooms, where: { kind: "column", name }, only, passed, personal, extra, memory };
}

/** The place of a cell that stands under no heading. */
export const UNPLACED: Place = placeOf(undefined, null);

const known = new WeakMap<Headers, { env: Env; lines: Map<number, Place>[] }>();

/** The places of a row: `line` counts the rows of a dossier. They last as long as the headings do. */
export function placesOf(headers: Headers, line: number, env: Env): (col: number) => Place {
  let kept = known.get(headers);
  if (kept?.env !== env) {
    kept = { env, lines: headers.lines.map(() => new Map()) };
    known.set(headers, kept);
  }
  const at = headers.lines[line] ? line : 0;
  const columns = headers.lines[at];
  const places = kept.lines[at] ?? new Map<number, Place>();
  return (col) => {
    let place = places.get(col);
    if (!place) {
      place = placeOf(columns?.get(col), new CellMemory());
      places.set(col, place);
    }
    return place;
  };
}
