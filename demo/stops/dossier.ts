import { must, type Stop, seen, shownText, until } from "./stop.ts";

export const dossier: Stop = {
  title: "Hồ sơ: dòng thời gian và vì sao",
  async visit({ page }, { say, picture }) {
    const link = page.locator("tbody a.code").first();
    const code = (await link.textContent()) ?? "";
    await link.click();
    const panel = page.locator("[data-dung-hen=dossier]");
    await seen(panel.getByText("Vì sao?").first(), "không thấy bảng hồ sơ với «Vì sao?»");
    const text = await until(
      () => shownText(panel),
      (now) => /1 giờ 20 phút/.test(now),
      "bảng hồ sơ phải nói bước còn 1 giờ 20 phút",
    );
    must(text.includes(code), "bảng không nêu mã hồ sơ");
    const why = panel.getByText("Vì sao?").first();
    const before = (await shownText(panel)).length;
    if (!/cột «Hạn xử lý»/.test(text)) await why.click();
    const reasons = await until(
      () => shownText(panel),
      (now) => /«Hạn xử lý»/.test(now) && now.length >= before,
      "«Vì sao?» phải nói hạn bước đọc từ cột «Hạn xử lý»",
    );
    say(`${code}: ${reasons.split("\n").find((line) => /giờ 20 phút/.test(line)) ?? ""}`);
    for (const line of reasons.split("\n").filter((one) => one.includes("«"))) say(line.trim());
    await picture("2-ho-so");
  },
};
