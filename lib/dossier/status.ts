import type { StatusNumber } from "./model.ts";
import { PHASES } from "./phase.ts";

export { isStopped, statusPhase } from "./phase.ts";

/** The ten national statuses, worded as in the national reporting standard. */
export const STATUS_NAMES: Readonly<Record<StatusNumber, string>> = {
  1: "Mới đăng ký",
  2: "Được tiếp nhận",
  3: "Không được tiếp nhận",
  4: "Đang xử lý",
  5: "Yêu cầu bổ sung giấy tờ",
  6: "Yêu cầu thực hiện nghĩa vụ tài chính",
  7: "Công dân yêu cầu rút hồ sơ",
  8: "Dừng xử lý",
  9: "Đã xử lý xong",
  10: "Đã trả kết quả",
};

/** What is known of how far a dossier has come; of a record not parsed yet too. */
interface Progress {
  status?: { value: StatusNumber };
  statusText?: { value: string };
  finishedAt?: { value: string };
}

/**
 * Nothing is left to do by the due date. 'Chờ trả kết quả' bears the number of what is finished (9), but the result
 * has still to be handed out in time: until the page says when it was done, that is work.
 */
export function isOver({ status, statusText, finishedAt }: Progress): boolean {
  if (!status || !isEnded(status.value)) return false;
  return (
    status.value !== 9 || finishedAt !== undefined || !WAITS.test(statusText?.value.normalize("NFC") ?? "")
  );
}

const WAITS = /(?<!\p{L})(?:chờ|cho) (?:trả|tra)(?!\p{L})/iu;

/** 3, 7, 9 and 10: the clock is over. */
export function isEnded(status: StatusNumber): boolean {
  return PHASES[status] === "ended";
}

/** Type guard for numbers that come from outside. */
export function isStatusNumber(value: unknown): value is StatusNumber {
  return typeof value === "number" && value in PHASES;
}
