import type { PaperReader } from "./reader.ts";
import type { About, Wording } from "./wording/model.ts";

/** Letters of a name; a shorter one ('scan', 'kh') names nothing. */
const SHORTEST = 5;
/** What scanners, phones and people put before or behind a name. */
const NOISE = /\b(?:scan|img|image|anh|file|tep|ban|sao|chup|copy|final|moi|ok|\d+)\b/gu;

/** 'to-khai-dang-ky(2).pdf' → 'to khai dang ky'. */
function wordsOf(file: string): string {
  return file
    .normalize("NFC")
    .replace(/\.[a-z0-9]{2,4}$/iu, "")
    .replace(/([\p{Ll}])(\p{Lu})/gu, "$1 $2")
    .replace(/[^\p{L}\d]+/gu, " ")
    .replace(NOISE, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * The file's name plainly says that it is another paper than the row asks for: a form on a paper's row, or a kind that
 * is none of the row's. Whatever leaves room for doubt is no such thing: a name that names nothing, or more than one.
 */
export function isMisplaced(file: string, row: string, about: About, reader: PaperReader): boolean {
  const words = wordsOf(file);
  if (words.length < SHORTEST) return false;
  const named = reader.read(words);
  const asked = reader.read(row, about);
  if (!("kinds" in asked)) return false;
  if (isForm(named)) return true;
  if (!("kinds" in named) || named.groups.length !== 1) return false;
  const wanted = asked.groups.flat();
  return !named.groups[0]!.some(
    (id) =>
      wanted.includes(id) || isAkin(id, wanted, reader) || wanted.some((it) => isAkin(it, [id], reader)),
  );
}

const isForm = (it: Wording): boolean => "never" in it && it.never === "form";

/** One stands in for the other. */
const isAkin = (id: string, wanted: readonly string[], reader: PaperReader): boolean =>
  reader.kind(id)?.replaces.some((it) => wanted.includes(it)) ?? false;
