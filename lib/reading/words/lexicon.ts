/**
 * Wordings per meaning, as portals were seen to use them, folded (see fold.ts).
 * Law standardises the words; a label counts only as a whole, so that 'Ngày hẹn
 * trả bổ sung' is never 'Ngày hẹn trả'. A wording that could mean two things
 * is in `UNCLEAR`, never in a meaning.
 */

import type { Meaning } from "../../dossier/meanings.ts";

const words = (text: string): string[] => text.split("|").map((w) => w.trim());

export const LEXICON: Record<Exclude<Meaning, "unclear" | "other">, string[]> = {
  code: words(
    "ma ho so|so ho so|ma bien nhan|so bien nhan|so bien nhan ho so|ma bien nhan ho so|ma so ho so|ma hs|so hs|ma so bien nhan|ma ho so mot cua|so tiep nhan|ma tiep nhan|so phieu tiep nhan|ma phieu tiep nhan|ma ho so tiep nhan|so ma ho so|ma tra cuu ho so|dossier code|dossier no",
  ),
  // Another name of the same dossier, on the national portal.
  alias: words("ma ho so dvc|ma dvcqg|ma ho so dvcqg|ma ho so cong dvcqg"),
  applicant: words(
    "chu ho so|nguoi nop|nguoi nop ho so|nguoi/don vi nop ho so|nguoi/don vi nop|ten cong dan|to chuc/ca nhan|ca nhan/to chuc|ten chu ho so|ho ten chu ho so|ho va ten chu ho so|ho ten nguoi nop|ho va ten nguoi nop|ten nguoi nop|nguoi yeu cau|ten cong dan, to chuc, doanh nghiep|ten to chuc/ca nhan|ten ca nhan/to chuc|cong dan|ten to chuc, ca nhan|to chuc, ca nhan|nguoi duoc giai quyet|nguoi lam thu tuc|chu su dung|ho va ten|ho ten",
  ),
  applicantId: words(
    "so cmnd/can cuoc|cccd/cmnd/ho chieu|so dinh danh|ma dinh danh|ma dinh danh cong dan|so giay to|so giay to tuy than|ma so thue|so cccd|so cmnd|cccd|cmnd|cmnd/ho chieu|cmnd/cccd|cccd/cmnd|so cccd/cmnd|so cmnd/cccd|so can cuoc|so the can cuoc|can cuoc cong dan|so can cuoc cong dan|so dinh danh ca nhan|ma so dinh danh|so cmnd/cccd/ho chieu|so cmnd/ho chieu|so cccd/ho chieu|cccd/ho chieu|can cuoc|cccd/cmnd/mst|so cccd/mst|ma dinh danh ca nhan|so cmt|cmt",
  ),
  procedure: words(
    "ten thu tuc|thu tuc hanh chinh|ten tthc|ten cong viec|ten thu tuc hanh chinh|thu tuc|tthc|ten thu tuc ho so|ten dich vu cong|dich vu cong|thu tuc yeu cau|thu tuc giai quyet",
  ),
  procedureCode: words("ma thu tuc|ma tthc|ma thu tuc hanh chinh|ma so tthc|ma so thu tuc"),
  // Some portals say so of the procedure, some of what is done at the step or of a kind: the value tells, or nothing does.
  work: words(
    "loai ho so|loai hs|loai thu tuc|loai tthc|loai thu tuc hanh chinh|nhom thu tuc|loai viec|ve viec|viec|cong viec dang lam|viec dang lam|noi dung cong viec|noi dung yeu cau giai quyet|noi dung giai quyet",
  ),
  submittedAt: words(
    "ngay nop|ngay nop ho so|thoi gian nop|thoi gian nop ho so|thoi diem nop|thoi diem nop ho so|ngay gui ho so|ngay nop truc tuyen|ngay gui|ngay dang ky|nop luc",
  ),
  receivedAt: words(
    "ngay tiep nhan|tiep nhan|nhan ho so|nhan hs|thoi gian tiep nhan|ngay tiep nhan ho so|thoi diem tiep nhan|ngay nhan ho so|ngay nhan|ngay nhan hs|gio tiep nhan|ngay gio tiep nhan|ngay, gio tiep nhan|thoi gian tiep nhan ho so|thoi gian nhan|tiep nhan ngay|tiep nhan luc|da tiep nhan luc|tiep nhan truc tiep|thoi gian nhan ho so|ngay bat dau tinh han",
  ),
  receivedOnline: words("tiep nhan truc tuyen|tiep nhan online"),
  channel: words(
    "hinh thuc nop|hinh thuc tiep nhan|kenh nop|kenh tiep nhan|kenh|nguon|nguon tiep nhan|nguon ho so|cach thuc nop|hinh thuc nop ho so|hinh thuc|hinh thuc nhan ho so|loai tiep nhan|kieu tiep nhan|phuong thuc nop|phuong thuc tiep nhan|cach thuc tiep nhan|hinh thuc tiep nhan ho so|cach thuc nop ho so|kenh nop ho so",
  ),
  dueAt: words(
    "ngay hen tra|hen tra|ngay hen tra ho so|han tra ket qua|ngay hen tra ket qua|hen tra ket qua|thoi gian hen tra|thoi gian hen tra ket qua|thoi diem hen tra|hen tra ngay|hen tra ho so|ngay hen tra kq|ngay tra ket qua du kien|ngay du kien tra ket qua|ngay hen|ngay gio hen tra|ngay, gio hen tra|han xu ly toan quy trinh|hen tra luc|han tra|ngay hen tra dan|han tra ho so|thoi gian tra ket qua du kien|du kien tra ket qua|ngay den han tra ket qua|ngay hen tra chinh thuc",
  ),
  stepDueAt: words(
    "han xu ly|han xu ly buoc|thoi han xu ly|han xu ly buoc hien tai|han buoc|han cua buoc|han xu ly cua buoc|thoi han xu ly buoc|thoi han buoc|han xu ly cong viec|han hoan thanh buoc|han buoc hien tai|buoc den han|han xu ly tai buoc|thoi han cua buoc|ngay het han buoc|han xu ly hien tai",
  ),
  stepName: words(
    "buoc xu ly|ten buoc|buoc hien tai|buoc|ten buoc xu ly|buoc dang xu ly|buoc xu ly hien tai|buoc quy trinh|giai doan|giai doan xu ly|cong doan|buoc thuc hien|khau xu ly|buoc cong viec|dang o buoc|dang tai buoc",
  ),
  stepStartedAt: words(
    "ngay nhan buoc|ngay den buoc|thoi gian nhan buoc|ngay bat dau buoc|thoi gian den buoc|nhan buoc luc|bat dau buoc",
  ),
  status: words(
    "trang thai|trang thai ho so|tinh trang|tinh trang ho so|trang thai xu ly|tinh trang xu ly|trang thai giai quyet|tinh trang giai quyet|trang thai hien tai|tinh trang hien tai",
  ),
  timeAllowed: words(
    "thoi han giai quyet|thoi gian giai quyet|tong thoi gian giai quyet|thoi gian xu ly|tong thoi gian xu ly|thoi gian quy dinh|thoi han quy dinh|thoi gian thuc hien|so ngay giai quyet|so ngay xu ly|so gio giai quyet|thoi han giai quyet ho so|thoi gian giai quyet ho so",
  ),
  timeLeft: words(
    "thoi gian con lai|con lai|thoi han con lai|so ngay con lai|canh bao|canh bao han|tinh trang han|tien do|qua han|con han|thoi gian qua han|so ngay qua han",
  ),
  finishedAt: words(
    "ngay ket thuc xu ly|ngay hoan thanh|ngay co ket qua|ngay tra thuc te|ngay tra ket qua thuc te|thoi gian hoan thanh|ngay hoan tat|ngay xu ly xong|ngay giai quyet xong|ngay ket thuc|thoi diem hoan thanh",
  ),
};

/** Wordings that mean different things in different portals: read, but never believed. */
export const UNCLEAR = new Set(
  words(
    "han xu ly ho so|han giai quyet|han giai quyet ho so|ngay het han|ngay tra ket qua|ngay tra|ngay tra kq|thoi han|han|ngay|thoi gian|ngay xu ly|thoi gian xu ly xong|thoi han xu ly ho so|han hoan thanh|den han|ngay den han|ngay het han xu ly",
  ),
);

/** Labels of other things: they end the value before them and mean nothing to us. */
export const OTHERS = new Set(
  words(
    "stt|tt|so tt|#|thao tac|hanh dong|tac vu|chuc nang|ghi chu|dia chi|dien thoai|so dien thoai|email|thu dien tu|dia chi email|linh vuc|ten linh vuc|don vi|don vi xu ly|don vi tiep nhan|co quan|co quan xu ly|phong ban|nguoi thuc hien|nguoi xu ly|can bo|can bo xu ly|can bo thu ly|can bo tiep nhan|nguoi tiep nhan|chuyen den boi|nguoi chuyen|nguoi gui|nguoi nhan|le phi|phi|phi/le phi|phi, le phi|so tien|muc do|muc do dich vu|muc dich vu|ngay sinh|gioi tinh|quoc tich|dan toc|noi cap|ngay cap|ngay cap cccd|ngay hen tra bo sung|han bo sung|ngay bo sung|ngay yeu cau bo sung|han nop bo sung|han bo sung ho so|thoi han bo sung|ngay hen bo sung|ngay tam dung|ngay hen tra cu|ngay hen tra truoc|ngay hen tra lan truoc|ngay hen tra ban dau|ngay xin loi|ngay hen tra moi|ngay gia han|ngay ky|ngay ban hanh|ngay tao|ngay cap nhat|ngay thanh toan|hinh thuc nhan ket qua|hinh thuc tra ket qua|nhan ket qua|noi nhan ket qua|dich vu chuyen phat|dich vu chuyen phat ket qua|y kien|y kien can bo|y kien cua can bo|ly do|ly do tam dung|so luong|ban chinh|ban sao|tep dinh kem|file|tep|ten tep|ket qua xu ly|ket qua|tinh/thanh pho|quan/huyen|xa/phuong|phuong/xa|dia diem|trich yeu|ten giay to|loai giay to|ten tai lieu|ma so|ma giay to|so hieu|dia chi thuong tru|dia chi thua dat|so to|so thua|to ban do|thua dat|dien tich|so phat hanh|so vao so|quy trinh|ten quy trinh|ma quy trinh|buoc tiep theo|nguoi thuc hien buoc tiep theo|buoc truoc|ngay chuyen|ngay chuyen den|thoi gian chuyen|ngay nhan viec|nguon goc|doi tuong|uu tien|do khan|doi tuong nop|trich yeu ho so|ma can bo|ma don vi|ma linh vuc|ma giao dich|ma ket qua|ma van don|ma thanh toan|ma hoa don|ma to khai|ma ho so goc|ma ho so lien thong|so ho so goc|ma ho so cha|ma ho so cu|ma ho so lien quan|so ho so lien quan|so ho so cu|so van ban|so ky hieu",
  ),
);
