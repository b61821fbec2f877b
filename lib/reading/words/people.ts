/** Names of people and of offices, told from each other and from what a step is called. */
import { FAMILY_NAMES } from "../../dossier/family-names.ts";
import { clean, fold } from "./fold.ts";

const NAME = /^(?:\p{Lu}[\p{L}’'-]*)(?: \p{Lu}[\p{L}’'-]*){1,6}$/u;

/** Text that is written as a person's name is; under a label that says so, it is one. */
export const looksLikeName = (text: string): boolean => text.length <= 60 && NAME.test(text);

/** Surely a person's name, wherever it stands: written as one, and begun with a family name ('H'' and 'K'' too). */
export function isPersonName(text: string): boolean {
  if (!looksLikeName(text)) return false;
  const first = text.slice(0, text.indexOf(" ")).toLocaleLowerCase("vi");
  return FAMILY_NAMES.has(first) || /^[hk]['’]/.test(first);
}

const RUN = /\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){2,5}/gu;
const ADDRESSED = /(?:^|\s)(?:ông|bà|anh|chị|cháu)\s+(?:\p{Lu}[\p{L}’'-]*)\s+\p{Lu}/u;

/** A person's whole name stands in the text, among other words. */
export const namesSomebody = (text: string): boolean =>
  ADDRESSED.test(text) || (text.match(RUN) ?? []).some((run) => isPersonName(run));

const OFFICE =
  /^(?:phong|ubnd|uy ban nhan dan|van phong|trung tam|tt (?:phuc vu|pvhcc|hcc)|lanh dao (?:ubnd|uy ban|phong|van phong)|bo phan|chi nhanh|chi cuc|cong an|hat kiem lam|tram|so)\b/;
/** What somebody does to a dossier. Folded, 'chuyên viên' and 'kỹ thuật' look like two of them. */
const DOES =
  /\b(?:tiep nhan|tham dinh|tham tra|xu ly|giai quyet|phan cong|thu ly|ky(?! thuat)|trinh|phe duyet|duyet|kiem tra|soan|soan thao|du thao|tra (?:ket qua|ho so)|(?:luan )?chuyen (?:ho so|xu ly|ket qua|thue|mot cua|phong|lanh dao)|lay y kien|xac minh|dong dau|ban hanh|ban giao|cap so|vao so|phat hanh|cap nhat|hoan thien|niem yet|khao sat|do dac|hop)\b/;

/** The words say that something is done, not only who or where. */
export const saysDeed = (text: string): boolean => DOES.test(fold(text));

/** An office or one of its rooms by how it is called, and nothing that is done there. */
export const isOfficeName = (text: string): boolean =>
  text.length >= 6 && text.length <= 100 && OFFICE.test(fold(text)) && !saysDeed(text);

const BETWEEN = /\s+[-–—|·•→>/]+\s+|\s*[(,:]\s*(?=\p{Lu})/u;
/** How somebody is addressed, or what post he has, before his name. */
const POST =
  /^(?:(?:Ông|Bà|Anh|Chị|Đ\/c|Đồng chí|CB|CV|CC|Cán bộ|Công chức|Chuyên viên|PCT|CT|Phó Chủ tịch|Chủ tịch)\.?\s+)+(?=\p{Lu})/u;

/**
 * A text with a person's name behind or before it: 'Thẩm định — Lê Hoàng Nhật', 'Ký duyệt (Trần Văn An)', 'Trần Văn
 * An: Ký duyệt'. The name is no part of the rest. null: there is none, or several.
 */
export function withName(text: string): { before: string; name: string } | null {
  const shown = clean(text).replace(/\)$/, "");
  const parts = shown.split(BETWEEN);
  const names = parts.map((part) => part.replace(POST, ""));
  const [first = "", last = ""] = [names[0], names.at(-1)];
  if (parts.length < 2 || names.filter(isPersonName).length !== 1) return null;
  if (isPersonName(last)) {
    const before = shown
      .slice(0, shown.length - (parts.at(-1) ?? "").length)
      .replace(/[\s\-–—|·•→>/(,:]+$/u, "");
    return before === "" ? null : { before, name: last };
  }
  if (!isPersonName(first)) return null;
  const behind = shown.slice((parts[0] ?? "").length).replace(/^[\s\-–—|·•→>/(,:]+/u, "");
  return saysDeed(behind) ? { before: behind, name: first } : null;
}
