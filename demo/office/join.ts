/** The way into a commune's group, each press as a person makes it in the options. */
import type { Locator } from "playwright-core";
import { must, seen, until } from "../stops/stop.ts";
import type { Desk } from "./desk.ts";
import { COMMUNE } from "./server.ts";

const field = ({ settings }: Desk, name: string): Locator => settings.locator(`#dh-commune-${name}`);

/** Names server, commune and officer, and makes this machine's keys. Resolves with the row for the server's list. */
export async function begin(desk: Desk, server: string): Promise<string> {
  const { person, settings } = desk;
  const typed = {
    servers: server,
    code: COMMUNE,
    name: "Xã Mẫu",
    officer: person.officer,
    officerName: person.name,
  };
  for (const [name, text] of Object.entries(typed)) {
    await field(desk, name).fill(text);
    await field(desk, name).blur();
    await until(
      async () => (await desk.ask<{ settings: { commune: object } }>("settingsGet")).settings.commune,
      (commune) => JSON.stringify(commune).includes(JSON.stringify(text)),
      `«${name}» chưa được ghi`,
    );
  }
  await field(desk, "role").selectOption(person.role);
  const press = person.role === "head" ? "Lập nhóm của xã" : "Tham gia nhóm của xã";
  await settings.getByRole("button", { name: press, exact: true }).click();
  const row = settings.locator("code.block");
  await seen(row, `bấm «${press}» mà không có dòng cho người quản trị`);
  return row.innerText();
}

/** The head presses «Đối chiếu»; resolves with the six digits that the officer's machine then shows. */
export async function compare(head: Desk, officer: Desk): Promise<string> {
  const press = head.settings.getByRole("button", { name: `Đối chiếu với ${officer.person.name}` });
  await press.click({ timeout: 45_000 }).catch(() => {
    throw new Error(`trưởng nhóm không thấy yêu cầu của ${officer.person.name}`);
  });
  const digits = officer.settings.locator("output.digits");
  await digits.waitFor({ timeout: 30_000 }).catch(() => {
    throw new Error(`máy của ${officer.person.name} không hiện sáu chữ số`);
  });
  const shown = (await digits.innerText()).replace(/\D/g, "");
  must(shown.length === 6, `không phải sáu chữ số: ${shown}`);
  await seen(typing(head, officer), "trưởng nhóm không có chỗ gõ sáu chữ số");
  return shown;
}

const typing = (head: Desk, { person }: Desk): Locator =>
  head.settings.locator(`input[id^="dh-commune-digits-${person.officer}-"]`);

/** What the officer reads aloud is typed in on the head's machine. */
export const typeDigits = (head: Desk, officer: Desk, digits: string): Promise<void> =>
  typing(head, officer).fill(digits);

/** The head admits, the officer hears that it agrees, and is in. */
export async function admit(head: Desk, officer: Desk): Promise<void> {
  const row = head.settings.locator("li.asking").filter({ hasText: officer.person.name });
  await row.getByRole("button", { name: "Nhận", exact: true }).click();
  await seen(
    head.settings.locator("li.member").filter({ hasText: officer.person.name }),
    `${officer.person.name} không vào danh sách thành viên`,
  );
  await officer.settings.getByRole("button", { name: "Trưởng nhóm nói khớp" }).click();
  await officer.settings
    .getByText("Đã tham gia", { exact: true })
    .waitFor({ timeout: 30_000 })
    .catch(() => {
      throw new Error(`máy của ${officer.person.name} không vào được nhóm`);
    });
}
