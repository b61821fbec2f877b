import { foldText } from "../dossier/fold.ts";
import { KINDS, NEVER, type PaperKind, SOMEBODY_ELSE } from "./kinds.ts";

/** Says how a paper is to be handed in, not which paper it is. */
const MANNER =
  /\b(ban (chinh|sao|chup|goc|dien tu|scan)|sao y|(co |da )?(duoc )?chung thuc|dien tu|neu co|bat buoc|hop le|con hieu luc|\d+ (ban|bo))\b/g;
const BULLET = /^\s*(?:(?:\d{1,2}|[a-z])[.)]|[-–•+*])\s*/;
/** 'hoặc bản sao …' and the like leave joints behind when the manner is dropped. */
const JOINT = /(^|\s)(hoac|va|kem|cua|co)(?=\s*$)|^\s*(hoac|va|kem|cua)(?=\s)/g;

/** A paper's name for comparing: folded, without bullets, brackets about manner, 'bản sao' and the like. */
export function paperName(name: string): string {
  let bare = foldText(name).replace(BULLET, "").replace(MANNER, " ");
  // Brackets that held nothing but manner are empty now; others say which paper it is and stay.
  bare = bare.replace(/[([]\s*[/,;]*\s*[)\]]/g, " ").replace(/\*+/g, " ");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare
      .replace(JOINT, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^[,;:.\s]+|[,;:.\s]+$/g, "");
  }
  return bare.replace(/\s*\/\s*/g, "/");
}

const byName = new Map<string, PaperKind>(KINDS.flatMap((kind) => kind.names.map((name) => [name, kind])));

/** The kind a folded paper name means, or null: none that we know surely. */
export const kindOf = (bare: string): PaperKind | null => byName.get(bare) ?? null;

/** Can a paper of this name be used again for the same applicant at all? */
export function reusable(name: string): boolean {
  const bare = paperName(name);
  return bare.length >= 4 && !NEVER.some((it) => it.test(bare)) && !SOMEBODY_ELSE.test(bare);
}

/** Do two names mean the same paper, surely? The same words do, and names of one kind. */
export function samePaper(a: string, b: string): boolean {
  if (!reusable(a) || !reusable(b)) return false;
  const [first, second] = [paperName(a), paperName(b)];
  if (first === second) return true;
  const kind = kindOf(first);
  return kind !== null && kind === kindOf(second);
}
