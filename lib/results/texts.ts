/**
 * The few texts of a list that are kept: numbers of papers, issuing offices, codes of dossiers. Each has a form that no name,
 * address or phone number has; what has another form isn't kept.
 */
import { foldText } from "../dossier/fold.ts";
import { looksLikeName } from "../privacy/names.ts";
import { isPaperNumber } from "../privacy/paper-number.ts";
import { isPersonal } from "../privacy/personal.ts";

const NUMBER = /^(?=.*\d)[\p{L}\d .,/()-]{1,40}$/u;
/** Abbreviations in capitals, and the words of books and leaves. */
const NUMBER_WORD = /^(?:[\p{Lu}Đ]{1,5}|(?:số|so|quyển|quyen|tờ|to|trang|năm|ngày|sổ)|[a-zđ])$/iu;

/** '12/2019', 'Số 45, quyển 01/2020', 'CH 01234', 'TP-KS'. null: it is no such number, or may be a person's. */
export function keptNumber(text: string): string | null {
  const shown = tidy(text);
  const words = shown.match(/\p{L}+/gu) ?? [];
  const fits = words.every((it) => NUMBER_WORD.test(it) && (it === it.toUpperCase() || it.length < 6));
  if (!NUMBER.test(shown) || !fits || words.length > 4) return null;
  return !isPaperNumber(shown) || looksLikeName(shown) ? null : shown;
}

const OFFICE =
  /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Sở|Phòng|Bộ|Cục|Chi cục|Tổng cục|Chi nhánh|Văn phòng|VPĐK|Trung tâm|Công an|Tòa án|Toà án|Viện kiểm sát|Ban|Bộ phận|Ban chỉ huy|Đội|Đồn|Trạm|Bệnh viện|Trường|Đại sứ quán|Lãnh sự quán|Tổng lãnh sự quán|Kho bạc|Ngân hàng|Bảo hiểm xã hội|BHXH|Hạt kiểm lâm|Thanh tra|Hội đồng)(?![\p{L}])/iu;

/** 'UBND phường Cam Lộc': begins as an office's name does. Places are called after people, so the rest says nothing. */
export function keptIssuer(text: string): string | null {
  const shown = tidy(text);
  const person = /(?<!\p{L})(?:ông|bà|anh|chị|đồng chí|đ\/c|chủ tịch|giám đốc|trưởng|người ký)(?!\p{L})/iu;
  if (shown.length > 120 || !OFFICE.test(shown) || person.test(shown)) return null;
  return isPersonal(shown) ? null : shown;
}

/** 'KQ.G15.000031'. */
export function keptCode(text: string): string | null {
  return /^KQ\.[A-Z]\d{2}\.\d{5,6}$/u.exec(text.trim().toUpperCase())?.[0] ?? null;
}

const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Two words of letters at the least: a name or an address can stand in no other text. */
const WORDY = /\p{L}{2,}\P{L}+\p{L}{2,}/u;

/** Does it hold what stands in one of the row's personal cells, word for word, whatever its diacritics? */
export function holdsAny(text: string, personal: readonly string[]): boolean {
  if (!WORDY.test(text)) return false;
  const words = wordsOf(text);
  return personal.some((cell) => {
    // Nearly always its first word says already that it doesn't stand there.
    const first = /^[\p{L}\p{M}\d]+(?=[ ,])/u.exec(cell)?.[0];
    if (first !== undefined && !words.includes(foldedWord(first))) return false;
    const secret = wordsOf(cell).join(" ");
    return secret.length >= 6 && WORDY.test(cell) && ` ${words.join(" ")} `.includes(` ${secret} `);
  });
}

const wordsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\d]+/u)
    .map(foldedWord)
    .filter((it) => it !== "");

/** The syllables of names and places are some thousand, and come again in each row. */
const known = new Map<string, string>();
const MOST = 20_000;

function foldedWord(word: string): string {
  let folded = known.get(word);
  if (folded === undefined) {
    folded = foldText(word);
    if (known.size >= MOST) known.clear();
    known.set(word, folded);
  }
  return folded;
}
