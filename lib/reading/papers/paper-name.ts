/** What a required paper is called, and whether it must be handed in. */

import { isA } from "../../dom/safe.ts";
import { flows } from "../sight/runs.ts";
import { joined, type Piece, piecesOf, textOf } from "../sight/text.ts";
import { fold, withoutBullet, withoutMark } from "../words/fold.ts";
import { isFileName } from "./uploads.ts";

/** Headings over files that are given out to be filled in. */
export const TEMPLATES =
  /^(?:(?:tai|xem|file|tep|link) )?(?:ve )?(?:bieu )?mau(?: (?:don|to khai|bieu|giay to|file|tep|dinh kem))*(?:,? to khai)?$/;

/** A column 'Bắt buộc': a tick, a word, or nothing. */
export function needIn(cell: Element): boolean | null {
  const box = cell.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (box) return box.checked;
  const aria = cell.querySelector("[aria-checked]");
  if (aria) return aria.getAttribute("aria-checked") === "true";
  const text = fold(textOf(cell));
  if (/^(?:khong|khong bat buoc|-|0)$/.test(text)) return false;
  return /^(?:x|co|bat buoc|✓|✔|\*|yes|1)$/.test(text)
    ? true
    : text === "" && !cell.querySelector("i, svg, img, mat-icon")
      ? false
      : null;
}

/** Pieces at the end of a line that together are a file's name, cut up by markup. */
function fileTail(all: Piece[]): Set<Piece> {
  const tail = new Set<Piece>();
  for (let i = 1; i < all.length; i++) {
    const line = all.slice(i).filter((p) => p.line === all[i]?.line);
    for (let n = line.length; n > 0; n--) {
      const name = line
        .slice(0, n)
        .map((p) => p.text)
        .join("");
      if (/\s/.test(name) || !isFileName(name)) continue;
      for (const p of line.slice(0, n)) tail.add(p);
      break;
    }
  }
  return tail;
}

/** A bullet in an element of its own. 'ý' alone is a word. */
const BULLET = /^(?:[a-z]|[ivx]{1,4})[.)]?$/i;

const NEED = /\s*[([](?:không )?bắt buộc[)\]]\s*$/iu;
/** '- 01 bản:' behind a name, before its file. */
const COPIES =
  /\s*[-–—,;]\s*(?:số lượng\s*:?\s*)?\d{1,3}\s+(?:bản|bộ|tờ)(?:\s+(?:chính|sao|gốc|chụp|điện tử))?\s*[:：]?\s*$/iu;
/** A count of copies, or a link to the file, in an element of its own beside the name. */
const BESIDE =
  /^(?:\d{1,3}\s+(?:bản|bộ|tờ)(?:\s+(?:chính|sao|gốc|chụp|điện tử))?|(?:xem|mở|tải)\s+(?:tệp|file|tập tin|tài liệu|giấy tờ)(?:\s+(?:về|xuống|đính kèm))?)$/iu;
/** What stands where a file would. */
const ABSENT =
  /^[([]?\s*(?:chưa|không) (?:nộp|có|đính kèm|tải lên|bổ sung)(?: (?:tệp|file|tập tin|bản|giấy tờ)(?: đính kèm)?)?\s*[)\]]?$/iu;
/** A link to an empty form that a citizen may fill in: neither the name nor a file that was handed in. */
const TEMPLATE = /^[([\s]*(?:(?:tải|xem|in)\s+(?:về\s+)?)?(?:biểu\s+)?mẫu(?=$|[\s:)\]])/iu;
const isTemplate = ({ el, text }: Piece): boolean =>
  el.closest("a") !== null && TEMPLATE.test(textOf(el.closest("a") ?? el) || text);

/** Letters; the longest that asks for one paper, of a civil-status procedure, has 560, and none goes over the 681 of a case. */
const LONGEST = 800;

/** The name: the first line with words, without bullet, mark of need and file names. */
export function nameOf(el: Element): string | null {
  const all = piecesOf(el, (c) => isA(c, "button, [role=button], textarea, select"));
  const files = fileTail(all);
  const pieces = all.filter(
    (p) =>
      !p.field &&
      !files.has(p) &&
      !isTemplate(p) &&
      !isFileName(p.text) &&
      /\p{L}/u.test(p.text) &&
      !BULLET.test(p.text) &&
      !/^\(?(?:không )?bắt buộc\)?$/iu.test(p.text) &&
      !ABSENT.test(p.text) &&
      !BESIDE.test(p.text) &&
      !p.el.closest("a[download], a[href*='.pdf']"),
  );
  const first = pieces[0];
  // What stands in elements of its own beside the name (a count, a note, a file) is not part of it.
  const flowing = first
    ? pieces.filter((p) => p.line === first.line && flows(first.el, p.el) && flows(p.el, first.el))
    : [];
  const line = joined(flowing);
  const name = line ? withoutMark(withoutBullet(line).replace(NEED, "").replace(COPIES, "")) : "";
  return name.length >= 3 &&
    !isFileName(name.replace(/\s+/g, "")) &&
    name.length <= LONGEST &&
    !/kéo thả|chọn tệp|drop files|thả tệp/iu.test(name)
    ? name
    : null;
}

/** Marked as needed: '*', 'Bắt buộc', required fields, or a star that a style draws. */
export function markOf(row: Element, nameEl: Element): boolean | null {
  const text = joined(piecesOf(row).filter((p) => !isFileName(p.text)));
  if (/không bắt buộc|nếu có/iu.test(text)) return false;
  if (/bắt buộc/iu.test(text) || /\*/.test(text)) return true;
  if (
    row.querySelector(
      "[required], [aria-required=true], .required, [class*=field-required], [class*=is-required]",
    ) ||
    isA(row, "[class*=required]")
  )
    return true;
  const view = row.ownerDocument.defaultView;
  for (const el of [nameEl, ...nameEl.querySelectorAll("label, span, div")].slice(0, 6))
    if (view && /^["']\s*\*\s*["']$/.test(view.getComputedStyle(el, "::after").content)) return true;
  return null;
}
