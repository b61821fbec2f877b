/** The clocks on the portal's pages, and what a dossier's page says. */
import { expect, test } from "vitest";
import { press, texts, until } from "./eyes.ts";
import { fox } from "./fox.ts";

const at = fox();
/** The first row's step ends at 17:00 and it is 15:40; the date comes after the rows, by a request of its own. */
const FIRST = /1 giờ 20 phút/;

async function list(): Promise<string[]> {
  await at.go("danh-sach/can-xu-ly");
  return until(
    "a clock a row",
    () => texts(at.page, "[data-dung-hen=clock]"),
    (them) => them.length === 15 && FIRST.test(them[0]!),
  );
}

test("each row of the list has the clock of its own dossier", async () => {
  const clocks = await list();
  const codes = (await texts(at.page, "tbody a.code")).map((it) => it.replace(/\s/g, ""));
  clocks.forEach((it, n) => void expect(it).toContain(codes[n]!));
  for (const words of [/Bước còn/, /trễ/, /Tạm dừng/]) expect(clocks.some((it) => words.test(it))).toBe(true);
});

test("a clock that is clicked leads to its reasons", async () => {
  await list();
  await press(at.page, "[role=button]", "1 giờ 20 phút", { within: "[data-dung-hen=clock]" });
  const card = await until(
    "the clock's panel",
    () => texts(at.page, "[data-dung-hen=dossier]"),
    (them) => FIRST.test(them.join()),
  );
  expect(card.join()).toContain("Vì sao");
});

test("a dossier's page has its panel, and behind 'Vì sao?' where each date was read", async () => {
  await list();
  const [code] = await texts(at.page, "tbody a.code");
  await press(at.page, "a.code", code!);
  const panel = () => texts(at.page, "[data-dung-hen=dossier]").then((them) => them.join("\n"));
  await until("the panel", panel, (text) => FIRST.test(text) && text.includes(code!));
  await press(at.page, "summary, button", "Vì sao?", { within: "[data-dung-hen=dossier]" });
  await until("the reasons", panel, (text) => /cột «Hạn xử lý»/.test(text));
});
