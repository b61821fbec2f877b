/** Wordings of required papers: the labelled set of our own, and the command that other programs ask. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeReader } from "../../lib/reuse/reader.ts";
import { SHIPPED } from "../../lib/reuse/register/register.ts";
import { makeSay } from "../../lib/words/say.ts";
import en from "../../locales/en/reuse.json" with { type: "json" };
import vi from "../../locales/vi/reuse.json" with { type: "json" };
import { answerPaper } from "../../scripts/papers-answer.ts";
import { measure, readLabelled } from "../../scripts/papers-labelled.ts";

const rows = readLabelled(readFileSync("tests/fixtures/papers/labelled.tsv", "utf8"));
const reader = makeReader(SHIPPED);

describe("the labelled set", () => {
  test("has five hundred wordings and every kind", () => {
    expect(rows.length).toBeGreaterThanOrEqual(500);
    const named = new Set(rows.flatMap((it) => it.kinds));
    expect(SHIPPED.filter((it) => !it.never && !named.has(it.id)).map((it) => it.id)).toEqual([]);
  });
  test("is read as a person reads it, row by row", () => {
    const { misses } = measure(rows, reader);
    expect(
      misses.map(({ row, got, what }) => `${what}: ${row.wording} → ${got.verdict} ${got.kinds}`),
    ).toEqual([]);
  });
  test("a reader that offers whatever is named somewhere in a row fails it", () => {
    const careless = {
      ...reader,
      read: (name: string) => {
        const small = name.toLowerCase();
        const kind = SHIPPED.find((it) => it.names.some((wording) => small.includes(wording)));
        return kind
          ? {
              verdict: "offer" as const,
              kinds: [kind.id],
              groups: [[kind.id]],
              mode: "any" as const,
              check: null,
              months: null,
            }
          : { verdict: "no-kind" as const, never: "no-kind" as const };
      },
    };
    const { by, misses } = measure(rows, careless);
    expect(by.no!.offered).toBeGreaterThan(30);
    expect(misses.some((it) => it.what === "kind")).toBe(true);
  });
});

describe("what papers answers", () => {
  const say = makeSay(vi);
  const ask = (question: object) => answerPaper(JSON.stringify(question), say);
  test.each([
    ["Giấy chứng nhận kết hôn (01 bản)", { verdict: "offer", kinds: ["marriage"], mode: "any", why: "" }],
    ["Giấy khai sinh của con", { verdict: "check", kinds: ["birth"], mode: "any", why: "của con?" }],
    ["Trích lục khai tử", { verdict: "check", kinds: ["death"], mode: "any", why: "của người đã mất?" }],
    [
      "Xuất trình thẻ căn cước",
      { verdict: "check", kinds: ["identity"], mode: "any", why: "chỉ xuất trình" },
    ],
    [
      "Căn cước công dân và sổ đỏ",
      { verdict: "check", kinds: ["identity", "land"], mode: "all", why: "cần thêm giấy khác" },
    ],
    ["Tờ khai đăng ký kết hôn", { verdict: "no", kinds: [], mode: "any", why: "biểu mẫu, lập mới mỗi lần" }],
    [
      "Hợp đồng thuê nhà",
      { verdict: "no-kind", kinds: [], mode: "any", why: "không thuộc loại giấy tờ đã biết" },
    ],
  ])("%s", (name, answer) => expect(ask({ name })).toEqual(answer));
  test("the procedure says whose a birth certificate is", () => {
    expect(ask({ name: "Giấy khai sinh", procedureCode: "1.004884.H38" })).toMatchObject({
      verdict: "offer",
    });
    expect(ask({ name: "Giấy khai sinh", procedureCode: "1.001193" })).toMatchObject({ verdict: "check" });
  });
  test("why is six words at most, in both languages, and none is missing", () => {
    for (const words of [vi, en] as Record<string, string>[])
      for (const [key, text] of Object.entries(words))
        if (key.startsWith("reuse_check_")) expect(text.split(" ").length, text).toBeLessThanOrEqual(6);
    expect(Object.keys(vi)).toEqual(Object.keys(en));
  });
  test("a bad line is an answer and doesn't stop the next", async () => {
    const lines = ['{"name":"Hộ chiếu"}', "{", '{"name":5}', "[]", '{"name":"Đơn xin"}'].join("\n");
    const out = await new Promise<string>((done, failed) => {
      const child = execFile(process.execPath, ["scripts/papers.ts"], (error, stdout) =>
        error ? failed(error) : done(stdout),
      );
      child.stdin!.end(lines);
    });
    const answers = out
      .trim()
      .split("\n")
      .map((it) => JSON.parse(it) as { verdict?: string; error?: string });
    expect(answers.map((it) => it.verdict ?? Object.keys(it).join())).toEqual([
      "offer",
      "error",
      "error",
      "error",
      "no",
    ]);
  });
});
