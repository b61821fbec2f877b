/** Labels of what is read from issue 11 on, and of what must never be taken for the dossier's own dates and codes. Sources as in labels.ts. */
import type { Wording } from "./labels.ts";

export const MORE: Record<string, readonly Wording[]> = {
  // N, P
  field: [
    ["Lĩnh vực", 6],
    ["Tên lĩnh vực", 1],
    ["Lĩnh vực TTHC", 0.5],
  ],
  // P; K: 'thụ lý' is what offices call handling
  officer: [
    ["Người xử lý", 4],
    ["Cán bộ xử lý", 3],
    ["Người thực hiện", 2],
    ["Cán bộ thụ lý", 1.5],
    ["Chuyên viên xử lý", 0.7],
    ["Người đang xử lý", 0.7],
    ["Cán bộ đang xử lý", 0.7],
    ["Công chức xử lý", 0.5],
  ],
  unit: [
    ["Đơn vị xử lý", 4],
    ["Phòng ban xử lý", 1],
    ["Cơ quan xử lý", 1],
    ["Đơn vị giải quyết", 1],
    ["Bộ phận xử lý", 0.7],
    ["Đơn vị đang xử lý", 0.7],
    ["Đơn vị thụ lý", 0.5],
  ],
  receivedBy: [
    ["Người tiếp nhận", 3],
    ["Cán bộ tiếp nhận", 3],
    ["Công chức tiếp nhận", 0.5],
    ["Người nhận hồ sơ", 0.7],
  ],
  level: [
    ["Mức độ", 2],
    ["Mức độ DVC", 1],
    ["Mức độ dịch vụ công", 1],
    ["Loại dịch vụ công", 0.7],
  ],
  fee: [
    ["Lệ phí", 3],
    ["Phí, lệ phí", 2],
    ["Phí/lệ phí", 1],
    ["Tổng lệ phí", 0.7],
  ],
  paid: [
    ["Thanh toán", 2],
    ["Trạng thái thanh toán", 2],
    ["Hình thức thanh toán", 1],
  ],
  resultNumber: [
    ["Số kết quả", 1.5],
    ["Số ký hiệu kết quả", 1],
    ["Số văn bản kết quả", 1],
    ["Số hiệu kết quả", 0.7],
  ],
  ownAccount: [
    ["Tài khoản chính chủ", 1.5],
    ["Nộp chính chủ", 1],
    ["Chính chủ", 1],
  ],
};

/** Name → wordings; the value is drawn with the dossier (values.ts). P, C, F, K. */
export const OTHERS: Record<string, readonly Wording[]> = {
  applicant: [
    ["Chủ hồ sơ", 6],
    ["Người nộp hồ sơ", 3],
    ["Người nộp", 2],
    ["Tên công dân", 1],
    ["Người/Đơn vị nộp hồ sơ", 1],
    ["Tổ chức/cá nhân", 1],
    ["Họ và tên", 1],
  ],
  id: [
    ["Số CCCD", 3],
    ["Số CMND/CCCD", 2],
    ["Số định danh", 1],
    ["Số giấy tờ", 1],
  ],
  phone: [
    ["Số điện thoại", 3],
    ["Điện thoại", 2],
    ["SĐT", 1],
  ],
  place: [["Địa chỉ", 1]],
  born: [["Ngày sinh", 1]],
  issued: [
    ["Ngày cấp", 2],
    ["Ngày cấp CCCD", 1],
  ],
  updated: [
    ["Ngày cập nhật", 2],
    ["Cập nhật lần cuối", 1],
    ["Thời gian cập nhật", 1],
  ],
  moved: [
    ["Ngày chuyển", 2],
    ["Ngày chuyển đến", 1.5],
    ["Ngày bàn giao", 1],
    ["Ngày chuyển xử lý", 1],
    ["Thời gian chuyển", 1],
  ],
  sender: [
    ["Người chuyển đến", 2],
    ["Người gửi", 1],
    ["Chuyển đến bởi", 1],
  ],
  document: [
    ["Số văn bản", 1],
    ["Số công văn", 1],
    ["Số ký hiệu văn bản", 0.7],
  ],
  parcel: [
    ["Mã vận đơn", 1],
    ["Mã bưu gửi", 1],
  ],
  note: [["Ghi chú", 1]],
  left: [
    ["Thời gian còn lại", 3],
    ["Còn lại", 1],
    ["Số ngày còn lại", 1],
  ],
  allowed: [
    ["Thời hạn giải quyết", 3],
    ["Thời gian giải quyết", 2],
    ["Thời gian quy định", 0.7],
  ],
  copies: [["Số bộ hồ sơ", 1]],
  signed: [["Ngày ký", 1]],
};
