import { expect, test } from "vitest";
import { isLikeProcedure, isNamedProcedure, isTitleOfProcedure } from "./bare-names.ts";

test.each([
  "Đăng ký khai sinh",
  "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
  "Xác nhận thông tin hộ tịch",
  "Ghi vào Sổ hộ tịch việc ly hôn của công dân Việt Nam",
  "Hòa giải tranh chấp đất đai",
  "Giao đất, cho thuê đất không thông qua hình thức đấu giá quyền sử dụng đất",
  "Xác nhận ranh giới, mốc giới thửa đất",
  "Chuyển đổi cơ cấu cây trồng, vật nuôi trên đất trồng lúa",
  "Chấm dứt hoạt động hộ kinh doanh",
  "Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn đã thông báo của hộ kinh doanh",
  "Giải quyết chế độ mai táng phí đối với thanh niên xung phong",
  "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng",
  "Tiếp nhận đối tượng cần bảo vệ khẩn cấp vào cơ sở trợ giúp xã hội",
  "Sáp nhập, chia, tách trường tiểu học",
  "Quyết định quản lý cai nghiện ma túy tự nguyện tại gia đình",
  "Thông báo tổ chức lễ hội cấp xã",
  "Cấp giấy phép cho các hoạt động trong phạm vi bảo vệ công trình thủy lợi: Trồng cây lâu năm",
])("«%s» is a procedure's name and nothing else", (text) => expect(isTitleOfProcedure(text)).toBe(true));

test.each([
  "Phê duyệt kế hoạch khuyến nông địa phương",
  "Thẩm định nhiệm vụ quy hoạch đô thị và nông thôn",
  "Kiểm tra hiện trường rừng trồng bị thiệt hại",
])("«%s» may be a procedure's name, beside others", (text) => {
  expect(isTitleOfProcedure(text)).toBe(false);
  expect(isLikeProcedure(text)).toBe(true);
});

test.each([
  "Thẩm định hồ sơ đất đai",
  "Công chức địa chính thẩm tra",
  "Thông báo nộp tiền sử dụng đất",
  "Xác định nghĩa vụ tài chính về đất đai",
  "Gia hạn thời gian giải quyết",
  "Hỗ trợ kỹ thuật",
  "Xét duyệt hồ sơ trợ cấp",
  "Thành lập và hoạt động của hộ kinh doanh",
  "Chứng thực",
  "Thủ tục hành chính",
])("«%s» is no title of a procedure", (text) => expect(isTitleOfProcedure(text)).toBe(false));

test.each([
  "Đơn đề nghị cấp giấy phép xây dựng (Mẫu số 01)",
  "Giấy chứng nhận quyền sử dụng đất",
  "Văn bản thỏa thuận phân chia di sản thừa kế",
  "Bản sao Giấy khai sinh",
  "Biên bản họp gia đình có chữ ký các hộ giáp ranh",
  "Hộ kinh doanh Nguyễn Văn An",
  "Thiếu bản sao căn cước công dân",
])("«%s» names no procedure", (text) => expect(isNamedProcedure(text)).toBe(false));

test.each([
  "Cấp giấy phép xây dựng cho ông Trần Mẫu",
  "Đăng ký khai sinh cho cháu Nguyễn Thị Mẫu",
  "Trích lục hộ tịch - Lê Văn Mẫu",
])("«%s» says whose matter it is, and is no name", (text) => expect(isNamedProcedure(text)).toBe(false));
