/** What counter staff wait for: from the last key of the citizen's number until the marks stand beside the required papers. */
import { RETURNING_CITIZEN } from "../demo/portal/people.ts";
import { type Stage, setStage } from "../demo/stage.ts";
import { BUILD } from "../tests/browser/extension.ts";
import { lookBack } from "../tests/browser/look-back.ts";
import type { Part } from "./part.ts";

const TRIES = 15;
/** A pause that nobody takes for one. */
const MOST_MS = 300;
const BIRTH = "1.001193";
const MARRIED = "Giấy chứng nhận kết hôn (01 bản photo)";

/** Runs in the page: notes the last key and the first mark after it. */
const WATCH = `
  window.lastKey = null; window.marked = null;
  document.addEventListener("input", () => { window.lastKey = performance.now(); }, true);
  new MutationObserver(() => {
    const rows = [...document.querySelectorAll(".paper-row")].filter((it) => it.textContent.includes("${MARRIED}"));
    if (rows.some((it) => it.querySelector("[data-dung-hen=reuse]"))) window.marked ??= performance.now();
  }).observe(document.body, { childList: true, subtree: true })`;

async function tries({ page, portal }: Stage): Promise<number[]> {
  const number = page.getByLabel("CCCD/ CMND/ Hộ chiếu");
  const mark = page
    .locator(".paper-row")
    .filter({ hasText: MARRIED })
    .first()
    .locator("[data-dung-hen=reuse] .mark");
  const took: number[] = [];
  for (let n = 0; n < TRIES; n++) {
    await page.goto("about:blank");
    await page.goto(`${portal.url}#/tiep-nhan/moi`);
    await page.getByLabel("Tên thủ tục").selectOption(BIRTH);
    await page.locator("[data-dung-hen=intake] .line").waitFor();
    await page.evaluate(WATCH);
    await number.pressSequentially(RETURNING_CITIZEN.idNumber, { delay: 50 });
    await mark.waitFor();
    took.push((await page.evaluate("window.marked - window.lastKey")) as number);
  }
  return took.sort((a, b) => a - b);
}

export const part: Part = {
  title: `Marks on an intake form (the extension in Chromium, the sample portal, ${TRIES} forms)`,
  async measure() {
    const stage = await setStage(BUILD);
    try {
      await lookBack(stage);
      const took = await tries(stage);
      const [best, median] = [took[0] as number, took[TRIES >> 1] as number];
      const worst = took.at(-1) as number;
      return [
        {
          what: "from the last key of the number to the marks, the median",
          value: `${median.toFixed(0)} ms`,
          target: `< ${MOST_MS} ms`,
          ok: median < MOST_MS,
        },
        {
          what: "  the best and the worst",
          value: `${best.toFixed(0)}–${worst.toFixed(0)} ms`,
          target: "",
          ok: true,
        },
      ];
    } finally {
      await stage.close();
    }
  },
};
