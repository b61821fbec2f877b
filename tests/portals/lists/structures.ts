/** Structures of lists with how often portals have them. */
import { board } from "./board.ts";
import * as cards from "./cards.ts";
import * as grids from "./grids.ts";
import { SHORT_CARDS, shortCards } from "./short-cards.ts";
import * as spans from "./spans.ts";
import type { Structure } from "./tables.ts";
import * as tables from "./tables.ts";
import * as twins from "./twins.ts";

export const STRUCTURES: readonly (readonly [readonly [name: string, make: Structure], number])[] = [
  [["table", tables.plain], 14],
  [["table without thead", tables.noHead], 3],
  [["bold cells as heads", tables.boldHead], 1],
  [["head apart", tables.headApart], 3],
  [["two-level heads", tables.twoLevels], 2],
  [["groups", tables.groups], 1.5],
  [["two rows a dossier", tables.twoRows], 1.5],
  [["child rows", tables.childRows], 1.5],
  [["frozen columns", tables.frozen], 1.5],
  [["nested layout tables", tables.nested], 1.5],
  [["row tables", tables.rowTables], 1.5],
  [["sized head", twins.sizedHead], 2],
  [["hidden cards", twins.hiddenCards], 1],
  [["a body each", twins.bodyEach], 1],
  [["hidden labels", twins.hiddenLabels], 0.7],
  [["pressed rows", twins.pressedRows], 1],
  [["frozen on both sides", twins.frozenBothSides], 0.7],
  [["transposed", tables.transposed], 0.5],
  [["role grid", grids.roles], 2],
  [["divs", grids.divs], 2],
  [["css grid", grids.cssGrid], 1.5],
  [["contents grid", grids.contentsGrid], 0.7],
  [["mat-table", grids.matTable], 2],
  [["custom elements", grids.custom], 1],
  [["placed cells", grids.placed], 1],
  [["cards", cards.cards], 2.5],
  [["items", cards.items], 2],
  [["bullets", cards.bullets], 1],
  [["labelled cells", cards.labelledCells], 0.7],
  [["board", board], 1.5],
  [[SHORT_CARDS, shortCards], 2],
  [["rows of papers", spans.ofPapers], 1],
  [["rows of steps", spans.ofSteps], 0.7],
];
/** A heading stands over its column, not at each value. */
export const HEADLESS = new Set(["cards", "items", "bullets", "labelled cells", "board", SHORT_CARDS]);
