/** Taking a dossier in, at the counter (`id` null) or one that was sent in online. */
import { button, h, icon, pair, toast } from "./dom.js";
import { date } from "./format.js";
import { paperRows } from "./intake-papers.js";
import { get, post } from "./net.js";

const field = (label, input, must = true) =>
  h(
    "label",
    { class: "field" },
    h("span", { class: "field-label" }, label, must ? h("span", { class: "must" }, " *") : null, ":"),
    input,
  );

const title = (text) => h("div", { class: "block-title" }, icon("star"), text);

export async function showIntake(config, box, id) {
  const online = id ? await get(`/api/dossiers/${id}`) : null;
  const input = (value, more = {}) => h("input", { type: "text", value: value ?? "", ...more });
  const idNumber = input(online?.person.idNumber, { inputmode: "numeric", autocomplete: "off" });
  const name = input(online?.person.name);
  const phone = input(online?.person.phone);
  const address = input(online?.person.address, { disabled: true });
  const procedure = h(
    "select",
    { disabled: online !== null, "aria-label": "Tên thủ tục" },
    h("option", { value: "" }, "Chọn thủ tục hành chính"),
    config.procedures.map((one) =>
      h(
        "option",
        { value: one.code, selected: one.code === online?.procedureCode },
        `${one.code} - ${one.name}`,
      ),
    ),
  );
  const place = h("div", {});
  const allowed = h("span", {});
  let papers = null;

  function fillPapers() {
    const chosen = config.procedures.find((one) => one.code === procedure.value);
    papers = chosen
      ? paperRows(chosen.papers, online?.papers ?? [], () => ({
          id: idNumber.value.trim(),
          name: name.value,
        }))
      : null;
    place.replaceChildren(
      papers?.element ?? h("p", { class: "empty" }, "Chọn thủ tục để hiện thành phần hồ sơ"),
    );
    allowed.textContent = !chosen
      ? ""
      : chosen.hours === null
        ? "Không quy định"
        : `${chosen.hours} giờ làm việc`;
  }
  procedure.addEventListener("change", fillPapers);
  idNumber.addEventListener("change", async () => {
    const known = await get(`/api/people/${encodeURIComponent(idNumber.value.trim() || "0")}`);
    if (!known) return;
    name.value = known.name;
    phone.value = known.phone;
    address.value = known.address;
  });

  async function receive() {
    if (!/^\d{9,12}$/.test(idNumber.value.trim()) || !name.value.trim() || !procedure.value)
      return toast("Vui lòng nhập đủ thông tin bắt buộc", "bad");
    const answer = await post("/api/intake", {
      id,
      procedureCode: procedure.value,
      idNumber: idNumber.value,
      name: name.value,
      papers: papers.values(),
    });
    toast("Tiếp nhận hồ sơ thành công");
    location.hash = `#/ho-so/${answer.id}`;
  }

  fillPapers();
  box.replaceChildren(
    h(
      "div",
      { class: "banner" },
      h("span", { class: "banner-flag" }, h("span", { class: "banner-title" }, "Tiếp nhận hồ sơ")),
      online ? h("b", { class: "banner-name" }, online.procedure) : null,
      h("a", { class: "back", href: "#/danh-sach/can-xu-ly" }, icon("reply"), "Quay lại"),
    ),
    h(
      "div",
      { class: "facts" },
      h("div", {}, pair("Mã hồ sơ", online?.code), pair("Ngày nộp hồ sơ", date(online?.submittedAt))),
      h("div", {}, pair("Ngày tiếp nhận", ""), pair("Ngày hẹn trả", "")),
      h(
        "div",
        {},
        pair("Hình thức nộp", online?.channel ?? "Trực tiếp"),
        pair("Thời gian giải quyết", allowed),
      ),
    ),
    title("Thủ tục hành chính"),
    h("div", { class: "fields fields-one" }, field("Tên thủ tục", procedure)),
    title("Thông tin chủ hồ sơ"),
    h(
      "div",
      { class: "fields" },
      field("CCCD/ CMND/ Hộ chiếu", idNumber),
      field("Họ và tên", name),
      field("Số điện thoại", phone, false),
      field("Địa chỉ", address, false),
    ),
    title("Thành phần hồ sơ (1 bộ hồ sơ)"),
    place,
    h(
      "div",
      { class: "form-buttons form-end" },
      button(" Tiếp nhận hồ sơ", receive, { glyph: "save" }),
      button("In phiếu hẹn", () => window.print(), { kind: "quiet" }),
    ),
  );
}
