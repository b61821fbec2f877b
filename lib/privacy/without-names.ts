/**
 * Names of people in what somebody has typed. A name is told by how it is written: capitals behind a family name or behind
 * 'ông', 'bà', 'anh'. One in small letters, or of a family that no list has, is a word as any other and stays.
 */
import { FAMILY_NAMES } from "../dossier/family-names.ts";
import { STRUCK } from "./personal.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
/** Family names that are no other word: one more word behind is enough. */
const SURE = set("nguyễn trần lê phạm huỳnh đặng bùi đỗ phan ngô võ trịnh quách niê ksor siu rmah kpă êban");
/** What stands between a family's name and one's own, and begins no phrase. */
const MIDDLE = set("văn thị hữu đức ngọc minh quốc thanh xuân hồng kim thu phương quang đình trọng bá thế");
/** Words of offices and papers that begin as a family's name does. */
const NO_NAME =
  /^(?:hồ (?:sơ|chí)|phó (?:chủ|giám|trưởng|phòng|bí)|đoàn (?:kiểm|thanh|thẩm)|lý (?:lịch|do)|danh sách|bàn giao|cung cấp|mai táng|lưu (?:hồ|trữ|ý)|phí (?:thẩm|và)|nay đề)(?!\p{L})/u;
/** Most words begin with a capital: it says nothing of names then. */
const SHOUTED = 0.75;

const WORD = String.raw`\p{Lu}[\p{L}’'-]*`;
/** 'Trần thị Lan', too. */
const RUN = new RegExp(
  String.raw`(?<!\p{L})${WORD}(?:[^\S\n]+(?:${WORD}|(?:văn|thị)(?=[^\S\n]+\p{Lu})))*`,
  "gu",
);
const ADDRESSED = /(?<!\p{L})(?:ông|bà|anh|chị|cô|chú|bác|cháu)[^\S\n]+$/u;
const ADDRESS = set("ông bà anh chị");
const BEGINS = /(?:^|[.;:!?\n("“«])\s*$/u;
/** Of small letters: Unicode's own folding of them makes a pattern of all its letters twenty times as dear. */
const ROAD = /(?<!\p{L})(?:đường|trường|cầu|chợ)\s+$/u;
/** A ward may be called as a person is, and be told beside its officer: 'xã Trần Phú', 'cán bộ xã Trần Văn An'. */
const PLACE = /(?<!\p{L})(?:phường|xã|quận|huyện|thành phố|tp\.?|tỉnh)\s+$/u;
/** The longest names have so many words. */
const MOST = 6;

/** The text with people's names struck out; as it is where none is seen. */
export function withoutNames(text: string): string {
  const shown = text.normalize("NFC");
  const words = shown.match(/\p{L}+/gu) ?? [];
  const shouted =
    words.length > MOST && words.filter((it) => /^\p{Lu}/u.test(it)).length > SHOUTED * words.length;
  const clean = shown.replace(RUN, (run, at: number) => {
    const span = nameIn(run, shown.slice(0, at), shouted);
    return span === null ? run : run.slice(0, span[0]) + STRUCK + run.slice(span[1]);
  });
  return clean === shown ? text : clean;
}

/** Where in a run of capitals a name begins and ends; `before`: what stands before the run. */
function nameIn(run: string, before: string, shouted: boolean): [number, number] | null {
  if (ADDRESSED.test(before)) return [0, run.length];
  const words = [...run.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word: word.toLocaleLowerCase("vi"),
    from: index,
    to: index + word.length,
  }));
  const [first, second] = words;
  if (!shouted && second && ADDRESS.has(first!.word) && BEGINS.test(before)) return [second.from, run.length];
  for (const [at, { word, from }] of words.entries()) {
    const name = words.slice(at, at + MOST);
    const isMiddle = MIDDLE.has(name[1]?.word ?? "");
    const least = SURE.has(word) ? (shouted ? 3 : 2) : shouted && !isMiddle ? Number.POSITIVE_INFINITY : 3;
    if (name.length < least || !isFamily(word) || NO_NAME.test(name.map((it) => it.word).join(" "))) continue;
    const led = (before + run.slice(0, from)).toLocaleLowerCase("vi");
    if (ROAD.test(led) || (PLACE.test(led) && !isMiddle)) continue;
    return [from, name.at(-1)!.to];
  }
  return null;
}

const isFamily = (word: string): boolean => FAMILY_NAMES.has(word) || /^[hk]['’]/.test(word);
