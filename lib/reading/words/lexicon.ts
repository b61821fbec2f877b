/**
 * Wordings per meaning, as portals were seen to use them, folded (see fold.ts).
 * Law standardises the words; a label counts only as a whole, so that 'Ngày hẹn
 * trả bổ sung' is never 'Ngày hẹn trả'. A wording that could mean two things
 * is in `UNCLEAR`, never in a meaning.
 */

import type { Meaning } from "../../dossier/meanings.ts";

const words = (text: string): string[] => text.split("|").map((w) => w.trim());

/** Those that no shape tells (label-grammar.ts). */
export const LEXICON: Partial<Record<Exclude<Meaning, "unclear" | "other">, string[]>> = {
  code: words("ma tra cuu ho so|dossier code|dossier no"),
  applicant: words(
    "nguoi/don vi nop ho so|nguoi/don vi nop|nguoi duoc giai quyet|nguoi lam thu tuc|chu su dung|ho va ten|ho ten",
  ),
  applicantId: words("so giay to|ma so thue|cmt"),
  // Some portals say so of the procedure, some of what is done at the step or of a kind: the value tells, or nothing does.
  work: words(
    "cong viec|ten cong viec|loai ho so|loai hs|loai thu tuc|loai tthc|loai thu tuc hanh chinh|nhom thu tuc|loai viec|ve viec|viec|cong viec dang lam|viec dang lam|viec can giai quyet|viec de nghi|noi dung cong viec|noi dung yeu cau giai quyet|noi dung giai quyet",
  ),
  receivedAt: words(
    "tiep nhan|duoc tiep nhan|nhan ho so|nhan hs|ngay nhan|ngay nhan hs|thoi gian nhan|ngay bat dau tinh han",
  ),
  receivedOnline: words("tiep nhan truc tuyen|tiep nhan online"),
  channel: words("nguon|hinh thuc"),
  // The second as form 01 of TT 03/2025 prints it.
  dueAt: words("ngay hen tra kq|thoi gian tra ket qua giai quyet ho so"),
  stepDueAt: words("han xu ly|thoi han xu ly|buoc den han|han cv"),
  stepStartedAt: words("nhan buoc luc|bat dau buoc"),
  timeLeft: words(
    "thoi gian con lai|con lai|thoi han con lai|so ngay con lai|canh bao|canh bao han|tinh trang han|tien do|qua han|con han|thoi gian qua han|so ngay qua han|tinh gio|tinh han|dong ho|dong ho xu ly",
  ),
};

/** Wordings that mean different things in different portals: read, but never believed. */
export const UNCLEAR = new Set(
  words(
    "han xu ly ho so|han giai quyet ho so|ngay het han|ngay tra ket qua|ngay tra|ngay tra kq|thoi han|han|ngay|thoi gian|ngay xu ly|thoi gian xu ly xong|thoi han xu ly ho so|den han|ngay den han",
  ),
);

/** Labels of other things: they end the value before them and mean nothing to us. */
export const OTHERS = new Set(
  words(
    "stt|tt|so tt|#|thao tac|hanh dong|tac vu|chuc nang|ghi chu|dia chi|dien thoai|so dien thoai|email|thu dien tu|dia chi email|don vi|don vi tiep nhan|co quan|phong ban|can bo|chuyen den boi|nguoi chuyen|nguoi gui|nguoi nhan|so tien|gioi tinh|quoc tich|dan toc|noi cap|ngay hen tra bo sung|han bo sung|han nop bo sung|han bo sung ho so|thoi han bo sung|ngay hen bo sung|ngay hen tra cu|ngay hen tra truoc|ngay hen tra lan truoc|ngay hen tra ban dau|ngay hen tra moi|nhan ket qua|dich vu chuyen phat|dich vu chuyen phat ket qua|y kien|y kien can bo|y kien cua can bo|ly do|ly do tam dung|so luong|ban chinh|ban sao|tep dinh kem|file|tep|ten tep|ket qua xu ly|ket qua|tinh/thanh pho|quan/huyen|xa/phuong|phuong/xa|dia diem|trich yeu|ten giay to|loai giay to|ten tai lieu|ma so|so hieu|dia chi thuong tru|dia chi thua dat|so to|so thua|to ban do|thua dat|dien tich|so phat hanh|so vao so|quy trinh|ten quy trinh|buoc tiep theo|nguoi thuc hien buoc tiep theo|buoc truoc|nguon goc|doi tuong|uu tien|do khan|doi tuong nop|trich yeu ho so|so van ban|so ky hieu",
  ),
);
