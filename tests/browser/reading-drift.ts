/**
 * Mutations a portal's next release could bring, for the drift test. Runs in
 * the page: everything it needs is inside. Each takes a seeded random source.
 */
import type { ReadReport } from "../../lib/reading/workbench/report.ts";

export type DossierReport = ReadReport["dossiers"][number];

export interface DriftResult {
  /** Values that were read and are not what the page says. */
  wrong: string[];
  /** Values of the unmutated page, and how many of them were still read. */
  known: number;
  kept: number;
}

/** Installs `drift.mutate(seed)` and `drift.reset()` in a page. */
export function installDrift(): void {
  const docs = (): Document[] => [
    document,
    ...Array.from(document.querySelectorAll("iframe"), (f) => f.contentDocument).filter((d) => d !== null),
  ];
  const frames = docs().slice(1);
  const roots = frames.length > 0 ? frames : [document];
  // Banners come between the parts of a page, not into the middle of one row, card or field.
  for (const d of roots)
    for (const el of d.querySelectorAll(
      "[role=row], .r, .c, .messageListItem, .formio-component, .g, .row, .line",
    ))
      el.setAttribute("data-one", "");
  const saved = roots.map((d) => d.body.innerHTML);
  const styles = roots.map((d) => Array.from(d.querySelectorAll("style"), (s) => s.textContent ?? ""));
  const fields = roots.map((d) =>
    Array.from(d.querySelectorAll("input, textarea, select"), (f) => (f as HTMLInputElement).value),
  );

  const RENAMED = ["Thông tin A", "Mốc thời gian 2", "Dữ liệu khác", "Ngày ghi nhận"];
  // Near to a meaning, and none of ours.
  const OTHER_DAYS = ["Ngày hẹn trả bổ sung", "Hạn nộp phí", "Ngày trả thực tế", "Ngày sinh", "Hạn bổ sung"];
  const source = (seed: number) => {
    let state = seed * 2654435761 + 12345;
    return (n: number): number => {
      state = (state ^ (state << 13)) >>> 0;
      state = (state ^ (state >>> 17)) >>> 0;
      state = (state ^ (state << 5)) >>> 0;
      return state % n;
    };
  };
  type Random = ReturnType<typeof source>;
  const pick = <T>(list: T[], random: Random): T | undefined => list[random(list.length)];
  const texts = (doc: Document): Text[] => {
    const found: Text[] = [];
    const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
    for (let n = walker.nextNode(); n; n = walker.nextNode())
      if ((n as Text).data.trim() && !/^(SCRIPT|STYLE|OPTION|TEXTAREA)$/.test(n.parentElement?.tagName ?? ""))
        found.push(n as Text);
    return found;
  };
  /** Rows of tables and of grids of any make that have as many cells as their neighbours. */
  const grids = (doc: Document): Element[][] => {
    const all = Array.from(doc.querySelectorAll("tr, [role=row], .r")).filter(
      (r) => r.children.length > 3 && !r.querySelector("[colspan], [rowspan], tr"),
    );
    const by = new Map<number, Element[]>();
    for (const row of all) by.set(row.children.length, [...(by.get(row.children.length) ?? []), row]);
    return [...by.values()].filter(
      (g) => g.length > 1 && !g.some((r) => r.closest("table")?.querySelector("[rowspan], [colspan]")),
    );
  };
  const block = (doc: Document, random: Random): Element => {
    const div = doc.createElement("div");
    div.innerHTML = pick(
      [
        "<b>Thông báo:</b> Hệ thống bảo trì từ 22:00 20/11/2026 đến 05:00 21/11/2026",
        "<button>Tìm kiếm</button><button>Xuất Excel</button><a href='#x'>Hướng dẫn</a>",
        "<span>Hồ sơ trễ hẹn: 3</span> <span>Tạm dừng: 1</span>",
        "<marquee>Chào mừng ngày 20/11/2026</marquee>",
        "Đường dây nóng: 1900 1234 - Email: hotro@example.vn",
        "<img alt='Quảng cáo' width='80' height='20'><p>Ngày 01/12/2026 áp dụng biểu mẫu mới</p>",
        "<ul><li><a href='#a'>Tin tức</a></li><li><a href='#b'>Hỏi đáp</a></li></ul>",
      ],
      random,
    ) as string;
    return div;
  };

  const mutations: ((doc: Document, random: Random) => void)[] = [
    // Two columns change places.
    (doc, random) => {
      const rows = pick(grids(doc), random);
      const n = rows?.[0]?.children.length ?? 0;
      if (!rows || n < 2) return;
      const [a, b] = [random(n), random(n)].sort((x, y) => x - y) as [number, number];
      for (const row of rows) {
        const [x, y] = [row.children[a], row.children[b]];
        if (!x || !y || x === y) continue;
        const mark = doc.createElement("i");
        x.replaceWith(mark);
        y.replaceWith(x);
        mark.replaceWith(y);
      }
    },
    // A column goes.
    (doc, random) => {
      const rows = pick(grids(doc), random);
      const at = random(rows?.[0]?.children.length ?? 1);
      for (const row of rows ?? []) row.children[at]?.remove();
    },
    // A column comes.
    (doc, random) => {
      const rows = pick(grids(doc), random);
      const at = random(rows?.[0]?.children.length ?? 1);
      for (const [i, row] of (rows ?? []).entries()) {
        const cell = row.children[at]?.cloneNode(false) as Element | undefined;
        if (!cell) continue;
        cell.textContent =
          i === 0 || cell.matches("th, [role=columnheader]")
            ? "Ngày sinh"
            : `0${1 + random(8)}/0${1 + random(8)}/1990`;
        row.children[at]?.before(cell);
      }
    },
    // A heading or label is renamed to words nobody knows.
    (doc, random) => {
      const heads = Array.from(
        doc.querySelectorAll("th, [role=columnheader], .GridHeader td, .hd > div, label, .k, dt"),
      );
      const head = pick(heads, random);
      const text = head && texts(doc).find((t) => head.contains(t));
      if (text) text.data = pick([...RENAMED, ...OTHER_DAYS], random) as string;
    },
    // Contents are wrapped.
    (doc, random) => {
      for (let i = 0; i < 12; i++) {
        const text = pick(texts(doc), random);
        if (!text) continue;
        // A word cut in two on two lines is no longer that word for anybody.
        const near = text.parentElement?.parentElement?.parentElement ?? doc.body;
        const cut = near.querySelector("[data-cut]") ?? text.parentElement?.closest("[data-cut]");
        const box = doc.createElement(cut ? "span" : (pick(["span", "div", "span", "b"], random) as string));
        box.setAttribute("data-one", "");
        text.replaceWith(box);
        box.append(text);
      }
    },
    // Words are cut by markup.
    (doc, random) => {
      for (let i = 0; i < 8; i++) {
        const text = pick(texts(doc), random);
        if (!text || text.data.length < 4) continue;
        const rest = text.splitText(1 + random(text.data.length - 2));
        const box = doc.createElement("span");
        box.setAttribute("data-cut", "");
        rest.replaceWith(box);
        box.append(rest);
      }
    },
    // Classes and ids get other names, styles with them.
    (doc, random) => {
      const salt = `x${random(9999)}`;
      const names = new Map<string, string>();
      const other = (name: string) => {
        if (!names.has(name)) names.set(name, `${salt}${names.size}`);
        return names.get(name) as string;
      };
      for (const el of doc.querySelectorAll("[class], [id]")) {
        if (el.hasAttribute("class")) el.setAttribute("class", Array.from(el.classList, other).join(" "));
        if (el.id) {
          for (const label of doc.querySelectorAll(`label[for="${el.id}"]`))
            label.setAttribute("for", other(el.id));
          el.id = other(el.id);
        }
      }
      for (const style of doc.querySelectorAll("style"))
        style.textContent = (style.textContent ?? "").replace(
          /([.#])([a-zA-Z_][\w-]*)/g,
          (all, mark: string, name: string) => (names.has(name) ? mark + (names.get(name) as string) : all),
        );
    },
    // Banners and toolbars come in between.
    (doc, random) => {
      for (let i = 0; i < 3; i++) {
        const spots = Array.from(doc.querySelectorAll("div, table, h1, h2, h3, p, form")).filter(
          (el) => !el.closest("td, th, tr, li, label, [data-one]"),
        );
        pick(spots, random)?.before(block(doc, random));
      }
    },
    // Texts are stored with combining marks.
    (doc, random) => {
      for (const text of texts(doc)) if (random(3) > 0) text.data = text.data.normalize("NFD");
    },
    // Headings in capitals.
    (doc) => {
      for (const el of doc.querySelectorAll("th, [role=columnheader], label"))
        for (const t of texts(doc)) if (el.contains(t)) t.data = t.data.toUpperCase();
    },
    // A table becomes boxes.
    (doc, random) => {
      const row = pick(Array.from(doc.querySelectorAll("tbody tr")), random);
      const cell = row && pick(Array.from(row.children), random);
      if (!cell) return;
      const box = doc.createElement("div");
      box.append(...cell.childNodes);
      cell.append(box);
    },
    // A row goes, another comes twice.
    (doc, random) => {
      const rows = Array.from(doc.querySelectorAll("tbody tr, mat-row, .messageListItem")).filter(
        (r) =>
          !r.closest("table")?.querySelector("[rowspan]") &&
          !r.classList.contains("sub") &&
          !r.closest("tr table"),
      );
      const row = pick(rows, random);
      if (rows.length > 2 && random(2) === 0) row?.remove();
    },
    // A packed column is split in two, the second without a heading.
    (doc, random) => {
      const rows = pick(grids(doc), random);
      const at = random(rows?.[0]?.children.length ?? 1);
      const packed = rows?.some(
        (r) => (r.children[at]?.childElementCount ?? 0) > 1 && !r.querySelector("[data-cut]"),
      );
      for (const row of packed ? (rows ?? []) : []) {
        const cell = row.children[at];
        const half = cell?.cloneNode(false) as Element | undefined;
        if (!cell || !half) continue;
        const parts = Array.from(cell.childNodes);
        half.append(...parts.slice(Math.ceil(parts.length / 2)));
        cell.after(half);
      }
    },
    // Two columns become one, and its heading names both.
    (doc, random) => {
      const rows = pick(grids(doc), random);
      const at = random(Math.max(1, (rows?.[0]?.children.length ?? 1) - 1));
      for (const row of rows ?? []) {
        const [one, two] = [row.children[at], row.children[at + 1]];
        if (!one || !two || row.querySelector("[style*=left]")) continue;
        const head = one.matches("th, [role=columnheader]");
        one.append(head ? " / " : doc.createElement("br"), ...two.childNodes);
        two.remove();
      }
    },
    // Headings are kept a second time, unseen, for a heading that stays in view.
    (doc, random) => {
      const head = pick(Array.from(doc.querySelectorAll("table thead")), random);
      const table = head?.closest("table");
      if (!head || !table) return;
      const copy = doc.createElement("table");
      copy.setAttribute("aria-hidden", "true");
      copy.style.visibility = "hidden";
      copy.append(head.cloneNode(true));
      table.before(copy);
    },
  ];

  const reset = () => {
    for (const [i, doc] of roots.entries()) {
      doc.body.innerHTML = saved[i] ?? "";
      for (const [j, style] of Array.from(doc.querySelectorAll("style")).entries())
        style.textContent = styles[i]?.[j] ?? "";
      for (const [j, field] of Array.from(doc.querySelectorAll("input, textarea, select")).entries())
        if ((field as HTMLInputElement).type !== "file")
          (field as HTMLInputElement).value = fields[i]?.[j] ?? "";
    }
  };
  const mutate = (seed: number): number[] => {
    const random = source(seed);
    random(7);
    const done: number[] = [];
    for (let n = 1 + random(4); n > 0; n--) {
      const which = random(mutations.length);
      done.push(which);
      mutations[which]?.(pick(roots, random) as Document, random);
    }
    return done;
  };
  Object.assign(globalThis, { drift: { renamed: [...RENAMED, ...OTHER_DAYS], mutate, reset } });
}

/**
 * Runs in the page: mutates, reads, compares, puts back. `told`: what other states of
 * the page say of the same dossiers, for what this one leaves open.
 */
export function runDrift(from: number, to: number, told: DossierReport[]): DriftResult {
  const { drift, reading } = globalThis as unknown as {
    drift: { renamed: string[]; mutate(seed: number): number[]; reset(): void };
    reading: { report(): ReadReport };
  };
  const isMade = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null;
  const plain = (value: unknown) =>
    typeof value === "string" ? value.normalize("NFC").toLowerCase() : value;
  /** A day without its time of day is known less, not wrongly; so is a dossier's way without a step, or a step without who had it. */
  const isSame = (was: unknown, now: unknown): boolean => {
    if (Array.isArray(was) && Array.isArray(now)) return now.every((n) => was.some((w) => isSame(w, n)));
    if (isMade(was) && isMade(now))
      return Object.entries(now).every(([k, it]) => it === null || isSame(was[k], it));
    return (
      plain(was) === plain(now) ||
      (typeof was === "string" && typeof now === "string" && now.length === 10 && was.startsWith(`${now}T`))
    );
  };
  const whole = (value: unknown) => plain(isMade(value) ? JSON.stringify(value) : value);
  const base = reading.report();
  const fields = Object.keys(base.dossiers[0] ?? {}).filter((f) => f !== "code");
  const byCode = new Map(base.dossiers.map((d) => [d.code, d]));
  const kinds = new Map(base.actions.map((a) => [plain(a.label), a]));
  const values = (d: Record<string, unknown>) => fields.filter((f) => d[f] != null);
  const result: DriftResult = { wrong: [], known: 0, kept: 0 };
  for (let seed = from; seed < to; seed++) {
    drift.reset();
    const done = drift.mutate(seed).join(",");
    const read = reading.report();
    const bad = (what: string) => result.wrong.push(`seed ${seed} [${done}]: ${what}`);
    for (const d of read.dossiers) {
      const same = byCode.get(d.code);
      if (d.code !== null && !same) {
        bad(`code ${String(d.code)}`);
        continue;
      }
      for (const f of fields) {
        // Some fields are left out where nothing says them.
        if (d[f] == null) continue;
        // Without its code a dossier may be any of them, and each of its values must be one of theirs.
        const allowed = same && d.code !== null ? [same] : base.dossiers;
        const others = told.filter((t) => same?.[f] == null && t.code === d.code);
        if (![...allowed, ...others].some((b) => isSame(b[f], d[f])))
          bad(`${String(d.code)} ${f} = ${JSON.stringify(d[f])}, not ${JSON.stringify(same?.[f])}`);
      }
    }
    for (const b of base.dossiers) {
      const now = read.dossiers.find((d) => d.code === b.code);
      result.known += values(b).length;
      result.kept += now ? values(b).filter((f) => whole(now[f]) === whole(b[f])).length : 0;
    }
    for (const a of read.actions) {
      // A banner may have come into a button: what it is called by itself still says what it does.
      const said = String(plain(a.label));
      const was = kinds.get(said) ?? [...kinds].find(([own]) => said.endsWith(` ${String(own)}`))?.[1];
      if (!was) bad(`action ${a.kind} ${a.label}`);
      else if (was.kind !== a.kind) bad(`action ${a.label} is ${a.kind}, was ${was.kind}`);
    }
    if (
      read.paging &&
      JSON.stringify(read.paging) !== JSON.stringify(base.paging) &&
      read.paging.total !== base.paging?.total
    )
      bad(`paging ${JSON.stringify(read.paging)}`);
    const papers = new Set(base.papers.map((p) => plain(p.name)));
    for (const p of read.papers)
      if (
        !papers.has(plain(p.name)) &&
        !drift.renamed.some((r) => p.name.toLowerCase().startsWith(r.toLowerCase()))
      )
        bad(`paper ${p.name}`);
  }
  drift.reset();
  return result;
}
