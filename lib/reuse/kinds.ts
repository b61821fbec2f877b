/**
 * Kinds of papers that go by several names, and how long they hold: data, each
 * term with its source. Names have their accents ('sổ đỏ' is no 'sơ đồ') and no
 * capitals. Only names that mean the very same paper stand together; when in
 * doubt they stay apart.
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
    names: ["giấy khai sinh", "trích lục khai sinh", "trích lục giấy khai sinh"],
    term: null,
  },
  {
    id: "birth-notice",
    names: ["giấy chứng sinh"],
    term: null,
  },
  {
    id: "marriage",
    names: [
      "giấy chứng nhận kết hôn",
      "giấy chứng nhận đăng ký kết hôn",
      "trích lục kết hôn",
      "trích lục đăng ký kết hôn",
    ],
    term: null,
  },
  {
    id: "single",
    names: ["giấy xác nhận tình trạng hôn nhân", "xác nhận tình trạng hôn nhân", "giấy xác nhận độc thân"],
    term: { months: 6, source: "Nghị định 123/2015/NĐ-CP, Điều 23.1" },
  },
  {
    id: "death",
    names: ["giấy chứng tử", "trích lục khai tử", "trích lục đăng ký khai tử"],
    term: null,
  },
  {
    id: "identity",
    names: [
      "căn cước công dân",
      "thẻ căn cước công dân",
      "thẻ căn cước",
      "căn cước",
      "cccd",
      "thẻ cccd",
      "căn cước/căn cước công dân",
      "thẻ căn cước/căn cước công dân",
      "thẻ căn cước hoặc thẻ căn cước công dân",
    ],
    term: { months: null, source: "Luật Căn cước 2023, Điều 21" },
  },
  {
    id: "residence",
    names: [
      "giấy xác nhận thông tin cư trú",
      "xác nhận thông tin cư trú",
      "giấy xác nhận thông tin về cư trú",
      "xác nhận thông tin về cư trú",
    ],
    term: { months: null, source: "Thông tư về cư trú của Bộ Công an" },
  },
  {
    id: "land",
    names: [
      "giấy chứng nhận quyền sử dụng đất",
      "giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
      "giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất",
      "sổ đỏ",
    ],
    term: null,
  },
  {
    id: "disability",
    names: ["giấy xác nhận khuyết tật", "giấy xác nhận mức độ khuyết tật"],
    term: null,
  },
  {
    id: "business",
    names: ["giấy chứng nhận đăng ký hộ kinh doanh", "giấy chứng nhận đăng ký hkd"],
    term: null,
  },
  {
    id: "health",
    names: ["giấy khám sức khỏe", "giấy chứng nhận sức khỏe"],
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
