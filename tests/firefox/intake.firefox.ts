/** At the counter: a paper that was seen in an earlier dossier is offered, and taken from the portal's own store. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle } from "puppeteer-core";
import UPNG from "upng-js";
import { expect, test } from "vitest";
import { RETURNING_CITIZEN } from "../../demo/portal/people.ts";
import { press, seen, texts, until } from "./eyes.ts";
import { fox } from "./fox.ts";

const at = fox();
const PAPER = "Giấy chứng nhận kết hôn";

/** The officer once looked at the citizen's earlier dossier; that is how its papers came to be known. */
async function lookBack(): Promise<void> {
  await at.go("danh-sach/da-ket-thuc");
  await (await seen(at.page, "input", "Nhập mã hồ sơ")).type(RETURNING_CITIZEN.name);
  await at.page.keyboard.press("Enter");
  await until(
    "the citizen's dossiers",
    () => texts(at.page, "tbody tr"),
    (rows) => rows.length > 0 && rows.every((it) => it.includes(RETURNING_CITIZEN.name)),
  );
  const row = await rowWith("khai sinh");
  await (await row.$("a.code"))!.click();
  await press(at.page, "[role=tab]", "Thành phần hồ sơ");
  await seen(at.page, "[role=tabpanel] *", PAPER);
  await until(
    "its papers are known",
    async () => (await at.ask("exportPapers", { after: null })) as { ok: true; value: { json: string } },
    ({ value }) => value.json.includes(PAPER),
  );
}
const rowWith = (words: string): Promise<ElementHandle> => seen(at.page, "tbody tr", words);

/** A scanned sheet with nothing on it; paper is never one shade. */
function emptySheet(): string {
  const [wide, high] = [600, 800];
  const dots = Uint8Array.from({ length: wide * high * 4 }, (_, n) =>
    n % 4 === 3 ? 255 : 235 + ((n >> 2) % 7 === 0 ? 3 : 0),
  );
  const path = join(mkdtempSync(join(tmpdir(), "dung-hen-")), "ban-chup.png");
  writeFileSync(path, Buffer.from(UPNG.encode([dots.buffer], wide, high, 0)));
  return path;
}

test("an empty sheet is seen to be empty: the dots of a picture can be read through Firefox's wall", async () => {
  await at.go("danh-sach/cho-tiep-nhan");
  await (await (await rowWith(RETURNING_CITIZEN.name)).$("[title='Thao tác']"))!.click();
  await press(at.page, "[role=menuitem]", "Tiếp nhận hồ sơ");
  const line = await seen(at.page, ".paper-row", PAPER);
  const field = (await line.$("input[type=file]")) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(emptySheet());
  await seen(at.page, "*", "trống hoặc gần như trống", { within: "[data-dung-hen=scan]" });
});

test("a paper that the portal has already is marked, and 'Dùng lại' leads to the portal's own store", async () => {
  await lookBack();
  await at.go("danh-sach/cho-tiep-nhan");
  await (await (await rowWith(RETURNING_CITIZEN.name)).$("[title='Thao tác']"))!.click();
  await press(at.page, "[role=menuitem]", "Tiếp nhận hồ sơ");
  const line = await seen(at.page, ".paper-row", PAPER);
  await press(at.page, "button", "Dùng lại", { within: "[data-dung-hen=reuse]", part: line });
  const stored = await seen(at.page, "[role=dialog] tbody tr", PAPER);
  await press(at.page, "button", "Sử dụng giấy tờ này", { part: stored });
  await seen(at.page, "*", "tự tính khi tiếp nhận", { within: "[data-dung-hen=reuse]", part: line });
  await press(at.page, "main button", "Tiếp nhận hồ sơ");
  const [entry] = await until(
    "the dossier is taken in",
    () => at.portal.log(),
    (them) => them.length > 0,
  );
  expect(entry).toMatchObject({ kind: "intake", text: expect.stringContaining(PAPER) });
});
