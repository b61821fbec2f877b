import { textOf } from "./columns.ts";
import type { SheetRow } from "./sheet.ts";
import { folded } from "./values.ts";

const ORDINAL = /^(?:[IVXLC]{1,6}|[A-Z]|\d{1,3})\s*[.)]?$/u;
const LEADING = /^(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,3})\s*[.)-]\s*/u;
const FIELD = /^(?:các )?(?:thủ tục hành chính )?(?:thuộc )?lĩnh vực\s*:?\s*/iu;
/** '(16 TTHC)', ': 16 thủ tục'. */
const COUNT = /\s*[(:]\s*\d+\s*(?:tthc|thủ tục)[^()]*\)?\s*$/iu;

/**
 * The field that a row gives to what follows: 'I. LĨNH VỰC HỘ TỊCH', alone in its row or behind its ordinal. null: the row is
 * none of that kind. Words alone that neither say 'lĩnh vực' nor stand behind an ordinal in capitals say nothing surely.
 */
export function sectionOf(row: SheetRow): string | null {
  const texts = row.cells.map(textOf).filter((it) => it !== "");
  const ordinal = texts.length === 2 && ORDINAL.test(texts[0]!);
  if (texts.length !== 1 && !ordinal) return null;
  const text = texts.at(-1)!;
  if (/\d\.\d{6}/u.test(text)) return null;
  const bare = text.replace(LEADING, "");
  const numbered = ordinal ? !/^\d/u.test(texts[0]!) : bare !== text && !/^\d/u.test(text);
  const named = FIELD.test(bare);
  const name = bare.replace(FIELD, "").replace(COUNT, "").trim();
  const capitals = name === name.toUpperCase() && name !== name.toLowerCase();
  if (!named && !(numbered && capitals)) return null;
  if (name === "" || name.length > 200 || folded(name) === "") return null;
  return capitals ? `${name[0]}${name.slice(1).toLowerCase()}` : name;
}
