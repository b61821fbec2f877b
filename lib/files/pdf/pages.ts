import type { PdfDocument } from "./document.ts";
import { type Dict, isDict, isName, Ref, Unreadable, type Value } from "./values.ts";

export interface PdfPage {
  dict: Dict;
  /** Width and height in units; null: not said. */
  size: [number, number] | null;
  /** How many 72nds of an inch a unit is: one, but on a plan. */
  unit: number;
  resources: Dict | null;
}

/** More pages than that are no scan of a citizen's paper. */
const MOST_PAGES = 5_000;
const MOST_DEPTH = 30;

/** Every page in order, with what it has from the groups it lies in. */
export async function* pagesOf(doc: PdfDocument): AsyncGenerator<PdfPage> {
  const seen = new Set<Value>();
  let count = 0;
  const walk = async function* (value: Value, above: Dict, depth: number): AsyncGenerator<PdfPage> {
    const key = value instanceof Ref ? value.number : value;
    if (seen.has(key) || depth > MOST_DEPTH) throw new Unreadable("pages");
    seen.add(key);
    doc.budget.step();
    const dict = await doc.get(value);
    if (!isDict(dict)) return;
    const held: Dict = new Map(above);
    for (const name of ["MediaBox", "Resources"]) if (dict.has(name)) held.set(name, dict.get(name)!);
    const kids = await doc.get(dict.get("Kids"));
    if (Array.isArray(kids) && !isName(dict.get("Type"), "Page")) {
      for (const kid of kids) yield* walk(kid, held, depth + 1);
      return;
    }
    if (++count > MOST_PAGES) throw new Unreadable("pages");
    const resources = await doc.get(held.get("Resources"));
    const unit = await doc.get(dict.get("UserUnit"));
    yield {
      dict,
      size: await sizeOf(doc, held),
      unit: typeof unit === "number" && unit > 0 ? unit : 1,
      resources: isDict(resources) ? resources : null,
    };
  };
  const root = (await doc.catalogue())?.get("Pages");
  if (root !== undefined) yield* walk(root, new Map(), 0);
}

async function sizeOf(doc: PdfDocument, held: Dict): Promise<[number, number] | null> {
  const box = await doc.get(held.get("MediaBox"));
  if (!Array.isArray(box) || box.length !== 4) return null;
  const sides: number[] = [];
  for (const it of box) {
    const side = await doc.get(it);
    if (typeof side !== "number") return null;
    sides.push(side);
  }
  const [left, bottom, right, top] = sides as [number, number, number, number];
  const size: [number, number] = [Math.abs(right - left), Math.abs(top - bottom)];
  return size[0] > 0 && size[1] > 0 ? size : null;
}
