/**
 * Names of files as the ledger keeps them. Officers name scans after people, and a name can't be told
 * from other words by any list of names; so the words that are known to say what a paper *is* stay, and
 * a name with any other word in it is kept as its length and its ending only.
 */
import { foldText } from "../dossier/fold.ts";
import { STRUCK, withoutPersonal } from "./personal.ts";

/** Turns of phrase, longest first where one begins another; single words only where no name has them. */
const KNOWN_WORDS = [
  "quyet dinh|thong bao|to trinh|bien ban|bien nhan|bien lai|cong van|giay moi|phieu hen|phieu tra|phieu xin loi|thu xin loi|xin loi",
  "phieu yeu cau|yeu cau bo sung|yeu cau|de nghi|bo sung|hoan thien|tam dung|tam ngung|dung xu ly|gia han|tu choi|tra lai|rut ho so|huy ho so",
  "giay xac nhan|xac nhan|xac minh|giay to|giay khai sinh|khai sinh|khai tu|ket hon|hon nhan|doc than|ho tich|ho khau|so ho khau|can cuoc|ho chieu",
  "cong dan|chung minh nhan dan|to khai|don xin|don de nghi|don dang ky|dang ky|ban sao|ban chinh|ban chup|ban scan|ban ky so|van ban|tai lieu|ho so|hinh anh|anh chup|anh the|anh chan dung",
  "chung thuc|hop dong|uy quyen|giay phep|cap phep|cap doi|cap lai|xay dung|dat dai|quyen su dung dat|trich luc|trich do|ban do|ban ve|so do",
  "kinh doanh|ho kinh doanh|thue|le phi|nghia vu tai chinh|nop tien|ket qua|mot cua|tiep nhan|xu ly|tham dinh|phe duyet|ky so|da ky|ky duyet|trinh ky",
  "phu luc|danh sach|mau don|phieu|giay|tep|file|va|cua|theo|kem|dinh kem|mat truoc|mat sau",
  "cccd|cmnd|cmt|gcn|gks|gkh|qd|tb|cv|qsdd|ubnd|hdnd|tthc|scan|scanned|img|image|picture|photo|screenshot|document|doc|pdf|copy|final|new|signed|vid|dsc|pxl|camscanner|zalo|untitled",
  "a|b|c|v|ver|version|signature|result|form|letter|report|chinh thuc|ban hanh|du thao",
]
  .join("|")
  .split("|")
  .sort((a, b) => b.length - a.length);
const KNOWN = new RegExp(`^(?: (?:${KNOWN_WORDS.join("|")})(?= |$))*$`);

const ENDING = /\.([\p{L}\p{N}]{1,5})$/u;

/** 'quyet-dinh-tam-dung 12.pdf' as it is; 'CCCD Trần Thị Lan.pdf' as '••• (18).pdf'. */
export function keptFileName(name: string): string {
  const shown = withoutPersonal(name.normalize("NFC"));
  const ending = ENDING.exec(shown)?.[0] ?? "";
  const stem = shown.slice(0, shown.length - ending.length);
  if (isKindOnly(stem)) return shown;
  return `${STRUCK} (${[...name.normalize("NFC")].length - ending.length})${isKindOnly(ending) || ENDINGS.test(ending) ? ending : ""}`;
}

const ENDINGS =
  /^\.(?:pdf|jpe?g|png|gif|tiff?|webp|heic|heif|bmp|docx?|xlsx?|odt|ods|rtf|txt|xml|zip|rar|7z|p7m|p7s|csv|html?|json)$/i;

/** People are called Lan, Trang, Nam, Thắng too: a word of these is one of counting only with its number. */
const COUNTED = /(?<!\p{L})(?:lan|trang|nam|thang|ngay|so|mau|ban|quy|dot)[ ._-]*(?=\d)/gu;

/** Nothing but words of papers, numbers and signs. */
function isKindOnly(stem: string): boolean {
  const words = foldText(stem.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "))
    .replace(COUNTED, "")
    .split(/[^\p{L}]+/u)
    .filter((it) => it !== "");
  return KNOWN.test(words.map((it) => ` ${it}`).join(""));
}
