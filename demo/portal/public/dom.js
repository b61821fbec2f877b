/** Small helpers over the DOM. Text always goes in as text. */

/**
 * `h("a", { class: "x", href: "#", onclick: f }, "text", child)`. A property that starts with
 * `on` listens; `true` sets an empty attribute; `null` and `false` set nothing.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** An icon font's glyph: its name stands in the text, as ligature fonts have it. */
export const icon = (name) => h("i", { class: `mf mf-${name}` }, name);

export const iconButton = (name, title, onclick, more = {}) =>
  h("button", { type: "button", class: "icon-button", title, onclick, ...more }, icon(name));

export const button = (label, onclick, { glyph, kind = "main", ...more } = {}) =>
  h(
    "button",
    { type: "button", class: `button button-${kind}`, onclick, ...more },
    glyph ? icon(glyph) : null,
    label,
  );

/** 'Nhãn: giá trị' as these portals write it; an empty value leaves the label standing. */
export const pair = (label, value, more = {}) =>
  h(
    "div",
    { class: "pair", ...more },
    h("span", { class: "pair-label" }, `${label}: `),
    h("span", { class: "pair-value" }, value ?? ""),
  );

/** A message that goes by itself. */
export function toast(text, tone = "good") {
  const note = h("div", { class: `toast toast-${tone}`, role: "status" }, text);
  document.body.append(note);
  setTimeout(() => note.remove(), 2600);
}
