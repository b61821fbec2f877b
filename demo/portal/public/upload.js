/** A hidden file input behind an icon, an XHR, then a chip with the name cut short. */
import { h, icon, iconButton, toast } from "./dom.js";
import { shortName } from "./format.js";
import { sendFile } from "./net.js";

/** A chip for a file; `onremove` left out: it cannot be taken away. */
export const chip = (name, onremove) =>
  h(
    "span",
    { class: "chip", title: onremove ? null : name },
    icon("description"),
    h("span", { class: "chip-name" }, shortName(name)),
    onremove ? iconButton("cancel", "Gỡ tệp", onremove, { class: "icon-button chip-remove" }) : null,
  );

/** `files` holds what stands in the field; `add` puts a stored file in, as the paper store does. */
export function uploadField(onchange = () => {}) {
  const files = [];
  const chips = h("span", { class: "chips" });
  const add = (file, more = {}) => {
    const one = { ...file, ...more };
    files.push(one);
    const shown = chip(file.name, () => {
      files.splice(files.indexOf(one), 1);
      shown.remove();
      onchange();
    });
    chips.append(shown);
    onchange();
  };
  const input = h("input", {
    type: "file",
    hidden: true,
    accept: ".pdf,.jpg,.jpeg,.png,.doc,.docx",
    onchange: async () => {
      const chosen = [...input.files];
      for (const file of chosen) {
        try {
          add(await sendFile(file));
        } catch {
          toast("Không tải được tệp", "bad");
        }
      }
      input.value = "";
    },
  });
  const control = iconButton("cloud_upload", "Tải lên", () => input.click(), {
    class: "icon-button upload-button",
  });
  return { files, add, chips, input, control };
}
