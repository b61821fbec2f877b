/** The look of a component library: class names and what it wraps around texts. Only the look: nothing says what a thing means. */
export type Part =
  | "table"
  | "thead"
  | "tr"
  | "th"
  | "td"
  | "card"
  | "title"
  | "label"
  | "value"
  | "row"
  | "dialog"
  | "dialogTitle"
  | "mask"
  | "button"
  | "primary"
  | "chip"
  | "panel"
  | "input"
  | "pager";

export interface Skin {
  name: string;
  cls: Partial<Record<Part, string>>;
  /** What a library wraps around the text of a heading, a cell, a button. */
  th: (html: string) => string;
  td: (html: string) => string;
  button: (html: string) => string;
  /** Fields are wrapped so. */
  field: (html: string) => string;
}
const same = (html: string) => html;
export const skin = (
  name: string,
  cls: Skin["cls"],
  wrap: Partial<Omit<Skin, "name" | "cls">> = {},
): Skin => ({
  name,
  cls,
  th: same,
  td: same,
  button: same,
  field: same,
  ...wrap,
});

/** ` class="…"` of a part; `more`: what the page's own style needs. */
export function cls(skin: Skin, part: Part, more = ""): string {
  const names = [skin.cls[part] ?? "", more].filter(Boolean).join(" ");
  return names ? ` class="${names}"` : "";
}

export const button = (skin: Skin, html: string, how: { primary?: boolean; attrs?: string } = {}) =>
  `<button type="button"${cls(skin, how.primary ? "primary" : "button", "b")}${how.attrs ?? ""}>${skin.button(html)}</button>`;
