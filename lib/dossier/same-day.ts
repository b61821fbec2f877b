import type { SameDay } from "./model.ts";

/**
 * 'Trong ngày', the commonest time of commune lists: 'Ngay trong ngày tiếp nhận yêu cầu; trường hợp nhận hồ sơ sau
 * 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo' (Luật Hộ tịch 2014, art. 16 and
 * others; NĐ 23/2015/NĐ-CP, art. 7).
 */
const SAME_DAY =
  /(?:^|\s)trong (?:cùng )?ngày(?: làm việc)?(?! (?:làm việc )?(?:tiếp theo|kế tiếp|sau|hôm sau|liền kề))(?![\p{L}])/u;
const AT_ONCE = /^(?:giải quyết |trả kết quả )?ngay (?:sau )?khi (?:tiếp )?nhận/u;
const NEXT_DAY = /ngày làm việc (?:tiếp theo|kế tiếp|liền kề|sau đó|hôm sau|tiếp sau)/u;
const AFTER = /(?:sau|trước) (\d{1,2})\s?(?:giờ|h|g|:)\s?(\d{2})?(?: phút| ngày(?= |$))?(?![\p{L}\d:])/gu;

/** Words that belong to the same-day rule and its hour; any other could be another case, and is not guessed at. */
const OWN = new Set(
  "ngay trong cùng ngày làm việc tiếp nhận được đủ đầy hồ sơ yêu cầu giấy tờ hợp lệ cơ quan tổ chức kể từ khi sau mà chưa không thể xong giải quyết thì trả kết quả vào theo kế liền hoặc nếu trường hợp thời điểm hạn hẹn thực hiện bảo đảm phải chứng của người dân công cho đối với những các gian lúc buổi chiều tại sang chuyển là kề đó hôm".split(
    " ",
  ),
);

/** `said`: lower case, NFC, single spaces. null: it isn't the same day, or not that alone. */
export function readSameDay(said: string): SameDay | null {
  const times = [...said.matchAll(AFTER)];
  const late = times.filter(([all]) => all.startsWith("sau"));
  const next = NEXT_DAY.test(said);
  // The hour and the next day belong together: one without the other is something else.
  if (next !== late.length > 0 || (times.length > 0 && late.length === 0)) return null;
  if (!SAME_DAY.test(said.replace(NEXT_DAY, " ")) && !(next && AT_ONCE.test(said))) return null;
  const hours = new Set(times.map(([, hour, minute]) => `${hour!.padStart(2, "0")}:${minute ?? "00"}`));
  if (hours.size > 1) return null;
  const [cutoff] = hours;
  if (cutoff !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(cutoff)) return null;
  const words = said.replace(AFTER, " sau ").match(/[\p{L}\d/]+/gu) ?? [];
  if (!words.every((word) => OWN.has(word))) return null;
  // 'Nếu', 'trường hợp' may only lead to the late receipt.
  const cases = said.match(/nếu|trường hợp|đối với/gu)?.length ?? 0;
  if (cases > 0 && late.length === 0) return null;
  return { unit: "same-day", cutoff: cutoff ?? null };
}
