import { describe, expect, test } from "vitest";
import { type AskedPaper, askedPapers } from "./asked.ts";
import { makeReader } from "./reader.ts";
import { SHIPPED } from "./register/register.ts";
import { type AskedRow, standingOf, tallyOf } from "./tally.ts";
import type { PaperMatch } from "./types.ts";

const reader = makeReader(SHIPPED);
const NOBODY = { procedure: null, field: null };
const asked = (name: string, notAsked: string[] = []): AskedPaper =>
  askedPapers({ names: [name], about: NOBODY, notAsked: notAsked.map((paper) => ({ paper })) }, reader)[0]!;

describe("what a row asks for", () => {
  test.each([
    ["Giấy chứng nhận kết hôn (01 bản photo)", "paper"],
    ["Hợp đồng thuê nhà", "paper"],
    ["Tờ khai đăng ký khai sinh theo mẫu", "form"],
    ["- Đối với giấy tờ gửi kèm theo nếu người yêu cầu nộp hồ sơ theo hình thức trực tuyến:", "note"],
    ["Trường hợp sử dụng thẻ căn cước thì người có yêu cầu chỉ cần cung cấp thông tin số định danh", "note"],
    ["Văn bản ủy quyền (được chứng thực) theo quy định của pháp luật", "case"],
    ["Trường hợp người yêu cầu đã ly hôn thì nộp bản án ly hôn", "case"],
  ])("%s: %s", (name, need) => expect(asked(name).need).toBe(need));

  test("what is only to be shown is told", () => {
    expect(asked("Xuất trình thẻ căn cước").shown).toBe(true);
    expect(asked("Bản sao thẻ căn cước").shown).toBe(false);
  });

  test("a row lapses by a paper that must not be asked for, unless it asks for another one as well", () => {
    expect(asked("Hộ chiếu hoặc Thẻ căn cước", ["Giấy khai sinh", "Căn cước"]).notAsked).toBe(1);
    expect(asked("Giấy chứng nhận kết hôn", ["Căn cước"]).notAsked).toBe(null);
    expect(asked("Thẻ căn cước và giấy chứng nhận kết hôn", ["Căn cước"]).notAsked).toBe(null);
    expect(asked("Tờ khai", ["Căn cước"]).notAsked).toBe(null);
  });
});

const match = (state: PaperMatch["validity"]["state"], check: PaperMatch["check"] = null): PaperMatch => ({
  required: "",
  known: { name: "", dossierCode: "", dated: null, seenAt: 0, kind: "paper" },
  validity: { state, until: "2026-01-01", source: "" } as PaperMatch["validity"],
  check,
});
const row = (more: Partial<AskedRow>, of: Partial<AskedPaper> = {}): AskedRow => ({
  asked: { name: "", need: "paper", shown: false, notAsked: null, ...of },
  required: null,
  files: 0,
  match: null,
  ...more,
});

describe("how a row stands", () => {
  test.each([
    [row({ files: 1, match: match("over") }), "attached"],
    [row({ match: match("no-term") }), "there"],
    [row({ match: match("valid") }, { need: "case" }), "there"],
    [row({ match: match("valid", { why: "parcel" }) }), "check"],
    [row({ match: match("unknown", { why: "parcel" }) }), "unknown"],
    [row({ match: match("over") }), "over"],
    [row({ match: match("over"), required: false }), "case"],
    [row({}), "needed"],
    [row({ required: false }), "case"],
    [row({}, { need: "case" }), "case"],
    [row({}, { notAsked: 0 }), "not-asked"],
    [row({ match: match("unknown") }, { notAsked: 0 }), "not-asked"],
    [row({ match: match("valid") }, { notAsked: 0 }), "there"],
    [row({ files: 1 }, { need: "note" }), "folded"],
    [row({}, { need: "form" }), "folded"],
  ] as const)("%#: %s", (it, standing) => expect(standingOf(it)).toBe(standing));
});

test("the count speaks of what the dossier needs: what is there, what to look at, what to bring", () => {
  expect(
    tallyOf([
      "attached",
      "there",
      "check",
      "unknown",
      "over",
      "needed",
      "case",
      "not-asked",
      "folded",
      "folded",
    ]),
  ).toEqual({ total: 6, there: 2, look: 2, needed: 2, folded: 2 });
  expect(tallyOf([])).toEqual({ total: 0, there: 0, look: 0, needed: 0, folded: 0 });
});
