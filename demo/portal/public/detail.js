/** One dossier: label–value pairs, tabs, action buttons and the form under them. On a page or in a dialog. */
import { actionForm } from "./action-form.js";
import { papersTab, progressTab } from "./detail-tabs.js";
import { button, h, icon, pair } from "./dom.js";
import { date } from "./format.js";
import { forwardForm } from "./forward.js";
import { get } from "./net.js";

const TABS = [
  ["xu-ly", "Xử lý hồ sơ"],
  ["thanh-phan", "Thành phần hồ sơ"],
  ["tien-trinh", "Tiến trình xử lý"],
];

function facts(dossier) {
  const { person } = dossier;
  return h(
    "div",
    { class: "facts" },
    h(
      "div",
      {},
      pair("Chủ hồ sơ", person.name),
      pair("Số CMND/ căn cước", person.idNumber),
      pair("Địa chỉ", person.address),
      pair("Điện thoại", person.phone),
      pair("Thư điện tử", person.email),
    ),
    h(
      "div",
      {},
      pair("Ngày nộp hồ sơ", date(dossier.submittedAt)),
      // Stored with combining marks, as one of the portal's labels happens to be.
      pair("Ngày tiếp nhận".normalize("NFD"), date(dossier.receivedAt)),
      pair("Thời hạn giải quyết", dossier.allowed),
      pair("Ngày hẹn trả", date(dossier.dueAt)),
      dossier.finishedAt ? pair("Ngày kết thúc", date(dossier.finishedAt)) : null,
    ),
    h(
      "div",
      {},
      pair("Mã hồ sơ", dossier.code),
      pair("Trạng thái", dossier.status),
      pair("Mã thủ tục", dossier.procedureCode),
      pair("Lĩnh vực", dossier.field),
      pair("Hình thức nộp", dossier.channel),
    ),
  );
}

/** The buttons of the first tab; forms open beneath them, one at a time. */
function workTab(config, dossier, again) {
  const place = h("div", { class: "action-place" });
  const close = () => place.replaceChildren();
  const control = (action) => {
    if (action.way === "post")
      return h(
        "form",
        { method: "post", action: `/ho-so/${dossier.id}/tam-dung`, class: "inline" },
        h("button", { type: "submit", class: "button button-main" }, action.label),
      );
    if (action.way === "confirm")
      return h(
        "a",
        {
          class: "button button-main",
          href: `/ho-so/${dossier.id}/dung-tinh`,
          onclick: (event) => {
            if (!window.confirm("Bạn có chắc chắn muốn dừng tính thời gian giải quyết hồ sơ này?"))
              event.preventDefault();
          },
        },
        action.label,
      );
    return button(action.label, () => {
      if (action.way === "page") location.hash = `#/tiep-nhan/${dossier.id}`;
      else if (action.way === "forward") place.replaceChildren(forwardForm(config, [dossier.id], again));
      else place.replaceChildren(actionForm(config, action, [dossier.id], { done: again, cancel: close }));
      place.scrollIntoView({ block: "nearest" });
    });
  };
  return h(
    "div",
    {},
    h(
      "div",
      { class: "holder-box" },
      pair("Bước xử lý", dossier.step),
      pair("Người thực hiện", dossier.officer),
      h("span", { class: `countdown countdown-${dossier.countdown.tone}` }, dossier.countdown.text),
    ),
    h("div", { class: "actions" }, dossier.actions.map(control)),
    place,
  );
}

/** `changed` is called after a commit; left out, the view only shows itself anew. */
export async function showDetail(config, box, id, { tab = null, changed = null } = {}) {
  const dossier = await get(`/api/dossiers/${id}`);
  const again = changed ?? (() => showDetail(config, box, id));
  const panel = h("div", { class: "tab-panel", role: "tabpanel" });
  const heads = TABS.map(([key, label]) =>
    h(
      "button",
      { type: "button", role: "tab", class: "tab", "data-tab": key, onclick: () => choose(key) },
      label,
    ),
  );
  function choose(key) {
    for (const head of heads) head.setAttribute("aria-selected", String(head.dataset.tab === key));
    const make = {
      "xu-ly": () => workTab(config, dossier, again),
      "thanh-phan": papersTab,
      "tien-trinh": progressTab,
    };
    panel.replaceChildren(make[key](dossier));
  }
  box.replaceChildren(
    h(
      "div",
      { class: "banner" },
      h("span", { class: "banner-flag" }, h("span", { class: "banner-title" }, "Chi tiết hồ sơ")),
      h("b", { class: "banner-name" }, dossier.procedure),
      changed ? null : h("a", { class: "back", href: "#/danh-sach/can-xu-ly" }, icon("reply"), "Quay lại"),
    ),
    h("div", { class: "block-title" }, icon("star"), "Thông tin chung hồ sơ"),
    facts(dossier),
    h("div", { class: "tabs", role: "tablist" }, heads),
    panel,
  );
  choose(TABS.some(([key]) => key === tab) ? tab : "xu-ly");
}
