/** Dialogs and menus, put on <body> with no change of address. */
import { h, iconButton } from "./dom.js";

/** Gives `{ body, close }`. Escape and the cross close it. */
export function openDialog(title, { wide = false } = {}) {
  const body = h("div", { class: "dialog-body" });
  const close = () => {
    layer.remove();
    document.removeEventListener("keydown", onKey);
  };
  const onKey = (event) => {
    if (event.key === "Escape") close();
  };
  const layer = h(
    "div",
    { class: "dialog-layer" },
    h(
      "div",
      {
        class: `dialog${wide ? " dialog-wide" : ""}`,
        role: "dialog",
        "aria-modal": "true",
        "aria-label": title,
      },
      h("div", { class: "dialog-head" }, h("span", {}, title), iconButton("close", "Đóng", close)),
      body,
    ),
  );
  document.addEventListener("keydown", onKey);
  document.body.append(layer);
  return { body, close };
}

let shutMenu = () => {};

/** `items`: `{ label, act }`. Only one menu is open at a time. */
export function openMenu(anchor, items) {
  shutMenu();
  const box = anchor.getBoundingClientRect();
  const menu = h(
    "div",
    { class: "menu", role: "menu" },
    items.map(({ label, act }) => {
      const choose = () => {
        shutMenu();
        act();
      };
      const onkeydown = (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          item.click();
        } else if (event.key === "ArrowDown") item.nextElementSibling?.focus();
        else if (event.key === "ArrowUp") item.previousElementSibling?.focus();
      };
      const item = h(
        "div",
        { class: "menu-item", role: "menuitem", tabindex: "0", onclick: choose, onkeydown },
        label,
      );
      return item;
    }),
  );
  const outside = (event) => {
    if (!menu.contains(event.target) && !anchor.contains(event.target)) shutMenu();
  };
  const onKey = (event) => {
    if (event.key === "Escape") shutMenu();
  };
  shutMenu = () => {
    menu.remove();
    document.removeEventListener("mousedown", outside);
    document.removeEventListener("keydown", onKey);
    shutMenu = () => {};
  };
  document.body.append(menu);
  const height = menu.offsetHeight;
  const top = Math.min(box.bottom, window.innerHeight - height - 8);
  menu.style.top = `${Math.max(8, top) + window.scrollY}px`;
  menu.style.left = `${box.right - menu.offsetWidth + window.scrollX}px`;
  document.addEventListener("mousedown", outside);
  document.addEventListener("keydown", onKey);
  menu.firstElementChild?.focus();
}

export const closeMenu = () => shutMenu();
