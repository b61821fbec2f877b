/** What stands beside a chosen file, and at the end of an intake's papers: in the built extension, with files of many kinds. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addedTo, type PageMade, pagesMade, scanned, signedMade, TEXT } from "../../lib/files/pdf.fixture.ts";
import { type Running, runExtension } from "./extension.ts";

const row = (n: number, name: string) =>
  `<tr id="r${n}"><td>${n}</td><td>${name} <span style="color:red">*</span></td><td class="f"></td><td><input type="file" id="f${n}"></td></tr>`;
const NAMES = [
  "Giấy chứng sinh",
  "Giấy chứng nhận kết hôn",
  "Văn bản ủy quyền",
  "Giấy xác nhận tình trạng hôn nhân",
];
const intake = (
  channel: string,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title>
<h2>Tiếp nhận hồ sơ</h2><p>Hình thức nộp: <b>${channel}</b></p><label>Số định danh <input value="052090001234"></label>
<label>Tên thủ tục <select><option selected>Đăng ký khai sinh</option></select></label>
<h3>Thành phần hồ sơ</h3><table border="1" style="width:900px"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th><th>Thao tác</th></tr></thead>
<tbody>${NAMES.map((name, n) => row(n + 1, name)).join("")}</tbody></table><p id="end"><button type="button">Tiếp nhận hồ sơ</button></p>`;

const release = (
  paid: string,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title>
<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: <b>H52.5.12-261112-0041</b></p><p>Trạng thái: <b>Chờ trả kết quả</b></p><p>Ngày tiếp nhận: <b>12/11/2026 08:00</b></p>
<p>Hình thức nhận kết quả: <b>Trả qua bưu chính công ích</b></p><p>Lệ phí: <b>8.000 đồng</b></p><p>Thanh toán: <b>${paid}</b></p>
<section role="dialog" aria-label="Trả kết quả" style="position:fixed;left:300px;top:300px;width:600px;background:#fff;border:1px solid"><h3>Trả kết quả</h3>
<p>Mã hồ sơ: H52.5.12-261112-0041</p><div><label for="f1">Tệp kết quả giải quyết</label> <input type="file" id="f1"></div>
<button type="button" onclick="document.title = 'xong'">Trả kết quả</button> <button type="button">Đóng</button></section>`;

let it: Running;
let tab: Page;
beforeAll(async () => {
  it = await runExtension({
    html: (path) =>
      path.startsWith("/tra")
        ? release(path.includes("da") ? "Đã thanh toán trực tuyến" : "Chưa thanh toán")
        : intake(path.includes("online") ? "Trực tuyến" : "Trực tiếp"),
  });
  tab = await it.context.newPage();
  await tab.setViewportSize({ width: 1366, height: 768 });
  tab.setDefaultTimeout(15_000);
});
afterAll(() => it.close());
beforeEach(async () => {
  await tab.goto("about:blank");
});

const open = (how = "") => tab.goto(`${it.portals[0]}/tiep-nhan${how}`);
const choose = (n: number, name: string, buffer: Buffer, mimeType = "application/pdf") =>
  tab.setInputFiles(`#f${n}`, { name, mimeType, buffer });
const line = (n: number) => tab.locator(`#r${n} [data-dung-hen=scan]`);
const tally = () => tab.locator("[data-dung-hen=tally]");

const AT = new Date("2026-11-20T08:10:00Z");
const PLAIN = pagesMade([TEXT, TEXT]).bytes();
const SIGNED = signedMade(PLAIN, { at: AT });

test("whose signature, when and over what; what isn't signed is one click away", async () => {
  await open();
  await choose(1, "giay-chung-sinh.pdf", SIGNED);
  await line(1)
    .getByText("Đã ký số: Nguyễn Văn Mẫu (cá nhân), lúc 15:10 20/11/2026, trên toàn bộ tệp")
    .waitFor();
  await line(1).getByText("PDF · 2 trang · 18 KB").waitFor();
  await choose(
    2,
    "ket-hon.pdf",
    signedMade(pagesMade([scanned(150), scanned(150, 0)]).bytes(), {
      subject: { cn: "Ủy ban nhân dân xã Mẫu", uid: "MST:0101234567" },
      at: AT,
    }),
  );
  await line(2).getByText("Ủy ban nhân dân xã Mẫu (cơ quan, tổ chức)").waitFor();
  await line(2).getByText("150 dpi").waitFor();
  await line(2).getByText("trang 2 trống hoặc gần như trống").waitFor();
  await choose(3, "uy-quyen.pdf", addedTo(SIGNED));
  await line(3).getByText("không phủ phần thêm vào sau khi ký").waitFor();
  await choose(4, "hon-nhan.pdf", PLAIN);
  await line(4).getByText("Chưa ký số").waitFor();
  await tally().getByText("số hóa 4/4 · ký số 3/4 · dùng lại 0/4").waitFor();
  if (process.env.SHOTS) await tab.screenshot({ path: `${process.env.SHOTS}/scans.png` });
  const before = await tab.evaluate(() => document.activeElement?.id ?? "");
  await tally()
    .getByRole("button", { name: `Chưa ký: ${NAMES[3]}` })
    .click();
  expect([before, await tab.evaluate(() => document.activeElement?.id)]).toEqual(["", "f4"]);
  await choose(4, "hon-nhan-ky.pdf", SIGNED);
  await tally().getByText("ký số 4/4").waitFor();
  expect(await tally().getByRole("button").count()).toBe(0);
});

test("a time stamp alone, usage rights, a picture, a locked file, one that can't be read: each is said as what it is", async () => {
  await open();
  await choose(1, "dau.pdf", signedMade(PLAIN, { stamp: true, type: "DocTimeStamp", sub: "ETSI.RFC3161" }));
  await line(1).getByText("Chỉ có dấu thời gian, chưa ai ký").waitFor();
  await choose(2, "quyen.pdf", signedMade(PLAIN, { as: "UR3" }));
  await line(2).getByText("Chỉ có quyền sử dụng của phần mềm, chưa ai ký").waitFor();
  await choose(3, "anh.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]), "image/jpeg");
  await line(3).getByText("Ảnh không ký số được").waitFor();
  const ring = pagesMade([TEXT]);
  ring.bodies[1] = "<</Type/Pages/Kids[2 0 R]>>";
  await choose(4, "vong.pdf", ring.bytes());
  await line(4).getByText("Không đọc được").waitFor();
  await tally().getByText("số hóa 4/4 · ký số 0/3").waitFor();
});

test("an online dossier's papers need no signature of the office: none is asked for, one that is there is shown", async () => {
  await open("?online");
  await choose(1, "giay-chung-sinh.pdf", PLAIN);
  await line(1).getByText("PDF · 2 trang").waitFor();
  await choose(2, "ket-hon.pdf", SIGNED);
  await line(2).getByText("Nguyễn Văn Mẫu (cá nhân)").waitFor();
  expect(await line(1).innerText()).not.toContain("ký số");
  expect(await tally().innerText()).not.toContain("ký số");
  await tally().getByText("chưa rõ tài khoản nộp có chính chủ không").waitFor();
  await tab.evaluate(() =>
    document.querySelector("h2")!.insertAdjacentHTML("afterend", "<p>Tài khoản chính chủ: <b>Không</b></p>"),
  );
  await tally().getByText("tài khoản nộp không chính chủ").waitFor();
});

test("a photographed sheet is looked at by the browser's own reader: empty, and written on", async () => {
  await open();
  const jpeg = async (words: boolean) => {
    const base = await tab.evaluate(async (words) => {
      const canvas = new OffscreenCanvas(1240, 1754);
      const it = canvas.getContext("2d")!;
      it.fillStyle = "#f4f2ec";
      it.fillRect(0, 0, 1240, 1754);
      it.fillStyle = "#222";
      it.font = "30px sans-serif";
      if (words)
        for (let y = 200; y < 700; y += 50) it.fillText("Cộng hòa xã hội chủ nghĩa Việt Nam", 150, y);
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
      return btoa(
        Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(""),
      );
    }, words);
    const dict = "/Width 1240/Height 1754/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode";
    return {
      content: "q 595.28 0 0 841.89 0 0 cm /Im0 Do Q",
      pictures: { Im0: { dict, bytes: Buffer.from(base, "base64") } },
    } satisfies PageMade;
  };
  await choose(1, "quet.pdf", pagesMade([await jpeg(true), await jpeg(false)]).bytes());
  await line(1).getByText("trang 2 trống hoặc gần như trống").waitFor();
  await line(1).getByText("150 dpi").waitFor();
});

test("a result at the last step: signed, or as a signed copy; by post only where the fee was paid online", async () => {
  const dialog = () => tab.locator("[data-dung-hen=guard]").getByRole("dialog");
  const press = () => tab.getByRole("button", { name: "Trả kết quả", exact: true }).click();
  await tab.goto(`${it.portals[0]}/tra`);
  await choose(1, "ket-qua.pdf", PLAIN);
  const scan = tab.locator("[data-dung-hen=scan]");
  await scan.getByText("Kết quả chưa ký số; không có số văn bản thì ký sao y").waitFor();
  await press();
  await dialog().getByText("Kết quả «ket-qua.pdf» chưa ký số").waitFor();
  await dialog().getByText("Kết quả trả qua bưu chính nhưng chưa thanh toán phí trực tuyến").waitFor();
  await dialog().getByRole("button", { name: "Quay lại" }).click();
  expect(await tab.title()).toBe("Một cửa điện tử");
  if (process.env.SHOTS) await tab.screenshot({ path: `${process.env.SHOTS}/release.png` });
  await tab.goto(`${it.portals[0]}/tra-da`);
  await choose(1, "ket-qua.pdf", SIGNED);
  await scan.getByText("Nguyễn Văn Mẫu (cá nhân)").waitFor();
  await press();
  await expect.poll(() => tab.title()).toBe("xong");
});

test("nothing of a signer is stored, and nothing of it is told to the worker", async () => {
  await open();
  await choose(1, "giay-chung-sinh.pdf", SIGNED);
  await line(1).getByText("Nguyễn Văn Mẫu").waitFor();
  await tab.getByRole("button", { name: "Tiếp nhận hồ sơ" }).click();
  await tab.waitForTimeout(1_500);
  const all = await it.ask("exportAll");
  expect(all.ok && all.value.json).toContain("tables");
  expect(all.ok && all.value.json).not.toMatch(/Văn Mẫu|Van Mau|CCCD/i);
});
