/** The pages on which the whole extension's cost is measured: a list, the same list churning, and a page that is no portal. */

const two = (n: number) => String(n).padStart(2, "0");

/** Nine columns as portals have them: a link, dates, a countdown and a row button each. */
function row(n: number, left: number): string {
  const day = two(1 + (n % 28));
  return `<tr><td><input type="checkbox"></td><td><a href="#/ho-so/${n}">H52.1-2611${day}-${String(1000 + n)}</a></td>
    <td>NGUYỄN VĂN THỬ ${n}</td><td>Thủ tục đăng ký khai sinh</td><td>${two(1 + (n % 20))}/11/2026 08:15:${two(n % 60)}</td>
    <td>${day}/12/2026 16:30</td><td>Thẩm định hồ sơ</td><td>${day}/12/2026 17:00</td>
    <td><div>${n % 7 === 0 ? "Yêu cầu bổ sung" : "Đang xử lý"}</div><div class="left">Còn ${left} ngày</div></td>
    <td><button title="Thao tác"><i>menu</i></button></td></tr>`;
}

/** `churn(times)`, in the page: every 100 ms 20 rows are made anew, as a framework does that draws them from an answer. */
const CHURN = `<script>
const rowOf = ${row.toString()};
const two = ${two.toString()};
globalThis.churn = (times) => new Promise((done) => {
  const body = document.querySelector("tbody");
  const before = body.rows.length;
  let n = 0;
  const timer = setInterval(() => {
    if (n === times) { clearInterval(timer); done(body.rows.length === before); return; }
    for (let k = 0; k < 20; k++) {
      const at = (n * 20 + k * 3) % Math.min(before, 100);
      const made = document.createElement("tbody");
      made.innerHTML = rowOf(at, 1 + (n % 9));
      body.rows[at].replaceWith(made.rows[0]);
    }
    n += 1;
  }, 100);
});
</script>`;

const HEADS = [
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

export const listPage = (
  rows: number,
): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Xử lý hồ sơ một cửa</title>
  <nav><a href="#1">Hồ sơ cần xử lý</a><a href="#2">Tạm dừng (3)</a></nav><h2>Danh sách hồ sơ</h2>
  <table><thead><tr>${HEADS.map((head) => `<th>${head}</th>`).join("")}</tr></thead>
  <tbody>${Array.from({ length: rows }, (_, n) => row(n, n % 9)).join("")}</tbody></table><div>1–${rows} / ${rows}</div>${CHURN}`;

/** A page of the same site that has nothing to do with dossiers, as long as a list: news, and a table of phone numbers. */
export const strangerPage =
  (): string => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tin tức</title>
  <nav><a href="#1">Trang chủ</a><a href="#2">Tin tức</a><a href="#3">Liên hệ</a></nav><h1>Danh bạ điện thoại</h1>
  <p>${"Ủy ban nhân dân thông báo lịch nghỉ và danh bạ điện thoại của các phòng. ".repeat(40)}</p>
  <table><thead><tr><th>Phòng</th><th>Tầng</th><th>Điện thoại</th></tr></thead><tbody>${Array.from(
    { length: 500 },
    (_, n) => `<tr><td>Phòng ${n}</td><td>${1 + (n % 9)}</td><td>024 3${String(1_000_000 + n)}</td></tr>`,
  ).join("")}</tbody></table>`;
