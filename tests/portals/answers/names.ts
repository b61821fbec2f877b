/** How programs name things: in Vietnamese without or with its marks, in English, cut short, in capitals of a database. */
import type { Dice } from "../dice.ts";

/** Of each: Vietnamese, English, cut short, a column of a database. */
const NAMES = {
  code: ["maHoSo", "dossierNo", "mhs", "MA_HO_SO"],
  id: ["khoa", "_id", "k", "HO_SO_ID"],
  taskId: ["congViecId", "taskId", "cvId", "CONG_VIEC_ID"],
  procedureCode: ["maThuTuc", "serviceCode", "mtt", "MA_TTHC"],
  procedureName: ["tênThủTục", "serviceName", "ttt", "TEN_TTHC"],
  submittedAt: ["ngayNop", "createDate", "nNop", "NGAY_NOP"],
  receivedAt: ["ngayTiepNhan", "receiveDate", "nTN", "NGAY_TIEP_NHAN"],
  dueAt: ["ngayHenTra", "dueDate", "nHT", "NGAY_HEN_TRA"],
  stepName: ["tenBuoc", "stepName", "bc", "TEN_BUOC"],
  stepStartedAt: ["batDau", "startDate", "bd", "TU_NGAY"],
  stepDueAt: ["hanXuLy", "stepDuedate", "hxl", "HAN_XU_LY"],
  status: ["trangThai", "dossierStatus", "tt", "TRANG_THAI"],
  paused: ["khoaHan", "lockState", "kh", "TAM_DUNG"],
  channel: ["hinhThuc", "viaPostal", "ht", "HINH_THUC_NOP"],
  timeAllowed: ["thoiHan", "durationText", "th", "THOI_HAN"],
  finishedAt: ["ngayKetThuc", "releaseDate", "nKT", "NGAY_KET_THUC"],
  applicant: ["chuHoSo", "applicantName", "chs", "CHU_HO_SO"],
  idNumber: ["soDinhDanh", "identityNo", "sdd", "SO_CCCD"],
  phone: ["dienThoai", "contactTelNo", "dt", "SO_DIEN_THOAI"],
  place: ["diaChi", "address", "dc", "DIA_CHI"],
  born: ["ngaySinh", "birthDate", "ns", "NGAY_SINH"],
  officer: ["canBo", "assigneeName", "cb", "CAN_BO"],
  note: ["ghiChu", "note", "gc", "GHI_CHU"],
  rows: ["danhSach", "data", "ds", "ROWS"],
  outer: ["ketQua", "result", "kq", "RESPONSE"],
  groups: ["nhom", "groups", "nh", "NHOM"],
  total: ["tongSo", "total", "ts", "TOTAL"],
  task: ["congViec", "currentTask", "cv", "CONG_VIEC"],
  procedure: ["thuTuc", "procedure", "tthc", "TTHC"],
  person: ["nguoiNop", "applicant", "nn", "NGUOI_NOP"],
} as const;
export type Named = keyof typeof NAMES;

export interface Naming {
  name: string;
  of: (what: Named) => string;
}

const WAYS = ["Vietnamese", "English", "cut short", "columns"] as const;

export function drawNaming(dice: Dice): Naming {
  const way = dice.int(0, WAYS.length - 1);
  return { name: WAYS[way]!, of: (what) => NAMES[what][way]! };
}
