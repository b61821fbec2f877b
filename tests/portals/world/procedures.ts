/** Procedures of communes: national codes, names and fields as published (dichvucong.gov.vn, 2025–2026). */
export interface Procedure {
  code: string;
  name: string;
  field: string;
}
const of = (field: string, ...rows: [string, string][]): Procedure[] =>
  rows.map(([code, name]) => ({ code, name, field }));

export const PROCEDURES: readonly Procedure[] = [
  ...of(
    "Hộ tịch",
    ["1.001193", "Đăng ký khai sinh"],
    ["1.000894", "Đăng ký kết hôn"],
    ["1.000656", "Đăng ký khai tử"],
    ["1.001022", "Thủ tục đăng ký nhận cha, mẹ, con"],
    ["2.000635", "Cấp bản sao trích lục hộ tịch"],
    ["1.004859", "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc"],
    ["1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân"],
    ["1.004772", "Thủ tục đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân"],
    ["2.000528", "Thủ tục đăng ký khai sinh có yếu tố nước ngoài"],
    [
      "2.000986",
      "Liên thông thủ tục hành chính về đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
    ],
    ["3.000322", "Đăng ký chấm dứt giám sát việc giám hộ"],
    ["1.004845", "Thủ tục đăng ký chấm dứt giám hộ"],
  ),
  ...of(
    "Chứng thực",
    ["2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản"],
    ["2.000908", "Thủ tục cấp bản sao từ sổ gốc"],
    ["2.000884", "Chứng thực chữ ký trong các giấy tờ, văn bản"],
  ),
  ...of(
    "Bảo trợ xã hội",
    [
      "1.001776",
      "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc, nuôi dưỡng hàng tháng",
    ],
    ["1.001731", "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội"],
    ["1.001699", "Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật"],
    ["1.014027", "Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội"],
  ),
  ...of("Người có công", ["1.010833", "Cấp giấy xác nhận thân nhân của người có công"]),
  ...of(
    "Hoạt động xây dựng",
    ["1.009994", "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ"],
    ["1.013227", "Gia hạn giấy phép xây dựng đối với công trình cấp III, cấp IV"],
  ),
  ...of(
    "Đất đai",
    [
      "1.012753",
      "Đăng ký đất đai lần đầu, cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất",
    ],
    ["1.012781", "Đăng ký biến động đất đai"],
    ["1.012817", "Hòa giải tranh chấp đất đai"],
  ),
  ...of("Hạ tầng kỹ thuật", ["1.002693", "Cấp giấy phép chặt hạ, dịch chuyển cây xanh"]),
  ...of(
    "Thành lập và hoạt động của hộ kinh doanh",
    ["1.001612", "Đăng ký thành lập hộ kinh doanh"],
    ["2.000720", "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh"],
    ["1.001266", "Chấm dứt hoạt động hộ kinh doanh"],
  ),
  ...of("Hòa giải ở cơ sở", ["2.000950", "Thủ tục công nhận tổ trưởng tổ hòa giải (cấp xã)"]),
  ...of("Giảm nghèo", ["1.011607", "Công nhận hộ nghèo, hộ cận nghèo thường xuyên hằng năm"]),
  ...of("Đường thủy nội địa", ["1.004088", "Đăng ký lần đầu đối với phương tiện thủy nội địa"]),
  ...of("Lâm nghiệp", ["1.012922", "Kiểm tra hiện trường rừng trồng bị thiệt hại"]),
];
