/** Pages built in ways that nobody foresaw: what commits is held, and what only shows is not. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
let natively: string[];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => at.close());

async function open(shape: string): Promise<void> {
  at = await openGuarded(browser.context, "", { portal: `https://motcua.test/shapes.html?${shape}` });
  natively = [];
  at.page.setDefaultTimeout(15_000);
  at.page.on("dialog", (native) => {
    natively.push(native.message());
    void native.accept();
  });
}
const ours = () => at.page.locator("[data-dung-hen=guard]").getByRole("dialog");
const quiet = (ms = 150) => at.page.waitForTimeout(ms);
async function goOn(): Promise<void> {
  const anyway = ours().getByRole("button", { name: /^Vẫn / });
  await anyway.click();
  await ours().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
  await anyway.click();
}

const tickTwo = async () => {
  for (const id of ["r1", "r2", "go"]) await at.page.click(`#${id}`);
};

/** A finger, as the browser tells of it. */
async function tap(): Promise<void> {
  const cdp = await at.page.context().newCDPSession(at.page);
  const box = (await at.page.locator("#go").boundingBox())!;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** Held at the click, and done once after a yes; `asked`: the portal's own questions by then. */
const HELD: [shape: string, asked: number, act?: () => Promise<void>][] = [
  ["link-alone", 1],
  ["link-beside-lists", 1],
  ["item", 1],
  ["inline-confirm", 1],
  ["data-confirm", 1],
  ["post-back", 0],
  ["beside-search", 1],
  ["counted", 1],
  ["hot-key", 1, () => at.page.keyboard.press("F9")],
  ["toggle", 1],
  ["late", 1],
  ["ticked-rows", 1, tickTwo],
  ["beacon", 0],
  ["slow-request", 0],
  ["its-number", 0],
  ["body-form", 0],
  ["body-beside-form", 0],
  ["body-no-heading", 0],
  ["shadow-form", 0],
  ["shadow-button", 1],
  ["enter-only", 0, () => at.page.press("#go", "Enter")],
  ["drop", 0],
  ["clobbered", 0, () => at.page.evaluate("by('go').focus()").then(() => at.page.keyboard.press("Enter"))],
  ["named-body", 0, () => at.page.evaluate("by('go').focus()").then(() => at.page.keyboard.press("Enter"))],
  ["switch", 0],
  ["switch-button", 0],
  ["path", 0],
  ["picture", 0],
  ["sync", 0],
  ["mark", 0],
  ["shadow-select", 0, () => at.page.selectOption("#go", "Dừng xử lý").then(() => {})],
  ["shadow-submit", 0],
  ["word-unknown", 0],
  ["word-mark", 0],
  ["question", 0],
  ["approve", 0],
  ["ticked-box", 0],
  ["thrown-switch", 0],
  ["own-radio", 0],
  ["own-status", 0],
  ["second", 0],
  ["second-history", 0],
  ["notice-unnamed", 0],
  ["label-of-submit", 0],
  // A hand presses twice whatever has come in between: our question lies there by then.
  ["twice", 0, () => at.page.dblclick("#go", { force: true })],
  ["touch", 0, tap],
  ["written", 0, () => at.page.waitForTimeout(200).then(() => at.page.click("#go"))],
  ["own-list", 0],
  ["drawn-list", 0],
  ["body-image", 0],
  ["body-nested", 0],
  ["body-label", 0],
];

describe("held, and done once after a yes", () => {
  test.each(HELD)("%s", async (shape, asked, act = () => at.page.click("#go")) => {
    await open(shape);
    await act();
    await ours().waitFor();
    await quiet();
    expect(at.commits).toEqual([]);
    expect(natively).toEqual([]);
    await goOn();
    await expect.poll(() => at.commits, { timeout: 10_000 }).toEqual(["held"]);
    await quiet();
    expect(at.commits).toEqual(["held"]);
    expect(natively).toHaveLength(asked);
    expect(await ours().count()).toBe(0);
    expect((await at.ledger()).at(-1)?.decision).toBe("anyway");
    expect(await at.inGuard("guardEntry.play.faults")).toEqual([]);
  });
});

test.each(["frame-form", "written-frame"])(
  "a frame without an address is held as well (%s)",
  async (shape) => {
    await open(shape);
    await at.page.frameLocator("iframe").first().locator("#go").click();
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).waitFor();
    expect(at.commits).toEqual([]);
  },
);

test("a paper dropped where the words ask for it counts, and nobody is asked", async () => {
  await open("drop");
  await at.page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["%PDF-1.7 thong bao"], "thong-bao.pdf", { type: "application/pdf" }));
    document.querySelector("#zone").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  })()`);
  await quiet();
  await at.page.click("#go");
  await expect.poll(() => at.commits).toEqual(["held"]);
  expect(await ours().count()).toBe(0);
});

test("ticked rows are the ones asked about, all of them, not the one ticked last", async () => {
  await open("ticked-rows");
  await tickTwo();
  await ours().waitFor();
  expect(await ours().textContent()).toMatch(/2 hồ sơ đã chọn.*0041, H40.12-261119-0042/);
});

const FREE: [shape: string, commit: string][] = [
  ["note-after", "note"],
  ["body-note", "note"],
  ["own-list-other", "save"],
  ["body-toolbar", "forward"],
  ["session", "session"],
  ["form-and-draft", "draft"],
  ["dismissed", "close"],
  ["other-confirm", "print"],
  ["resume-confirm", "resume"],
  ["tab-post-back", "tab"],
  ["switches", "filter"],
  ["switch-off", "off"],
  ["switch-of-form", "field"],
  ["path-remarks", "remark"],
  ["picture-drawn", "drawn"],
  ["box-beside", "note"],
  ["details-beside", "note"],
  ["tab-beside", "note"],
  ["filter-window", "filter"],
  ["print-window", "print"],
  ["history-window", "close"],
  ["step-one", "next"],
  ["hand-over", "release"],
];

describe("nobody is asked", () => {
  test.each(FREE)("%s", async (shape, commit) => {
    await open(shape);
    const first = at.page.locator("#first");
    if ((await first.count()) > 0) await first.click();
    await at.page.click("#go");
    await expect.poll(() => at.commits, { timeout: 10_000 }).toEqual([commit]);
    await quiet();
    expect(await ours().count()).toBe(0);
  });
});

test("a form in a frame that the page fills is asked about there alone, and not at all with its paper", async () => {
  await open("opens-frame");
  await at.page.click("#first");
  const frame = at.page.frameLocator("iframe").first();
  await frame.locator("#go").click();
  await ours().waitFor();
  expect(at.commits).toEqual([]);
  await ours().getByRole("button", { name: "Quay lại" }).click();
  await frame.locator("#file").setInputFiles({
    name: "cong-van.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7 …"),
  });
  await quiet();
  await frame.locator("#go").click();
  await expect.poll(() => at.commits).toEqual(["held"]);
  await quiet();
  expect(await ours().count()).toBe(0);
});
