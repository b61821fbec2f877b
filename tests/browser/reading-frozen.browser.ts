/** Rows that are no plain rows of one table. In two parts: joined by name or by place, never against either; read again when one part changes. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Row {
  code: string;
  due: string;
}
const ROWS: Row[] = [1, 2, 3].map((i) => ({ code: `H18.20-26111${i}-000${i}`, due: `2${i}/11/2026` }));

/** Codes and dates in tables of their own, side by side. `attributes`: of row i in the left and in the right part. */
function page(
  attributes: (i: number) => [string, string],
  order = [0, 1, 2],
  high: (i: number) => number = () => 30,
): string {
  const table = (head: string, rows: string[]) =>
    `<table><thead><tr><th>${head}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const left = ROWS.map((r, i) => `<tr ${attributes(i)[0]}><td><input type="checkbox">${r.code}</td></tr>`);
  const right = order.map(
    (i) =>
      `<tr ${attributes(i)[1]} style="height:${high(i)}px"><td>${ROWS[i]?.due} <button>Chuyển bước</button></td></tr>`,
  );
  return `<!doctype html><title>Một cửa</title><style>table{border-collapse:collapse}tr{height:30px}td,th{padding:0}</style>
    <div style="display:flex;align-items:flex-start"><div>${table("Mã hồ sơ", left)}</div><div>${table("Ngày hẹn trả", right)}</div></div>`;
}

async function dues(html: string): Promise<Record<string, string | null>> {
  const tab = await browser.context.newPage();
  await tab.setContent(html);
  await tab.addScriptTag({ content: await readingBundle() });
  const read = (await tab.evaluate("reading.report()")) as {
    dossiers: { code: string; dueAt: string | null }[];
    unread: { what: string }[];
  };
  await tab.close();
  return {
    ...Object.fromEntries(read.dossiers.map((d) => [d.code, d.dueAt])),
    ...(read.unread.length > 0 ? { unread: read.unread[0]?.what ?? "" } : {}),
  };
}
const ALL = Object.fromEntries(ROWS.map((r, i) => [r.code, `2026-11-2${i + 1}`]));
const NONE = {
  ...Object.fromEntries(ROWS.map((r) => [r.code, null])),
  unread: `${ROWS[0]?.code}: dueAt`,
};

test("rows without a name are joined where each stands beside its own", async () => {
  expect(await dues(page(() => ["", ""]))).toEqual(ALL);
});

test("rows of another height are not joined by their places", async () => {
  expect(
    await dues(
      page(
        () => ["", ""],
        [0, 1, 2],
        (i) => 30 + 6 * i,
      ),
    ),
  ).toEqual(NONE);
});

test("rows of another height are joined by their names", async () => {
  const name = (i: number): [string, string] => [`data-uid="x${i}q"`, `data-uid="x${i}q"`];
  expect(await dues(page(name, [0, 1, 2], (i) => 30 + 6 * i))).toEqual(ALL);
});

test("names in another order than the rows stand in join nothing", async () => {
  const name = (i: number): [string, string] => [`data-uid="x${i}q"`, `data-uid="x${i}q"`];
  expect(await dues(page(name, [2, 0, 1]))).toEqual(NONE);
});

test("numbers join nothing against the places of the rows", async () => {
  const number = (i: number): [string, string] => [`data-index="${i}"`, `data-index="${(i + 1) % 3}"`];
  expect(await dues(page(number))).toEqual(NONE);
});

test("a word between two tables makes them two", async () => {
  const html = page(() => ["", ""]).replace(
    "</div><div><table>",
    "</div><p style='width:0;height:0'>Lịch trả</p><div><table>",
  );
  expect(await dues(html)).toEqual({});
});

test("a button in the part that scrolls is its row's, and a change there is read", async () => {
  const tab = await browser.context.newPage();
  await tab.setContent(page(() => ["", ""]));
  await tab.addScriptTag({ content: await readingBundle() });
  const seen = await tab.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const reader = reading.createReader(document, { origin: location.origin, address: location.href });
    const before = reader.read().dossiers;
    const codes = Array.from(document.querySelectorAll("button"), (b) => reader.action(b)?.codes.join());
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const text = document.querySelectorAll("tbody")[1]?.rows[1]?.cells[0]?.firstChild as Text;
    text.data = "28/11/2026 ";
    const after = reader.changed(observer.takeRecords()).dossiers;
    return {
      codes,
      due: after.map((d) => d.values.dueAt?.value),
      kept: after.map((d) => before.includes(d)),
    };
  });
  await tab.close();
  expect(seen.codes).toEqual(ROWS.map((r) => r.code));
  expect(seen.due).toEqual(["2026-11-21", "2026-11-28", "2026-11-23"]);
  // The row before the changed one is read again too: it could be its first half.
  expect(seen.kept).toEqual([false, false, true]);
});

test("rows that are tables of their own cost no more than rows of one table by far", async () => {
  const tab = await browser.context.newPage();
  const cells = (i: number) =>
    `<td>H18.20-261112-${String(i).padStart(4, "0")}</td><td>12/11/2026</td><td>20/11/2026</td>`;
  const each = (around: (row: string) => string) =>
    Array.from({ length: 300 }, (_, i) => around(`<tr>${cells(i)}</tr>`)).join("");
  const heads = ["Mã hồ sơ", "Ngày tiếp nhận", "Ngày hẹn trả"];
  const cost = async (html: string) => {
    await tab.setContent(`<!doctype html><title>Một cửa</title>${html}`);
    await tab.addScriptTag({ content: await readingBundle() });
    return tab.evaluate(() => {
      const { reading } = globalThis as unknown as {
        reading: typeof import("../../lib/reading/workbench/bundle.ts");
      };
      const times = [1, 2, 3].map(() => {
        const began = performance.now();
        const count = reading.report().dossiers.filter((d) => d.dueAt !== null).length;
        return { count, took: performance.now() - began };
      });
      return { count: times[0]?.count, took: Math.min(...times.map((t) => t.took)) };
    });
  };
  const one = await cost(
    `<table><tr>${heads.map((h) => `<th>${h}</th>`).join("")}</tr>${each((row) => row)}</table>`,
  );
  const many = await cost(
    `<div>${heads.map((h) => `<span style="display:inline-block">${h}</span>`).join("")}</div><div>${each((row) => `<table>${row}</table>`)}</div>`,
  );
  await tab.close();
  expect([one.count, many.count]).toEqual([300, 300]);
  expect(many.took).toBeLessThan(12 * one.took);
});

test("headings in groups over one part, and over both rows at once in the other", async () => {
  const left = ROWS.map((r) => `<tr><td>${r.code}</td><td>Chủ hồ sơ</td></tr>`).join("");
  const right = ROWS.map(
    (r, i) => `<tr><td>0${i + 1}/11/2026</td><td>${r.due}</td><td>Đang xử lý</td></tr>`,
  ).join("");
  // By their tags the headings are rows like any others, as some libraries write them.
  const part = (head: string, body: string) =>
    `<div><div><table>${head}</table></div><div><table>${body}</table></div></div>`;
  const html = `<!doctype html><title>Một cửa</title><style>table{border-collapse:collapse}tr{height:30px}td{padding:0;height:30px}.no,.no td{height:0}</style>
    <div style="display:flex;align-items:flex-start">
    ${part(`<tr class="no"><td rowspan="2">Số hồ sơ</td><td rowspan="2">Chủ hồ sơ</td></tr><tr style="height:60px"></tr>`, left)}
    ${part(`<tr><td colspan="2">Hồ sơ</td><td rowspan="2">Trạng thái</td></tr><tr><td>Tiếp nhận</td><td>Hẹn trả</td></tr>`, right)}</div>`;
  expect(await dues(html)).toEqual(ALL);
});

test("groups with titles of their own, under headings in one row over the one part and in two over the other", async () => {
  const groups = [ROWS.slice(0, 2), ROWS.slice(2)];
  const title = (text: string) => `<p style="margin:0;height:24px">${text}</p>`;
  const part = (head: string, titled: (at: number) => string, row: (r: Row, i: number) => string) =>
    `<div><div><table>${head}</table></div><div>${groups
      .map(
        (group, at) =>
          `${title(titled(at))}<table>${group.map((r) => row(r, ROWS.indexOf(r))).join("")}</table>`,
      )
      .join("")}</div></div>`;
  const html = `<!doctype html><title>Một cửa</title><style>table{border-collapse:collapse}tr{height:30px}td{padding:0}</style>
    <div style="display:flex;align-items:flex-start">
    ${part(
      `<tr style="height:60px"><td>Mã hồ sơ</td></tr>`,
      () => "–",
      (r, i) => `<tr row-no="${i}"><td>${r.code}</td></tr>`,
    )}
    ${part(
      `<tr><td colspan="2">Thời hạn</td><td rowspan="2">Trạng thái</td></tr><tr><td>Ngày nhận</td><td>Hẹn trả</td></tr>`,
      (at) => `Lĩnh vực thứ ${at + 1}: ${groups[at]?.length} hồ sơ`,
      (r, i) => `<tr row-no="${i}"><td>0${i + 1}/11/2026</td><td>${r.due}</td><td>Đang xử lý</td></tr>`,
    )}</div>`;
  expect(await dues(html)).toEqual(ALL);
});

/** Every row a table of its own, under headings of boxes: how ExtJS and its like draw a grid with locked columns. */
function rowTables({
  rows = ROWS,
  name = () => "",
  high = () => 30,
  heads = [LOCKED, HEADS],
  grouped = false,
}: {
  rows?: Row[];
  name?: (i: number) => string;
  high?: (i: number) => number;
  heads?: [string, string] | string;
  /** Headings and titles of groups stand among the rows' tables. */
  grouped?: boolean;
} = {}): string {
  const table = (i: number, cells: string, height: number) =>
    `<table ${name(i)} role=presentation><tbody><tr style="height:${height}px">${cells}</tr></tbody></table>`;
  const left = rows.map((r, i) => table(i, `<td style="width:220px">${r.code}</td>`, 30));
  const right = rows.map((r, i) =>
    table(i, `<td style="width:160px">Đang xử lý</td><td style="width:160px">${r.due}</td>`, high(i)),
  );
  const [over, own] = typeof heads === "string" ? [heads, ["", ""]] : ["", heads];
  const title = (i: number) => `<div style="height:24px">${i === 0 ? "⊟ Bước: Thẩm định" : "&nbsp;"}</div>`;
  const part = (i: number, all: string[]) =>
    grouped
      ? `<div><div>${own[i]}${title(i)}${all.slice(0, 2).join("")}${title(i)}${all.slice(2).join("")}</div></div>`
      : `<div>${own[i]}<div class="view"><div>${all.join("")}</div></div></div>`;
  return `<!doctype html><title>Một cửa</title>
    <style>table{border-collapse:collapse;table-layout:fixed}td{padding:0}.heads{display:flex;height:26px}.heads>*{width:160px}</style>
    <div style="width:200px;float:left"><div>${[1, 2, 3].map((i) => `<table><tr style="height:30px"><td>▸ Mục ${i}</td></tr></table>`).join("")}</div></div>
    <div>${over}<div style="display:flex;align-items:flex-start">${part(0, left)}${part(1, right)}</div></div>`;
}
const HEADS = `<div class="heads"><div>Trạng thái</div><div>Ngày hẹn trả</div></div>`;
const LOCKED = `<div class="heads"><div role=columnheader style="width:220px">Mã hồ sơ</div></div>`;

test("rows that are tables of their own are joined where each stands beside its own", async () => {
  expect(await dues(rowTables())).toEqual(ALL);
});

test("headings and titles of groups may stand in the same box as the rows' tables", async () => {
  expect(await dues(rowTables({ grouped: true }))).toEqual(ALL);
});

test("one row is joined as several are", async () => {
  const [first] = ROWS as [Row];
  expect(await dues(rowTables({ rows: [first] }))).toEqual({ [first.code]: "2026-11-21" });
});

test("one row of boxes stands over all parts", async () => {
  const over = `<div class="heads"><div style="width:220px">Mã hồ sơ</div><div>Trạng thái</div><div>Ngày hẹn trả</div></div>`;
  expect(await dues(rowTables({ heads: over }))).toEqual(ALL);
});

test("rows that are tables bear their names on these", async () => {
  const high = (i: number) => 30 + 6 * i;
  expect(await dues(rowTables({ high }))).toEqual({
    ...NONE,
    unread: `${ROWS[0]?.code}: status`,
  });
  const name = (i: number) => `data-recordid="${300 + 7 * i}"`;
  expect(await dues(rowTables({ high, name }))).toEqual(ALL);
});

test("parts of few rows beside each other in one box are no rows", async () => {
  const part = (head: string, cells: string[]) =>
    `<table><tr><th>${head}</th></tr>${cells.map((it) => `<tr style="height:40px"><td>${it}</td></tr>`).join("")}</table>`;
  const two = ROWS.slice(0, 2);
  const html = `<!doctype html><title>Một cửa</title><style>table{border-collapse:collapse}td,th{padding:0}</style>
    <div style="display:flex">${part(
      "Mã hồ sơ",
      two.map((r) => r.code),
    )}${part(
      "Ngày hẹn trả",
      two.map((r) => r.due),
    )}</div>`;
  expect(await dues(html)).toEqual(Object.fromEntries(two.map((r) => [r.code, ALL[r.code]])));
});

test("a part's heading that is a little higher than the other's is one row with it", async () => {
  const made = page((i) => [`data-uid="r${i}"`, `data-uid="r${i}"`]);
  expect(await dues(made.replace("<tr><th>Mã hồ sơ", '<tr style="height:36px"><th>Mã hồ sơ'))).toEqual(ALL);
});
