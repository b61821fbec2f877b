/**
 * Does a text hold what looks like a person's name? Only a guess, good for a warning and for leaving
 * something out; never for claiming that there is none.
 */
import { foldText } from "../dossier/fold.ts";

const set = (words: string) => new Set(words.split(" "));
const FAMILY = set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh doan luong luu mai to ha cao dao ta lam thai quach phung chu vuong ton",
);
/** Family names that are hardly anything else without their marks. */
const ONLY_FAMILY = set("nguyen tran pham huynh bui ngo");
const MIDDLE = set("van thi huu duc ngoc minh quoc thanh xuan hong kim thu phuong quang dinh cong trong");

const CALLED = /(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|cháu|em|ong|ba)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)*/u;
const CAPITALS = /(?<!\p{L})\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+/gu;

/** 'ông Lê Văn An', 'Trần Thị Lan', 'NGUYỄN VĂN A'. */
export function looksLikeName(text: string): boolean {
  const shown = text.normalize("NFC");
  if (CALLED.test(shown)) return true;
  return [...shown.matchAll(CAPITALS)].some(([run]) => startsName(foldText(run).split(" ")));
}

/** The same of words in small letters, as in an address: 'nguyen-van-a', 'LeThiLan'. */
export function wordsLookLikeName(text: string): boolean {
  const words = foldText(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "))
    .split(/[^\p{L}]+/u)
    .filter((it) => it !== "");
  return words.some((_, at) => {
    const [first = "", second = "", third = ""] = words.slice(at);
    return (
      (FAMILY.has(first) && MIDDLE.has(second) && third !== "") || (ONLY_FAMILY.has(first) && second !== "")
    );
  });
}

function startsName(words: string[]): boolean {
  return words.some((word, at) => FAMILY.has(word) && at + 1 < words.length && words.length - at <= 6);
}
