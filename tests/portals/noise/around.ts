/** What stands around the work on every portal: head, menus with counts, tiles, notices, chat, clock, footer. */
import type { Dice } from "../dice.ts";
import type { Icons } from "../look/icons.ts";
import { icon } from "../look/icons.ts";
import { esc } from "../marks.ts";
import { codeOf } from "../world/codes.ts";
import { at } from "../world/moments.ts";
import { COMMUNES, SYSTEMS } from "../world/offices.ts";
import { personName } from "../world/people.ts";

export interface Around {
  before: string;
  /** Over the work, in the same part of the page. */
  over: string;
  after: string;
  /** Codes of dossiers that only a notice or a chat speaks of. */
  others: string[];
  names: string[];
}

const MENU = [
  "Trang chủ",
  "Tiếp nhận hồ sơ",
  "Hồ sơ chờ tiếp nhận",
  "Hồ sơ chờ xử lý",
  "Hồ sơ đang xử lý",
  "Tạm dừng",
  "Yêu cầu bổ sung",
  "Chờ trả kết quả",
  "Trả kết quả",
  "Hồ sơ quá hạn",
  "Hồ sơ đã hủy",
  "Từ chối",
  "Tra cứu hồ sơ",
  "Báo cáo thống kê",
  "Kho dữ liệu điện tử",
  "Danh mục",
];

function menu(dice: Dice, icons: Icons): string {
  const badge = dice.pick(["span", "paren", "none"] as const);
  const items = MENU.filter(() => dice.chance(0.7)).map((words, i) => {
    const n = dice.int(0, 46);
    const count =
      badge === "none" || i < 2 || dice.chance(0.3)
        ? ""
        : badge === "span"
          ? ` <span class="count">${n}</span>`
          : ` (${n})`;
    return `<li><a href="#/menu/${i}">${dice.chance(0.3) ? icon(icons, "file") : ""}${words}${count}</a></li>`;
  });
  return `<nav class="side"><ul>${items.join("")}</ul></nav>`;
}

export function drawAround(dice: Dice, icons: Icons, prefix: string, title: string): Around {
  const others: string[] = [];
  const names: string[] = [];
  const other = () => {
    const code = codeOf(dice, prefix, at(11, dice.int(1, 20), 9));
    others.push(code);
    return code;
  };
  const with_ = (name: string, share: number, html: () => string) => {
    if (!dice.chance(share)) return "";
    names.push(name);
    return html();
  };
  const clock = with_("clock", 0.25, () => '<span class="clk">09:30:12 - Thứ Sáu, 20/11/2026</span>');
  const head = `<header class="top${dice.chance(0.5) ? " blue" : ""}"><b>${dice.pick(SYSTEMS)}</b><span class="small">UBND ${dice.pick(COMMUNES)}</span><span class="grow"></span>${clock}<span>Xin chào, ${esc(personName(dice))}</span> <a href="#">Đăng xuất</a></header>`;
  const side = with_("menu", 0.6, () => menu(dice, icons));
  const crumb = with_(
    "crumb",
    0.35,
    () =>
      `<div class="crumb"><a href="#">Trang chủ</a> / <a href="#">Một cửa</a> / <span>${title}</span></div>`,
  );
  const tiles = with_(
    "tiles",
    0.2,
    () =>
      `<div class="tiles">${["Chờ xử lý", "Sắp đến hạn", "Quá hạn", "Tạm dừng"].map((words) => `<div class="tile"><div class="big">${dice.int(0, 60)}</div><div>${words}</div></div>`).join("")}</div>`,
  );
  const notice = with_(
    "notice",
    0.15,
    () =>
      `<div class="notice"><b>Thông báo</b><div>Hồ sơ ${other()} sắp đến hạn trả: 27/11/2026 16:30</div></div>`,
  );
  const hidden = with_(
    "hidden template",
    0.2,
    () =>
      `<table class="hid"><thead><tr><th>Mã hồ sơ</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody><tr><td>${other()}</td><td>25/12/2026 17:00</td><td>Tạm dừng</td></tr></tbody></table><template><div><span>Mã hồ sơ: ${other()}</span></div></template>`,
  );
  const chat = with_("chat", 0.12, () => '<div class="chat">Hỗ trợ trực tuyến (2)</div>');
  const news = with_(
    "news",
    0.08,
    () =>
      '<div class="small" style="background:#fff8e0;padding:4px 10px;margin-bottom:8px">Từ ngày 01/12/2026, hệ thống bảo trì từ 17:00 đến 19:00 ngày 28/11/2026.</div>',
  );
  const foot = with_(
    "footer",
    0.6,
    () =>
      `<footer>Đơn vị chủ quản: UBND tỉnh Hòa Giang. Giấy phép số ${dice.int(3, 80)}/GP-STTTT ngày 05/03/2021. Điện thoại: 0263 3800 000</footer>`,
  );
  return {
    before: `${head}<div class="frame">${side}<main class="main">`,
    over: crumb + news + tiles,
    after: `</main></div>${foot}${notice}${chat}${hidden}`,
    others,
    names,
  };
}
