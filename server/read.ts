/** A list, from its file and the CSV of devices beside it. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import papa from "papaparse";
import type { z } from "../lib/zod.ts";
import { faultsOf } from "./check.ts";
import { DEVICE_COLUMNS, type List, listSchema } from "./list.ts";

/** With all faults, one a line. */
export class BadList extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(faults.join("\n"));
    this.faults = faults;
  }
}

/** Reads and checks a list. Throws `BadList` with words for who keeps it. */
export function readList(path: string): List {
  const parsed = parse(path);
  const { devices } = parsed;
  if (typeof devices === "string") parsed.devices = readDevices(join(dirname(path), devices));
  return checkedList(parsed);
}

/** A list as it was written, checked. */
export function checkedList(given: unknown): List {
  const result = listSchema.safeParse(given);
  if (!result.success) throw new BadList(result.error.issues.map(words));
  const faults = faultsOf(result.data);
  if (faults.length > 0) throw new BadList(faults);
  return result.data;
}

function parse(path: string): Record<string, unknown> {
  const text = textOf(path);
  try {
    const given: unknown = JSON.parse(text);
    if (typeof given === "object" && given !== null && !Array.isArray(given)) return { ...given };
  } catch (error) {
    throw new BadList([`${path}: không phải là JSON đúng (${(error as Error).message}).`]);
  }
  throw new BadList([`${path}: phải là một đối tượng JSON.`]);
}

function readDevices(path: string): Record<string, string>[] {
  const { data, meta } = papa.parse<Record<string, string>>(textOf(path), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (it) => it.trim(),
    transform: (it) => it.trim(),
  });
  const lacking = DEVICE_COLUMNS.filter((it) => !meta.fields?.includes(it));
  if (lacking.length > 0) throw new BadList([`${path}: thiếu cột ${lacking.join(", ")}.`]);
  return data.map((row) => Object.fromEntries(DEVICE_COLUMNS.map((it) => [it, row[it] ?? ""])));
}

/** A secret that was written down in place of a public key is one no more. */
function textOf(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch {
    throw new BadList([`${path}: không đọc được tệp này.`]);
  }
  if (/\bS[UAO][A-Z2-7]{56}\b/.test(text))
    throw new BadList([
      `${path}: có một khóa BÍ MẬT (bắt đầu bằng S). Khóa này coi như đã lộ: xóa khỏi tệp, tạo khóa mới, và chỉ ghi khóa công khai (bắt đầu bằng U).`,
    ]);
  return text;
}

function words({ path, message, code }: z.core.$ZodIssue): string {
  const [part, at, ...rest] = path.map(String);
  const where = at === undefined ? (part ?? "danh sách") : `${part}, dòng ${Number(at) + 1}`;
  const what =
    code === "unrecognized_keys" ? "có mục lạ" : code === "invalid_type" ? "thiếu hoặc sai kiểu" : message;
  return `${Number.isNaN(Number(at)) && at !== undefined ? `${part}.${at}` : where}${rest.length > 0 ? `, ${rest.join(".")}` : ""}: ${what}.`;
}
