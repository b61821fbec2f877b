import { beforeEach, describe, expect, test } from "vitest";
import { bundle } from "../../tests/browser/bundle.ts";
import { PAGE } from "../shot.ts";
import { axeFindings, galleryBed, heard } from "./test-page.ts";

const bed = galleryBed(PAGE);
const show = (name: string, more: object = {}, say = "sayVi") =>
  bed.page.evaluate(
    `gallery.showCommune(gallery.${say}, gallery.heard, ${JSON.stringify(name)}, ${JSON.stringify(more)})`,
  );
const button = (name: string | RegExp) => bed.page.getByRole("button", { name, exact: true });
const done = async () => (await heard(bed.page)).filter(([what]) => what === "commune").map((it) => it[1]);
const changed = async () =>
  (await heard(bed.page)).filter(([what]) => what === "change").map((it) => it[1]) as { commune: object }[];

describe("joining, on both sides", () => {
  // Keys are made only where a page came over a line that nobody can read, as the extension's own do.
  beforeEach(async () => {
    const { page } = bed;
    await page.route("https://gallery.example/", (route) =>
      route.fulfill({ contentType: "text/html", body: PAGE }),
    );
    await page.goto("https://gallery.example/");
    await page.addScriptTag({ content: await bundle("gallery/index.ts", "gallery") });
  });
  /** The options of one of them, as they stand now. */
  const as = (who: "head" | "officer") => bed.page.evaluate(`joined.show(${JSON.stringify(who)})`);
  const begin = () =>
    bed.page.evaluate("window.joined = gallery.joiningGallery(gallery.sayVi, gallery.heard)");
  const text = () => bed.page.locator("#dh-commune-page").innerText();

  test("goes by a press, six digits read aloud and typed in, and a press on the other side", async () => {
    await begin();
    await as("head");
    await button("Lập nhóm của xã").click();
    await expect.poll(text).toContain("Chưa có ai xin tham gia");
    await as("officer");
    await button("Tham gia nhóm của xã").click();
    await expect.poll(text).toContain("Đang chờ trưởng nhóm trả lời");
    expect(await text()).toMatch(/01234,lan01,officer,[a-z0-9]{8},U[A-Z2-7]{55}/);
    await as("head");
    await button("Đối chiếu với Nguyễn Thị Lan").click();
    const field = bed.page.getByLabel("Sáu chữ số cán bộ đọc");
    await field.waitFor();
    await as("officer");
    const digits = await bed.page.locator(".digits").innerText();
    expect(digits).toMatch(/^\d{3} \d{3}$/);
    await as("head");
    await field.fill(`${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1) % 10}`);
    await button("Nhận").click();
    await expect.poll(text).toContain("Không khớp. Hãy nhờ đọc lại");
    await field.fill(digits);
    await button("Nhận").click();
    await expect.poll(text).toContain("Máy");
    await expect.poll(() => button("Cho rời nhóm: Nguyễn Thị Lan").count()).toBe(1);
    await as("officer");
    expect(await text()).toContain(digits);
    await button("Trưởng nhóm nói khớp").click();
    await expect.poll(text).toContain("Đã tham gia");
    expect(await text()).toContain("Trưởng nhóm: Trần Văn Hòa");
    // And out again: the key is turned over, and she is told.
    await as("head");
    await button("Cho rời nhóm: Nguyễn Thị Lan").click();
    await button("Cho rời nhóm").click();
    await expect.poll(text).toContain("Chưa có ai ngoài anh chị");
    await as("officer");
    expect(await text()).toContain("Máy này không còn trong nhóm");
    expect(
      await bed.page.evaluate("[...joined.held.keys()].filter((it) => it.startsWith('u.key.'))"),
    ).toEqual(["u.key.lan01.1"]);
    expect(bed.faults).toEqual([]);
  });

  test("digits that don't agree end it on the officer's side, and it can be begun anew", async () => {
    await begin();
    await as("head");
    await button("Lập nhóm của xã").click();
    await as("officer");
    await button("Tham gia nhóm của xã").click();
    await expect.poll(text).toContain("Đang chờ");
    await as("head");
    await button("Đối chiếu với Nguyễn Thị Lan").click();
    await expect.poll(text).toContain("Sáu chữ số cán bộ đọc");
    await as("officer");
    await button("Không khớp").click();
    await expect.poll(text).toContain("có thể ai đó chen vào giữa hai máy");
    await button("Làm lại").click();
    await expect.poll(text).toContain("Đang chờ trưởng nhóm trả lời");
    await as("head");
    expect(await text()).toContain("Yêu cầu đã đổi sau khi đối chiếu");
  });

  test("the group is founded again from the copy on paper", async () => {
    await begin();
    await as("head");
    await button("Lập nhóm của xã").click();
    await button("Hiện để in").click();
    const lines = await bed.page.locator(".paper-copy code").allInnerTexts();
    expect(lines).toHaveLength(4);
    await button("In").click();
    expect(await heard(bed.page)).toContainEqual(["print"]);
    await begin();
    await as("head");
    await button("Lập lại từ bản giấy").click();
    for (const [n, line] of lines.entries())
      await bed.page
        .getByLabel(`Dòng ${n + 1}`, { exact: true })
        .fill(n === 2 ? line.slice(1) : line.toLowerCase());
    await button("Lập lại từ bản giấy").click();
    await expect.poll(text).toContain("Dòng 3 gõ chưa đúng");
    await bed.page.getByLabel("Dòng 3", { exact: true }).fill(lines[2]!);
    await button("Lập lại từ bản giấy").click();
    await expect.poll(text).toContain("Chưa có ai xin tham gia");
    await button("Hiện để in").click();
    expect(await bed.page.locator(".paper-copy code").allInnerTexts()).toEqual(lines);
  });
});

describe("what is named", () => {
  test("is told on as it is typed, and what is no server is not", async () => {
    await show("off");
    const servers = bed.page.getByLabel("Địa chỉ máy chủ");
    await servers.fill("wss://a.example.gov.vn, wss://b.example.gov.vn");
    await servers.press("Tab");
    expect((await changed()).at(-1)!.commune).toMatchObject({
      servers: ["wss://a.example.gov.vn", "wss://b.example.gov.vn"],
      code: null,
    });
    await servers.fill("https://a.example.gov.vn");
    await servers.press("Tab");
    await expect
      .poll(() => bed.page.locator("#dh-commune-fault").innerText())
      .toContain("bắt đầu bằng wss://");
    expect(await changed()).toHaveLength(1);
    // Nothing to press before all of it is named.
    expect(await button("Tham gia nhóm của xã").count()).toBe(0);
  });
  test("by the agency can't be changed, nor what keys were made for", async () => {
    await show("named", { fixed: ["commune.servers"] });
    const field = (name: string) => bed.page.getByLabel(name, { exact: true });
    expect(await field("Địa chỉ máy chủ").isDisabled()).toBe(true);
    expect(await field("Mã xã trên máy chủ").isDisabled()).toBe(false);
    await show("in");
    expect(await field("Mã cán bộ dùng máy này").isDisabled()).toBe(true);
  });
});

test("what can't be taken back is asked twice", async () => {
  await show("head");
  await button("Cho rời nhóm: Đỗ Văn Bình").click();
  expect(await done()).toEqual([]);
  await button("Hủy").click();
  await button("Cho rời nhóm: Đỗ Văn Bình").click();
  await bed.page.getByRole("group").getByRole("button", { name: "Cho rời nhóm" }).click();
  expect(await done()).toEqual([{ do: "remove", officer: "binh04" }]);
  await show("in");
  await button("Rời nhóm").click();
  await bed.page.getByRole("group").getByRole("button", { name: "Rời nhóm" }).click();
  expect((await done()).at(-1)).toEqual({ do: "leave" });
});

test("the row for the server's people is copied as it stands", async () => {
  await show("asking");
  await button("Chép").click();
  const row = await bed.page.locator("code.block").innerText();
  expect(await heard(bed.page)).toContainEqual(["copy", row]);
  await expect.poll(() => bed.page.getByText("Đã chép").count()).toBe(1);
});

const STATES = ["off", "asking", "waiting", "refused", "mixed", "out", "left", "otherwise", "headAlone"];

test.each(["sayVi", "sayEn"])("every state can be read by everybody: %s", async (say) => {
  const words = async (name: string) => {
    await show(name, {}, say);
    expect(await bed.page.locator("#dh-commune-page").innerText(), name).not.toMatch(
      /commune_|\$\d|undefined|null/,
    );
  };
  for (const name of STATES) await words(name);
  for (const name of ["named", "reading", "in", "head"]) {
    await words(name);
    expect(await axeFindings(bed.page, ".options"), name).toEqual([]);
  }
  expect(bed.faults).toEqual([]);
});
