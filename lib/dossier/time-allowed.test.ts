import { describe, expect, it } from "vitest";
import { readTimeAllowed, understandTime } from "./time-allowed.ts";

const days = (amount: number) => ({ amount, unit: "working-days" });
const calendar = (amount: number) => ({ amount, unit: "calendar-days" });
const hours = (amount: number) => ({ amount, unit: "working-hours" });
const sameDay = (cutoff: string | null = null) => ({ unit: "same-day", cutoff });

describe("a time allowed that is understood", () => {
  it.each([
    ["05 ngày làm việc", days(5)],
    ["35 Ngày làm việc", days(35)],
    ["15 Ngày", calendar(15)],
    ["12 giờ", hours(12)],
    ["Không quá 03 (ba) ngày  làm việc kể từ ngày nhận đủ hồ sơ", days(3)],
    ["Thời hạn giải quyết: tối đa 10 ngày làm việc, tính từ ngày nhận đủ hồ sơ hợp lệ.", days(10)],
    ["mười lăm (15) ngày", calendar(15)],
    ["1,5 ngày làm việc", days(1.5)],
    ["1/2 ngày làm việc", days(0.5)],
    ["nửa ngày làm việc", days(0.5)],
    ["2 giờ rưỡi", hours(2.5)],
    ["1 giờ 30 phút", hours(1.5)],
    ["5 ngày làm việc (05 ngày làm việc)", days(5)],
    ["40 giờ (5 ngày làm việc)", hours(40)],
    ["05 ngày làm việc, không kể thời gian niêm yết", days(5)],
    ["5 ngay lam viec", days(5)],
    ["Trong ngày", sameDay()],
    ["Ngay trong ngày làm việc", sameDay()],
    [
      "Trong ngày tiếp nhận hồ sơ; nếu nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo",
      sameDay("15:00"),
    ],
    [
      "Ngay trong ngày nhận yêu cầu, hồ sơ nhận sau 15 giờ mà chưa xong ngay thì trả vào ngày làm việc tiếp theo",
      sameDay("15:00"),
    ],
    [
      "ngay trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp theo, nếu tiếp nhận yêu cầu sau 15 giờ",
      sameDay("15:00"),
    ],
    ["Ngay sau khi nhận đủ giấy tờ; nhận sau 15h30 thì ngày làm việc tiếp theo", sameDay("15:30")],
  ])("%s", (text, time) => {
    expect(understandTime(text)).toEqual({ time });
    expect(readTimeAllowed(text.normalize("NFD"))).toEqual(time);
  });

  it.each(["Không quy định", "Không quy định thời hạn.", "không xác định thời hạn"])(
    "%s: that none is set",
    (text) => expect(understandTime(text)).toEqual({ noLimit: true }),
  );
});

describe("a time allowed that is not understood, and why", () => {
  it.each([
    ["3-5 ngày làm việc", "several"],
    ["từ 3 đến 5 ngày", "several"],
    ["20 Ngày | 15 Ngày", "several"],
    ["30 Ngày | 30 Ngày làm việc", "several"],
    ["10 ngày làm việc, cần xác minh: 15 ngày làm việc", "several"],
    ["Trong ngày, nếu xác minh thì 05 ngày làm việc", "several"],
    ["05 ngày làm việc, trường hợp phức tạp được kéo dài", "several"],
    ["40 giờ (6 ngày làm việc)", "several"],
    ["02 ngày 4 giờ", "several"],
    ["05 ngày làm việc, trả trước 16 giờ", "several"],
    ["01 tháng 15 ngày", "months"],
    ["2 tuần", "months"],
    ["5 (không rõ đơn vị)", "no-unit"],
    ["05 ngày làm việc kể từ ngày kết thúc niêm yết", "start"],
    ["10 ngày (không kể ngày nghỉ, ngày lễ)", "unsure"],
    ["03 (bốn) ngày làm việc", "unsure"],
    ["ít nhất 5 ngày", "unsure"],
    ["sau 5 ngày", "unsure"],
    ["nửa ngày", "unsure"],
    ["1 ngày rưỡi", "unsure"],
    ["1,5 ngày", "unsure"],
    ["0 ngày", "unsure"],
    ["1.000 ngày", "unsure"],
    ["Trong ngày làm việc tiếp theo", "unsure"],
    ["Trong ngày, chậm nhất 17 giờ", "unsure"],
    ["Trong ngày, cần xác minh", "unsure"],
    ["Trong buổi làm việc", "unsure"],
    ["Nhận sau 15 giờ thì trả trong ngày", "unsure"],
    ["Trong ngày 15/11/2026", "several"],
  ])("%s: %s", (text, why) => expect(understandTime(text)).toEqual({ why }));
});
