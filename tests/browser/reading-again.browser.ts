/** Reading again after changes: rows that changed are read, the others are taken from memory, and nothing is stale. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeList } from "../../bench/reading-page.ts";
import { openBrowser } from "./one-browser.ts";
import { readingBundle, serveFixtures } from "./reading-pages.ts";

/** Pages whose lists change while they are looked at. */
const LISTS = [
  "antd-packed",
  "cards",
  "datatables",
  "folded-rows",
  "mixed-dates",
  "row-tables",
  "shared-cells",
  "two-rows",
  "webforms",
];

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Awaited<ReturnType<typeof serveFixtures>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFixtures()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("what changed() says is what a fresh reading says, and it reads only the rows that changed", async () => {
  const page = await browser.context.newPage();
  await page.setContent("<!doctype html><html lang='vi'><body></body></html>");
  await page.addScriptTag({ content: await readingBundle() });
  await page.evaluate(makeList, 60);
  const seen = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const context = { origin: location.origin, address: location.href };
    const reader = reading.createReader(document, context);
    const before = reader.read().dossiers;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    const rows = document.querySelectorAll("tbody tr");
    (rows[3]?.children[7] as Element).textContent = "28/11/2026 09:00";
    const status = (rows[9] as Element).children[8]?.querySelector("div")?.firstChild as Text;
    status.data = "Tạm dừng";
    rows[20]?.remove();
    rows[30]?.after(rows[31]?.cloneNode(true) as Node);
    const after = reader.changed(observer.takeRecords());
    const plain = (p: typeof after) => JSON.stringify(reading.reportOf(p));
    return {
      same: plain(after) === plain(reading.readPage(document, { ...context })),
      kept: after.dossiers.filter((d) => before.includes(d)).length,
      due: after.dossiers[3]?.values.stepDueAt?.value,
      status: after.dossiers[9]?.values.status?.value,
    };
  });
  await page.close();
  // A changed row is read again with the one before it, which may be its first half; the others are not.
  expect(seen).toEqual({ same: true, kept: 54, due: "2026-11-28T09:00:00+07:00", status: 8 });
});

test("a reading in slices is the same reading, and can be called off", async () => {
  const page = await browser.context.newPage();
  await page.setContent("<!doctype html><html lang='vi'><body></body></html>");
  await page.addScriptTag({ content: await readingBundle() });
  await page.evaluate(makeList, 400);
  const seen = await page.evaluate(async () => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const context = { origin: location.origin, address: location.href };
    const reader = reading.createReader(document, context);
    let slices = 0;
    const pause = async () => {
      slices++;
      await new Promise((done) => setTimeout(done, 0));
    };
    const sliced = await reader.readSliced(pause, () => performance.now(), 2);
    const stop = new AbortController();
    stop.abort();
    const off = await reader
      .readSliced(pause, () => performance.now(), 0, stop.signal)
      .catch((e: Error) => e.name);
    const plain = JSON.stringify(reading.reportOf(sliced));
    return {
      same: plain === JSON.stringify(reading.reportOf(reading.readPage(document, context))),
      many: slices > 2,
      off,
    };
  });
  await page.close();
  expect(seen).toEqual({ same: true, many: true, off: "AbortError" });
});

/** Changes as portals make them, at random: in cells, of rows, around the list. Runs in the page; how often the two readings differed, and after what. */
function changeAtRandom(seed: number, rounds: number): string[] {
  const { reading } = globalThis as unknown as {
    reading: typeof import("../../lib/reading/workbench/bundle.ts");
  };
  let state = seed;
  const below = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const one = <T>(list: ArrayLike<T>): T | undefined => list[below(Math.max(1, list.length))];
  const WORDS = [
    "27/11/2026 09:00",
    "Tạm dừng",
    "Đang xử lý",
    "H52.1-261109-7777",
    "",
    "Thẩm định",
    "13/12/2026",
    "11/20/2026",
  ];
  const rows = () => Array.from(document.querySelectorAll("tbody tr, li, [class*=card]"));
  const text = (el: Element | undefined): Text | undefined => {
    const walker = document.createTreeWalker(el ?? document.body, NodeFilter.SHOW_TEXT);
    const all: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node as Text);
    return one(all);
  };
  const cell = () => one(one(rows())?.children ?? []);
  const WAYS: [string, () => void][] = [
    ["a text in a cell", () => void (text(cell()) ?? new Text()).replaceData(0, 99, one(WORDS) ?? "")],
    ["a cell's words", () => void cell()?.replaceChildren(one(WORDS) ?? "")],
    [
      "a cell's markup",
      () =>
        void cell()?.replaceChildren(Object.assign(document.createElement("b"), { textContent: one(WORDS) })),
    ],
    ["a box in a cell", () => void cell()?.append(document.createElement("input"))],
    ["a row away", () => one(rows())?.remove()],
    [
      "a row twice",
      () => {
        const row = one(rows());
        row?.after(row.cloneNode(true));
      },
    ],
    ["a cell away", () => cell()?.remove()],
    ["words anywhere", () => void (text(document.body) ?? new Text()).replaceData(0, 99, one(WORDS) ?? "")],
    [
      "a button",
      () => void cell()?.append(Object.assign(document.createElement("button"), { textContent: "Tạm dừng" })),
    ],
    ["nothing", () => {}],
  ];
  const context = { origin: location.origin, address: location.href };
  const reader = reading.createReader(document, context);
  reader.read();
  const observer = new MutationObserver(() => {});
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  const plain = (page: ReturnType<typeof reader.read>) => JSON.stringify(reading.reportOf(page));
  const wrong: string[] = [];
  for (let i = 0; i < rounds; i++) {
    const done: string[] = [];
    for (let n = 1 + below(3); n > 0; n--) {
      // Mostly rows alone, as portals do.
      const [name, change] = WAYS[below(3) > 0 ? below(3) : below(WAYS.length)] as [string, () => void];
      change();
      done.push(name);
    }
    const again = plain(reader.changed(observer.takeRecords()));
    if (again !== plain(reading.readPage(document, { ...context }))) wrong.push(`${i}: ${done.join(", ")}`);
  }
  return wrong;
}

test.for(["list", ...LISTS])(
  "after any changes of %s, what changed() says is what a fresh reading says",
  async (name) => {
    const page = await browser.context.newPage();
    if (name === "list") await page.setContent("<!doctype html><html lang='vi'><body></body></html>");
    else await page.goto(`${site.url}/portals/${name}/`);
    await page.addScriptTag({ content: await readingBundle() });
    if (name === "list") await page.evaluate(makeList, 30);
    const wrong: string[] = [];
    for (const seed of [7, 77, 777])
      wrong.push(...((await page.evaluate(`(${changeAtRandom})(${seed}, 40)`)) as string[]));
    await page.close();
    expect(wrong).toEqual([]);
  },
);

test("what changes in a component's own root is read again, in a row and around the list", async () => {
  const page = await browser.context.newPage();
  await page.setContent("<!doctype html><html lang='vi'><body></body></html>");
  await page.addScriptTag({ content: await readingBundle() });
  await page.evaluate(makeList, 30);
  const same = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    const inOwnRoot = (at: Element, text: string) => {
      const host = document.createElement("x-words");
      const root = host.attachShadow({ mode: "open" });
      root.innerHTML = `<span>${text}</span>`;
      at.replaceChildren(host);
      return root.firstElementChild as Element;
    };
    const rows = document.querySelectorAll("tbody tr");
    const due = inOwnRoot(rows[5]?.children[7] as Element, "27/11/2026 17:00");
    const title = inOwnRoot(document.querySelector("h2") as Element, "Danh sách");
    const context = { origin: location.origin, address: location.href };
    const reader = reading.createReader(document, context);
    reader.read();
    const observer = new MutationObserver(() => {});
    for (const part of [due, title])
      observer.observe(part.getRootNode(), { childList: true, characterData: true, subtree: true });
    const plain = (p: ReturnType<typeof reader.read>) => JSON.stringify(reading.reportOf(p));
    return [() => (due.textContent = "28/11/2026 09:00"), () => (title.textContent = "Danh sách hồ sơ")].map(
      (change) => {
        change();
        const again = reader.changed(observer.takeRecords());
        return [
          plain(again) === plain(reading.readPage(document, { ...context })),
          again.dossiers[5]?.values.stepDueAt?.value,
        ];
      },
    );
  });
  await page.close();
  const moved = "2026-11-28T09:00:00+07:00";
  expect(same).toEqual([
    [true, moved],
    [true, moved],
  ]);
});

test("what cards that are components can do is said as often as it stands there, however often they are read", async () => {
  const page = await browser.context.newPage();
  await page.setContent("<!doctype html><html lang='vi'><title>Một cửa</title><body></body></html>");
  await page.addScriptTag({ content: await readingBundle() });
  const actions = await page.evaluate(() => {
    const { reading } = globalThis as unknown as {
      reading: typeof import("../../lib/reading/workbench/bundle.ts");
    };
    document.body.innerHTML = "<h2>Danh sách hồ sơ</h2><div></div>";
    for (const n of [1, 2, 3]) {
      const card = document.createElement("x-card");
      card.style.display = "block";
      card.attachShadow({
        mode: "open",
      }).innerHTML = `<div>H15.50.05.13-261118-000${n}</div><h4>Đăng ký khai sinh</h4><p>Hẹn trả: 25/11/2026</p><button>Tạm dừng</button>`;
      document.querySelector("div")?.append(card);
    }
    const reader = reading.createReader(document, { origin: location.origin, address: location.href });
    return [reader.read(), reader.changed([]), reader.changed([]), reader.read()].map(
      (it) => it.actions.length,
    );
  });
  await page.close();
  expect(actions).toEqual([3, 3, 3, 3]);
});
