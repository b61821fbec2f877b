import { registerOf, SHIPPED } from "../../lib/reuse/register/register.ts";
import { type PaperKind, registerSchema } from "../../lib/reuse/register/schema.ts";
import { saveFile } from "../edge/files.ts";

/** The whole register as the office has it, each fact with its source. */
export function exportKinds(own: readonly PaperKind[], version: string): void {
  saveFile(`loai-giay-to-${version}.json`, `${JSON.stringify(registerOf(own), null, 1)}\n`);
}

/** What a file has beyond the kinds that ship, to be the office's own; all or nothing. `where`: the place that is wrong. */
export function readKinds(text: string): { own: PaperKind[] } | { where: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { where: "" };
  }
  const parsed = registerSchema.safeParse(data);
  if (!parsed.success) return { where: parsed.error.issues[0]!.path.join(".") };
  const shipped = new Map(SHIPPED.map((it) => [it.id, JSON.stringify(sorted(it))]));
  return { own: parsed.data.filter((it) => shipped.get(it.id) !== JSON.stringify(sorted(it))) };
}

/** A file may have its fields in any order. */
const sorted = (it: PaperKind): unknown => Object.entries(it).sort(([a], [b]) => a.localeCompare(b));
