/**
 * Kinds of papers that go by several names, and how long they hold: data, each
 * term with its source. Names are folded (no accents, no capitals). Only names
 * that mean the very same paper stand together; when in doubt they stay apart.
 */
export interface PaperKind {
  id: string;
  names: string[];
  /** `months` null: it has a term that we do not know surely, so it stands on the paper. */
  term: { months: number | null; source: string } | null;
}

export const KINDS: readonly PaperKind[] = [
  {
    id: "birth",
    names: ["giay khai sinh", "trich luc khai sinh", "trich luc giay khai sinh"],
    term: null,
  },
  {
    id: "birth-notice",
    names: ["giay chung sinh"],
    term: null,
  },
  {
    id: "marriage",
    names: [
      "giay chung nhan ket hon",
      "giay chung nhan dang ky ket hon",
      "trich luc ket hon",
      "trich luc dang ky ket hon",
    ],
    term: null,
  },
  {
    id: "single",
    names: ["giay xac nhan tinh trang hon nhan", "xac nhan tinh trang hon nhan", "giay xac nhan doc than"],
    term: { months: 6, source: "Nghị định 123/2015/NĐ-CP, Điều 23.1" },
  },
  {
    id: "death",
    names: ["giay chung tu", "trich luc khai tu", "trich luc dang ky khai tu"],
    term: null,
  },
  {
    id: "identity",
    names: [
      "can cuoc cong dan",
      "the can cuoc cong dan",
      "the can cuoc",
      "can cuoc",
      "cccd",
      "the cccd",
      "can cuoc/can cuoc cong dan",
      "the can cuoc/can cuoc cong dan",
      "the can cuoc hoac the can cuoc cong dan",
    ],
    term: { months: null, source: "Luật Căn cước 2023, Điều 21" },
  },
  {
    id: "residence",
    names: [
      "giay xac nhan thong tin cu tru",
      "xac nhan thong tin cu tru",
      "giay xac nhan thong tin ve cu tru",
      "xac nhan thong tin ve cu tru",
    ],
    term: { months: null, source: "Thông tư về cư trú của Bộ Công an" },
  },
  {
    id: "land",
    names: [
      "giay chung nhan quyen su dung dat",
      "giay chung nhan quyen su dung dat, quyen so huu tai san gan lien voi dat",
      "giay chung nhan quyen su dung dat, quyen so huu nha o va tai san khac gan lien voi dat",
      "so do",
    ],
    term: null,
  },
  {
    id: "disability",
    names: ["giay xac nhan khuyet tat", "giay xac nhan muc do khuyet tat"],
    term: null,
  },
  {
    id: "business",
    names: ["giay chung nhan dang ky ho kinh doanh", "giay chung nhan dang ky hkd"],
    term: null,
  },
  {
    id: "health",
    names: ["giay kham suc khoe", "giay chung nhan suc khoe"],
    term: { months: null, source: "Thông tư về khám sức khỏe của Bộ Y tế" },
  },
];

/** Made anew for each dossier, so never offered again: forms, requests, pledges, powers of attorney, portraits. */
export const NEVER: readonly RegExp[] = [
  /^(to khai|don|phieu|mau so|bieu mau|van ban (de nghi|yeu cau|cam doan|uy quyen)|giay (de nghi|uy quyen|cam doan|cam ket)|ban (cam doan|cam ket|khai)|cam ket|anh|hinh anh|cong van)\b/,
  /^(giay to|tai lieu|van ban|ho so|file|tep)( tin)?( lien quan| kem theo| dinh kem| khac| chung minh)*$/,
  /^(khac|dinh kem|kem theo)$/,
];

/**
 * Belongs to somebody who need not be the same person each time: a child, someone who acts for the
 * applicant. Parents and spouse stay the same for the same applicant, so their papers are offered.
 */
export const SOMEBODY_ELSE =
  /\b(cua|ben) (?!(nguoi (nop|yeu cau|de nghi|khai|dang ky)|chu ho so|ca nhan|cong dan|ban than|cha|me|bo|vo|chong)\b)/;
