import { expect, test } from "vitest";
import { actionOf } from "./action-words.ts";
import { saidOf } from "./actions-in-text.ts";
import { readStatus } from "./read-status.ts";

const kindOf = (label: string) => actionOf(label)?.kind ?? null;

test("a stop is told by how it is put together, whatever words a portal chose", () => {
  for (const label of [
    "Dừng tính giờ",
    "Ngưng đồng hồ",
    "Dừng hồ sơ",
    "Đứng hồ sơ",
    "Dừng để xác minh",
    "Dừng giải quyết tạm thời",
    "Hoãn giải quyết",
    "Tạm đình chỉ giải quyết",
    "Khóa thời hạn",
    "Khoá hạn",
    "Dừng đếm ngày",
    "Ngừng tính thời gian giải quyết",
    "Dừng chờ dân bổ sung giấy tờ",
    "Dừng hồ sơ đã chọn",
    "Xin dừng ngày hẹn",
    "Dừng chạy",
    "Treo hạn",
    "Xác nhận dừng tính giờ",
    "Dung tinh thoi gian",
  ])
    expect(`${label}: ${kindOf(label)}`).toBe(`${label}: pause`);
});

test("'Dừng' alone may be a stop, and is not sure enough to hold anybody up", () => {
  for (const label of ["Dừng", "Ngưng", "Dừng lại", "Dừng từ bây giờ", "Thực hiện ngưng"])
    expect(actionOf(label)).toEqual({ kind: "pause", sure: 0.6 });
});

test("words that fold alike and mean something else stop nothing", () => {
  for (const label of [
    "Đúng hạn",
    "Đúng thời hạn",
    "Dùng hồ sơ này",
    "Nội dung xử lý",
    "Hoàn thời hạn",
    "Dừng quét",
    "Dừng phát",
    "Ngừng hoạt động",
    "Khóa hồ sơ",
    "Khóa tài khoản",
    "Dừng đồng bộ",
  ])
    expect(`${label}: ${kindOf(label)}`).toBe(`${label}: null`);
  expect(saidOf("Nội dung xử lý")).toBe(null);
  expect(saidOf("Sử dụng thời gian")).toBe(null);
  // The applicant withdraws: another thing by law.
  expect(kindOf("Dừng giải quyết")).toBe("cancel");
});

test("the clock goes on again by as many words", () => {
  for (const label of [
    "Chạy tiếp",
    "Tính giờ trở lại",
    "Nối lại thời hạn",
    "Bỏ dừng tính",
    "Mở khoá hạn",
    "Gỡ treo",
    "Thụ lý tiếp",
    "Huỷ dừng xử lý",
  ])
    expect(`${label}: ${kindOf(label)}`).toBe(`${label}: resume`);
});

test("a stop until something comes is meant, and ends nothing", () => {
  expect(saidOf("Dừng chờ bổ sung")).toEqual({ kind: "supplement", turn: null });
  expect(saidOf("Bỏ dừng tính")?.kind).toBe("resume");
  expect(saidOf("Gửi công dân hoàn thiện hồ sơ")).toEqual({ kind: "supplement", turn: null });
});

test("under their label states say a stop in as many words", () => {
  const paused = (text: string) => readStatus([text], true)?.paused ?? null;
  for (const text of [
    "Ngưng chờ bổ sung",
    "Đang ngưng",
    "Đang dừng tính giờ",
    "Dừng đồng hồ",
    "Đang treo",
    "Đợi dân bổ sung",
    "Chờ dân nộp thêm giấy tờ",
    "Ngưng - đợi dân bổ túc giấy tờ",
    "Dừng - chờ thuế",
  ])
    expect(`${text}: ${paused(text)}`).toBe(`${text}: true`);
  for (const text of ["Đúng hạn", "Trễ bước", "Chờ xem lại"]) expect(paused(text)).not.toBe(true);
});
