import type { Page } from "playwright-core";
import { must, seen, until } from "../stops/stop.ts";

/** The head's page of the whole office says that just these are paused without a paper, each once; it is left with their group open. */
export async function headCounts(page: Page, codes: readonly string[]): Promise<void> {
  const tile = page.getByRole("button").filter({ hasText: `${codes.length} thiếu văn bản` });
  await seen(tile, `trang của trưởng nhóm không đếm ${codes.length} hồ sơ tạm dừng thiếu văn bản`);
  if ((await tile.getAttribute("aria-pressed")) !== "true") await tile.click();
  for (const code of codes) {
    const count = await until(
      () => page.locator(`.list [title="${code}"]`).count(),
      (it) => it > 0,
      `trang của trưởng nhóm không có ${code}`,
    );
    must(count === 1, `trang của trưởng nhóm kể ${code} ${count} lần`);
  }
}
