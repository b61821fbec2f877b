/** Communes, their rooms and desks: what stands as unit, and as head of the page. */
export const COMMUNES = [
  "xã Đồng Mẫu",
  "phường Cầu Giả",
  "xã Bình Mẫu",
  "phường Mẫu Sơn",
  "xã Ea Mẫu",
  "phường Hòa Thử",
  "đặc khu Cồn Mẫu",
];
/** Rooms of a commune since 1/7/2025 (domain.md §8). */
export const UNITS = [
  "Phòng Kinh tế",
  "Phòng Văn hóa - Xã hội",
  "Phòng Kinh tế, Hạ tầng và Đô thị",
  "Văn phòng HĐND và UBND",
  "Trung tâm Phục vụ hành chính công",
  "Công an xã",
  "Chi nhánh Văn phòng đăng ký đất đai",
  "UBND xã Đồng Mẫu",
  "UBND phường Cầu Giả",
];
export const SYSTEMS = [
  "Phần mềm Một cửa điện tử",
  "HỆ THỐNG MỘT CỬA ĐIỆN TỬ",
  "HỆ THỐNG THÔNG TIN GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  "Hệ thống thông tin một cửa điện tử cấp xã",
  "Cổng Dịch vụ công - Một cửa điện tử",
  "Hệ thống giải quyết TTHC tập trung",
];
