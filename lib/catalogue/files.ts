import { z } from "../zod.ts";
import type { Procedure } from "./model.ts";
import { type CatalogueImport, type Cell, readCatalogueRows } from "./rows.ts";
import { procedureSchema } from "./schema.ts";

/** Why a file gave nothing. `where`: the place in it, as far as known. Keys of locales/<lang>/reasons.json. */
export interface FileFault {
  key: "reasons_catalogue_not_read" | "reasons_catalogue_no_header" | "reasons_catalogue_json";
  where: string;
}

export type FileImport = CatalogueImport | { fault: FileFault };

/** Largest file taken; the lists of a whole province have some 2,000 rows. */
const MOST_BYTES = 10_000_000;

/** Reads an office's list from a CSV, XLSX or JSON file, told apart by what is in it rather than by its name. */
export async function readCatalogueFile(file: Blob, name: string): Promise<FileImport> {
  if (file.size > MOST_BYTES) return { fault: { key: "reasons_catalogue_not_read", where: name } };
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  try {
    // XLSX is a zip: PK, 3, 4.
    if (head[0] === 0x50 && head[1] === 0x4b) return fromRows(await xlsxRows(file), name);
    const text = (await file.text()).replace(/^\uFEFF/u, "");
    return /^\s*[[{]/u.test(text) ? readCatalogueJson(text) : fromRows(await csvRows(text), name);
  } catch {
    return { fault: { key: "reasons_catalogue_not_read", where: name } };
  }
}

const jsonSchema = z.array(procedureSchema).check(z.maxLength(20_000));

/** Reads procedures as JSON, as they are exported: a list. All or nothing; a fault names the place. */
export function readCatalogueJson(text: string): FileImport {
  const parsed = jsonSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    const where = parsed.error.issues[0]!.path.join(".");
    return { fault: { key: "reasons_catalogue_json", where } };
  }
  const procedures: Procedure[] = parsed.data;
  const rows = procedures.map(({ code }, i) => ({
    row: i + 1,
    kind: "procedure" as const,
    code,
    faults: [],
  }));
  return { procedures, rows, unknownColumns: [], doubledColumns: [] };
}

function fromRows(rows: readonly (readonly Cell[])[], name: string): FileImport {
  return readCatalogueRows(rows, name) ?? { fault: { key: "reasons_catalogue_no_header", where: name } };
}

// Both readers are large and rarely needed: loaded when a file is there.
async function xlsxRows(file: Blob): Promise<Cell[][]> {
  const { readSheet } = await import("read-excel-file/universal");
  return (await readSheet(file)) as Cell[][];
}

async function csvRows(text: string): Promise<string[][]> {
  const { default: papa } = await import("papaparse");
  return papa.parse<string[]>(text, { skipEmptyLines: false }).data;
}
