import { describe, expect, test } from "vitest";
import { dayFromIso, isoDay, minuteOf } from "../dossier/moment.ts";
import { learnPapers } from "./learn.ts";
import { matchPapers } from "./match.ts";
import { makeReader } from "./reader.ts";
import { SHIPPED } from "./register/register.ts";
import type { KnownPaper } from "./types.ts";
import { addMonths, validityOf } from "./validity.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const reader = makeReader(SHIPPED);
const known = (name: string, more: Partial<KnownPaper> = {}): KnownPaper => ({
  portal: "https://a.example",
  name,
  dossierCode: "H15-260901-0001",
  dated: "2026-09-01",
  seenAt: NOW - 1000,
  kind: "paper",
  ...more,
});
const NOBODY = { procedure: null, field: null };
const match = (
  required: string[],
  papers: KnownPaper[],
  dossierCode: string | null = null,
  procedure: string | null = null,
) => matchPapers({ required, about: { ...NOBODY, procedure }, known: papers, now: NOW, dossierCode }, reader);
/** Is the one offered for the other, and what is to be looked at? */
const offered = (required: string, paper: string, procedure: string | null = null) => {
  const [it] = match([required], [known(paper)], null, procedure);
  return it ? (it.check?.why ?? "sure") : null;
};

describe("what is offered for what", () => {
  test.each([
    ["Giấy chứng nhận kết hôn (01 bản photo)", "Trích lục kết hôn", "sure"],
    ["Bản sao có chứng thực Giấy chứng nhận kết hôn", "Giấy đăng ký kết hôn", "sure"],
    ["Giấy xác nhận tình trạng hôn nhân (bản chính, 01 bản)", "Xác nhận tình trạng hôn nhân", "original"],
    ["Thẻ Căn cước / Căn cước công dân", "CCCD", "sure"],
    ["Giấy chứng minh nhân dân", "Thẻ căn cước", "sure"],
    ["Căn cước công dân hoặc hộ chiếu", "Hộ chiếu (bản sao)", "sure"],
    ["Giấy chứng sinh", "giấy  CHỨNG SINH *", "child"],
    ["1. Giấy khai sinh (bản sao)", "Trích lục khai sinh (bản chính)", "child"],
    ["Giấy chứng nhận kết hôn của cha mẹ", "Giấy chứng nhận kết hôn", "somebody"],
    ["Sổ đỏ (bản sao)", "Giấy chứng nhận quyền sử dụng đất", "parcel"],
    ["Giay chung nhan ket hon", "Giấy chứng nhận kết hôn (bản sao)", "sure"],
    ["Giấy chứng nhận kết hôn".normalize("NFD"), "Giấy chứng nhận kết hôn", "sure"],
    ["Căn cước công dân của người đề nghị", "Căn cước công dân của vợ", "somebody"],
  ])("%s ← %s: %s", (required, paper, how) => expect(offered(required, paper)).toBe(how));

  test.each([
    ["Thẻ căn cước", "Giấy chứng minh nhân dân"],
    ["Thẻ căn cước", "Căn cước công dân hoặc hộ chiếu"],
    ["Trích lục khai tử", "Giấy báo tử"],
    ["Giấy khai sinh", "Giấy chứng sinh"],
    ["Giấy chứng nhận kết hôn", "Giấy xác nhận tình trạng hôn nhân"],
    ["Tờ khai đăng ký khai sinh", "Tờ khai đăng ký khai sinh"],
    ["Văn bản ủy quyền", "Văn bản ủy quyền"],
    ["Giấy tờ khác", "Giấy tờ khác"],
    ["Hợp đồng thuê nhà", "Hợp đồng thuê nhà (bản sao)"],
    ["Giấy chứng nhận quyền sử dụng đất", "Sơ đồ (bản sao)"],
    ["Trích lục khai tử", "Giấy chứng từ"],
    ["", ""],
  ])("%s ✗ %s", (required, paper) => expect(offered(required, paper)).toBe(null));

  test("in a procedure that asks for the applicant's own birth certificate, one that was anybody's is still looked at", () => {
    expect(offered("Bản sao giấy khai sinh", "Giấy khai sinh của người yêu cầu", "1.004884")).toBe("sure");
    expect(offered("Bản sao giấy khai sinh", "Giấy khai sinh", "1.004884")).toBe("child");
  });
  test("one whose own row said in which case it was handed in is looked at, as is a householder's", () => {
    const certificate = "Giấy xác nhận khuyết tật";
    expect(offered(certificate, certificate)).toBe("sure");
    expect(offered(certificate, `${certificate} (đối với trẻ em khuyết tật)`)).toBe("sometimes");
    const married = "Giấy chứng nhận kết hôn";
    expect(offered(married, `Trường hợp cha mẹ trẻ đã kết hôn thì xuất trình ${married}`)).toBe("sometimes");
    expect(offered("Thẻ căn cước", "Căn cước công dân của chủ hộ")).toBe("somebody");
    expect(offered("Thẻ căn cước", "Căn cước công dân của chủ hồ sơ")).toBe("sure");
  });
  test("the paper, its dossier and date; nothing for what isn't there", () => {
    const [first, ...rest] = match(
      ["Giấy chứng nhận kết hôn (bản sao)", "Hộ chiếu"],
      [known("Trích lục kết hôn")],
    );
    expect(first).toEqual({
      required: "Giấy chứng nhận kết hôn (bản sao)",
      known: {
        name: "Trích lục kết hôn",
        dossierCode: "H15-260901-0001",
        dated: "2026-09-01",
        seenAt: NOW - 1000,
        kind: "paper",
      },
      validity: { state: "no-term" },
      check: null,
    });
    expect(rest).toEqual([]);
  });
  test("not a dossier's own papers", () => {
    expect(match(["Hộ chiếu"], [known("Hộ chiếu")], "H15-260901-0001")).toEqual([]);
  });
  test("of several the one that still holds, then one that leaves nothing to check, then the latest", () => {
    const name = "Giấy xác nhận tình trạng hôn nhân";
    const papers = [
      known(name, { kind: "result", dated: "2026-01-05", dossierCode: "over", seenAt: NOW }),
      known(name, { kind: "result", dated: "2026-08-05", dossierCode: "older" }),
      known(name, { kind: "result", dated: "2026-09-05", dossierCode: "best" }),
    ];
    papers.push(known(name, { kind: "paper", dated: "2026-10-05", dossierCode: "of unknown age" }));
    papers.push(known(`${name} của vợ`, { kind: "result", dated: "2026-11-05", dossierCode: "the wife's" }));
    expect(match([name], papers)[0]?.known.dossierCode).toBe("best");
    expect(match([name], papers.slice(0, 1))[0]?.validity.state).toBe("over");
  });
});

describe("how long it holds", () => {
  const single = reader.kind("single");
  const on = (day: string) => dayFromIso(day)!;
  test("a result counts from its day: six months to the day", () => {
    const paper = { kind: "result" as const, dated: "2026-05-20T10:00:00+07:00" };
    expect(validityOf(paper, single, on("2026-11-20"))).toMatchObject({
      state: "valid",
      until: "2026-11-20",
    });
    expect(validityOf(paper, single, on("2026-11-21"))).toMatchObject({ state: "over", until: "2026-11-20" });
  });
  test("of a paper handed in only 'over' is sure, since its own date is not known", () => {
    const paper = { kind: "paper" as const, dated: "2026-05-20" };
    expect(validityOf(paper, single, on("2026-06-01")).state).toBe("unknown");
    expect(validityOf(paper, single, on("2026-12-01")).state).toBe("over");
    expect(validityOf({ ...paper, dated: null }, single, on("2026-12-01")).state).toBe("unknown");
  });
  test("no term, one that only the paper itself says, one that the row sets", () => {
    const paper = { kind: "result" as const, dated: "2026-05-20" };
    expect(validityOf(paper, reader.kind("marriage"), 0)).toEqual({ state: "no-term" });
    expect(validityOf(paper, reader.kind("health"), on("2026-06-01")).state).toBe("unknown");
    expect(validityOf(paper, reader.kind("health"), on("2026-12-01"), 6).state).toBe("over");
    const row = "Giấy khám sức khỏe có giá trị nếu được cấp chưa quá 06 tháng";
    const papers = [known("Giấy khám sức khỏe", { dated: "2026-03-01" })];
    expect(match([row], papers)[0]?.validity.state).toBe("over");
    expect(match(["Giấy khám sức khỏe"], papers)[0]?.validity.state).toBe("unknown");
  });
  test("months end where the month does", () => {
    expect(isoDay(addMonths(on("2026-08-31"), 6))).toBe("2027-02-28");
    expect(isoDay(addMonths(on("2026-11-20"), 6))).toBe("2027-05-20");
  });
});

test("a dossier teaches its papers that have a file and are of a kind that can be used again", () => {
  const paper = (name: string, files: number) => ({ name, files, required: null, kind: "paper" as const });
  const seen = {
    portal: "https://a.example",
    applicant: "x",
    dossierCode: "A",
    at: NOW,
    dated: "2026-09-01",
  };
  const papers = [
    paper("Giấy chứng sinh", 1),
    paper("Giấy khai sinh", 0),
    paper("Tờ khai đăng ký", 1),
    paper("Hợp đồng thuê nhà", 1),
  ];
  expect(learnPapers({ ...seen, papers }, reader).map((it) => [it.name, it.dated])).toEqual([
    ["Giấy chứng sinh", "2026-09-01"],
  ]);
});

describe("papers from the office's own list", () => {
  const listed = { portal: null, dossierCode: null, kind: "result" as const, number: "12/2019" };
  test("are offered at intake although no dossier of theirs is known, with their number", () => {
    const [it] = match(["Giấy chứng nhận kết hôn"], [known("Giấy chứng nhận kết hôn", listed)]);
    expect(it?.known).toMatchObject({ dossierCode: null, number: "12/2019" });
  });
  test("hold until the day that they say themselves, unless the row asks for a fresher one", () => {
    const paper = { dated: "2026-01-02", kind: "paper" as const };
    const single = reader.kind("single");
    const on = (until: string, byRow: number | null = null) =>
      validityOf({ ...paper, until }, single, dayFromIso("2026-11-20")!, byRow);
    expect(on("2026-11-20")).toMatchObject({ state: "valid", until: "2026-11-20" });
    expect(on("2026-11-19")).toMatchObject({ state: "over", until: "2026-11-19" });
    expect(on("2030-01-01", 6)).toMatchObject({ state: "over", until: "2026-07-02" });
  });
});
