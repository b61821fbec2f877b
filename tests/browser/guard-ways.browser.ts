import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Guarded, openGuarded } from "./guard-world.ts";
import { openBrowser } from "./one-browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
let at: Guarded;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  at = await openGuarded(browser.context, "ways.html");
});
afterEach(() => at.close());

const dialog = () => at.page.getByRole("dialog").filter({ hasText: "Quay lại" });
const quiet = (ms = 200) => at.page.waitForTimeout(ms);
const click = (id: string) => () => at.page.click(`#${id}`);
const press = (id: string, key: string) => async () => {
  await at.page.focus(`#${id}`);
  await at.page.keyboard.press(key);
};

/** Every way in, and what reaches the server once the officer goes on. */
const WAYS: [name: string, act: () => Promise<void>, commit: string][] = [
  ["bulk on ticked rows", click("bulk"), "bulk"],
  ["one click with evidence", click("one-click"), "one-click"],
  ["a page that acts on mousedown", click("press"), "press"],
  ["a page that acts on pointerdown", click("pointer"), "pointer"],
  ["a div that acts on click", click("div"), "div"],
  ["a div that acts on a key", press("div", "Enter"), "div-key"],
  ["a __doPostBack link", click("postback"), "postback-dung"],
  ["a __doPostBack link by keyboard", press("postback", "Enter"), "postback-dung"],
  ["a status select", () => at.page.selectOption("#status", "pause").then(() => {}), "status-pause"],
  ["a form's button", click("send"), "native-form"],
  ["Enter in a field of a form", press("field", "Enter"), "native-form"],
  ["Enter in a field that a script hears", press("spa-field", "Enter"), "spa-enter"],
  [
    "a click made by a script",
    () => at.page.evaluate("document.getElementById('one-click').click()"),
    "one-click",
  ],
  [
    "a form sent by requestSubmit()",
    () => at.page.evaluate("document.getElementById('native-form').requestSubmit()"),
    "native-form",
  ],
  [
    "a form sent by submit()",
    () => at.page.evaluate("document.getElementById('native-form').submit()"),
    "native-form",
  ],
  ["a commit by script right after opening", click("racer"), "one-click"],
  ["a form sent by script from a click without evidence", click("scripted"), "form-submit"],
];

describe("held before the page sees it, let through once by the same path", () => {
  test.each(WAYS)("%s", async (_name, act, commit) => {
    await act();
    await dialog().waitFor({ timeout: 3000 });
    await quiet();
    expect(await dialog().count()).toBe(1);
    expect(at.commits).toEqual([]);
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await quiet(300);
    expect(at.commits).toEqual([commit]);
    expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["anyway"]);
    expect(await at.inGuard("guardEntry.play.faults")).toEqual([]);
  });

  test("bulk says how many and which", async () => {
    await at.page.click("#bulk");
    expect(await dialog().textContent()).toContain("2 hồ sơ");
    expect(await dialog().textContent()).toContain("H15-261008-0002");
    await at.page.keyboard.press("Escape");
    await quiet();
    expect(await at.ledger()).toMatchObject([{ count: 2, codes: ["H15-261008-0001", "H15-261008-0002"] }]);
  });

  test("a status select shows again what it showed before", async () => {
    await at.page.focus("#status");
    await at.page.selectOption("#status", "pause");
    await dialog().getByRole("button", { name: "Quay lại" }).click();
    expect(await at.page.inputValue("#status")).toBe("run");
    await quiet();
    expect(at.commits).toEqual([]);
  });

  test("the main button leads to the dossier's papers where the action has no upload of its own", async () => {
    await at.page.evaluate(() => {
      const tab = document.createElement("button");
      tab.setAttribute("role", "tab");
      tab.textContent = "Thành phần hồ sơ";
      tab.onclick = () => tab.append(" mở");
      document.body.append(tab);
    });
    await at.page.click("#one-click");
    await dialog().getByRole("button", { name: "Mở phần giấy tờ để đính kèm" }).click();
    expect(await at.page.getByRole("tab").textContent()).toBe("Thành phần hồ sơ mở");
    await at.page.evaluate("document.querySelector('[role=tab]').remove()");
    await at.page.click("#one-click");
    // Nowhere on this page: then going back is the next thing.
    expect(await dialog().locator(".btn.main").innerText()).toBe("Quay lại");
    await dialog().getByRole("button", { name: "Quay lại" }).click();
    expect(at.commits).toEqual([]);
    expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["attach", "back"]);
  });

  test("a button that the page made anew meanwhile is found again", async () => {
    await at.page.click("#reborn");
    await dialog().waitFor();
    await at.page.evaluate("rebirth()");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Đã có văn bản giấy kèm theo");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await quiet();
    expect(at.commits).toEqual(["reborn"]);
  });
});

describe("a request that leaves at the first click", () => {
  for (const [id, commit, refused] of [
    ["fetching", "fetch", "TypeError"],
    ["xhr", "xhr", "error"],
  ])
    test(`(${commit}) waits for the officer, and is the one that goes on`, async () => {
      await at.page.click(`#${id}`);
      await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
      await dialog().getByRole("textbox").fill("Lãnh đạo đã đồng ý bằng văn bản giấy");
      await quiet();
      expect(at.commits).toEqual([]);
      await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
      await quiet();
      expect(at.commits).toEqual([commit]);
      expect(await at.page.textContent("#said")).toBe("ok");
      expect(await at.inGuard("guardEntry.play.committed")).toHaveLength(1);
      expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["anyway"]);
      await at.page.waitForTimeout(1100);
      await at.page.click(`#${id}`);
      await dialog().getByRole("button", { name: "Quay lại" }).click();
      await quiet();
      expect(at.commits).toEqual([commit]);
      expect(await at.page.textContent("#said")).toBe(refused);
    });

  test("leaves every other request alone", async () => {
    const said = await at.page.evaluate(`(async () => {
      const text = async (answer) => (await answer).text();
      const [a, b, c] = await Promise.all([
        text(fetch("/commit?what=a", { method: "POST" })),
        text(fetch(new Request("/commit?what=b", { method: "PUT", body: "x" }))),
        new Promise((resolve) => { const x = new XMLHttpRequest(); x.open("DELETE", "/commit?what=c"); x.onload = () => resolve(x.response); x.send(); }),
      ]);
      const sync = new XMLHttpRequest(); sync.open("POST", "/commit?what=d", false); sync.send();
      return [a, b, c, sync.responseText, fetch.name, fetch.length];
    })()`);
    expect(said).toEqual(["ok", "ok", "ok", "ok", "fetch", 1]);
    expect(at.commits.sort()).toEqual(["a", "b", "c", "d"]);
  });
});

describe("a native confirm", () => {
  test("shows that a click commits: it is held, and asked natively only after the yes", async () => {
    const asked: string[] = [];
    at.page.on("dialog", (native) => {
      asked.push(native.message());
      void native.accept();
    });
    await at.page.click("#native");
    await dialog().waitFor();
    expect(asked).toEqual([]);
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Chờ cơ quan thuế xác định");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await quiet();
    expect(asked).toEqual(["Bạn có chắc chắn?"]);
    expect(at.commits).toEqual(["native"]);
    expect(await at.inGuard("guardEntry.play.committed")).toEqual(["Dừng tính"]);
  });

  test("shows it also where the click seemed to lead elsewhere only", async () => {
    at.page.on("dialog", (native) => void native.accept());
    await at.page.click("#native-link");
    await dialog().waitFor();
    await quiet();
    expect(at.commits).toEqual([]);
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Chờ cơ quan thuế xác định");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await quiet();
    expect(at.commits).toEqual(["native-link"]);
  });

  test("is guarded also where a tool of the page accepts every confirm", async () => {
    await at.page.evaluate("window.confirm = () => true");
    expect(await at.page.evaluate("confirm('khác')")).toBe(true);
    await at.page.click("#native");
    await dialog().waitFor();
    await at.page.keyboard.press("Escape");
    await quiet();
    expect(at.commits).toEqual([]);
  });

  test("stays the page's own in everything else", async () => {
    const answer = await at.page.evaluate(`(() => {
      const first = window.confirm;
      window.confirm = function (message) { return first === undefined ? null : [message, this === window, arguments.length]; };
      return [window.confirm("a", "b"), Object.keys(window).includes("confirm")];
    })()`);
    expect(answer).toEqual([["a", true, 2], true]);
  });
});

describe("nothing is held", () => {
  test("when it isn't sure that it is a pause, or that it commits: it is spoken of", async () => {
    await at.page.click("#doubtful");
    await quiet();
    expect(at.commits).toEqual(["doubtful"]);
    expect(await at.page.locator("[data-dung-hen=notice]").count()).toBe(1);
    await at.page.click("#unsure");
    await quiet(800);
    expect(at.commits).toEqual(["doubtful", "unsure"]);
    expect(await dialog().count()).toBe(0);
    expect(await at.page.locator("[data-dung-hen=notice]").count()).toBe(1);
    // Written once no form has come up late.
    await expect
      .poll(async () => (await at.ledger()).map((entry) => entry.decision))
      .toEqual(["reminded", "reminded"]);
  });

  test("of ordinary actions, of switched-off rules, or after the extension is gone", async () => {
    await at.page.click("#forward");
    await at.inGuard("void (guardEntry.play.policy.levels = { 'pause-paper': 'off' })");
    await at.page.click("#one-click");
    await at.inGuard("void (guardEntry.play.policy.levels = {})");
    await at.inGuard("void (guardEntry.play.alive = false)");
    await at.page.click("#bulk");
    await quiet();
    expect(at.commits).toEqual(["forward", "one-click", "bulk"]);
    expect(await dialog().count()).toBe(0);
  });

  test("when reading fails: the page never notices", async () => {
    const errors: Error[] = [];
    at.page.on("pageerror", (error) => errors.push(error));
    await at.inGuard("void (guardEntry.play.broken = true)");
    for (const id of ["bulk", "press", "postback", "send"]) await at.page.click(`#${id}`);
    await quiet();
    expect(at.commits.sort()).toEqual(["bulk", "native-form", "postback-dung", "press"]);
    expect(errors).toEqual([]);
    expect(await at.inGuard<string[]>("guardEntry.play.faults")).not.toEqual([]);
  });

  test("a second time, when the portal itself asks «Bạn có chắc?» after our yes", async () => {
    await at.page.click("#twice");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await dialog().getByRole("textbox").fill("Đã xin ý kiến lãnh đạo phường");
    await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
    await at.page.click("#yes");
    await quiet();
    expect(at.commits).toEqual(["twice"]);
    await at.page.waitForTimeout(1600);
    await at.page.evaluate("document.getElementById('sure').hidden = false");
    await at.page.click("#yes");
    await dialog().waitFor();
    expect(at.commits).toEqual(["twice"]);
  });
});

test("inside a frame it is held as well", async () => {
  await at.close();
  at = await openGuarded(browser.context, "frame.html");
  const frame = at.page.frameLocator("iframe");
  await frame.locator("#open").click();
  await frame.locator("#confirm").click();
  // The question stands in the page, however small the frame is.
  await at.page.getByRole("button", { name: "Quay lại" }).click();
  await quiet();
  expect(at.commits).toEqual([]);
  expect((await at.ledger("two-phase")).map((entry) => entry.decision)).toEqual(["back"]);
});

describe("when the worker does not answer", () => {
  for (const worker of ["silent", "refuses"])
    test(`(${worker}) the action goes on within a second, once, and the entry is kept and written later`, async () => {
      await at.inGuard(`void (guardEntry.play.worker = "${worker}")`);
      await at.page.click("#one-click");
      await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
      await dialog().getByRole("textbox").fill("Văn bản đang chờ ký số");
      await at.page.getByRole("button", { name: "Vẫn tạm dừng" }).click();
      await quiet(1400);
      expect(at.commits).toEqual(["one-click"]);
      expect(await at.page.getByText("sẽ tự ghi lại").count()).toBe(1);
      expect(await at.ledger()).toEqual([]);
      await at.inGuard(`void (guardEntry.play.worker = "answers")`);
      await quiet(2500);
      expect((await at.ledger()).map((entry) => entry.decision)).toEqual(["anyway"]);
      expect(at.commits).toEqual(["one-click"]);
    });
});
