/** A million known papers in the extension itself: taken in from a file, their place on disk, and prompts out of them. */

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dice } from "../lib/privacy/spellings.fixture.ts";
import { MOST_PEOPLE } from "../lib/reuse/asked-people.ts";
import { BUILD, runExtension } from "../tests/browser/extension.ts";

const KINDS = [
  "Giấy khai sinh",
  "Giấy chứng nhận kết hôn",
  "Giấy xác nhận tình trạng hôn nhân",
  "Giấy chứng nhận quyền sử dụng đất",
  "Trích lục khai tử",
  "Giấy chứng nhận đăng ký hộ kinh doanh",
  "Giấy xác nhận khuyết tật",
  "Giấy khám sức khỏe",
  "Hộ chiếu",
  "Thẻ căn cước",
];
const OFFICES = ["UBND phường Cam Lộc", "UBND xã An Sơn", "UBND huyện Krông Nô", "Văn phòng Đăng ký đất đai"];
const HEAD =
  "STT,Số định danh,Họ và tên,Điện thoại,Địa chỉ,Tên kết quả,Mã kết quả,Số hiệu,Ngày cấp kết quả,Cơ quan cấp,Có giá trị đến,Mã hồ sơ";
const two = (n: number) => String(n).padStart(2, "0");
const idOf = (owner: number) => `052${String(100_000_000 + owner * 37).slice(-9)}`;

/** Rows as long as real ones, their people in no order. */
async function writeList(path: string, papers: number, owners: number): Promise<void> {
  const roll = dice(41);
  const out = createWriteStream(path);
  let lines = `${HEAD}\r\n`;
  for (let i = 0; i < papers; i++) {
    const owner = roll(owners);
    const [year, month, day] = [2010 + roll(16), two(1 + roll(12)), two(1 + roll(28))];
    const code = `H15.50.05.13-${two(year % 100)}${month}${day}-${String(i % 10_000).padStart(4, "0")}`;
    lines += `${i + 1},${idOf(owner)},Nguyễn Thị Minh ${owner},09${10_000_000 + owner},"Số ${owner % 300}, đường ${owner % 97}, phường Cam Lộc",${KINDS[roll(10)]},,${1 + roll(5_000)}/${year},${day}/${month}/${year},${OFFICES[roll(4)]},,${code}\r\n`;
    if (lines.length < 1_000_000) continue;
    if (!out.write(lines)) await once(out, "drain");
    lines = "";
  }
  out.end(lines);
  await once(out, "finish");
}

/** Runs in the portal's page, in our script's own world: milliseconds of each question, answer included. `silent`: nothing was said of a person. */
const ASKS = `async (ids, papers) => {
  const took = [];
  let matches = 0;
  let silent = 0;
  for (const applicantId of ids) {
    const args = { applicantId, procedure: "1.001193", papers, dossierCode: null };
    const from = performance.now();
    const answer = await chrome.runtime.sendMessage({ dungHen: "papersFor", args });
    took.push(performance.now() - from);
    matches += answer.value.matches.length;
    if (answer.value.silent) silent++;
  }
  return { took, matches, silent };
}`;

export interface KnownFigures {
  rowsPerSecond: number;
  seconds: number;
  bytesPerPaper: number;
  fresh: number;
  /** Milliseconds: half of the prompts, nineteen in twenty. */
  median: number;
  p95: number;
  matches: number;
}

export async function benchKnown(papers: number, owners: number): Promise<KnownFigures> {
  if (!existsSync(BUILD)) execFileSync("npx", ["wxt", "build", "--mode", "demo"], { stdio: "ignore" });
  const folder = mkdtempSync(join(tmpdir(), "dung-hen-known-"));
  const path = join(folder, "ket-qua.csv");
  await writeList(path, papers, owners);
  const it = await runExtension();
  try {
    await it.ask("settingsSet", { parts: { office: { portals: it.portals } } });
    await it.page.goto("about:blank");
    await it.page.goto(it.url("options.html#dh-known"));
    const usage = () =>
      it.page.evaluate("navigator.storage.estimate().then((it) => it.usage)") as Promise<number>;
    const before = await usage();
    await it.page.getByLabel("Chọn tệp danh sách…").setInputFiles(path);
    const go = it.page.getByRole("button", { name: "Nhập danh sách này", exact: true });
    await go.waitFor();
    const from = performance.now();
    await go.click();
    await it.page.locator("#dh-known-done").waitFor({ timeout: 1_800_000 });
    const seconds = (performance.now() - from) / 1_000;
    const list = await it.ask("importList");
    if (!list.ok) throw new Error(list.error.key);
    const { taken, fresh } = list.value.imports[0];
    if (taken !== papers) throw new Error(`${taken} of ${papers} rows were taken in`);
    await it.page.waitForTimeout(5_000);
    const bytesPerPaper = ((await usage()) - before) / fresh;
    const tab = await it.context.newPage();
    await tab.goto(`${it.portals[0]}/x`);
    const roll = dice(5);
    const some = async () => {
      await it.aMinuteLater();
      const ids = Array.from({ length: MOST_PEOPLE }, () => idOf(roll(owners)));
      const answer = (await it.page.evaluate(
        `(async () => {
          const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1/x*" });
          const [{ result }] = await chrome.scripting.executeScript({
            target: { tabId: tab.id }, args: ${JSON.stringify([ids, KINDS])}, func: ${ASKS} });
          return result;
        })()`,
      )) as { took: number[]; matches: number; silent: number };
      if (answer.silent > 0) throw new Error("a person was not to be asked about");
      return answer;
    };
    for (let n = 0; n < 8; n++) await some();
    const took: number[] = [];
    let matches = 0;
    while (took.length < 1_000) {
      const answer = await some();
      took.push(...answer.took);
      matches += answer.matches;
    }
    const sorted = took.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)]!;
    return {
      rowsPerSecond: papers / seconds,
      seconds,
      bytesPerPaper,
      fresh,
      median: at(0.5),
      p95: at(0.95),
      matches,
    };
  } finally {
    await it.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
