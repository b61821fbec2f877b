import { expect, test } from "vitest";
import { exportCalendar, importCalendar } from "../calendar/exchange.ts";
import { shippedSpec } from "../calendar/index.ts";
import { sayCalendarFault } from "./calendar-fault.ts";
import { makeSay } from "./say.ts";
import { viPages } from "./vi-pages.ts";
import { vi } from "./vi-portal.ts";

const say = makeSay({ ...vi, ...viPages });
const good = JSON.parse(exportCalendar(shippedSpec()));
const season = (from: string, to: string) => ({ seasons: [{ from, to, hours: { mon: ["07:00-11:00"] } }] });

function said(what: object | string): string[] {
  const read = importCalendar(typeof what === "string" ? what : JSON.stringify({ ...good, ...what }));
  return "faults" in read ? read.faults.map((it) => sayCalendarFault(say, it)) : [];
}

test.each<[object | string, string]>([
  ["{", "«cả tệp»: không phải tệp JSON"],
  [{ kind: "other" }, "«kind»: không phải tệp lịch của Đúng Hẹn"],
  [{ version: 0 }, "«version»: tệp của phiên bản khác"],
  [
    { version: 2, hours: 7 },
    "«version»: tệp do bản Đúng Hẹn mới hơn xuất (dạng 2); hãy cập nhật Đúng Hẹn rồi nhập lại",
  ],
  [{ off: [{ day: "2026-02-30", source: "x" }] }, "«off.0.day»: không có ngày này (ghi như 2026-11-24)"],
  [season("13-40", "10-15"), "«seasons.0.from»: không phải ngày (ghi như 10-15 hoặc 2026-10-15)"],
  [season("04-15", "2026-10-15"), "«seasons.0»: Ghi hai ngày cùng kiểu: 15/04 hoặc 15/04/2027."],
  [season("2027-04-15", "2026-10-15"), "«seasons.0»: Ngày kết thúc phải sau ngày bắt đầu."],
  [{ hours: {} }, "«hours»: không có giờ làm việc nào"],
  [{ hours: { mon: ["7-11"] } }, "«hours.mon.0»: «7-11» không phải khoảng giờ (ghi như 07:30-11:30)"],
  [{ hours: { mon: ["11:00-07:00"] } }, "«hours.mon.0»: «11:00-07:00» kết thúc trước khi bắt đầu."],
  [
    { hours: { mon: ["07:00-11:00", "10:00-12:00"] } },
    "«hours.mon.1»: «10:00-12:00» chồng lên khoảng trước.",
  ],
  [{ hours: { mon: "07:00-11:00" } }, '«hours.mon»: phải là danh sách khoảng giờ, như ["07:30-11:30"]'],
  [{ worked: good.off.slice(0, 1) }, "«worked.0.day»: ngày này vừa nghỉ vừa làm bù"],
  [{ extra: 1 }, "«cả tệp»: có mục lạ: extra"],
  [{ computed: "yes" }, "«computed»: giá trị không hợp lệ"],
])("%j is said in Vietnamese, with its place", (what, words) => expect(said(what)).toContain(words));

test("a file in order has no faults", () => expect(said({})).toEqual([]));
