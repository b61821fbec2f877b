import { describe, expect, test } from "vitest";
import en from "../../locales/en/targets.json" with { type: "json" };
import vi from "../../locales/vi/targets.json" with { type: "json" };
import { makeSay } from "../words/say.ts";
import { PART_NAMES } from "./parts-766.ts";
import { reportWith } from "./sample.ts";
import { EXTRA_IDS, noTargetsYet, type UnitTargets } from "./schema.ts";
import { estimate766 } from "./score-766.ts";
import { statusOf } from "./status.ts";
import { TARGET_IDS, TARGETS, type TargetId } from "./targets.ts";
import { sayDistance, sayEstimateReason, sayMinimum, sayTarget, sayWeek, sayWhy } from "./words.ts";

const say = makeSay({ ...vi, words_lang: "vi" });
const state = noTargetsYet();
const at = (id: TargetId, ratios: object, it: UnitTargets = state) =>
  statusOf(id, it, reportWith(ratios).ratios);

describe("how far it is, in words", () => {
  test.each<[TargetId, object, string[]]>([
    ["onTime95", { onTime: { n: 95, of: 98 } }, ["Trễ thêm 3 hồ sơ thì dưới 95%."]],
    [
      "online70",
      { online: { n: 8, of: 10 } },
      ["Nhận thêm 2 hồ sơ không trực tuyến thì không còn trên 70%."],
    ],
    ["online", { online: { n: 4, of: 10 } }, ["Cần thêm 2 hồ sơ trực tuyến mà không thêm hồ sơ nào khác."]],
    ["onTime100", { onTime: { n: 9, of: 10 } }, ["Thêm bao nhiêu hồ sơ cũng không về lại 100%."]],
    [
      "digitised",
      { digitised: { n: 7, of: 10, unknown: 5 } },
      [
        "Cần thêm 5 hồ sơ số hóa mà không thêm hồ sơ nào khác.",
        "Hoặc số hóa 1 hồ sơ đã nhận.",
        "Còn 5 hồ sơ chưa rõ, có thể làm đổi kết quả này.",
      ],
    ],
    ["online", {}, ["Chưa có hồ sơ nào để tính."]],
    ["reuse", { reused: { n: 0, of: 0, unknown: 1200 } }, ["Chưa biết của hồ sơ nào trong 1.200 hồ sơ."]],
    ["satisfaction", {}, ["Chưa ai nhập kết quả."]],
  ])("%s %j", (id, ratios, told) => expect(sayDistance(say, at(id, ratios))).toEqual(told));
  test("the number to reach", () => {
    expect(sayMinimum(say, at("online70", {}))).toBe("trên 70%");
    expect(sayMinimum(say, at("online", {}, { ...state, own: { online: 5638 } }))).toBe("tối thiểu 56,38%");
  });
  test("a week without dossiers is no 0 %", () => {
    expect(sayWeek(say, { n: 0, of: 0 })).toBe("không có hồ sơ");
    expect(sayWeek(say, { n: 2, of: 6 })).toBe("33,33% (2 trên 6)");
  });
});

describe("why", () => {
  const why = (it: Partial<UnitTargets>, id: TargetId = "online") => {
    const whole = { ...state, ...it };
    return sayWhy(say, at(id, {}, whole), whole);
  };
  test("its source, and that the number is the document's", () =>
    expect(why({})).toEqual([
      "Nguồn: Quyết định 68/QĐ-UBND ngày 12/3/2024 của UBND phường Nguyễn Nghiêm, Phụ lục, khoản 2, mục 3; năm 2024.",
      "Mức phải đạt lấy đúng như văn bản.",
      "Tính từ hồ sơ của báo cáo: nhận trực tuyến trên tổng hồ sơ nhận trong kỳ.",
    ]));
  test.each<[Partial<UnitTargets>, string]>([
    [{ lastYear: { online: 4000 } }, "Năm trước đạt 40%, dưới mức 50%"],
    [{ lastYear: { online: 6000 } }, "thêm 10% của kết quả đó"],
    [{ lastYear: { online: 6000 }, rise: "points" }, "thêm 10 điểm phần trăm"],
    [{ own: { online: 4000 } }, "thấp hơn mức của văn bản"],
    [{ own: { online: 6000 } }, "do đơn vị đặt; văn bản ghi 50%"],
  ])("%j", (it, told) => expect(why(it).join(" ")).toContain(told));
  test("who typed it in and when; where what is counted differs", () => {
    const typed = { id: "satisfaction" as const, value: 9100, by: "Văn phòng", at: 29_927_460 };
    expect(why({ typed: [typed] }, "satisfaction")).toContainEqual(
      expect.stringMatching(/^Văn phòng nhập ngày \d\d\/\d\d\/2026\.$/),
    );
    expect(why({}, "payment").join(" ")).toContain("ở đây đếm hồ sơ có phí");
  });
});

test("an estimate's reason says counts, points and shares each in its way", () => {
  const reason = (key: string, args: number[]) => sayEstimateReason(say, { key, args });
  expect(reason("ratio", [600, 1250, 3000, 5000])).toBe("6 × (1.250 / 3.000) / 50%, không quá 6.");
  expect(reason("typed", [200, 6250, 8000])).toBe("2 × 62,5% (đã nhập) / 80%, không quá 2.");
  expect(reason("handling", [19, 412, 50])).toContain("trễ (19 / 412) − phản ánh 0,5%");
  expect(reason("progress", [365, 396])).toBe(
    "20 × đúng hạn (365) / tiếp nhận trong kỳ (396), không quá 20.",
  );
});

/** Words whose keys are made up of ids: each is there, in both languages. */
test.each([vi, en])("every target, share, part, term and reason has its words", (table) => {
  const has = (key: string) => expect(Object.keys(table), key).toContain(key);
  for (const id of [...TARGET_IDS, ...EXTRA_IDS]) has(`targets_name_${id}`);
  expect(sayTarget(say, "complaints")).toBe("Hồ sơ có phản ánh, kiến nghị");
  for (const id of TARGET_IDS) {
    const { share, differs } = TARGETS[id];
    if (differs) has(`targets_differs_${id}`);
    if (share) for (const kind of ["share", "misses", "hits"]) has(`targets_${kind}_${share}`);
  }
  for (const share of ["reused", "digitised", "resultDigitised"]) has(`targets_mends_${share}`);
  for (const part of [...PART_NAMES, "total", "rank"]) has(`targets_part_${part}`);
  for (const { id, reasons } of estimate766(reportWith(), state).terms) {
    has(`targets_term_${id.replaceAll("-", "_")}`);
    for (const { key } of reasons) has(`targets_reason_${key}`);
  }
});
