/** A PDF's objects, each read when it is asked for. */
import type { Sliced } from "../slices.ts";
import type { Budget } from "./budget.ts";
import { type Found, objectAt, streamBytes } from "./read-at.ts";
import { Tokens } from "./tokens.ts";
import { unpack } from "./unpack.ts";
import { type Dict, isDict, isName, Ref, Unreadable, type Value } from "./values.ts";
import { type Place, readTable, type Table } from "./xref.ts";

/** What was seen when the file was read through: places of objects by number, and the newest table's. */
export interface Seen {
  objects: ReadonlyMap<number, number>;
  /** Places at which the word for an object stream stands. */
  streams: ReadonlySet<number>;
  start: number | null;
}

/** Nothing in it is a page or leads to one. */
export const NO_PAGES = "no pages";
const MOST_UNPACKED = 16_000_000;
const MOST_IN_STREAM = 20_000;
const MOST_KEPT = 400;

export class PdfDocument {
  readonly file: Sliced;
  readonly budget: Budget;
  readonly #table: Table;
  readonly #found = new Map<number, Found | null>();
  readonly #inside = new Map<number, Map<number, Value>>();

  private constructor(file: Sliced, budget: Budget, table: Table) {
    this.file = file;
    this.budget = budget;
    this.#table = table;
  }

  /** By its own tables; where these lead to no document, by the objects that were seen in it. */
  static async open(file: Sliced, seen: Seen, budget: Budget): Promise<PdfDocument> {
    if (seen.start !== null) {
      try {
        const told = new PdfDocument(file, budget, await readTable(file, seen.start, budget));
        if (told.locked || (await told.pages())) return told;
      } catch (error) {
        if (!(error instanceof Unreadable) || ENOUGH.has(error.message)) throw error;
      }
    }
    return rebuilt(file, seen, budget);
  }

  /** Only for who has found the objects otherwise. */
  static of(file: Sliced, budget: Budget, table: Table): PdfDocument {
    return new PdfDocument(file, budget, table);
  }

  get trailer(): Dict {
    return this.#table.trailer;
  }

  /** What its strings and streams hold is not to be read without a key. */
  get locked(): boolean {
    return (this.trailer.get("Encrypt") ?? null) !== null;
  }

  async catalogue(): Promise<Dict | null> {
    const root = await this.get(this.trailer.get("Root"));
    return isDict(root) ? root : null;
  }

  /** The root of its pages. */
  async pages(): Promise<Dict | null> {
    const pages = await this.get((await this.catalogue())?.get("Pages"));
    if (!isDict(pages)) return null;
    const kids = await this.get(pages.get("Kids"));
    return isName(pages.get("Type"), "Pages") || (Array.isArray(kids) && kids.length > 0) ? pages : null;
  }

  /** A value, or what it refers to. */
  async get(value: Value | undefined): Promise<Value> {
    let it = value ?? null;
    for (let way = 0; it instanceof Ref; way++) {
      if (way > 8) throw new Unreadable("circle");
      it = (await this.found(it.number))?.value ?? null;
    }
    return it;
  }

  /** An object by its number; null: there is none. */
  async found(number: number): Promise<Found | null> {
    const known = this.#found.get(number);
    if (known !== undefined) return known;
    this.budget.step();
    const place = this.#table.places.get(number) ?? null;
    const found = place === null ? null : await this.#at(number, place);
    // A document has many pages and each but a few objects: the oldest make room.
    if (this.#found.size >= MOST_KEPT) this.#found.delete(this.#found.keys().next().value!);
    this.#found.set(number, found);
    return found;
  }

  async #at(number: number, place: Exclude<Place, null>): Promise<Found | null> {
    if ("at" in place) {
      const found = await objectAt(this.file, place.at, this.budget);
      if (found?.number !== number) throw new Unreadable("elsewhere");
      return found;
    }
    const inside = await this.#inStream(place.in);
    return inside.has(number) ? { number, value: inside.get(number)!, stream: null } : null;
  }

  async #inStream(number: number): Promise<Map<number, Value>> {
    const known = this.#inside.get(number);
    if (known) return known;
    if (this.#table.places.get(number) && !("at" in this.#table.places.get(number)!))
      throw new Unreadable("nested");
    const found = await this.found(number);
    const all = found ? await objectsIn(this, found) : null;
    if (!all) throw new Unreadable("object stream");
    if (this.#inside.size >= 20) this.#inside.delete(this.#inside.keys().next().value!);
    this.#inside.set(number, all);
    return all;
  }

  /** A stream unpacked, up to `most` bytes; null: it is packed otherwise, or is longer. */
  async unpacked(found: Found, most: number): Promise<Uint8Array | null> {
    const raw = await this.packed(found);
    return raw && isDict(found.value) ? unpack(found.value, raw, most, this.budget) : null;
  }

  /** A stream as it lies there. */
  async packed({ value, stream }: Found): Promise<Uint8Array | null> {
    if (stream === null || !isDict(value)) return null;
    const length = await this.get(value.get("Length"));
    return streamBytes(this.file, stream, typeof length === "number" ? length : null, this.budget);
  }
}

/** Over a limit for the whole file: other ways of reading it have none left either. */
const ENOUGH = new Set(["steps", "time", "unpacked", "read"]);

async function objectsIn(doc: PdfDocument, found: Found): Promise<Map<number, Value> | null> {
  const dict = found.value;
  if (!isDict(dict) || !isName(dict.get("Type"), "ObjStm")) return null;
  const [count, first] = [dict.get("N"), dict.get("First")];
  if (typeof count !== "number" || typeof first !== "number" || count > MOST_IN_STREAM) return null;
  const bytes = await doc.unpacked(found, MOST_UNPACKED);
  if (!bytes) return null;
  const head = new Tokens(bytes.subarray(0, first));
  const all = new Map<number, Value>();
  for (let i = 0; i < count; i++) {
    const [number, at] = [head.plain(), head.plain()];
    if (typeof number !== "number" || typeof at !== "number") return null;
    doc.budget.step();
    const tokens = new Tokens(bytes.subarray(first + at));
    all.set(number, tokens.value());
  }
  return all;
}

const MOST_STREAMS = 200;

/** A document whose tables are lost: the last object of each number, and the catalogue by what it says it is. */
async function rebuilt(file: Sliced, { objects, streams }: Seen, budget: Budget): Promise<PdfDocument> {
  const places = new Map<number, Place>([...objects].map(([number, at]) => [number, { at }]));
  const bare = PdfDocument.of(file, budget, { places, trailer: new Map() });
  if (streams.size > MOST_STREAMS) throw new Unreadable("streams");
  const begins = [...objects].sort(([, a], [, b]) => a - b);
  for (const at of streams) {
    const holder = begins.findLast(([, begin]) => begin < at);
    const found = holder ? await bare.found(holder[0]).catch(unlessEnough) : null;
    const inside = found ? await objectsIn(bare, found) : null;
    if (found && inside === null && isDict(found.value) && isName(found.value.get("Type"), "ObjStm"))
      throw new Unreadable("object stream");
    let index = 0;
    for (const number of inside?.keys() ?? [])
      if (!objects.has(number)) places.set(number, { in: found!.number, index: index++ });
  }
  let root: Ref | null = null;
  let pages: Ref | null = null;
  let lock: Value = null;
  for (const number of places.keys()) {
    const it = (await bare.found(number).catch(unlessEnough))?.value;
    if (!isDict(it)) continue;
    if (isName(it.get("Type"), "Catalog")) root = new Ref(number);
    else if (isName(it.get("Type"), "Pages") && !it.has("Parent")) pages = new Ref(number);
    else if (isName(it.get("Filter"), "Standard") && it.has("O") && it.has("U")) lock = new Ref(number);
  }
  const trailer: Dict = new Map<string, Value>([["Encrypt", lock]]);
  if (root) trailer.set("Root", root);
  else if (pages) trailer.set("Root", new Map([["Pages", pages]]));
  else if (lock === null) throw new Unreadable(NO_PAGES);
  return PdfDocument.of(file, budget, { places, trailer });
}

function unlessEnough(error: unknown): null {
  if (error instanceof Unreadable && !ENOUGH.has(error.message)) return null;
  throw error;
}
