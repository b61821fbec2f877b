/** A plain portal of no product for tests of an intake: a form of three papers with a store, and pages around it. */
export const ID = "052090001234";
export const MARRIED = "Giấy chứng nhận kết hôn";
export const HOME = "Giấy tờ chứng minh nơi cư trú";
export const OWN_FORM = "Tờ khai đăng ký kết hôn theo mẫu";

const pageOf = (body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Một cửa điện tử</title>
   <style>td,th{border:1px solid #bbb;padding:6px}.window{position:fixed;left:200px;top:80px;width:700px;background:#fff;border:1px solid #333;padding:12px;z-index:50}</style>${body}`;

/** A dossier's page; `received`: day and time of this day, 15:41; `procedure` as the page says it. */
export const dossierPage = (
  code: string,
  received: string,
  procedure = "Thủ tục đăng ký kết hôn",
  more = "",
) =>
  pageOf(`<h2>Chi tiết hồ sơ</h2><p>Mã hồ sơ: <b>${code}</b></p><p>Ngày tiếp nhận: <b>${received}</b></p>
   <p>Tên thủ tục: <b>${procedure}</b></p><p>Trạng thái: <b>Đang xử lý</b></p>${more}`);

/** One of the citizen's earlier dossiers, with both papers. */
export const EARLIER = dossierPage(
  "H52.5.12-261020-0009",
  "20/10/2026 08:15",
  undefined,
  `<h3>Thông tin chủ hồ sơ</h3><p>Họ và tên: <b>Nguyễn A</b></p><p>Số định danh: <b>${ID}</b></p>
   <h3>Thành phần hồ sơ</h3><table border="1"><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Tệp đính kèm</th></tr></thead><tbody>
   ${[MARRIED, HOME].map((name, n) => `<tr><td>${n + 1}</td><td>${name}</td><td><a href="#f">tep${n}.pdf</a></td></tr>`).join("")}</tbody></table>`,
);

export const listPage = (codes: string[]) =>
  pageOf(`<h2>Danh sách hồ sơ</h2><table><thead><tr><th>STT</th><th>Mã hồ sơ</th><th>Tên thủ tục</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr></thead><tbody>
   ${codes.map((code, n) => `<tr><td>${n + 1}</td><td><a href="/ho-so?${code}">${code}</a></td><td>Đăng ký kết hôn</td><td>20/11/2026 15:41</td><td>27/11/2026 15:36</td><td>Đang xử lý</td></tr>`).join("")}</tbody></table>`);

interface FormOptions {
  names?: string[];
  /** What the page does at 'Tiếp nhận': a statement. */
  take?: string;
  /** Statements that make the tools of a row: `tools`, `show(file)` and `openStore` are there. */
  tools?: string;
  /** A further cell in each row. */
  cell?: string;
  /** Stands below the papers. */
  below?: string;
}

const TOOLS = `tools.append(el("input",{type:"file",className:"up",onchange:e=>show(e.target.files[0].name)}),el("button",{type:"button",className:"kho",textContent:"Kho giấy tờ",onclick:()=>openStore(show)}))`;

export const formPage = ({
  names = [OWN_FORM, MARRIED, HOME],
  take = "go('/ho-so?H52.5.12-261120-0031')",
  tools = TOOLS,
  cell = "",
  below = '<p><button type="button" id="take">Tiếp nhận hồ sơ</button></p>',
}: FormOptions = {}) =>
  pageOf(`<h2>Tiếp nhận hồ sơ</h2><a href="/danh-sach" id="back">Quay lại</a>
   <h3>Thông tin chủ hồ sơ</h3><p><label>Số định danh <input name="so" autocomplete="off"></label> <label>Họ và tên <input name="ten"></label></p>
   <p><label>Tên thủ tục <select><option>1.000894 - Thủ tục đăng ký kết hôn</option></select></label></p>
   <h3>Thành phần hồ sơ</h3><table><thead><tr><th>STT</th><th>Tên giấy tờ</th><th>Bắt buộc</th><th>Tệp đính kèm</th><th>Thao tác</th></tr></thead><tbody id="rows"></tbody></table>
   <p id="said"></p>${below}<script>
   const el=(tag,props={},...kids)=>{const made=Object.assign(document.createElement(tag),props);made.append(...kids);return made};
   const go=(to)=>{location.href=to};
   const windowOf=(...kids)=>{const box=el("div",{className:"window"},...kids);box.setAttribute("role","dialog");document.body.append(box);return box};
   const STORED=${JSON.stringify([MARRIED, HOME])};
   function openStore(use){const box=windowOf(el("h3",{textContent:"Kho giấy tờ của công dân"}),el("table",{},el("thead",{},el("tr",{},el("th",{textContent:"Tên tài liệu"}),el("th",{textContent:"Số hồ sơ"}),el("th"))),el("tbody",{},...STORED.map(name=>el("tr",{},el("td",{textContent:name}),el("td",{textContent:"H52.5.12-261020-0009"}),el("td",{},el("button",{type:"button",textContent:"Chọn",onclick:()=>{use("kho.pdf");box.remove()}})))))),el("button",{type:"button",className:"close",textContent:"Đóng",onclick:()=>box.remove()}))}
   function row(name,n){const file=el("td",{className:"file"}),tools=el("td");const show=(it)=>{file.textContent=it};${tools};
     const made=el("tr",{className:"r"},el("td",{textContent:n+1}),el("td",{textContent:name}),el("td",{textContent:"x"}),file,tools);
     if(${JSON.stringify(cell)})made.append(el("td",{textContent:${JSON.stringify(cell)}}));return made}
   ${JSON.stringify(names)}.forEach((name,n)=>rows.append(row(name,n)));
   take.onclick=()=>{${take}};</script>`);
