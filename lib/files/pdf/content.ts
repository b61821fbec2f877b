/** What a page draws, as far as it must be known: is there anything besides pictures, and how large is each picture on it. */
import type { PdfDocument } from "./document.ts";
import type { Found } from "./read-at.ts";
import { Tokens } from "./tokens.ts";
import { joined } from "./unpack.ts";
import { Bytes, type Dict, isDict, isName, Name, Ref, type Value, Word } from "./values.ts";

/** A picture as it is drawn: its object, and its sides on the page in points. */
export interface Drawn {
  picture: Found;
  width: number;
  height: number;
}

export interface Content {
  pictures: Drawn[];
  /** Text that is seen, lines, areas that aren't white. null: not read to its end. */
  ink: boolean | null;
}

const MOST_CONTENT = 4_000_000;
const MOST_WORDS = 100_000;
const MOST_FORMS = 4;
/** A page in strips has some hundreds; one of a thousand tiles is a map. */
const MOST_PICTURES = 300;

type Matrix = readonly [number, number, number, number, number, number];
const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + b * i,
  a * h + b * j,
  c * g + d * i,
  c * h + d * j,
  e * g + f * i + k,
  e * h + f * j + l,
];

interface State {
  matrix: Matrix;
  /** Text that is searched and not seen, as scanners put under a picture (mode 3). */
  hidden: boolean;
  white: { fill: boolean; line: boolean };
}

export async function contentOf(doc: PdfDocument, contents: Value, resources: Dict | null): Promise<Content> {
  const out: Content = { pictures: [], ink: false };
  const bytes = await bytesOf(doc, contents);
  if (bytes === null) return { ...out, ink: null };
  const state: State = { matrix: AS_IT_IS, hidden: false, white: { fill: false, line: false } };
  await run(doc, bytes, resources, state, out, 0);
  return out;
}

async function bytesOf(doc: PdfDocument, contents: Value): Promise<Uint8Array | null> {
  const whole = await doc.get(contents);
  const parts = Array.isArray(whole) ? whole : whole === null ? [] : [contents];
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const part of parts) {
    const found = part instanceof Ref ? await doc.found(part.number) : null;
    const bytes = found && (await doc.unpacked(found, MOST_CONTENT));
    if (!bytes) return null;
    size += bytes.length;
    if (size > MOST_CONTENT) return null;
    pieces.push(bytes, Uint8Array.of(10));
  }
  return joined(pieces);
}

const SHOWN = new Set(["Tj", "TJ", "'", '"']);
const FILLED = new Set(["f", "F", "f*", "B", "B*", "b", "b*"]);
const LINED = new Set(["S", "s", "B", "B*", "b", "b*"]);
/** Colour of areas, and of lines: the most of what each sets, for white. */
const WHITES: Record<string, ["fill" | "line", number[]]> = {
  g: ["fill", [1]],
  rg: ["fill", [1, 1, 1]],
  k: ["fill", [0, 0, 0, 0]],
  G: ["line", [1]],
  RG: ["line", [1, 1, 1]],
  K: ["line", [0, 0, 0, 0]],
};

async function run(
  doc: PdfDocument,
  bytes: Uint8Array,
  resources: Dict | null,
  begin: State,
  out: Content,
  depth: number,
): Promise<void> {
  const tokens = new Tokens(bytes);
  const before: State[] = [];
  let state = begin;
  let held: Value[] = [];
  for (let words = 0; !tokens.done; words++) {
    if (words % 500 === 0) doc.budget.time();
    if (words > MOST_WORDS || out.pictures.length > MOST_PICTURES) {
      out.ink ||= null;
      return;
    }
    const token = tokens.plain();
    if (!(token instanceof Word)) {
      if (held.length < 64) held.push(token);
      continue;
    }
    const { word } = token;
    if (word === "q" && before.length < 200) before.push(state);
    else if (word === "Q") state = before.pop() ?? state;
    else if (word === "cm") {
      const by = held.slice(-6);
      if (by.length === 6 && by.every((it) => typeof it === "number"))
        state = { ...state, matrix: times(by as unknown as Matrix, state.matrix) };
    } else if (word === "Tr") state = { ...state, hidden: held.at(-1) === 3 || held.at(-1) === 7 };
    else if (word === "Do") await drawn(doc, held.at(-1), resources, state, out, depth);
    // A picture within the content, and shades: seldom, and surely something.
    else if (word === "BI" || word === "sh" || word === "scn" || word === "sc") {
      if (word === "BI" || word === "sh") {
        out.ink = true;
        return;
      }
      state = { ...state, white: { ...state.white, fill: false } };
    } else if (SHOWN.has(word)) out.ink ||= !state.hidden && held.some(isText);
    else {
      const white = WHITES[word];
      if (white) {
        const [what, wanted] = white;
        const is = held.length === wanted.length && wanted.every((it, at) => it === held[at]);
        state = { ...state, white: { ...state.white, [what]: is } };
      }
      out.ink ||= (FILLED.has(word) && !state.white.fill) || (LINED.has(word) && !state.white.line);
    }
    held = [];
  }
}

const isText = (it: Value): boolean =>
  Array.isArray(it)
    ? it.some(isText)
    : it instanceof Bytes && it.bytes.some((byte) => byte !== 32 && byte !== 0);

async function drawn(
  doc: PdfDocument,
  name: Value | undefined,
  resources: Dict | null,
  state: State,
  out: Content,
  depth: number,
): Promise<void> {
  const all = await doc.get(resources?.get("XObject"));
  const ref = isDict(all) && name instanceof Name ? all.get(name.name) : undefined;
  const found = ref instanceof Ref ? await doc.found(ref.number) : null;
  const dict = found?.value;
  if (!found || !isDict(dict)) return;
  const { matrix } = state;
  if (isName(dict.get("Subtype"), "Image")) {
    const [a, b, c, d] = matrix;
    out.pictures.push({ picture: found, width: Math.hypot(a, b), height: Math.hypot(c, d) });
    return;
  }
  if (!isName(dict.get("Subtype"), "Form")) return;
  const bytes = depth < MOST_FORMS ? await doc.unpacked(found, MOST_CONTENT) : null;
  if (!bytes) {
    out.ink ||= null;
    return;
  }
  const own = await doc.get(dict.get("Resources"));
  const by = await doc.get(dict.get("Matrix"));
  const isMatrix = Array.isArray(by) && by.length === 6 && by.every((it) => typeof it === "number");
  const inner = { ...state, matrix: isMatrix ? times(by as unknown as Matrix, matrix) : matrix };
  await run(doc, bytes, isDict(own) ? own : resources, inner, out, depth + 1);
}
