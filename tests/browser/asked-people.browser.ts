/** A page whose scripts write one id number after the other into its form learns of a few people a minute, and no more. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, runExtension } from "./extension.ts";

const KIND = "Giấy chứng nhận kết hôn";
const form = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title><h2>Tiếp nhận hồ sơ</h2>
<h3>Thông tin chủ hồ sơ</h3><p><label>Số định danh <input id="so"></label></p>
<p><label>Tên thủ tục <select><option>1.000894 - Thủ tục đăng ký kết hôn</option></select></label></p>
<h3>Thành phần hồ sơ</h3><table><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th><th>Thao tác</th></tr></thead><tbody>
${[KIND, "Giấy tờ chứng minh nơi cư trú"].map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td><td></td><td><input type="file"><button type="button">Kho giấy tờ</button></td></tr>`).join("")}
</tbody></table><p><button type="button">Tiếp nhận hồ sơ</button></p>`;

let it: Running;
beforeAll(async () => {
  it = await runExtension({ html: () => form });
});
afterAll(() => it.close());

test("a seventh person's papers are not told within the minute, those of the six are", async () => {
  const tab = await it.context.newPage();
  await tab.goto(`${it.portals[0]}/x`);
  const people = Array.from({ length: 7 }, (_, n) => `05209000123${n}`);
  const papers = [{ name: KIND, required: true, files: 1, kind: "paper" }];
  for (const [n, applicantId] of people.entries()) {
    const dossierCode = `H52.5.12-261020-010${n}`;
    const told = await it.askFrom(tab, "papersSeen", {
      applicantId,
      dossierCode,
      at: 29_870_000,
      dated: null,
      papers,
    });
    expect(told, JSON.stringify(told)).toMatchObject({ ok: true, value: { learnt: 1 } });
  }
  const ask = async (applicantId: string) => {
    const asked = { applicantId, procedure: null, papers: [KIND], dossierCode: null };
    const answer = await it.askFrom(tab, "papersFor", asked);
    return answer.ok && [answer.value.silent, answer.value.matches.length];
  };
  const answers = [];
  for (const one of [...people, people[0]!]) answers.push(await ask(one));
  expect(answers).toEqual([...Array.from({ length: 6 }, () => [false, 1]), [true, 0], [false, 1]]);
  // The form itself then says nothing of that person.
  await tab.evaluate((id) => {
    const field = document.querySelector<HTMLInputElement>("#so")!;
    field.value = id;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, people[6]!);
  await tab.waitForTimeout(1_500);
  expect(await tab.locator("[data-dung-hen=reuse] .mark").count()).toBe(0);
  await tab.fill("#so", people[5]!);
  await tab.locator("[data-dung-hen=reuse] .mark").first().waitFor();
});
