/** What stands in a form field, native or built from other elements, disabled or not. */
import { attributeOf, isA, tagOf } from "../../dom/safe.ts";
import { clean } from "../words/fold.ts";

const SILENT = new Set([
  "hidden",
  "button",
  "submit",
  "reset",
  "image",
  "file",
  "checkbox",
  "radio",
  "password",
  "range",
  "color",
]);

export function isField(el: Element): boolean {
  const tag = el.tagName;
  return tag === "INPUT" || tag === "SELECT" || tag === "TEXTAREA";
}

/** The chosen option's text, or the value typed. Placeholders ('Chọn…', 'Nhập…') are no value. */
export function fieldText(el: Element): string {
  if (tagOf(el) === "SELECT") {
    const chosen = (el as HTMLSelectElement).selectedOptions[0];
    if (!chosen || chosen.value === "" || /^\s*(?:[-–—]|chọn\b|tất cả)/iu.test(chosen.text)) return "";
    return chosen.text;
  }
  if (tagOf(el) === "TEXTAREA") return (el as HTMLTextAreaElement).value;
  const input = el as HTMLInputElement;
  return SILENT.has(input.type) ? "" : input.value;
}

/** A field a person can write into now. */
export function isEditable(el: Element): boolean {
  if (isA(el, "input, textarea, select"))
    return (
      !(el as HTMLInputElement).disabled &&
      !(el as HTMLInputElement).readOnly &&
      (el as HTMLInputElement).type !== "hidden"
    );
  if (isA(el, "[role=combobox], [aria-haspopup=listbox]"))
    return !isA(el, ":disabled, [aria-disabled=true], [aria-readonly=true]");
  return (el as HTMLElement).isContentEditable === true;
}

/** The visible label of a field: label element, aria, title, placeholder; '' where there is none. */
export function fieldLabel(el: Element): string {
  const labels = (el as HTMLInputElement).labels;
  if (labels?.length) {
    const text = clean(labels[0]?.textContent ?? "");
    if (text) return text;
  }
  const by = attributeOf(el, "aria-labelledby");
  if (by) {
    const text = clean(
      by
        .split(/\s+/)
        .map((id) => el.ownerDocument.getElementById(id)?.textContent ?? "")
        .join(" "),
    );
    if (text) return text;
  }
  return clean(
    attributeOf(el, "aria-label") ?? attributeOf(el, "placeholder") ?? attributeOf(el, "title") ?? "",
  );
}
