/** The portal's own answers, over the line between the page's world and ours: a step's date that no cell shows, a pause that no word says. */
import { beforeEach, expect, test } from "vitest";
import { SECOND_PROFILE } from "../browser/second-profile.ts";
import { press, seen, texts, until } from "./eyes.ts";
import { fox } from "./fox.ts";

const at = fox();
const GUARD = "[data-dung-hen=guard]";
const rest = () => new Promise((later) => setTimeout(later, 600));

beforeEach(async () => {
  await fetch(`${at.portal.url}__reset`, { method: "POST" });
  const portal = new URL(at.portal.url).origin;
  expect(await at.ask("profileSet", { portal, profile: SECOND_PROFILE })).toMatchObject({ ok: true });
  await at.page.bringToFront();
  await at.page.goto(`${at.portal.url}hai.html`);
  await until(
    "clocks of steps",
    () => texts(at.page, "[data-dung-hen=clock]"),
    (them) => them.filter((it) => it.includes("Bước")).length > 10,
  );
});

test("rows have clocks of steps that only the answers know, and 'Vì sao?' says so", async () => {
  expect((await texts(at.page, "thead")).join()).not.toContain("Hạn xử lý");
  await press(at.page, "[role=button]", "Bước", { within: "[data-dung-hen=clock]" });
  await seen(at.page, "*", "theo dữ liệu của cổng", { within: "[data-dung-hen=dossier]" });
});

test("a task that no word calls a pause is held by what it sends, and sent once the officer says so", async () => {
  const row = (await at.page.$$("tbody tr"))[1]!;
  await press(at.page, "button", "Tác vụ", { part: row });
  await at.page.select("[role=dialog] select", "T07");
  await press(at.page, "button", "Thực hiện");
  await seen(at.page, "[role=dialog]", "văn bản", { within: GUARD });
  await rest();
  expect(at.portal.log()).toEqual([]);
  await press(at.page, "button", "Vẫn tạm dừng", { within: GUARD });
  await (await seen(at.page, "textarea, input", "", { within: GUARD })).type("Lãnh đạo đã đồng ý");
  await press(at.page, "button", "Vẫn tạm dừng", { within: GUARD });
  await until(
    "the pause",
    () => at.portal.log(),
    (them) => them.length > 0,
  );
  await rest();
  expect(at.portal.log()).toMatchObject([{ kind: "pause", way: "task" }]);
});
