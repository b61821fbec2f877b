/** Menus, tabs, filters and the like: they bear the words of actions and do nothing but show. */
import { actionOf } from "./actionwords.ts";
import { labelOf } from "./clickable.ts";
import { fold } from "./fold.ts";

const PLACES =
  "nav, aside, [role=navigation], [role=tablist], [role=tab], [role=tree], [role=menubar], [role=option], [role=listbox], [role=radiogroup], [role=columnheader], th, [role=search], [role=progressbar], select, [role=treeitem]";
/** Last words of a class or id. `SIDE` holds at any height, `TABS` only close to the link itself. */
const SIDE =
  /^(?:.*-)?(?:side-?(?:bar|nav|menu)|left-?(?:menu|nav|bar|panel|side)|main-?menu|menu-?(?:left|main|trai|chinh|side)|nav-?(?:bar|menu|drawer)|navigation(?:-drawer)?|breadcrumbs?|sitemap|pagination|filters?|filter-?(?:bar|box|form|panel)|bo-?loc)$/;
const TABS =
  /^(?:.*-)?(?:tabs?|tab-?(?:bar|list|header|item|link|nav|label|btn)|nav-?(?:tabs?|pills|item|link|list)|steps?|step-item|stepper|timeline|wizard|chip-?(?:set|group)|legend)$/;
const NOT_CLASSED = /dropdown|context|popup|action|thao-?tac/i;
const ROW_MENU =
  /^(?:xem(?: chi tiet| ho so)?|chi tiet(?: ho so)?|sua(?: ho so)?|in .*|tai .*|sao chep.*|cap nhat.*|lich su.*|phan cong.*)$/;

export function isNavigation(el: Element): boolean {
  if (el.closest(PLACES)) return true;
  const { body } = el.ownerDocument;
  for (let up: Element | null = el, i = 0; up && up !== body && i < 10; up = up.parentElement, i++) {
    const name = `${up.getAttribute("class") ?? ""} ${up.id}`;
    if (name.length < 4 || NOT_CLASSED.test(name)) continue;
    const words = camel(name).toLowerCase().replace(/_+/g, "-").split(/\s+/);
    if (words.some((w) => SIDE.test(w)) && holdsOnlyLinks(up)) return true;
    if (i < 3 && el.tagName !== "BUTTON" && words.some((w) => TABS.test(w)) && holdsOnlyLinks(up))
      return true;
  }
  return isOneOfMany(el) || isFilter(el);
}

/** 'leftMenu' → 'left-menu'. */
const camel = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1-$2");

/** A part that only leads elsewhere has no fields or upload in it; a page's frame called 'tabs' does. */
function holdsOnlyLinks(el: Element): boolean {
  return el.querySelector("textarea, input[type=file], table") === null;
}

/** A link among links of which most are no actions and no row menu: a menu of lists. */
function isOneOfMany(el: Element): boolean {
  const item = el.closest("li") ?? el;
  const list = item.parentElement;
  if (!list) return false;
  const peers = Array.from(list.children).filter((c) => c.tagName === item.tagName);
  if (peers.length < 3) return false;
  let acts = 0;
  let counted = 0;
  let said = 0;
  for (const p of peers.slice(0, 20)) {
    const link = p.matches("a, button") ? p : (p.querySelector("a, button, [role=menuitem]") ?? p);
    const label = labelOf(link);
    if (label === "") continue;
    said++;
    if (/[([]\s*\d+\s*[)\]]$|\s\d+$/.test(label)) counted++;
    if (actionOf(label) || ROW_MENU.test(fold(label))) acts++;
  }
  return counted > 0 || (said >= 3 && acts < said / 2 && (el.tagName === "A" || item.tagName === "LI"));
}

const SEARCH = /^(?:tim kiem|tim|tra cuu|loc|bo loc|ap dung loc|xoa loc|xoa bo loc|search|filter)\b/;

/** A toggle that stands in one group with a search button, or is pressed and released like a filter. */
function isFilter(el: Element): boolean {
  if (el.matches("[aria-pressed], [role=checkbox], [role=radio], [role=switch], [aria-selected]"))
    return true;
  const box = el.parentElement;
  if (!box) return false;
  const peers = Array.from(box.querySelectorAll("button, a, input[type=submit], input[type=button]"));
  return (
    peers.length <= 6 &&
    peers.some((p) => p !== el && SEARCH.test(fold(labelOf(p)))) &&
    box.querySelector("textarea, input[type=file]") === null
  );
}
