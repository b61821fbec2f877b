import { describe, expect, test } from "vitest";
import { foldText } from "../dossier/fold.ts";
import { dayFromIso, isoDay, minuteOf } from "../dossier/moment.ts";
import { KINDS } from "./kinds.ts";
import { learnPapers } from "./learn.ts";
import { matchPapers } from "./match.ts";
import { kindOf, paperWords, reusable, samePaper } from "./name.ts";
import type { KnownPaper } from "./types.ts";
import { addMonths, validityOf } from "./validity.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const known = (name: string, more: Partial<KnownPaper> = {}): KnownPaper => ({
  portal: "https://a.example",
  applicant: "0".repeat(64),
  name,
  dossierCode: "H15-260901-0001",
  dated: "2026-09-01",
  seenAt: NOW - 1000,
  kind: "paper",
  ...more,
});
const match = (required: string[], papers: KnownPaper[], dossierCode: string | null = null) =>
  matchPapers({ required, known: papers, now: NOW, dossierCode });

describe("the same paper", () => {
  test.each([
    ["Giấy chứng sinh", "giấy  CHỨNG SINH *"],
    ["1. Giấy khai sinh (bản sao)", "Trích lục khai sinh (bản chính)"],
    ["Bản sao có chứng thực Giấy chứng nhận kết hôn", "Trích lục kết hôn"],
    ["Giấy xác nhận tình trạng hôn nhân (bản chính, 01 bản)", "Xác nhận tình trạng hôn nhân"],
    ["Thẻ Căn cước / Căn cước công dân", "CCCD"],
    ["Hợp đồng thuê nhà", "Hợp đồng thuê nhà (bản sao)"],
    ["Giấy chứng nhận kết hôn của cha mẹ", "1. Giấy chứng nhận kết hôn của cha mẹ (bản sao)"],
    ["Giấy tờ tùy thân của người yêu cầu", "Giấy tờ tùy thân của người yêu cầu"],
    ["Giấy chứng sinh".normalize("NFD"), "Giấy chứng sinh"],
    ["Giay khai sinh", "Giấy khai sinh (bản sao)"],
    ["Sổ đỏ (bản sao)", "Giấy chứng nhận quyền sử dụng đất"],
    ["Giấy chứng tử", "Trích lục khai tử"],
    ["Hợp đồng thuê nhà hoà giải", "Hợp đồng thuê nhà hòa giải"],
  ])("%s = %s", (a, b) => expect(samePaper(a, b)).toBe(true));

  test.each([
    ["Giấy khai sinh", "Giấy chứng sinh"],
    ["Giấy khai sinh của con", "Giấy khai sinh"],
    ["Căn cước công dân của con", "Căn cước công dân của con"],
    ["Căn cước công dân của cha", "Căn cước công dân"],
    ["Giấy chứng nhận kết hôn của cha mẹ", "Giấy chứng nhận kết hôn"],
    ["Giấy tờ của người được ủy quyền", "Giấy tờ của người được ủy quyền"],
    ["Tờ khai đăng ký khai sinh", "Tờ khai đăng ký khai sinh"],
    ["Đơn đề nghị", "Đơn đề nghị"],
    ["Giấy tờ khác", "Giấy tờ khác"],
    ["Tài liệu kèm theo", "Tài liệu kèm theo"],
    ["Giấy khai sinh hoặc hộ chiếu", "Giấy khai sinh"],
    ["Giấy chứng nhận kết hôn", "Giấy xác nhận tình trạng hôn nhân"],
    ["Văn bản ủy quyền", "Văn bản ủy quyền"],
    ["Sơ đồ (bản sao)", "Giấy chứng nhận quyền sử dụng đất"],
    ["Sơ đồ", "Sổ đỏ"],
    ["So do", "Sổ đỏ"],
    ["Giấy chứng từ", "Trích lục khai tử"],
    ["Giấy chứng từ", "Giấy chứng tử"],
    ["Giay chung tu", "Trích lục khai tử"],
    ["Bản vẽ nhà ở", "Bản vẽ nhà ổ"],
    ["", ""],
  ])("%s ≠ %s", (a, b) => expect(samePaper(a, b)).toBe(false));

  test("every name of every kind is bare, can be reused, and belongs to one kind, as well without its accents", () => {
    const names = KINDS.flatMap((it) => it.names);
    expect(new Set(names.map(foldText)).size).toBe(names.length);
    for (const kind of KINDS)
      for (const said of kind.names) {
        expect(paperWords(said)).toEqual({ bare: foldText(said), said });
        expect(reusable(said)).toBe(true);
        expect(kindOf(said)).toBe(kind);
      }
  });
});

describe("how long it holds", () => {
  const single = { name: "Giấy xác nhận tình trạng hôn nhân", kind: "result" as const };
  const on = (day: string) => dayFromIso(day)!;
  test("a result counts from its day: six months to the day", () => {
    const paper = { ...single, dated: "2026-05-20T10:00:00+07:00" };
    expect(validityOf(paper, on("2026-11-20"))).toMatchObject({ state: "valid", until: "2026-11-20" });
    expect(validityOf(paper, on("2026-11-21"))).toMatchObject({ state: "over", until: "2026-11-20" });
  });
  test("of a paper handed in only 'over' is sure, since its own date is not known", () => {
    const paper = { ...single, kind: "paper" as const, dated: "2026-05-20" };
    expect(validityOf(paper, on("2026-06-01")).state).toBe("unknown");
    expect(validityOf(paper, on("2026-12-01")).state).toBe("over");
    expect(validityOf({ ...paper, dated: null }, on("2026-12-01")).state).toBe("unknown");
  });
  test("no term, or one that only the paper itself says", () => {
    expect(validityOf(known("Giấy khai sinh"), 0)).toEqual({ state: "no-term" });
    expect(validityOf(known("CCCD"), 0).state).toBe("unknown");
  });
  test("months end where the month does", () => {
    expect(isoDay(addMonths(on("2026-08-31"), 6))).toBe("2027-02-28");
    expect(isoDay(addMonths(on("2026-11-20"), 6))).toBe("2027-05-20");
  });
});

describe("what is offered", () => {
  test("the paper, its dossier and date; nothing for what isn't there", () => {
    const [first, ...rest] = match(["Giấy chứng sinh (bản chính)", "Hộ chiếu"], [known("Giấy chứng sinh")]);
    expect(first).toEqual({
      required: "Giấy chứng sinh (bản chính)",
      known: {
        name: "Giấy chứng sinh",
        dossierCode: "H15-260901-0001",
        dated: "2026-09-01",
        seenAt: NOW - 1000,
        kind: "paper",
      },
      validity: { state: "no-term" },
    });
    expect(rest).toEqual([]);
  });
  test("not a dossier's own papers", () => {
    expect(match(["Giấy chứng sinh"], [known("Giấy chứng sinh")], "H15-260901-0001")).toEqual([]);
  });
  test("of several the one that still holds, then the latest", () => {
    const name = "Giấy xác nhận tình trạng hôn nhân";
    const papers = [
      known(name, { kind: "result", dated: "2026-01-05", dossierCode: "over", seenAt: NOW }),
      known(name, { kind: "result", dated: "2026-08-05", dossierCode: "older" }),
      known(name, { kind: "result", dated: "2026-09-05", dossierCode: "best" }),
    ];
    papers.push(known(name, { kind: "paper", dated: "2026-10-05", dossierCode: "of unknown age" }));
    expect(match([name], papers)[0]?.known.dossierCode).toBe("best");
    expect(match([name], papers.slice(0, 1))[0]?.validity.state).toBe("over");
  });
});

test("a dossier teaches its papers that have a file and can be used again", () => {
  const paper = (name: string, files: number) => ({ name, files, required: null, kind: "paper" as const });
  const seen = {
    portal: "https://a.example",
    applicant: "x",
    dossierCode: "A",
    at: NOW,
    dated: "2026-09-01",
  };
  const papers = [paper("Giấy chứng sinh", 1), paper("Giấy khai sinh", 0), paper("Tờ khai đăng ký", 1)];
  expect(learnPapers({ ...seen, papers }).map((it) => [it.name, it.dated])).toEqual([
    ["Giấy chứng sinh", "2026-09-01"],
  ]);
});
