/** An officer of the simulated week: goes through intakes as a person does, and writes of citizens wherever one can write. */
import type { Page } from "playwright-core";
import { pagesMade, signedMade } from "../../lib/files/pdf.fixture.ts";
import type { Running } from "./extension.ts";
import { type Citizen, FORM, type FormKind, HOME, SINGLE, type WeekPortal } from "./week-portal.ts";

/** What is looked for of a citizen's files: no other text has it. */
export const contentOf = ({ id }: Citizen): string =>
  `loi khai kin ${[...id].reverse().join("x")} trong giay`;

/** A paper with something in it that only the citizen and the office may know; `signed`: by the citizen. */
function fileOf(name: string, citizen: Citizen, signed: boolean) {
  const plain = pagesMade([{ content: `BT /F1 12 Tf 72 700 Td (${contentOf(citizen)}) Tj ET` }]).bytes();
  const subject = { cn: citizen.name, uid: `CCCD:${citizen.id}` };
  return { name, mimeType: "application/pdf", buffer: signed ? signedMade(plain, { subject }) : plain };
}

/** Reasons as officers write them, with what should not be in them. */
const REASONS: ((it: Citizen, stranger: Citizen) => string)[] = [
  ({ name, phone }) => `Đã gọi bà ${name} theo số ${phone}, hẹn bổ sung giấy`,
  ({ name, phone }) => `${name} xin lùi lịch, điện thoại ${phone.replace(/(\d{4})(\d{3})/, "$1.$2 ")}`,
  ({ name, id }) => `CHỜ CÔNG AN XÁC MINH CCCD ${id} CỦA ${name.toUpperCase()}`,
  ({ name }) => `Lãnh đạo đã đồng ý; chủ hồ sơ ${name} đang đi vắng`,
  ({ name }, stranger) => `Người nhà của ${name} là ông ${stranger.name} (${stranger.phone}) nhận thay`,
];

export interface Done {
  taken: number;
  /** Actions that were let through with a reason, and pauses in order. */
  anyway: number;
  inOrder: number;
}

export class Officer {
  readonly done: Done = { taken: 0, anyway: 0, inOrder: 0 };
  readonly #it: Running;
  readonly #portal: WeekPortal;
  readonly #tab: Page;
  readonly #panel: Page;
  /** Somebody of whom no page of a portal says anything. */
  readonly #stranger: Citizen;

  constructor(it: Running, portal: WeekPortal, tab: Page, panel: Page, stranger: Citizen) {
    this.#stranger = stranger;
    this.#it = it;
    this.#portal = portal;
    this.#tab = tab;
    this.#panel = panel;
  }

  /** The n-th intake of this officer. */
  async intake(n: number, citizen: Citizen): Promise<void> {
    const kind = (["table", "accordion", "radio"] as const)[n % 3]!;
    this.#portal.citizen = citizen;
    // The week goes by faster than people come.
    await this.#it.aMinuteLater();
    const known = n % 4 === 0;
    if (known) await this.#visit("/truoc");
    await this.#go(kind);
    await this.#fill(citizen);
    if (n % 5 === 2) await this.#isRefused();
    if (n % 10 === 7) return; // gives up
    await this.#attach(kind, FORM, n % 2 ? "to-khai-dang-ky-ket-hon.pdf" : `Tờ khai ${citizen.name}.pdf`);
    if (known) for (const name of [SINGLE, HOME]) await this.#reuse(name);
    else if (n % 6 === 1) await this.#misplace(kind);
    else await this.#attach(kind, SINGLE, `CCCD ${citizen.id} ${citizen.name}.pdf`);
    if (n % 9 === 4) await this.#slip();
    if (n % 6 === 3) await this.#press("Đã hướng dẫn");
    await this.#take();
    if (n % 3 === 1) await this.#pause();
    if (n % 8 === 3) await this.#pauseWithPaper();
    if (n % 7 === 5) await this.#visit("/danh-sach");
    if (n % 11 === 6) await this.#search();
  }

  #go = (path: string) => this.#tab.goto(`${this.#it.portals[0]}/${path}`);

  /** A page that is about the citizen, until it has been read. */
  async #visit(path: string): Promise<void> {
    await this.#go(path.slice(1));
    await this.#tab.locator("[data-dung-hen]").first().waitFor({ state: "attached" });
    // What it shows of papers is handed in and kept when it has come to rest; a loaded machine takes longer for it.
    await this.#tab.waitForTimeout(1_500);
  }

  async #fill({ id, name, phone, address }: Citizen): Promise<void> {
    await this.#tab.locator("[name=so]").pressSequentially(id);
    const rest = { ten: name, dt: phone, dc: address, gc: `${name} nhờ gọi ${phone} trước khi đến` };
    for (const [field, text] of Object.entries(rest)) await this.#tab.locator(`[name=${field}]`).fill(text);
    await this.#tab.locator("[data-dung-hen=intake] .line").waitFor();
  }

  #row = (name: string) => this.#tab.locator("#rows > *").filter({ hasText: name }).first();

  async #attach(kind: FormKind, paper: string, file: string): Promise<void> {
    const row = this.#row(paper);
    const field = kind === "radio" ? this.#tab.locator("#file") : row.locator("input[type=file]");
    if (kind === "radio") await row.click();
    if (kind === "accordion" && !(await field.isVisible())) await row.locator("button").first().click();
    await field.setInputFiles(fileOf(file, this.#portal.citizen, this.done.taken % 2 === 0));
  }

  async #reuse(name: string): Promise<void> {
    const mark = this.#row(name).locator("[data-dung-hen=reuse] .mark");
    await mark.getByRole("button", { name: "Dùng lại" }).click();
    const meant = this.#tab.locator(".store tr").filter({ has: this.#tab.locator("[data-dung-hen=reuse]") });
    await meant.getByRole("button", { name: "Chọn" }).click();
    await mark.getByText("tự tính khi tiếp nhận").waitFor();
  }

  /** A file on another paper's row, which the officer says is right. */
  async #misplace(kind: FormKind): Promise<void> {
    await this.#attach(kind, SINGLE, `to-khai-dang-ky-ket-hon ${this.#portal.citizen.name}.pdf`);
    const mark = this.#row(SINGLE).locator("[data-dung-hen=reuse] .mark");
    await mark.getByRole("button", { name: "Đúng giấy tờ này" }).click();
  }

  #press = (name: string) => this.#tab.getByRole("button", { name, exact: true }).click();

  async #isRefused(): Promise<void> {
    await this.#press("Tiếp nhận hồ sơ");
    await this.#tab.getByText("Vui lòng nhập đủ").waitFor();
  }

  async #slip(): Promise<void> {
    const opened = this.#it.context.waitForEvent("page");
    await this.#press("Phiếu cho công dân");
    const slip = await opened;
    await slip.getByRole("heading").first().waitFor();
    await slip.close();
    await this.#tab.bringToFront();
  }

  #dialog = () => this.#tab.locator("[data-dung-hen=guard]").getByRole("dialog");

  /** Past the guard, with a reason. */
  async #anyway(): Promise<void> {
    const reason = REASONS[this.done.anyway % REASONS.length]!(this.#portal.citizen, this.#stranger);
    await this.#dialog().getByRole("button", { name: /^Vẫn/ }).click();
    await this.#dialog().getByRole("textbox").fill(reason);
    await this.#dialog().getByRole("button", { name: /^Vẫn/ }).click();
    this.done.anyway += 1;
  }

  /** Of papers that are not signed the guard asks first. */
  async #take(): Promise<void> {
    const taken = this.#tab.getByRole("heading", { name: "Chi tiết hồ sơ" });
    await this.#press("Tiếp nhận hồ sơ");
    await taken.or(this.#dialog()).first().waitFor();
    if (await this.#dialog().isVisible()) await this.#anyway();
    await taken.waitFor();
    await this.#tab.locator("[data-dung-hen=dossier]").waitFor({ state: "attached" });
    this.done.taken += 1;
  }

  async #pause(): Promise<void> {
    const { name, phone } = this.#portal.citizen;
    await this.#press("Tạm dừng hồ sơ");
    await this.#tab.locator("form textarea").fill(`${name} chưa nghe máy ${phone}`);
    await this.#press("Xác nhận");
    await this.#anyway();
    await this.#tab.getByText("Đã tạm dừng hồ sơ của").waitFor();
  }

  async #pauseWithPaper(): Promise<void> {
    await this.#press("Tạm dừng hồ sơ");
    const { citizen } = this.#portal;
    const paper = fileOf(`Văn bản tạm dừng ${citizen.name}.pdf`, citizen, true);
    await this.#tab.locator("form input[type=file]").setInputFiles(paper);
    // What it shows of papers is handed in and kept when it has come to rest; a loaded machine takes longer for it.
    await this.#tab.waitForTimeout(1_500);
    await this.#press("Xác nhận");
    await this.#tab.getByText("Đã tạm dừng hồ sơ của").waitFor();
    this.done.inOrder += 1;
  }

  /** Looks somebody up in our own list, where nobody's name stands. */
  async #search(): Promise<void> {
    const { name, phone } = this.#stranger;
    await this.#panel.bringToFront();
    await this.#panel.getByRole("tab", { name: "Sổ theo dõi" }).click();
    for (const text of [name, phone]) {
      await this.#panel.locator("#dh-ledger-search").fill(text);
      await this.#panel.getByText(`Không có mục nào khớp «${text}».`).waitFor();
    }
    await this.#tab.bringToFront();
  }
}
