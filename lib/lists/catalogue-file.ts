import type { Procedure } from "../catalogue/model.ts";
import { type CatalogueImport, readCatalogueSheets } from "../catalogue/rows.ts";
import { procedureSchema, upToDate } from "../catalogue/schema.ts";
import type { Sheet } from "../catalogue/sheet.ts";
import { z } from "../zod.ts";
import { readListFile } from "./file.ts";
import type { ListFault, Watch } from "./limits.ts";

/** Why a file gave nothing. `where`: the place in it, as far as known. Keys of locales/<lang>/reasons.json. */
export interface FileFault {
  key: ListFault | "reasons_catalogue_no_header" | "reasons_catalogue_json";
  where: string;
}

/** `sheets`: to be read again by another choice; null: a JSON file leaves none. */
export type FileImport =
  | { kind: "read"; read: CatalogueImport; sheets: Sheet[] | null }
  | { kind: "fault"; fault: FileFault }
  | { kind: "cancelled" };

/** Reads an office's list of procedures from a CSV, XLSX or JSON file. Never throws. */
export async function readCatalogueFile(file: Blob, name: string, watch: Watch): Promise<FileImport> {
  const list = await readListFile(file, watch);
  const fault = (key: FileFault["key"], where = name) => ({ kind: "fault" as const, fault: { key, where } });
  if (list.kind === "cancelled") return list;
  if (list.kind === "fault") return fault(list.fault);
  if (list.kind === "json") return readJson(list.text, fault);
  const read = readCatalogueSheets(list.sheets, name);
  if (read) return { kind: "read", read, sheets: list.sheets };
  // By an old code page no heading was understood: then it was another one, such as TCVN3 or VNI.
  return fault(list.guessed ? "reasons_catalogue_encoding" : "reasons_catalogue_no_header");
}

const jsonSchema = z.array(procedureSchema).check(z.maxLength(20_000));

/** Procedures as JSON, as they are exported: a list. All or nothing; a fault names the place. */
function readJson(text: string, fault: (key: FileFault["key"], where?: string) => FileImport): FileImport {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fault("reasons_catalogue_not_read");
  }
  const parsed = jsonSchema.safeParse(Array.isArray(data) ? data.map(upToDate) : data);
  if (!parsed.success) return fault("reasons_catalogue_json", parsed.error.issues[0]!.path.join("."));
  const procedures: Procedure[] = parsed.data;
  const rows = procedures.map(({ code, time }, i) => ({
    sheet: "",
    row: i + 1,
    kind: "procedure" as const,
    code,
    field: null,
    time,
    hours: null,
    faults: [],
  }));
  const none = { unknownColumns: [], doubledColumns: [], sheets: [], times: [], time: null };
  return { kind: "read", read: { procedures, rows, ...none }, sheets: null };
}
