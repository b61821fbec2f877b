/** Pausing a dossier without its paper, as an officer does it who has read the question and has a reason. */
import type { Locator, Page } from "playwright-core";
import type { Portal } from "../portal/server.ts";
import { must, seen, until } from "../stops/stop.ts";

/** What the button that begins it says; one that pauses at once is named otherwise. */
const PAUSE = "Tạm dừng hồ sơ";
const OPINION = "Chờ kết quả xác minh của nơi cư trú trước đây";
const REASON = "Công văn đã trình ký, đính kèm trong chiều nay";

interface Row {
  id: string;
  code: string | null;
  actions: { label: string }[];
}

/** Dossiers in work that the portal pauses in two phases. */
export async function pausable({ url }: Portal): Promise<{ id: string; code: string }[]> {
  const answer = await fetch(`${url}api/dossiers?group=can-xu-ly&size=100`);
  const { rows } = (await answer.json()) as { rows: Row[] };
  return rows.flatMap(({ id, code, actions }) =>
    code !== null && actions.some(({ label }) => label === PAUSE) ? [{ id, code }] : [],
  );
}

/** Opens the dossier and presses as far as the question; resolves with it. Nothing has reached the portal then. */
export async function pauseAsked(page: Page, portal: Portal, id: string): Promise<Locator> {
  const before = portal.log().length;
  await page.goto(`${portal.url}#/ho-so/${id}`);
  await page.getByRole("button", { name: PAUSE }).click();
  await page.getByPlaceholder("Nhập ý kiến").fill(OPINION);
  const confirm = page.locator("main").getByRole("button", { name: "Xác nhận" });
  await confirm.filter({ visible: true }).first().click();
  const question = page.locator("[data-dung-hen=guard]").getByRole("dialog");
  await seen(question, "tạm dừng chưa có văn bản mà không được hỏi");
  must(portal.log().length === before, "lệnh tạm dừng đã lọt tới cổng");
  await question.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  await question.getByRole("textbox").fill(REASON);
  must(portal.log().length === before, "lệnh tạm dừng đã lọt tới cổng trước khi ghi lý do");
  return question;
}

/** Goes on from the question; the portal gets one pause, without a paper. */
export async function pauseAnyway(question: Locator, portal: Portal, code: string): Promise<void> {
  const before = portal.log().length;
  await question.getByRole("button", { name: "Vẫn tạm dừng" }).click();
  const log = await until(
    () => portal.log(),
    (entries) => entries.length > before,
    "đã ghi lý do mà lệnh tạm dừng không tới cổng",
  );
  const entry = log.at(-1)!;
  must(log.length === before + 1 && entry.kind === "pause", "cổng phải nhận đúng một lệnh tạm dừng");
  must(entry.files.length === 0 && entry.codes.join() === code, "lệnh tạm dừng không như đã bấm");
}
