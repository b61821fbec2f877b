import { describe, expect, test } from "vitest";
import { chartsOf } from "./charts.ts";
import { letterOf } from "./letter.ts";
import { REPORT_KINDS } from "./model.ts";
import { QUARTER, sampleSource, sayVi } from "./sample-report.ts";

const text = (list: Parameters<typeof sampleSource>[0], more: Parameters<typeof sampleSource>[1] = {}) =>
  letterOf(sampleSource(list, more), sayVi);

describe("the letter", () => {
  test("tells a quarter from its numbers", () => {
    const covered = { seen: 11, of: 14, from: null, to: null };
    expect(text(QUARTER, { covered })).toEqual({
      title:
        "Báo cáo quý về tình hình, kết quả giải quyết thủ tục hành chính, từ ngày 15/09/2026 đến ngày 14/12/2026",
      paragraphs: [
        "Trong kỳ, UBND xã Mẫu đã tiếp nhận 9 hồ sơ. Trong đó: trực tuyến 5 hồ sơ, chiếm tỷ lệ 55,6%; trực tiếp 3 hồ sơ; qua dịch vụ bưu chính 1 hồ sơ. Từ kỳ trước chuyển sang 1 hồ sơ; tổng số phải giải quyết 10 hồ sơ.",
        "Đã giải quyết 5 hồ sơ; trong đó đúng và trước hạn 4 hồ sơ, chiếm tỷ lệ 80% (trước hạn 1 hồ sơ); quá hạn 1 hồ sơ, chiếm tỷ lệ 20%. Số đúng hạn gồm cả 1 hồ sơ không được tiếp nhận và 1 hồ sơ công dân rút.",
        "Đang giải quyết 5 hồ sơ; trong hạn 4 hồ sơ, quá hạn 1 hồ sơ. Đang tạm dừng 3 hồ sơ (tính trong hạn): có giấy tờ chứng minh 1, không có giấy tờ 1, chưa thống kê được 1.",
        "Hồ sơ quá hạn: 2, gồm: bước «Thẩm định» (Xã Bên): 1; chưa rõ bước (Xã Bên): 1. Đã gửi văn bản xin lỗi 1 trên 1 hồ sơ quá hạn; chưa thống kê được 1 hồ sơ. Bước xử lý trễ: 1, gồm: bước «Thẩm định» (CB2): 1.",
        "Yêu cầu bổ sung: 2 trên 10 hồ sơ; trong đó yêu cầu quá một lần 1 hồ sơ.",
        "Hồ sơ trực tuyến: 5 trên 9 hồ sơ tiếp nhận trong kỳ, đạt 55,6% (2 thủ tục; chưa khai thời gian tính riêng của từng thủ tục).",
        "Hồ sơ có dùng lại dữ liệu, giấy tờ đã số hóa: 1 trên 8, đạt 12,5%. Chưa thống kê được 1 hồ sơ. Hồ sơ được số hóa khi tiếp nhận: 9 trên 9, đạt 100%. Kết quả giải quyết được số hóa: chưa thống kê được. Hồ sơ có phí, lệ phí được thanh toán trực tuyến: 1 trên 1, đạt 100%.",
        "Không tính được 1 hồ sơ vì thiếu hoặc mâu thuẫn dữ liệu (xem danh sách kèm theo).",
        "Phạm vi: đã thấy 11 trên 14 hồ sơ; chưa rõ khoảng ngày tiếp nhận; lập lúc 08 giờ 00 phút, ngày 20/12/2026.",
      ],
    });
  });

  test("says of nothing that it is known where it isn't", () => {
    const blank = { supplements: null, reused: null, digitised: null, apology: null, fee: null };
    const late = { ...blank, code: "H15-1", status: undefined as never, dueAt: "2026-10-02" };
    const said = text([{ ...late, channel: "direct" }]).paragraphs.join("\n");
    for (const about of [
      "Việc gửi văn bản xin lỗi",
      "Bước xử lý trễ",
      "Yêu cầu bổ sung",
      "Hồ sơ có dùng lại dữ liệu, giấy tờ đã số hóa",
      "Hồ sơ được số hóa khi tiếp nhận",
      "Hồ sơ có phí, lệ phí được thanh toán trực tuyến",
    ])
      expect(said).toContain(`${about}: chưa thống kê được.`);
    expect(said).toContain("1 hồ sơ đang giải quyết chưa rõ trạng thái");
  });

  test("of a quiet period has no ratio of nothing", () => {
    for (const kind of REPORT_KINDS) {
      const said = text([], { kind, office: null }).paragraphs.join("\n");
      expect(said, kind).toContain("Trong kỳ, đơn vị chưa tiếp nhận hồ sơ mới nào.");
      expect(said, kind).not.toMatch(/%|NaN|undefined|\$\d/);
    }
  });

  test("names eight places at most", () => {
    const many = Array.from({ length: 11 }, (_, i) => ({
      code: `H15-${i}`,
      dueAt: "2026-10-02",
      unit: `Xã ${i}`,
    }));
    const said = text(many).paragraphs.join("\n");
    expect(said.match(/chưa rõ bước \(Xã \d+\): 1/g)).toHaveLength(8);
    expect(said).toContain("; và 3 nơi khác");
  });

  test("begins with the online share where that is what was asked for", () => {
    for (const kind of ["month", "peak"] as const)
      expect(text(QUARTER, { kind }).paragraphs[0]).toContain("Hồ sơ trực tuyến: 5 trên 9");
    const told = text(QUARTER, {
      kind: "peak",
      windowOf: (code) => (code === "1.004873" ? null : sampleSource([]).period),
    });
    expect(told.paragraphs[0]).toBe(
      "Hồ sơ trực tuyến: 5 trên 8 hồ sơ tiếp nhận trong thời gian tính, đạt 62,5% (1 thủ tục).",
    );
    expect(text(QUARTER, { kind: "week" }).paragraphs.join()).not.toContain("dùng lại");
  });
});

test("charts show the numbers, each bar of one told from the others without colour", () => {
  const charts = chartsOf(sampleSource(QUARTER), sayVi);
  expect(charts.map(({ id, bars }) => [id, ...bars.map(({ value }) => value)])).toEqual([
    ["received", 5, 3, 1, 1],
    ["ended", 1, 3, 1],
    ["open", 4, 1],
    ["late", 1, 1],
  ]);
  for (const { bars } of charts.slice(0, 3))
    expect(new Set(bars.map(({ pattern }) => pattern)).size).toBe(bars.length);
  expect(chartsOf(sampleSource([]), sayVi)).toEqual([]);
});
