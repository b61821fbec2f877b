/** Menus, tabs, filters and the like: they bear the words of actions and do nothing but show. */

import { allIn, attributeOf, bodyOf, childrenOf, closestTo, isA, parentOf, tagOf } from "../../dom/safe.ts";
import { actionOf } from "../words/action-words.ts";
import { fold } from "../words/fold.ts";
import { labelOf } from "./clickable.ts";

const PLACES =
  "nav, aside, [role=navigation], [role=tablist], [role=tab], [role=tree], [role=menubar], [role=option], [role=listbox], [role=radiogroup], [role=columnheader], th, [role=search], [role=progressbar], select, [role=treeitem]";
/** Last words of a class or id. `SIDE` holds at any height, `TABS` only close to the link itself. */
const SIDE =
  /^(?:.*-)?(?:side-?(?:bar|nav|menu)|left-?(?:menu|nav|bar|panel|side)|main-?menu|menu-?(?:left|main|trai|chinh|side)|nav-?(?:bar|menu|drawer)|navigation(?:-drawer)?|breadcrumbs?|sitemap|pagination|filters?|filter-?(?:bar|box|form|panel)|bo-?loc)$/;
const TABS =
  /^(?:.*-)?(?:tabs?|tab-?(?:bar|list|header|item|link|nav|label|btn)|nav-?(?:tabs?|pills|item|link|list)|steps?|step-item|stepper|timeline|wizard|chip-?(?:set|group)|legend)$/;
const NOT_CLASSED = /dropdown|context|popup|action|thao-?tac/i;
const PRESSED = "button, input, [role=button]";
/** Tabs, and headings that put their list in another order. */
const TOGGLES =
  "[data-toggle=tab], [data-bs-toggle=tab], [data-toggle=pill], [data-bs-toggle=pill], [href*='Sort$']";
/** Words of menus that lead to lists: beside them a link leads to one too. */
const LEADS =
  /^(?:ho so|cho|da|dang|moi|tat ca|danh sach|tra cuu|tim kiem|bao cao|thong ke|trang chu|danh muc|quan ly|he thong|tong hop|sap den han|qua han|den han|tin tuc|huong dan|lich|so theo doi)(?: |$)/;
const ROW_MENU =
  /^(?:xem(?: chi tiet| ho so)?|chi tiet(?: ho so)?|sua(?: ho so)?|in .*|tai .*|sao chep.*|cap nhat.*|lich su.*|phan cong.*)$/;

/** `place`: it stands where only ways to elsewhere stand. `look`: it only looks like one of them. */
export type Leads = "place" | "look" | null;

export function leadsElsewhere(el: Element): Leads {
  const place = closestTo(el, PLACES);
  // A part beside a list may show one of its dossiers, with what can be done to it.
  const shows =
    place &&
    isA(el, PRESSED) &&
    (tagOf(place) === "ASIDE"
      ? !holdsOnlyLinks(place)
      : // A bar of commands and nothing else.
        isA(place, "[role=menubar]:not(nav)") && !allIn(place, "a")[0]);
  if ((place && !shows) || isA(el, TOGGLES)) return "place";
  const body = bodyOf(el.ownerDocument);
  for (let up: Element | null = el, i = 0; up && up !== body && i < 10; up = parentOf(up), i++) {
    const name = `${attributeOf(up, "class") ?? ""} ${up.id}`;
    if (name.length < 4 || NOT_CLASSED.test(name)) continue;
    const words = camel(name).toLowerCase().replace(/_+/g, "-").split(/\s+/);
    if (words.some((w) => SIDE.test(w)) && holdsOnlyLinks(up)) return "place";
    if (i < 3 && tagOf(el) !== "BUTTON" && words.some((w) => TABS.test(w)) && holdsOnlyLinks(up))
      return "look";
  }
  // The steps of a process stand in their order.
  return isA(el, "ol > li") || isOneOfMany(el) || isFilter(el) ? "look" : null;
}

/** 'leftMenu' → 'left-menu'. */
const camel = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1-$2");

/** A part that only leads elsewhere has no fields or upload in it; a page's frame called 'tabs' does. */
function holdsOnlyLinks(el: Element): boolean {
  return (allIn(el, "textarea, input[type=file], table")[0] ?? null) === null;
}

/** A link among links of which some lead to lists or are counted: a menu, not a set of actions. */
function isOneOfMany(el: Element): boolean {
  if (isA(el, PRESSED)) return false;
  const links = peersOf(el);
  let leads = 0;
  let counted = 0;
  let said = 0;
  let acts = 0;
  for (const link of links.slice(0, 20)) {
    const label = labelOf(link);
    if (label === "") continue;
    const word = fold(label);
    // The search of a toolbar's own fields leads nowhere.
    if (link !== el && SEARCH.test(word) && hasFieldsBeside(link)) continue;
    said++;
    if (/[([]\s*\d+\s*[)\]]$|\s\d+$/.test(label)) counted++;
    if (link !== el && LEADS.test(word) && !actionOf(label)) leads++;
    if (actionOf(label) || ROW_MENU.test(word)) acts++;
  }
  return counted > 0 || leads > 0 || (said >= 3 && acts < said / 2);
}

/** Fields to write into or choose from stand with it. */
function hasFieldsBeside(link: Element): boolean {
  const box = parentOf(link);
  return (
    box !== null && (allIn(box, "input:not([type=hidden], [type=checkbox]), select")[0] ?? null) !== null
  );
}

/** The links or items that stand with one in the nearest part that holds three of their kind, or two. */
function peersOf(el: Element): Element[] {
  const item = closestTo(el, "li");
  const kind = tagOf(el) === "A" ? "a, button, input[type=submit], input[type=button]" : item ? "li" : null;
  let peers: Element[] = [];
  for (let up: Element | null = (item ?? el).parentElement, i = 0; up && i < 4; up = parentOf(up), i++) {
    // The links of a dossier's row are its own; a menu may be laid out as a table of one column.
    const row = isA(up, "[role=row], [role=menu]") || (tagOf(up) === "TR" && childrenOf(up) > 2);
    const cell = isA(up, "td, [role=cell], [role=gridcell]") && allIn(up, kind ?? "*").length > 1;
    if ((row || cell) && !leadsHome(up)) return [];
    const found = kind
      ? Array.from(allIn(up, kind))
      : Array.from(up.children).filter((c) => c.tagName === tagOf(el));
    if (found.length > 40) break;
    // A page's menu and its tabs are no neighbours of what stands under them.
    peers = found.filter((one) => one === el || (runs(one) === runs(el) && !one.closest(APART)));
    if (peers.length >= 3) break;
  }
  return peers.length >= 2 ? peers : [];
}

/** No dossier's row leads to the portal's first page or out of it: that is the page's menu, laid out as a table. */
const leadsHome = (el: Element): boolean =>
  Array.from(allIn(el, "a")).some((link) =>
    /^(?:trang chu|ban lam viec|home|dang xuat|thoat)$/.test(fold(labelOf(link))),
  );

/** A link that runs a script leads nowhere: those that do are no peers of it. */
const runs = (el: Element) => tagOf(el) === "A" && /^\s*javascript:/i.test(attributeOf(el, "href") ?? "");

const APART = "nav, header, footer, aside, [role=navigation], [role=tablist], [role=banner]";

const DOES: ReadonlySet<string> = new Set(["forward", "resume", "finish", "cancel"]);
const SEARCH = /^(?:tim kiem|tim|tra cuu|loc|bo loc|ap dung loc|xoa loc|xoa bo loc|search|filter)\b/;

/** A toggle that stands in one group with a search button, or is pressed and released like a filter. */
function isFilter(el: Element): boolean {
  if (isA(el, "[aria-pressed], [role=checkbox], [role=radio], [role=switch], [aria-selected]")) return true;
  const box = parentOf(el);
  if (!box || box === bodyOf(el.ownerDocument)) return false;
  const peers = Array.from(allIn(box, "button, a, [role=button], input[type=submit], input[type=button]"));
  // A toolbar may hold a search and what is done to what was ticked: of those some are no states one could look for.
  const acts = peers.some((p) => p !== el && DOES.has(actionOf(labelOf(p))?.kind ?? ""));
  return (
    peers.length <= 6 &&
    !acts &&
    peers.some((p) => p !== el && SEARCH.test(fold(labelOf(p)))) &&
    (allIn(box, "textarea, input[type=file]")[0] ?? null) === null
  );
}
