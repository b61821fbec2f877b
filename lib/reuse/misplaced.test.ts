import { expect, test } from "vitest";
import { isMisplaced } from "./misplaced.ts";
import { makeReader } from "./reader.ts";
import { SHIPPED } from "./register/register.ts";

const reader = makeReader(SHIPPED);
const NOBODY = { procedure: null, field: null };

test.each([
  ["to-khai-dang-ky-khai-sinh.pdf", "Giấy chứng nhận kết hôn", true],
  ["To khai (2).pdf", "Giấy chứng nhận kết hôn (01 bản photo)", true],
  ["ToKhaiKhaiSinh.pdf", "Giấy chứng sinh", true],
  ["don-de-nghi.docx", "Giấy xác nhận khuyết tật", true],
  ["giay-chung-sinh.pdf", "Giấy chứng nhận kết hôn", true],
  ["Giấy chứng nhận kết hôn.pdf", "Bản sao Giấy khai sinh", true],
  ["scan_giay-chung-nhan-ket-hon_01.pdf", "Giấy chứng nhận kết hôn", false],
  ["trich-luc-ket-hon.pdf", "Giấy chứng nhận kết hôn", false],
  ["CCCD.pdf", "Thẻ căn cước hoặc hộ chiếu", false],
  ["the-can-cuoc.jpg", "Giấy chứng minh nhân dân", false],
  ["cccd.pdf", "Giấy chứng nhận kết hôn", false],
  ["scan0012.pdf", "Giấy chứng nhận kết hôn", false],
  ["20261120_0812.pdf", "Giấy chứng nhận kết hôn", false],
  ["NguyenThiHoa.pdf", "Giấy chứng nhận kết hôn", false],
  ["ho-so.pdf", "Giấy chứng nhận kết hôn", false],
  ["giay-khai-sinh-va-giay-ket-hon.pdf", "Giấy chứng nhận kết hôn", false],
  ["to-khai.pdf", "Tờ khai đăng ký khai sinh", false],
  ["giay-chung-sinh.pdf", "Tờ khai đăng ký khai sinh", false],
  ["to-khai.pdf", "Tài liệu khác có liên quan", false],
  ["giay-chung-sinh.pdf", "Tài liệu kèm theo", false],
])("%s on «%s»: %s", (file, row, is) => expect(isMisplaced(file, row, NOBODY, reader)).toBe(is));
