/** Small pages of a portal, each put into a page's body and read there. */
import { openBrowser } from "./one-browser.ts";
import { readingBundle } from "./reading-pages.ts";

/** A dossier's own page. */
export const DETAIL = `<header><h1>MỘT CỬA ĐIỆN TỬ</h1></header><dl><dt>Mã hồ sơ</dt><dd>H15.50.05.13-261118-0001</dd>
  <dt>Tên thủ tục</dt><dd>Đăng ký khai sinh</dd><dt>Ngày hẹn trả</dt><dd>25/11/2026 17:00</dd>
  <dt>Trạng thái</dt><dd>Đang xử lý</dd></dl>`;
/** The same under an open window. */
export const dialog = (inside: string): string =>
  `${DETAIL}<div class="cover"></div><div class="box" role="dialog">${inside}</div>`;

export interface SmallRead {
  kind: string;
  actions: string[];
  /** The applicant's id number, where the page surely says it. */
  applicant: string | null;
  codes: (string | null)[];
  /** Labels of returns that name nobody they go to. */
  handsBack: string[];
  /** What stands in the form of each action: 'Label: role label (files), …; opinion = text'. */
  forms: string[];
  /** What is read of each dossier, as `npm run read` prints it; what is not known is left out. */
  values: Record<string, unknown>[];
  papers: { name: string; files: string[] }[];
  unread: { what: string; why: string }[];
}

export interface SmallPages {
  /** What a person could do on a page with this body: kind, label and phase. */
  read(body: string, wait?: number): Promise<SmallRead>;
  actions(body: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openSmallPages(): Promise<SmallPages> {
  const browser = await openBrowser();
  const page = await browser.context.newPage();
  await page.setContent(
    `<!doctype html><html lang='vi'><title>Một cửa điện tử</title>
     <style>.cover{position:fixed;inset:0;background:#0006}.box{position:fixed;left:150px;top:60px;width:420px;min-height:120px;background:#fff}</style><body>`,
  );
  await page.addScriptTag({ content: await readingBundle() });
  const read = async (body: string, wait = 0) => {
    await page.evaluate((html) => {
      document.body.innerHTML = html;
      // A component draws what its template holds into a root of its own.
      for (const host of document.querySelectorAll("[data-shadow]"))
        host.attachShadow({ mode: "open" }).append((host.nextElementSibling as HTMLTemplateElement).content);
    }, body);
    await page.waitForTimeout(wait);
    return page.evaluate(() => {
      const { reading } = globalThis as unknown as {
        reading: typeof import("../../lib/reading/workbench/bundle.ts");
      };
      const page = reading.readPage(document, { origin: location.origin, address: location.href });
      const { kind, actions, dossiers } = page;
      const applicant = page.applicantId?.value ?? null;
      const told = reading.reportOf(page);
      return {
        applicant,
        values: told.dossiers.map((d) => Object.fromEntries(Object.entries(d).filter(([, v]) => v !== null))),
        papers: told.papers.map(({ name, files }) => ({ name, files })),
        unread: told.unread,
        kind,
        actions: actions.map((a) => `${a.kind}|${a.label}|${a.phase}`),
        codes: dossiers.map((d) => d.code),
        forms: actions.map(({ label, form }) => {
          const uploads = form?.uploads.map((u) => `${u.role} ${u.label} (${u.files.length})`) ?? [];
          return `${label}: ${uploads.join(", ")}; ${form?.text ? `${form.text.label} = ${form.text.value}` : "none"}`;
        }),
        handsBack: actions.filter((a) => a.handsBack).map((a) => a.label),
      };
    });
  };
  return { read, actions: async (body) => (await read(body)).actions, close: () => browser.close() };
}
