/** That a page's report, which leaves the machine, carries nothing of anybody. */
import { readdirSync } from "node:fs";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { shapeOf } from "../../lib/reading/words/label-grammar.ts";
import { LEXICON, OTHERS, UNCLEAR } from "../../lib/reading/words/lexicon.ts";
import { bundle } from "./bundle.ts";
import { openBrowser } from "./one-browser.ts";
import { serveFixtures } from "./reading-pages.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
let page: Page;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  await page?.close();
  page = await browser.context.newPage();
});

const CONTEXT = `{ origin: location.origin, address: location.href`;
async function open(html: string): Promise<void> {
  await page.goto(`${site.url}/portals/dl-detail/`);
  await page.setContent(html);
  await ready();
}
const ready = async () => {
  await page.addScriptTag({ content: await bundle("tests/browser/setup-entry.ts", "setup") });
};

const LIST = `<!doctype html><title>Một cửa điện tử</title><h1>Danh sách hồ sơ</h1>
<table><thead><tr><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Ngày hẹn trả</th><th>Mốc của bước</th></tr></thead><tbody>
${[1, 2, 3, 4].map((n) => `<tr><td>H52.1-181126-000${n}</td><td>Trần Thị Thử</td><td>2${n}/11/2026</td><td>x</td></tr>`).join("")}</tbody></table>`;

describe("the report of a page", () => {
  /** Everything here is somebody's, or made up by the page; none of it may be found in the report. */
  const SECRETS = [
    "Nguyễn Văn Bí",
    "001099000777",
    "0912345777",
    "bi@example.vn",
    "Ngõ Kín",
    "mật-khẩu",
    "bimat",
    "zalo",
  ];
  const name = "Nguyễn Văn Bí";
  const HTML = `<!doctype html><title>${name} bimat</title><body class="bimat-001099000777" data-owner="${name}">
    <!-- ${name} 001099000777 -->
    <h1 id="bimat" title="${name}">Một cửa · ${name}</h1>
    <table summary="${name}"><caption>${name}</caption><thead><tr><th>Mã hồ sơ</th><th>Chủ hồ sơ</th><th>Ngày hẹn trả (001099000777)</th>
    <th>Trạng thái ${name}</th></tr></thead><tbody>
    <tr class="zalo" data-id="001099000777"><td><a href="/ho-so/001099000777?ten=${name}">H52.1-181126-0777</a></td><td>${name}</td>
      <td>20/11/2026</td><td>Đang xử lý bimat</td></tr></tbody></table>
    <label for="bimat2">Số định danh</label><input id="bimat2" name="zalo" type="${name}" value="001099000777" placeholder="Nhập ${name}">
    <input value="bi@example.vn" aria-label="${name.normalize("NFD")}"><textarea>Ngõ Kín số 7, 0912345777</textarea>
    <select title="Ngõ Kín"><option value="001099000777">${name}</option><option label="bimat">0912345777</option></select>
    <img alt="${name}" src="data:,bimat"><svg><title>${name}</title><text>bimat</text></svg>
    <x-nguyen-van-bi class="c">Ngõ Kín</x-nguyen-van-bi><x-001099000777 role="${name}">bimat</x-001099000777>
    <div role="bimat" aria-description="${name}" lang="bimat" style="--n:'${name}'">${name.normalize("NFD")} <b>0912 345 777</b></div>
    <button onclick="zalo('${name}')" value="${name}">Tiếp nhận và chuyển ${name}</button><button>Xác nhận ${name}</button>
    <a title="Tạm dừng hồ sơ">${name}</a><p>${name}: bimat</p><p>Chủ hồ sơ: ${name}</p><details><summary>${name}</summary>bimat</details>
    <span hidden>Ngõ Kín</span><template><p>${name}</p></template><script>var zalo="${name}"</script><style>.bimat{content:"${name}"}</style>
    <td colspan="777">bimat</td><output>bi@example.vn</output><ruby>bimat<rt>zalo</rt></ruby><div contenteditable="true">Ngõ Kín</div>
    <iframe srcdoc="<p class=bimat title='${name}'>${name} 001099000777</p>" name="zalo"></iframe></body>`;
  const report = () =>
    page.evaluate(
      `setup.supportReport(document, setup.readPage(document, ${CONTEXT} }), { version: "1" })`,
    ) as Promise<string>;
  const bare = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[đĐ]/g, "d")
      .toLowerCase()
      .replace(/[\s.-]+/g, "");

  test("no value survives, whatever it stands in and however it is spelt", async () => {
    await open(HTML);
    await page.frameLocator("iframe").locator("p").waitFor();
    const text = await report();
    const found = bare(text);
    for (const secret of [...SECRETS, "Nguyễn", "Văn Bí", "777", "20/11/2026", "0777", "H52"])
      expect(found, secret).not.toContain(bare(secret));
    // Only our own words and names are left: nothing of the page's but numbers of how often and which class.
    expect(text).toContain("‹ma ho so = code›");
    expect(text).toContain("--- frame");
    expect(text).toMatch(/th\s*\n.*‹ma ho so = code›/);
    expect(text).toContain("custom");
    expect(text).toContain("‹date›");
  });

  /** The words that may stand in a report: the lexicon's, each with its meaning, and kinds of text. */
  const WORDS = new Set([
    ...Object.entries(LEXICON).flatMap(([meaning, words]) => words.map((it) => `${it} = ${meaning}`)),
    ...[...OTHERS].map((it) => `${it} = other`),
    ...[...UNCLEAR].map((it) => `${it} = unclear`),
  ]);
  /** Or a label that a shape of few fixed words makes (known-words.test.ts). */
  const isOurs = (said: string): boolean => {
    const [word = "", meaning] = said.split(" = ");
    return WORDS.has(said) || (meaning !== "other" && shapeOf(word) === meaning);
  };
  const KINDS =
    "text|number|date|dismiss|commit|pause|supplement|refuse|cancel|return|forward|release|resume|intake";
  const SAID = `‹(?:(?:${KINDS})|[^‹›]* = [^‹›]*)›`;
  const TAGS =
    "body|main|h[12]|t[dh]|button|input|select|option|textarea|label|li|img|summary|a|div|[bi]|iframe|custom";
  const FLAGS = "disabled|readonly|checked|contenteditable|onclick|href|aria-haspopup|aria-expanded|unseen";
  // No role and no type that the page makes up is a real one.
  const ELEMENT = new RegExp(
    `^ *(?:${TAGS})(?:\\.\\d{1,3})*(?: (?:role|type)=\\?| (?:col|row)span=\\d{1,2}| (?:${FLAGS})|` +
      ` (?:aria-label|title|placeholder|alt)=${SAID}| value=‹(?:text|number|date)›)*(?: ×\\d{1,4})?$`,
  );
  const TEXT = new RegExp(`^ *${SAID}(?: ×\\d{1,4})?$`);
  /** What in a report is none of our own words: nothing. */
  const strangersIn = (report: string): string[] =>
    report
      .split("\n\n")[2]!
      .split("\n")
      .filter((line) => {
        const words = [...line.matchAll(/‹([^‹›]* = [^‹›]*)›/g)].flatMap((it) => it[1]!.split(" + "));
        if (words.some((it) => !isOurs(it))) return true;
        return !(
          line === "" ||
          line === "--- frame" ||
          /^ *… \+\d+$/.test(line) ||
          TEXT.test(line) ||
          ELEMENT.test(line)
        );
      });

  test("wherever and however a page writes a value, every word of the report is one of ours", async () => {
    const label = fc.constantFrom(
      "Người nộp",
      "Chủ hồ sơ",
      "Số định danh",
      "Mã hồ sơ",
      "Ngày hẹn trả",
      "Tạm dừng hồ sơ",
      "Xác nhận",
      "Đóng",
      "",
    );
    const secret = fc.oneof(
      fc.constantFrom(
        "Nguyễn Văn Bí",
        "Ngõ Kín số 7",
        "bi@example.vn",
        "0912 345 777",
        "001099000777",
        "nguyen-van-bi.pdf",
        "H52.1-181126-0777",
        "Hồ Sơ",
        "Lê Đóng",
      ),
      fc.string({ minLength: 1, maxLength: 14, unit: "grapheme" }),
    );
    const between = fc.constantFrom(": ", " – ", " / ", " (", ", ", "\u200b", " | ", "; ", " ", "\u00a0");
    const text = fc
      .tuple(label, between, secret, fc.constantFrom("", ")", " *", " ▲"), fc.boolean(), fc.boolean())
      .map(([name, sep, value, end, nfd, first]) => {
        const all = first ? `${name}${sep}${value}${end}` : `${value}${sep}${name}${end}`;
        return nfd ? all.normalize("NFD") : all;
      });
    const PLACES = [
      "text",
      "title",
      "aria-label",
      "placeholder",
      "alt",
      "value",
      "option",
      "class",
      "id",
      "role",
      "type",
      "tag",
      "lang",
      "colspan",
      "summary",
      "file",
      "shadow",
      "frame",
    ];
    const put = fc.tuple(
      fc.constantFrom(...PLACES),
      fc.constantFrom(
        "td",
        "th",
        "button",
        "input",
        "select",
        "textarea",
        "label",
        "li",
        "h2",
        "img",
        "summary",
        "a",
        "div",
      ),
      text,
    );
    await open("<!doctype html><title>Một cửa điện tử</title><h1>Danh sách hồ sơ</h1><main></main>");
    await fc.assert(
      fc.asyncProperty(fc.array(put, { minLength: 8, maxLength: 24 }), async (puts) => {
        await page.evaluate(
          `(${(
            (places: [string, string, string][]) => {
              const main = document.querySelector("main")!;
              main.replaceChildren();
              for (const [place, tag, said] of places) {
                const name =
                  place === "tag" ? `x-${[...said].map((it) => it.codePointAt(0)).join("-")}` : tag;
                const el = document.createElement(name);
                if (place === "text" || place === "tag") el.textContent = said;
                else if (place === "value") Object.assign(el, { value: said });
                else if (place === "option") el.append(new Option(said, said, true, true));
                else if (place === "shadow")
                  el.append(Object.assign(document.createElement("b"), { textContent: said }), said);
                else if (place === "frame")
                  el.append(Object.assign(document.createElement("iframe"), { srcdoc: "", name: said }));
                else if (place === "file") el.setAttribute("accept", said);
                else if (place === "class") el.setAttribute("class", said);
                else el.setAttribute(place, said);
                if (place === "text" && said.length > 6)
                  el.append(document.createElement("i"), said.slice(3));
                main.append(el);
              }
            }
          ).toString()})(${JSON.stringify(puts)})`,
        );
        expect(strangersIn(await report())).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test("of no page of ours does a letter survive that is not of our own words", async () => {
    const folder = new URL("../fixtures/portals/", import.meta.url);
    for (const name of readdirSync(folder).filter((it) => !it.includes("."))) {
      await page.goto(`${site.url}/portals/${name}/`);
      await ready();
      const whole = await report();
      const [first, ...lines] = whole.split("\n");
      expect(first).toBe("Đúng Hẹn: báo cáo trang");
      const text = lines.join("\n");
      expect(text, name).toMatch(/^[\x20-\x7e\n‹›×…]*$/);
      const structure = whole.split("\n\n")[2]!.replace(/(?<= = )[A-Za-z]+(?=›| \+)/g, "");
      expect(structure, name).toContain("body");
      expect(structure, name).not.toMatch(/\d{4}|[A-Z]/);
    }
  });

  test("equal rows are told once with how many there are, so that a long list stays short", async () => {
    await open(LIST);
    const few = await report();
    await open(LIST.replace("</tbody>", `${"<tr><td>9</td><td>9</td></tr>".repeat(900)}</tbody>`));
    const many = await report();
    expect(many.length - few.length).toBeLessThan(400);
    expect(many).toMatch(/×900/);
    expect(few).toContain("stepDueAt: missing 0/4");
  });
});
