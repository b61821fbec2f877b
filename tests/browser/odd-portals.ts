/**
 * Two portals whose words nobody has described: four pages each, a list, a dossier's page with the box that pauses
 * it, and the page on which a dossier is taken in. Everybody in them is invented. `sent` counts what the portal got.
 */
export interface OddPortal {
  /** What an office's person points at, by the words of the table that ask for it. */
  list: Record<string, string>;
  detail: Record<string, string>;
  intake: Record<string, string>;
  /** Words that mean another thing on a dossier's page than over the list's column, and where the right day stands. */
  correct?: { what: string; at: string; value: string; words: string; twice: string };
  opener: string;
  confirm: string;
  html(path: string): string;
}

const page = (
  title: string,
  body: string,
) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title>
<style>table{border-collapse:collapse}td,th{padding:5px 9px;border:1px solid #bbb;text-align:left}dl{display:grid;grid-template-columns:200px 320px;gap:6px}
.lop{position:fixed;inset:0;background:#0006;z-index:50}.khung{position:fixed;z-index:51;left:60px;top:90px;width:420px;padding:16px;background:#fff}</style>
<script>sent = 0; const mo = (id) => { for (const el of document.querySelectorAll(id)) el.hidden = false; };</script>
<body>${body}</body></html>`;

const CODES = ["H52.1-261118-0001", "H52.1-261118-0002", "H52.1-261118-0003", "H52.1-261118-0004"];

/** Terms of its own for everything; the same words over a column and on the page mean two things ('Vào sổ'). */
const soXanh: OddPortal = {
  list: {
    "mã hồ sơ": "th:text-is('Số phiếu')",
    "thủ tục": "th:text-is('Việc dân nhờ')",
    "ngày tiếp nhận": "th:text-is('Vào sổ')",
    "ngày hẹn trả": "th:text-is('Lấy về')",
    "hạn bước": "th:text-is('Xong chặng')",
    "tên bước": "th:text-is('Chặng')",
    // Under the panel: any of its cells will do.
    "trạng thái": "td:text-is('Đang xử lý') >> nth=2",
  },
  detail: {
    "mã hồ sơ": "dt:text-is('Số phiếu')",
    "thủ tục": "dt:text-is('Việc dân nhờ')",
    "ngày tiếp nhận": "dt:text-is('Dân mang tới')",
    "ngày hẹn trả": "dt:text-is('Lấy về')",
    "trạng thái": "dt:text-is('Tình hình')",
  },
  intake: {
    "thành phần hồ sơ": "th:text-is('Giấy cần mang')",
    "thủ tục": "label:text-is('Việc dân nhờ')",
    "số định danh": "label:text-is('Số của người nhờ')",
    "nút tải giấy tờ lên": "button:text-is('Đưa vào máy') >> nth=0",
  },
  correct: {
    what: "ngày tiếp nhận",
    at: "dt:text-is('Dân mang tới')",
    value: "18/11/2026 08:01",
    words: "Vào sổ",
    twice: "dt:text-is('Vào sổ')",
  },
  opener: "Gác phiếu",
  confirm: "Ghi nhận",
  html: (path) =>
    path.startsWith("/phieu")
      ? page(
          "Một cửa - Sổ xanh",
          `<h1>Phiếu</h1><dl><dt>Số phiếu</dt><dd>${CODES[0]}</dd><dt>Việc dân nhờ</dt><dd>Đăng ký khai sinh</dd>
<dt>Dân mang tới</dt><dd>18/11/2026 08:01</dd><dt>Vào sổ</dt><dd>19/11/2026 14:00</dd><dt>Lấy về</dt><dd>23/11/2026 17:00</dd>
<dt>Tình hình</dt><dd>Đang xử lý</dd></dl><p><button type="button" onclick="mo('.lop,.khung')">Gác phiếu</button></p>
<div class="lop" hidden></div><div class="khung" role="dialog" aria-modal="true" hidden><h2>Gác phiếu lại</h2>
<p><label>Vì sao gác<br><textarea></textarea></label></p><p><label>Giấy kèm theo<br><input type="file"></label></p>
<p><button type="button" onclick="sent++">Ghi nhận</button> <button type="button" onclick="location.reload()">Đóng</button></p></div>`,
        )
      : path.startsWith("/nhan")
        ? page(
            "Một cửa - Sổ xanh",
            `<h1>Nhận phiếu</h1><form onsubmit="sent++;return false"><p><label for="v">Việc dân nhờ</label>
<select id="v"><option>Đăng ký khai sinh</option><option>Đăng ký khai tử</option></select></p>
<p><label for="s">Số của người nhờ</label> <input id="s" value="001099000001"></p>
<table><thead><tr><th>TT</th><th>Giấy cần mang</th><th>Bản đã quét</th><th></th></tr></thead><tbody>
${["Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Giấy chứng nhận kết hôn"]
  .map(
    (it, i) =>
      `<tr><td>${i + 1}</td><td>${it}</td><td></td><td><button type="button">Đưa vào máy</button></td></tr>`,
  )
  .join("")}</tbody></table></form>`,
          )
        : page(
            "Một cửa - Sổ xanh",
            `<h1>Phiếu đang làm</h1><table><thead><tr><th>TT</th><th>Số phiếu</th><th>Việc dân nhờ</th><th>Vào sổ</th><th>Chặng</th>
<th>Xong chặng</th><th>Lấy về</th><th>Tình hình</th></tr></thead><tbody>${CODES.map(
              (
                code,
                i,
              ) => `<tr><td>${i + 1}</td><td><a href="/phieu/${i}">${code}</a></td><td>Đăng ký khai sinh</td>
<td>18/11/2026 08:0${i}</td><td>Thẩm định</td><td>20/11/2026 17:00</td><td>23/11/2026 17:00</td><td>Đang xử lý</td></tr>`,
            ).join("")}</tbody></table>`,
          ),
};

/** No table in it: labels in front of values in cells of a layout, a pause in a box without fields of its own. */
const banViec: OddPortal = {
  list: {
    "mã hồ sơ": "th:text-is('Ký hiệu')",
    "thủ tục": "th:text-is('Nội dung')",
    "ngày tiếp nhận": "th:text-is('Nhập lúc')",
    "ngày hẹn trả": "th:text-is('Mốc trả')",
    "hạn bước": "th:text-is('Mốc bàn')",
    "tên bước": "th:text-is('Bàn việc')",
    "trạng thái": "td:text-is('Đang xử lý') >> nth=2",
  },
  detail: {
    "mã hồ sơ": "td:text-is('Ký hiệu')",
    "thủ tục": "td:text-is('Nội dung')",
    "ngày tiếp nhận": "td:text-is('Nhập lúc')",
    "ngày hẹn trả": "td:text-is('Mốc trả')",
    "trạng thái": "td:text-is('Thế nào')",
  },
  intake: {
    "thành phần hồ sơ": "th:text-is('Tờ phải có')",
    "thủ tục": "label:text-is('Nội dung')",
    "số định danh": "label:text-is('Dãy số trên thẻ')",
    "nút tải giấy tờ lên": "button:text-is('Nạp') >> nth=0",
  },
  opener: "Cất lại",
  confirm: "Chấp nhận cất",
  html: (path) =>
    path.startsWith("/phieu")
      ? page(
          "Một cửa - Bàn việc",
          `<h2>Một việc</h2><table class="bo-tri"><tr><td>Ký hiệu</td><td>${CODES[1]}</td><td>Nội dung</td><td>Đăng ký khai tử</td></tr>
<tr><td>Nhập lúc</td><td>18/11/2026 08:01</td><td>Mốc trả</td><td>23/11/2026 17:00</td></tr><tr><td>Thế nào</td><td>Đang xử lý</td><td></td><td></td></tr></table>
<p><button type="button" onclick="mo('.lop,.khung')">Cất lại</button></p><div class="lop" hidden></div>
<div class="khung" role="dialog" hidden><h3>Cất việc này</h3><p>Cho biết lý do:</p><p><textarea></textarea></p>
<p><button type="button" onclick="sent++">Chấp nhận cất</button> <button type="button" onclick="location.reload()">Đóng</button></p></div>`,
        )
      : path.startsWith("/nhan")
        ? page(
            "Một cửa - Bàn việc",
            `<h2>Việc mới</h2><form onsubmit="sent++;return false"><p><label for="v">Nội dung</label> <select id="v"><option>Đăng ký khai tử</option></select>
<label for="s">Dãy số trên thẻ</label> <input id="s" value="001099000002"></p><table><thead><tr><th>Tờ phải có</th><th>Đã nạp</th><th>Làm gì</th></tr></thead><tbody>
${["Giấy báo tử", "Tờ khai đăng ký khai tử"]
  .map((it) => `<tr><td>${it}</td><td></td><td><button type="button">Nạp</button></td></tr>`)
  .join("")}</tbody></table></form>`,
          )
        : page(
            "Một cửa - Bàn việc",
            `<h2>Bàn việc hôm nay</h2><table><thead><tr><th>Ký hiệu</th><th>Nội dung</th><th>Bàn việc</th><th>Nhập lúc</th><th>Mốc bàn</th><th>Mốc trả</th><th>Thế nào</th></tr></thead><tbody>${CODES.map(
              (
                code,
                i,
              ) => `<tr><td><a href="/phieu/${i}">${code}</a></td><td>Đăng ký khai tử</td><td>Văn thư</td><td>18/11/2026 08:0${i}</td>
<td>20/11/2026 17:00</td><td>23/11/2026 17:00</td><td>Đang xử lý</td></tr>`,
            ).join("")}</tbody></table>`,
          ),
};

export const ODD_PORTALS: Record<string, OddPortal> = { "Sổ xanh": soXanh, "Bàn việc": banViec };
