import { expect, test } from "vitest";
import { codeUnderLabel } from "./code-under-label.ts";
import { makeCodes } from "./codes.ts";
import { isProcedureName } from "./procedure-names.ts";

const under = (text: string) => codeUnderLabel(text, makeCodes(null)).code;

test.each(["27/TN-XYZ", "HS 812", "MC 00812", "Số 5/BN-TP", "TN 31-b", "812/HS", "KH.2026.0044"])(
  "«%s» under 'Mã hồ sơ' is the code",
  (text) => expect(under(text)).toBe(text),
);

test.each([
  "18/11/2026",
  "12 hồ sơ",
  "3 HS",
  "Đang xử lý",
  "Xem 2 tệp",
  "8h30",
  "08:30",
  "HS chờ 2",
  "H5 2.1-181126-0001",
  "H52. 1-181126-0001",
  "Quá hạn 3 ngày",
  "Chưa cấp",
  "Hồ sơ được tiếp nhận ngày 12",
])("«%s» under 'Mã hồ sơ' is none", (text) => expect(under(text)).toBeNull());

test.each([
  "Đăng ký lại khai tử",
  "Cấp thẻ căn cước",
  "1.004873 - Cấp giấy xác nhận",
  "Thủ tục nhận con nuôi",
])("«%s» names a procedure", (text) => expect(isProcedureName(text)).toBe(true));

test.each(["Thẩm định hồ sơ", "Trình lãnh đạo ký", "Cấp số văn bản", "Tiếp nhận", "Xác minh thực địa"])(
  "«%s» is a step's task",
  (text) => expect(isProcedureName(text)).toBe(false),
);

test("a procedure's code under the label of codes is none", () => {
  expect(codeUnderLabel("2.000528", makeCodes()).code).toBeNull();
  expect(codeUnderLabel("0000123", makeCodes()).code).toBe("0000123");
});
