/** One dossier over several rows: its own cells reach down past a row for each of its papers, or of its steps. */
import { cls } from "../look/skins.ts";
import { esc } from "../marks.ts";
import { inHours } from "../world/moments.ts";
import { PAPERS } from "../world/papers.ts";
import { personName } from "../world/people.ts";
import { STEPS } from "../world/steps.ts";
import { type ListOf, range, type Structure, th } from "./tables.ts";

type Lines = (of: ListOf) => string[][];

/** `heads` over cells that each row has for itself; `lines`: those cells, a dossier's rows one after the other. */
const spanned =
  (heads: (of: ListOf) => string[], lines: Lines): Structure =>
  (of) => {
    const own = heads(of);
    const at = Math.max(
      of.columns.findIndex((it) => it.fields.includes("code")) + 1,
      of.columns.length - of.dice.int(0, 2),
    );
    const cell = (html: string, more = "") => `<td${cls(of.skin, "td")}${more}>${of.skin.td(html)}</td>`;
    const rows = range(of.rows).map((row) => {
      const [first = [], ...others] = lines(of);
      const down = others.length > 0 ? ` rowspan="${others.length + 1}"` : "";
      const over = of.columns.map((it) => cell(it.cells[row] ?? "", down));
      const line = (cells: string[]) => cells.map((it) => cell(it)).join("");
      return `<tr${cls(of.skin, "tr")}>${over.slice(0, at).join("")}${line(first)}${over.slice(at).join("")}</tr>${others.map((cells) => `<tr>${line(cells)}</tr>`).join("")}`;
    });
    const head = of.columns.map((it) => th(of.skin, it.head));
    head.splice(at, 0, ...own.map((it) => th(of.skin, it)));
    return `<div class="scroll"><table${cls(of.skin, "table", "wide")}><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
  };

export const ofPapers = spanned(
  ({ dice }) => [
    dice.pick(["Tên giấy tờ", "Thành phần hồ sơ", "Giấy tờ kèm theo"]),
    dice.pick(["Số bản", "Loại bản", "Bản"]),
  ],
  ({ dice }) =>
    dice.some(PAPERS, dice.int(1, 4)).map(([name]) => [esc(name), dice.pick(["Bản chính", "Bản sao", "1"])]),
);

/** Several steps of one dossier, and nothing says which is the present one: none of their values is the dossier's. */
export const ofSteps = spanned(
  ({ dice }) => [
    dice.pick(["Quá trình xử lý", "Các bước đã qua", "Nội dung công việc"]),
    dice.pick(["Người thực hiện", "Cán bộ"]),
    dice.pick(["Ngày thực hiện", "Ngày hoàn thành bước", "Thời gian"]),
  ],
  ({ dice }) =>
    dice.some(STEPS, dice.int(2, 3)).map((name, at) => {
      const when = inHours(464_000 + at * 1440 + dice.int(0, 9000));
      const day = new Date(Date.UTC(2026, 0, 1) + when * 60_000).toISOString();
      return [esc(name), esc(personName(dice)), `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`];
    }),
);
