/** Reading the wordings of required papers, as long as those of the national portal. */
import { readFileSync } from "node:fs";
import { makeReader } from "../lib/reuse/reader.ts";
import { SHIPPED } from "../lib/reuse/register/register.ts";
import { readLabelled } from "../scripts/papers-labelled.ts";
import { nanoseconds, type Part, spell } from "./part.ts";

/** What such rows go on with: half of them are over two hundred letters long. */
const TAILS = [
  ", do cơ quan có thẩm quyền cấp theo quy định tại khoản 2 Điều 14 Nghị định số 104/2022/NĐ-CP ngày 21/12/2022 của Chính phủ. Trường hợp thông tin đã được khai thác từ Cơ sở dữ liệu quốc gia về dân cư thì không phải nộp.",
  " (bản sao được chứng thực từ bản chính, bản sao được cấp từ sổ gốc hoặc bản chụp kèm theo bản chính để đối chiếu); bản điện tử có giá trị pháp lý như bản giấy theo quy định của pháp luật về giao dịch điện tử.",
  ", trừ trường hợp pháp luật có quy định khác.",
];

/** A thousand wordings, no two the same. */
function wordings(): string[] {
  const rows = readLabelled(
    readFileSync(new URL("../tests/fixtures/papers/labelled.tsv", import.meta.url), "utf8"),
  );
  return Array.from({ length: 1000 }, (_, i) => {
    const { wording } = rows[i % rows.length]!;
    return `${i + 1}. ${wording}${TAILS[Math.floor(i / 2) % TAILS.length]}`;
  });
}

export const part: Part = {
  title: "Required papers",
  measure() {
    const list = wordings();
    const letters = [...list].sort((a, b) => a.length - b.length)[500]!.length;
    const reader = makeReader(SHIPPED);
    const begin = process.hrtime.bigint();
    for (const it of list) reader.read(it);
    const cold = Number(process.hrtime.bigint() - begin);
    const warm = nanoseconds(() => list.reduce((sum, it) => sum + reader.read(it).verdict.length, 0), 1, 15);
    return [
      {
        what: `1,000 wordings of required papers, half over ${letters} letters`,
        value: spell(warm),
        target: "< 100 ms",
        ok: warm < 100e6,
      },
      { what: "  the very first time", value: spell(cold), target: "", ok: true },
    ];
  },
};
