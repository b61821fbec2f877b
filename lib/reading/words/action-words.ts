/**
 * What the words on a button mean. Whole labels only: 'Tạm dừng hồ sơ' is an
 * action, 'Hồ sơ tạm dừng' is a list, 'Lý do tạm dừng' a field. Dismissing
 * words come first, so that a dialog's 'Hủy' is never 'Hủy hồ sơ'.
 */

import type { ActionKind } from "../../dossier/action-kinds.ts";
import { spelledOut } from "./abbreviations.ts";
import { foldLabel } from "./fold.ts";
import { ENDS_PAUSE } from "./negations.ts";
import { CLOCK, isAlike, isBareStop, STOP } from "./stopping.ts";

const LEAD =
  "(?:(?:xac nhan|dong y|thuc hien|tien hanh|luu va|luu|gui|lap phieu|tao phieu|tao|lap|de nghi|de xuat|yeu cau|xin)(?: va)? )?";
const OBJECT =
  "(?: (?:cac |nhung |\\d+ )?(?:ho so|thu tuc|xu ly|xu li|giai quyet|tiep nhan|tinh han|tinh gio|tinh|thoi gian|thoi han|han|buoc|cong viec|quy trinh|nay|da chon|duoc chon|dang chon|hang loat|nhieu|mot cua|truc tuyen|lan (?:thu )?(?:\\d{1,2}|hai|ba|tu|nam)|\\(\\d+\\)))*";
const END = "(?: ?(?:\\.\\.\\.|…|!))?$";
const shape = (core: string, lead = LEAD) => new RegExp(`^${lead}(?:${core})${OBJECT}${END}`);

const WHO = "(?:cong dan|nguoi dan|dan|nguoi nop|chu ho so|to chuc|khach hang|doanh nghiep)";
/** What a citizen is asked for more of. */
const PAPERS = "(?:giay to|thanh phan|tai lieu|thong tin|ho so)";
const NVTC = "(?:nghia vu tai chinh|nvtc)";

/** What the first words of LEAD, STOP and WHO begin with. */
const LEADS = "xac dong thuc tien luu gui lap tao de yeu xin ";
const STOPS = "tam dung ngung hoan treo dong khoa ngat";
const WHOSE = "cong nguoi dan chu to khach doanh ";

/** A short pattern costs less than to say what it begins with. */
const ANY = "";

/**
 * In order: the first that fits wins, so undoing a pause comes before pausing. Each with what its first word can begin
 * with: most labels begin with none of it, and a pattern that nothing is held against costs no memory.
 */
export const KINDS: [ActionKind, number, string, RegExp][] = [
  [
    "resume",
    0.9,
    `${LEADS}nhan tiep hoan da khoi mo chay tinh dem noi kich bat thu xu giai go huy ket ngung cham bo bai dung thoi het`,
    shape(
      `(?:nhan(?: ho so)? bo sung va )?tiep tuc (?:xu ly|giai quyet|ho so|thuc hien|tinh|dem)|hoan thanh bo sung|da bo sung xong|khoi phuc|mo lai|(?:chay|tinh|dem|noi|kich hoat|bat|khoi dong|thu ly|xu ly|giai quyet)(?: ${CLOCK})* (?:lai|tiep|tro lai)(?: ${CLOCK})*|noi ${CLOCK}|mo khoa ${CLOCK}|go treo|${ENDS_PAUSE} ${STOP}`,
    ),
  ],
  ["pause", 0.95, LEADS + STOPS, shape(`${STOP}|treo(?= (?:cac |nhung |\\d+ )?ho so)`)],
  [
    "pause",
    0.85,
    `${LEADS}chuyen doi trinh ${STOPS}`,
    new RegExp(
      `^(?:(?:(?:chuyen|doi)(?: ho so)?(?: sang| thanh| qua)?(?: trang thai| buoc)?|de xuat|trinh(?: lanh dao)?|(?:luu|xac nhan|dong y) (?:va|&)|${LEAD}) ?)${STOP}${OBJECT}(?:,? (?:va|&) (?:gui|luu|in|thong bao|chuyen)(?: \\S+){0,4}| ngay)?${END}`,
    ),
  ],
  [
    "pause",
    0.85,
    ANY,
    /^(?:suspend|(?:suspend|pause) (?:this |the |selected )?(?:dossiers?|cases?|files?|applications?|processing))[?!.]?$/,
  ],
  [
    "pause",
    0.9,
    `${WHOSE}xac gui yeu thong thuc cho`,
    shape(
      `(?:yeu cau |thong bao )?(?:${WHO} )?thuc hien ${NVTC}|cho (?:${WHO} )?(?:thuc hien|nop) ${NVTC}|cho (?:co quan )?thue xac dinh ${NVTC}|thong bao ${NVTC}`,
      "(?:xac nhan |gui )?",
    ),
  ],
  ["pause", 0.8, ANY, shape("gia han|niem yet(?: cong khai)?", "(?:xac nhan |de nghi |trinh )?")],
  [
    "supplement",
    0.95,
    "xac gui lap tao thuc in phieu yeu de thong moi xin bao huong cho",
    shape(
      `(?:phieu )?(?:yeu cau|de nghi|thong bao|moi|xin|bao|huong dan) (?:${WHO} )?(?:(?:nop |cung cap )?bo sung|hoan thien|(?:nop|gui|cung cap) (?:them|bo sung))(?: them| ${PAPERS})*(?: (?:lan nua|tiep|lai))?|cho (?:${WHO} )?bo sung(?: giay to)?|phieu bo sung`,
      "(?:(?:xac nhan|gui|lap|lap phieu|tao|thuc hien|in va gui) )?",
    ),
  ],
  [
    "refuse",
    0.95,
    "xac dong gui lap thong tu khong tra ket",
    shape(
      "tu choi(?: cap phep)?|khong (?:tiep nhan|nhan|giai quyet|duyet|cap phep)|(?:tra (?:lai )?ho so|ket thuc)(?: ho so)?,? (?:do )?khong (?:cap phep|giai quyet)|tra (?:lai )?(?:ho so )?(?:do |vi )?(?:khong (?:giai quyet|tiep nhan|du dieu kien|hop le)|chua du dieu kien)",
      "(?:(?:xac nhan|dong y|gui|lap phieu|thong bao) )?",
    ),
  ],
  [
    "cancel",
    0.95,
    `${WHOSE}xac dong yeu de xin cho giai huy xoa rut`,
    shape(
      "(?:huy(?: bo)?|xoa|rut)(?= (?:cac |nhung |\\d+ )?(?:ho so|don))(?: don)?",
      `(?:(?:xac nhan|dong y|yeu cau|de nghi|xin|cho phep|cho|giai quyet|${WHO}) )*`,
    ),
  ],
  // Of a dossier that came in it may be no more than a step back.
  ["cancel", 0.65, ANY, shape("huy(?: bo)? tiep nhan(?= ho so)", "(?:(?:xac nhan|dong y) )?")],
  ["cancel", 0.65, ANY, shape("dung giai quyet", "(?:(?:xac nhan|thong bao) )?")],
  [
    "return",
    0.9,
    ANY,
    shape(
      "lui (?:lai )?(?:mot|1) (?:buoc|khau)|hoan tra(?= (?:buoc|ho so))|(?:tra lai|tra ve|chuyen tra|chuyen tra lai|chuyen lai|lui|quay lai|chuyen ve|tra(?= (?:buoc|khau|cong doan) truoc))(?= (?:buoc|khau|cong doan|quay|ho so|can bo|nguoi|bo phan|mot cua|phong|don vi|cho))(?: (?:truoc|can bo|nguoi xu ly|nguoi chuyen|nguoi gui|bo phan|mot cua|phong|don vi|cho|buoc|khau|cong doan|quay|ho so|chuyen mon|truoc do|xu ly truoc|tiep nhan|thu ly))*|tra lai|thu hoi|tra ho so(?: ve)?(?: buoc truoc)?",
      "(?:(?:xac nhan|dong y) )?",
    ),
  ],
  [
    "release",
    0.9,
    ANY,
    shape(
      `(?:tra|trao|phat|(?:ban )?giao) (?:ket qua|kq)(?: (?:cho |toi |truc tiep )*(?:${WHO})?)?(?: tai nha| qua buu chinh)?`,
      "(?:(?:xac nhan|thuc hien) )?(?:da )?",
    ),
  ],
  [
    "forward",
    0.9,
    "xac dong luu thuc ky chuyen day trinh phe duyet cap ket hoan",
    shape(
      "(?:chuyen|day)(?: ho so)? (?:sang |len |qua |den |toi |xuong )?(?:buoc|khau|cong doan|giai doan)(?: (?:sau|tiep|ke|ke tiep|tiep theo|moi))*|chuyen(?= (?:hang loat|nhieu ho so|(?:cac )?ho so da chon))|chuyen (?:buoc|xu ly|tiep|ho so|phong|bo phan|lanh dao|can bo|thu ly|chuyen mon|don vi|tham dinh|mot cua|lien thong|thue)(?: (?:tiep|theo|tiep theo|xu ly|chuyen mon|lanh dao|phe duyet|thu ly|ky|duyet|can bo|khac|mot cua))*|trinh (?:lanh dao|(?:pho )?chu tich|(?:pho )?truong phong|cap tren|ubnd|ky|duyet|phe duyet|ky duyet|ky so)(?: (?:ky|duyet|phe duyet|so|lanh dao|phong|ubnd|xa|phuong|don vi|van phong|chuyen mon))*|ky duyet|phe duyet|duyet|cap nhat ket qua|ket thuc|hoan thanh (?:xu ly|ho so|buoc|cong viec)",
      "(?:(?:xac nhan|dong y|luu va|thuc hien|ky va|ky so va) )?",
    ),
  ],
  [
    "intake",
    0.9,
    ANY,
    shape(
      "tiep nhan(?: va (?:chuyen|in|luu)(?: \\S+){0,4})?(?: truc tiep| online)?|nhan(?: ho so)? va (?:in|luu|cap) (?:giay |phieu )?(?:hen|bien nhan|tiep nhan)(?: tra)?",
      "(?:(?:xac nhan|dong y|luu va|thuc hien) )?",
    ),
  ],
];

const DISMISS =
  /^(?:dong|dong lai|dong cua so|huy|huy bo|huy thao tac|huy lenh|quay lai|quay ve|bo qua|thoat|khong|tro lai|tro ve|de sau|khong, cam on|cancel|close|back|no|x|×|✕|✖|dismiss)$/;
const COMMIT =
  /^(?:xac nhan|dong y|vang|duoc|nhat tri|xong|chot|ghi nhan|xac thuc|thuc thi|gui|gui di|thuc hien|luu|luu lai|(?:luu|ghi) (?:thong tin|du lieu)|luu va dong|cap nhat|hoan tat|hoan thanh|chap nhan|ok|co|tiep tuc|ghi|ghi lai|luu ho so|chuyen|ban hanh|gui yeu cau|gui thong bao|luu va gui|xac nhan va gui|submit|save|yes|ok|confirm|co, dong y|luu thay doi|ket thuc|hoan thanh xu ly|ap dung|tiep theo)$/;
const COMMIT_LEAD = /^(?:xac nhan|dong y|vang,?|bat dau|luu va|luu &|ghi va|ky so va|ky va|gui)\s/;
/** On to the next part of a form that is filled in step by step. */
const NEXT = /^(?:tiep|tiep theo|tiep tuc|buoc tiep theo|next|continue)$/;

export interface Word {
  kind: ActionKind;
  sure: number;
}
/** Below the line under which a guard no more than reminds (lib/guard/judge). */
const BARE = 0.6;
/** A code, a date or a number is no label: decided before anything is folded. */
const COULD = /^[^\d]*(?:\s\d{1,3}\s[^\d]*)?(?:\(\d{1,4}\))?[^\d]*$/;
const memory = new Map<string, Word | null>();

export const mayBegin = (word: string, begins: string): boolean =>
  begins.split(" ").some((it) => word.startsWith(it));

/** The kind of action a whole label names, or null. */
export function actionOf(label: string): Word | null {
  if (label.length > 70 || !COULD.test(label)) return null;
  const known = memory.get(label);
  if (known !== undefined) return known;
  const word = spelledOut(foldLabel(label))
    .replace(/[.!…]+$/, "")
    .trim();
  let made: Word | null = null;
  if (word.length >= 4 && !DISMISS.test(word))
    for (const [kind, sure, begins, pattern] of KINDS)
      if (mayBegin(word, begins) && pattern.test(word) && !(kind === "pause" && isAlike(label))) {
        made = { kind, sure };
        break;
      }
  if (!made && isBareStop(label)) made = { kind: "pause", sure: BARE };
  if (memory.size > 6000) memory.clear();
  memory.set(label, made);
  return made;
}

export const isDismiss = (label: string): boolean => DISMISS.test(foldLabel(label));

/** 'Xác nhận', 'Lưu' …: does whatever the form around it is for. */
export function isCommitWord(label: string): boolean {
  // Of a sentence on a button only its first word says that it commits.
  if (label.length > 60) return COMMIT_LEAD.test(foldLabel(label.slice(0, 200)));
  const known = commits.get(label);
  if (known !== undefined) return known;
  const word = foldLabel(label);
  const made = COMMIT.test(word) || COMMIT_LEAD.test(word);
  if (commits.size > 6000) commits.clear();
  commits.set(label, made);
  return made;
}
const commits = new Map<string, boolean>();

export const isNext = (label: string): boolean => NEXT.test(foldLabel(label));

/** Beside a form's commit: looks, prints, fetches, adds a line. It does nothing to the dossier. */
const HARMLESS =
  /^(?:in|xem|tai|chon|them|sao chep|copy|tim|tra cuu|loc|huong dan|tro giup|lich su|mau|quet|chup|soan|dinh kem|keo|phong to|thu nho|an|hien|mo|xuat|lam moi|nhap lai|dat lai|xoa|go|bo|sua|luu nhap|luu tam|ghi nhap|print|help|reset|clear|preview|add|remove|upload|browse)\b|^ky so$|^\?$/;
export const isHarmless = (label: string): boolean => HARMLESS.test(foldLabel(label));
