/** Codes and names of procedures. */
import { clean } from "./fold.ts";

const PROCEDURE = /(?<![\d.])\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2})?(?:\.[A-Y]\d{2})?(?![\d.]\d)/;

/** A procedure's code as the page writes it (`1.001193`, `1.000948.H38`), or null. */
export function procedureCodeIn(text: string): string | null {
  return PROCEDURE.exec(text)?.[0] ?? null;
}

const BEFORE = new RegExp(
  String.raw`^[[(]?\s*(?:mã(?:\s+(?:tthc|thủ tục))?\s*:?\s*)?${PROCEDURE.source}\s*[\])]?\s*[-–—:.|]?\s*`,
  "iu",
);
const BEHIND = new RegExp(
  String.raw`\s*[-–—|]?\s*[[(]?\s*(?:mã(?:\s+(?:tthc|thủ tục))?\s*:?\s*)?${PROCEDURE.source}\s*[\])]?$`,
  "iu",
);

/** First words that procedures have and steps of handling do not. */
const OF_A_PROCEDURE =
  /^(?:thủ tục \p{L}+|đăng ký,? (?!lịch)\p{L}+|cấp (?!số|phát|mã)\p{L}+|chứng thực|công nhận|gia hạn|trợ cấp|hỗ trợ|liên thông|tách thửa|hợp thửa|đính chính|chuyển mục đích)(?=\s|$|[^\p{L}])/iu;

/** The words name a procedure and could be no step's task. */
export const isProcedureName = (text: string): boolean =>
  OF_A_PROCEDURE.test(procedureNameOf(text)) && text.length >= 8;

/** A procedure's name without the code that portals put before or behind it. */
export function procedureNameOf(text: string): string {
  const shown = clean(text);
  return /\d\.\d{6}/.test(shown) ? shown.replace(BEFORE, "").replace(BEHIND, "").trim() : shown;
}
