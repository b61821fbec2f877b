/** All that is said of a PDF's inside: its pages, how finely it was scanned, blank sheets, its lock, who signed it. */
import type { FileInside } from "../../guard/types.ts";
import type { Pixels } from "../blank.ts";
import type { Sliced } from "../slices.ts";
import { Budget } from "./budget.ts";
import { contentOf, type Drawn } from "./content.ts";
import { NO_PAGES, PdfDocument, type Seen } from "./document.ts";
import { lockOf } from "./lock.ts";
import { type PdfPage, pagesOf } from "./pages.ts";
import { isBlankPicture } from "./picture.ts";
import { signaturesOf } from "./signatures.ts";
import { Bytes, isDict, Unreadable, type Value } from "./values.ts";

/** Pages whose content is looked at; of a longer paper the rest is only counted. */
const MOST_LOOKED = 200;
/** Of a page: a picture smaller than this share is a stamp or a letterhead, and says nothing of the scan. */
const LEAST_SHARE = 0.5;

/**
 * null: it can't be read to its end, within the limits of time and memory that hold for every file. A file that was read and
 * has no pages says so by their number, null, without being locked.
 */
export async function readInside(
  file: Sliced,
  seen: Seen,
  { goOn, now, pixels }: { goOn: () => void; now: () => number; pixels: Pixels | null },
): Promise<FileInside | null> {
  const budget = new Budget(goOn, now);
  try {
    const doc = await PdfDocument.open(file, seen, budget);
    if (!doc.locked) return await insideOf(doc, "none", pixels);
    const lock = await lockOf(await dictOf(doc, doc.trailer.get("Encrypt")), await idOf(doc));
    return await lockedInside(doc, lock === "open" ? "open" : (lock ?? "unknown"));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.message === NO_PAGES
      ? { pages: null, dpi: null, blank: [], lock: "none", signatures: [] }
      : null;
  }
}

const dictOf = async (doc: PdfDocument, value: Value | undefined) => {
  const it = await doc.get(value);
  return isDict(it) ? it : null;
};

async function idOf(doc: PdfDocument): Promise<Uint8Array> {
  const all = await doc.get(doc.trailer.get("ID"));
  const first = Array.isArray(all) ? await doc.get(all[0]) : null;
  return first instanceof Bytes ? first.bytes : new Uint8Array();
}

async function insideOf(
  doc: PdfDocument,
  lock: FileInside["lock"],
  pixels: Pixels | null,
): Promise<FileInside> {
  const blank: number[] = [];
  const widgets: Value[] = [];
  if (!(await doc.pages())) throw new Unreadable(NO_PAGES);
  let pages = 0;
  let dpi: number | null = null;
  for await (const page of pagesOf(doc)) {
    pages++;
    const annotations = page.dict.get("Annots");
    if (annotations && widgets.length < MOST_LOOKED) widgets.push(annotations);
    if (pages > MOST_LOOKED || lock !== "none") continue;
    const { fine, isBlank } = await look(doc, page, pixels).catch(unlessEnough);
    if (fine !== null) dpi = Math.min(dpi ?? fine, fine);
    if (isBlank) blank.push(pages);
  }
  return { pages, dpi, blank, lock, signatures: await signaturesOf(doc, widgets) };
}

/** What is locked keeps its numbers and its signatures, which nothing locks; where even its build is locked, nothing. */
async function lockedInside(doc: PdfDocument, lock: FileInside["lock"]): Promise<FileInside> {
  try {
    if (await doc.pages()) return await insideOf(doc, lock, null);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return { pages: null, dpi: null, blank: [], lock, signatures: null };
}

/** One page that can't be read says nothing; a file that is too much is not read on. */
function unlessEnough(error: unknown): { fine: null; isBlank: false } {
  if (error instanceof Unreadable && !["steps", "time", "unpacked", "read"].includes(error.message))
    return { fine: null, isBlank: false };
  throw error;
}

async function look(
  doc: PdfDocument,
  page: PdfPage,
  pixels: Pixels | null,
): Promise<{ fine: number | null; isBlank: boolean }> {
  const { pictures, ink } = await contentOf(doc, page.dict.get("Contents") ?? null, page.resources);
  const fine = await finenessOf(doc, page, pictures);
  if (ink !== false || (await isMarked(doc, page))) return { fine, isBlank: false };
  let isBlank = true;
  for (const { picture } of pictures) {
    isBlank = (await isBlankPicture(doc, picture, pixels)) === true;
    if (!isBlank) break;
  }
  return { fine, isBlank };
}

/** Dots to the inch of what covers the page: of the largest picture, the coarser way. */
async function finenessOf(
  doc: PdfDocument,
  { size, unit }: PdfPage,
  pictures: Drawn[],
): Promise<number | null> {
  if (!size) return null;
  const area = pictures.reduce((sum, it) => sum + it.width * it.height, 0);
  const largest = pictures.reduce<Drawn | null>(
    (best, it) => (it.width * it.height > (best ? best.width * best.height : 0) ? it : best),
    null,
  );
  if (!largest || area < size[0] * size[1] * LEAST_SHARE) return null;
  const dict = largest.picture.value;
  if (!isDict(dict)) return null;
  const [width, height] = [await doc.get(dict.get("Width")), await doc.get(dict.get("Height"))];
  if (typeof width !== "number" || typeof height !== "number") return null;
  const dpi = Math.round((Math.min(width / largest.width, height / largest.height) * 72) / unit);
  return dpi > 0 && dpi < 10_000 ? dpi : null;
}

/** Something that is seen lies on the page: a stamp, a visible signature, a note. */
async function isMarked(doc: PdfDocument, { dict }: PdfPage): Promise<boolean> {
  const all = await doc.get(dict.get("Annots"));
  for (const it of Array.isArray(all) ? all.slice(0, 200) : []) {
    const one = await doc.get(it);
    if (isDict(one) && one.has("AP")) return true;
  }
  return false;
}
