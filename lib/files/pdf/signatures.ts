/** The signatures of a PDF (ISO 32000-1, 12.8): whose each is, when, and whether it is over the whole file. */
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import type { SignatureFact } from "../../guard/types.ts";
import { bytesAt, SLICE, type Sliced } from "../slices.ts";
import { type CmsFacts, readCms, signerOfCertificate } from "./cms.ts";
import type { PdfDocument } from "./document.ts";
import { Bytes, type Dict, isDict, isName, Name, Ref, Unreadable, type Value } from "./values.ts";

const MOST_FIELDS = 5_000;
const MOST_DEPTH = 16;
const MOST_SIGNATURES = 60;

/** Every signature that a field of the document holds, in the order in which they were made. */
export async function signaturesOf(doc: PdfDocument, widgets: Value[]): Promise<SignatureFact[]> {
  const catalogue = await doc.catalogue();
  const form = await doc.get(catalogue?.get("AcroForm"));
  const perms = await doc.get(catalogue?.get("Perms"));
  const rights = isDict(perms) ? [perms.get("UR3"), perms.get("UR")] : [];
  const certified = isDict(perms) ? [perms.get("DocMDP")] : [];
  const held = await valuesOf(doc, [isDict(form) ? form.get("Fields") : undefined, ...widgets]);
  const out = new Map<string, { fact: SignatureFact; end: number }>();
  for (const { value, isRights } of [
    ...[...held, ...certified].map((value) => ({ value, isRights: false })),
    ...rights.map((value) => ({ value, isRights: true })),
  ]) {
    const found =
      value instanceof Ref
        ? await doc.found(value.number)
        : value
          ? { number: -1, value, stream: null }
          : null;
    if (!found || !isDict(found.value)) continue;
    const contents = found.value.get("Contents");
    if (!(contents instanceof Bytes)) continue;
    // A place that was prepared for a signature holds zeros.
    if (!contents.bytes.some((byte) => byte !== 0)) continue;
    const key = `${contents.from}`;
    if (out.has(key) && !isRights) continue;
    if (out.size >= MOST_SIGNATURES) throw new Unreadable("signatures");
    out.set(key, await readOne(doc, found.value, contents, isRights));
  }
  return [...out.values()].sort((a, b) => a.end - b.end).map(({ fact }) => fact);
}

/** What the signature fields lead to. Fields lie in trees; some stand on a page alone. */
async function valuesOf(doc: PdfDocument, roots: (Value | undefined)[]): Promise<Value[]> {
  const all: Value[] = [];
  const seen = new Set<number>();
  const walk = async (value: Value, kind: Value, depth: number): Promise<void> => {
    if (value instanceof Ref) {
      if (seen.has(value.number)) return;
      seen.add(value.number);
    }
    if (seen.size > MOST_FIELDS || depth > MOST_DEPTH) throw new Unreadable("fields");
    doc.budget.step();
    const dict = await doc.get(value);
    if (Array.isArray(dict)) {
      for (const it of dict) await walk(it, kind, depth + 1);
      return;
    }
    if (!isDict(dict)) return;
    const own = (await doc.get(dict.get("FT"))) ?? kind;
    const signature = dict.get("V");
    if (isName(own, "Sig") && signature) all.push(signature);
    const kids = await doc.get(dict.get("Kids"));
    if (Array.isArray(kids)) for (const kid of kids) await walk(kid, own, depth + 1);
  };
  for (const root of roots) if (root) await walk(root, null, 0);
  return all;
}

async function readOne(
  doc: PdfDocument,
  dict: Dict,
  contents: Bytes,
  isRights: boolean,
): Promise<{ fact: SignatureFact; end: number }> {
  const range = dict.get("ByteRange");
  const covers = await coverOf(doc.file, range, contents);
  const end = Array.isArray(range) ? Number(range[2]) + Number(range[3]) : 0;
  const sub = dict.get("SubFilter");
  const stamp = isName(dict.get("Type"), "DocTimeStamp") || isName(sub, "ETSI.RFC3161");
  if (isRights || (await givesRights(doc, dict)))
    return { fact: { by: "rights", name: null, at: null, stamped: false, covers, intact: null }, end };
  const cms = readCms(contents.bytes);
  const alone = cms ? null : await certificateIn(doc, dict, sub);
  const signer = cms?.signer ?? alone;
  const by = stamp || cms?.stamp ? "stamp" : (signer?.by ?? (cms || alone ? "somebody" : "unread"));
  const name = by === "stamp" || by === "unread" ? null : (signer?.name ?? null);
  const intact =
    cms?.stamp === false && covers !== "unknown" && covers !== "wrong"
      ? await isIntact(doc, range, cms)
      : null;
  return { fact: { by, name, at: cms?.at ?? null, stamped: cms?.stamped ?? false, covers, intact }, end };
}

async function givesRights(doc: PdfDocument, dict: Dict): Promise<boolean> {
  const all = await doc.get(dict.get("Reference"));
  for (const it of Array.isArray(all) ? all.slice(0, 20) : []) {
    const one = await doc.get(it);
    if (isDict(one) && isName(one.get("TransformMethod"), "UR3", "UR")) return true;
  }
  return false;
}

async function certificateIn(doc: PdfDocument, dict: Dict, sub: Value | undefined) {
  if (!(sub instanceof Name) || sub.name !== "adbe.x509.rsa_sha1") return null;
  const held = await doc.get(dict.get("Cert"));
  const first = Array.isArray(held) ? await doc.get(held[0]) : held;
  return first instanceof Bytes ? signerOfCertificate(first.bytes) : null;
}

/** Over which bytes of the file it is: its own contents are to be the only gap, from the first sign to the last. */
async function coverOf(
  file: Sliced,
  range: Value | undefined,
  contents: Bytes,
): Promise<SignatureFact["covers"]> {
  if (!Array.isArray(range) || !range.every((it) => typeof it === "number")) return "unknown";
  const [from, length, second, rest] = range as [number, number, number, number];
  const fits = range.length === 4 && from === 0 && length === contents.from && second === contents.to;
  if (!fits || rest < 0 || second + rest > file.size) return "wrong";
  if (second + rest === file.size) return "all";
  return (await isEmpty(file, second + rest)) ? "padded" : "part";
}

const EMPTY = new Set([0, 9, 10, 12, 13, 32, 26]);
/** A file is padded to a block; more than that is content of some kind. */
const MOST_PADDING = 1_048_576;

async function isEmpty(file: Sliced, from: number): Promise<boolean> {
  if (file.size - from > MOST_PADDING) return false;
  return (await bytesAt(file, from, file.size)).every((byte) => EMPTY.has(byte));
}

const HASHES = {
  "1.3.14.3.2.26": sha1,
  "2.16.840.1.101.3.4.2.1": sha256,
  "2.16.840.1.101.3.4.2.2": sha384,
  "2.16.840.1.101.3.4.2.3": sha512,
} as const;

/** Whether what it is over is still what was signed; null: it doesn't say, or by a way that isn't known. */
async function isIntact(
  doc: PdfDocument,
  range: Value | undefined,
  { digest }: CmsFacts,
): Promise<boolean | null> {
  const make = digest && HASHES[digest.by as keyof typeof HASHES];
  if (!make || !Array.isArray(range) || range.length !== 4) return null;
  const [from, length, second, rest] = range as [number, number, number, number];
  const hash = make.create();
  for (const [begin, end] of [
    [from, from + length],
    [second, second + rest],
  ] as const)
    for (let at = begin; at < end; at += SLICE) {
      const bytes = await bytesAt(doc.file, at, Math.min(end, at + SLICE));
      doc.budget.read(bytes.length);
      doc.budget.time();
      if (bytes.length === 0) return false;
      hash.update(bytes);
    }
  const mine = hash.digest();
  return mine.length === digest.value.length && mine.every((it, at) => it === digest.value[at]);
}
