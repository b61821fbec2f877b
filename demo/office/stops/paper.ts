import { RETURNING_CITIZEN } from "../../portal/people.ts";
import { lookBack, PAPER } from "../../stops/reuse.ts";
import { type Stop, seen, shownText } from "../../stops/stop.ts";
import type { OfficeStage } from "../stage.ts";

/** A looks at a citizen's earlier dossier; B, who never has, takes in that citizen's next one. */
export const offeredToColleague: Stop<OfficeStage> = {
  title: "Giấy tờ người này thấy, người kia được mời dùng lại",
  async visit({ portal, a, b: { page } }, tell) {
    await lookBack(a.page, portal.url, tell);
    await page.goto(`${portal.url}#/danh-sach/cho-tiep-nhan`);
    const row = page.locator("tbody tr").filter({ hasText: RETURNING_CITIZEN.name }).first();
    await row.getByTitle("Thao tác").click();
    await page.getByRole("menuitem", { name: "Tiếp nhận hồ sơ" }).click();
    const line = page.locator(".paper-row").filter({ hasText: PAPER });
    const mark = line.locator("[data-dung-hen=reuse]");
    await seen(
      mark.getByRole("button", { name: "Dùng lại" }),
      `hàng «${PAPER}» ở máy của đồng nghiệp không có nút «Dùng lại»`,
    );
    tell.say(`${PAPER}: ${(await shownText(mark)).replace(/\s*\n\s*/g, " · ")}`);
    await line.evaluate((row) => row.scrollIntoView({ block: "center" }));
    await tell.picture("7-moi-dung-lai", page);
  },
};
