/** Lists and dossiers of the simulated portal as its pages show them, worded as the sample portal's are. */
import type { Standing } from "./log.ts";
import { STATUS, unitOf } from "./office.ts";

/** `20/11/2026 14:38`; nothing where there is no moment. */
export function shown(minute: number | null): string {
  if (minute === null) return "";
  const iso = new Date(minute * 60_000).toISOString();
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`;
}

const CHANNEL = { direct: "Trực tiếp", online: "Trực tuyến", post: "Bưu chính công ích" } as const;
const PAID = { online: "Đã nộp trực tuyến", direct: "Đã nộp tiền mặt" } as const;

const COLUMNS: [head: string, (it: Standing) => string][] = [
  ["Tên thủ tục", ({ kind }) => kind.name],
  ["Lĩnh vực", ({ kind }) => kind.field],
  ["Hình thức nộp", ({ channel }) => CHANNEL[channel]],
  ["Ngày nộp", (it) => shown(it.submitted)],
  ["Ngày tiếp nhận", (it) => shown(it.received)],
  ["Ngày hẹn trả", (it) => shown(it.due)],
  ["Ngày kết thúc", (it) => shown(it.finished)],
  ["Bước xử lý", ({ steps }) => steps.at(-1)?.name ?? ""],
  ["Hạn xử lý", ({ steps }) => shown(steps.at(-1)?.due ?? null)],
  ["Cán bộ xử lý", ({ steps }) => steps.at(-1)?.officer ?? ""],
  ["Đơn vị xử lý", ({ steps }) => (steps.length > 0 ? unitOf(steps.at(-1)!.officer) : "")],
  ["Trạng thái", ({ status }) => STATUS[status]!],
];

const row = (cells: string[], as = "td") => `<tr>${cells.map((it) => `<${as}>${it}</${as}>`).join("")}</tr>`;
const table = (heads: string[], rows: string[][]) =>
  `<table border="1"><thead>${row(heads, "th")}</thead><tbody>${rows.map((it) => row(it)).join("")}</tbody></table>`;

/** A page of a list. */
export function listPage(these: readonly Standing[]): string {
  const heads = ["STT", "Mã hồ sơ", ...COLUMNS.map(([head]) => head)];
  const rows = these.map((it, n) => [
    String(n + 1),
    `<a href="/ho-so/${it.code}">${it.code}</a>`,
    ...COLUMNS.map(([, cell]) => cell(it)),
  ]);
  return `<h2>Danh sách hồ sơ</h2>${table(heads, rows)}`;
}

const pair = (label: string, value: string) => (value === "" ? "" : `<p>${label}: <b>${value}</b></p>`);

/** A dossier's own page: facts, papers, its way and its stops. */
export function dossierPage(it: Standing): string {
  const { kind, steps, papers } = it;
  const step = steps.at(-1);
  const running = [2, 4, 5, 6, 8].includes(it.status);
  return `<h2>Chi tiết hồ sơ</h2>
    ${pair("Mã hồ sơ", it.code)}${pair("Tên thủ tục", kind.name)}${pair("Mã thủ tục", kind.code)}${pair("Lĩnh vực", kind.field)}
    ${pair("Mức độ dịch vụ công", kind.level === "full" ? "Toàn trình" : "Một phần")}${pair("Hình thức nộp", CHANNEL[it.channel])}
    ${pair("Ngày nộp hồ sơ", shown(it.submitted))}${pair("Ngày tiếp nhận", shown(it.received))}
    ${pair("Ngày hẹn trả", shown(it.due))}${pair("Ngày kết thúc", shown(it.finished))}${pair("Trạng thái", STATUS[it.status]!)}
    ${pair("Lệ phí", kind.fee === 0 ? "Miễn phí" : `${kind.fee} đồng`)}
    ${kind.fee === 0 ? "" : pair("Thanh toán", it.paid ? PAID[it.paid] : "Chưa thanh toán")}
    ${step ? pair("Cán bộ xử lý", step.officer) + pair("Đơn vị xử lý", unitOf(step.officer)) : ""}
    ${step && running ? pair("Bước xử lý", step.name) : ""}
    ${papers.length > 0 ? `<h3>Thành phần hồ sơ</h3>${papersTable(papers)}` : ""}
    ${steps.length > 0 ? `<h3>Tiến trình xử lý</h3>${wayTable(it)}` : ""}`;
}

const papersTable = (papers: Standing["papers"]) =>
  table(
    ["STT", "Tên giấy tờ", "Bắt buộc", "Tệp đính kèm", "Hình thức"],
    papers.map(({ name, required, file, digitised, reused }, n) => [
      String(n + 1),
      name,
      required ? "Có" : "Không",
      file ? `<a href="#tep">giay-${n + 1}.pdf</a>` : "",
      [digitised ? "Đã số hóa" : "Bản giấy", ...(reused ? ["dùng lại từ kho"] : [])].join(", "),
    ]),
  );

/** The way and its stops as one list: a stop is a line, with its paper where there is one. */
function wayTable({ steps, stops }: Standing): string {
  const lines = [
    ...steps.map(({ name, officer, from, to, due }) => ({ name, officer, from, to, due, file: "" })),
    ...stops.map(({ from, to, paper }, n) => ({
      name: "Tạm dừng xử lý",
      officer: "",
      from,
      to,
      due: null,
      file: paper ? `<a href="#van-ban">cong-van-${n + 1}.pdf</a>` : "",
    })),
  ];
  return table(
    ["STT", "Bước xử lý", "Người xử lý", "Bắt đầu", "Kết thúc", "Hạn xử lý", "Tệp đính kèm"],
    lines
      .sort((a, b) => a.from - b.from)
      .map(({ name, officer, from, to, due, file }, n) => [
        String(n + 1),
        name,
        officer,
        shown(from),
        to === null ? "Đang thực hiện" : shown(to),
        shown(due),
        file,
      ]),
  );
}
