/** A list of many rows as portals make it, and the floor that reading is measured against. Runs in the page. */

/** Fills the page with a list of `rows` dossiers, nine columns, a link, a countdown and a row button each. */
export function makeList(rows: number): void {
  const heads = [
    "",
    "Mã hồ sơ",
    "Chủ hồ sơ",
    "Tên thủ tục",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Bước xử lý",
    "Hạn xử lý",
    "Trạng thái",
    "Thao tác",
  ];
  const two = (n: number) => String(n).padStart(2, "0");
  const cells = (i: number) => [
    "<input type='checkbox'>",
    `<a href='#/ho-so/${i}'>H52.1-2611${two(1 + (i % 28))}-${String(1000 + i)}</a>`,
    `NGUYỄN VĂN THỬ ${i}`,
    "Thủ tục đăng ký khai sinh",
    `${two(1 + (i % 20))}/11/2026 08:15:${two(i % 60)}`,
    `${two(1 + (i % 28))}/12/2026 16:30`,
    "Thẩm định hồ sơ",
    `${two(1 + (i % 28))}/11/2026 17:00`,
    `<div>${i % 7 === 0 ? "Yêu cầu bổ sung" : "Đang xử lý"}</div><div class='left'>Còn ${i % 9} ngày</div>`,
    "<button title='Thao tác'><i class='material-icons'>menu</i></button>",
  ];
  document.title = "Xử lý hồ sơ một cửa";
  document.body.innerHTML = `<nav><a href='#1'>Hồ sơ cần xử lý</a><a href='#2'>Tạm dừng (3)</a></nav><h2>Danh sách hồ sơ</h2><table><thead><tr>${heads.map((h) => `<th>${h}</th>`).join("")}</tr></thead><tbody>${Array.from(
    { length: rows },
    (_, i) =>
      `<tr>${cells(i)
        .map((c) => `<td>${c}</td>`)
        .join("")}</tr>`,
  ).join("")}</tbody></table><div>1–${rows} / ${rows}</div>`;
}

/** The floor: walks the same cells and reads the text that a person sees in them. */
export function floor(): number {
  let length = 0;
  for (const row of document.querySelectorAll("tr"))
    for (const cell of row.children) {
      const { innerText } = cell as HTMLElement;
      length += innerText.length;
    }
  return length;
}

/** Milliseconds. */
export interface Timed {
  floor: number;
  plainFloor: number;
  read: number;
  changed: number;
  one: number;
  /** A word outside the list changed, as a portal's clock does. */
  elsewhere: number;
  /** Reading a click on a row's button, 95th percentile: the slowest of all is the machine's. */
  action: number;
  /** The longest task of a reading in slices; the median of several readings, since a machine that does other work stops anybody. */
  longest: number;
}

/**
 * Medians in milliseconds. Everything is measured on a page that has been
 * painted, as it is when the extension reads it: else whoever asks first for
 * what stands at a point pays for the page's own painting.
 */
export async function time(rows: number, times: number): Promise<Timed> {
  const { reading, bench } = globalThis as unknown as {
    reading: typeof import("../lib/reading/workbench/bundle.ts");
    bench: { makeList(rows: number): void; floor(): number };
  };
  const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
  const of = (run: () => unknown) => {
    const began = performance.now();
    run();
    return performance.now() - began;
  };
  const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const plain = () => {
    let n = 0;
    for (const row of document.querySelectorAll("tr"))
      for (const cell of row.children) n += (cell.textContent ?? "").trim().length;
    return n;
  };
  const sums: Record<"floor" | "plainFloor" | "read" | "changed" | "one" | "elsewhere" | "action", number[]> =
    {
      floor: [],
      plainFloor: [],
      read: [],
      changed: [],
      one: [],
      elsewhere: [],
      action: [],
    };
  const longest: number[] = [];
  for (let i = 0; i < times; i++) {
    bench.makeList(rows);
    await painted();
    const context = { origin: location.origin, address: location.href };
    const reader = reading.createReader(document, context);
    sums.plainFloor.push(of(plain));
    sums.floor.push(of(bench.floor));
    sums.read.push(
      of(() => {
        const page = reader.read();
        if (page.dossiers.length !== rows) throw new Error(`${page.dossiers.length} of ${rows} read`);
      }),
    );
    const records: MutationRecord[] = [];
    // What an observer was told of once is not told again: its records are kept as they come.
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    const all = Array.from(document.querySelectorAll("tbody tr"));
    for (let n = 0; n < 20; n++) {
      const cell = all[(n * 37) % all.length]?.children[7];
      if (cell) cell.textContent = "27/11/2026 09:00";
    }
    await painted();
    records.push(...observer.takeRecords());
    observer.disconnect();
    if (records.length < 20) throw new Error(`${records.length} records of 20 changed rows`);
    sums.changed.push(of(() => reader.changed(records)));
    sums.one.push(of(() => reader.changed([])));
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    (document.querySelector("h2") as Element).textContent = `Danh sách hồ sơ lúc 08:${10 + i}`;
    const clock = observer.takeRecords();
    observer.disconnect();
    await painted();
    sums.elsewhere.push(of(() => reader.changed(clock)));
    const buttons = document.querySelectorAll("tbody button");
    for (let n = 0; n < 20; n++) {
      const button = buttons[(n * 37) % buttons.length] as Element;
      sums.action.push(of(() => reader.action(button)));
    }
    // The longest stretch without giving the page its turn.
    let task = 0;
    let began = performance.now();
    await reader.readSliced(
      async () => {
        task = Math.max(task, performance.now() - began);
        await new Promise((done) => setTimeout(done, 0));
        began = performance.now();
      },
      () => performance.now(),
    );
    longest.push(Math.max(task, performance.now() - began));
  }
  return {
    floor: median(sums.floor),
    plainFloor: median(sums.plainFloor),
    read: median(sums.read),
    changed: median(sums.changed),
    one: median(sums.one),
    elsewhere: median(sums.elsewhere),
    action: [...sums.action].sort((a, b) => a - b)[Math.floor(sums.action.length * 0.95)] as number,
    longest: median(longest),
  };
}
