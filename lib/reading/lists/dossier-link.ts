/** The link that opens a dossier, and its address on the same origin. */

import { textOf } from "../sight/text.ts";
import { fold } from "../words/fold.ts";

const DETAIL = /^(?:xem )?chi tiet(?: ho so)?$|^xem(?: ho so)?$|^mo ho so$/;

export function openerOf(parts: Element[], code: string | null): Element | null {
  let detail: Element | null = null;
  for (const part of parts) {
    if (part.childElementCount === 0) continue;
    const first = part.firstElementChild;
    if (code && first?.tagName === "A" && first.textContent?.includes(code)) return first;
    for (const el of part.querySelectorAll("a, button, [role=button], [role=link]")) {
      const text = textOf(el);
      if (code && text.includes(code)) return el;
      const said = fold(text || el.getAttribute("title") || el.getAttribute("aria-label") || "");
      if (!detail && DETAIL.test(said)) detail = el;
    }
  }
  return detail;
}

/** A place on the same page, written so that an address would repeat it letter by letter. */
const PLAIN_HASH = /^#[\w/!.=&?~:,;@+-]+$/;
let page = { base: "", origin: "", path: "" };

/** What links within a page begin with; worked out once for all of them. */
function pageOf(base: string): { origin: string; path: string } {
  if (base !== page.base) {
    const { origin, pathname, search } = new URL(base);
    page = { base, origin, path: pathname + search };
  }
  return page;
}

/** Path, query and hash of a link, if it leads anywhere on this origin. */
export function addressOf(el: Element | null, origin: string): string | null {
  if (!(el?.tagName === "A")) return null;
  const raw = el.getAttribute("href") ?? "";
  if (raw === "" || raw === "#" || /^(?:javascript|mailto|tel|data|blob):/i.test(raw.trim())) return null;
  // Addresses on the same origin are written short; asking the link for its parts costs much in a long list.
  if (raw[0] === "/" && raw[1] !== "/") return raw;
  if (PLAIN_HASH.test(raw)) {
    const here = pageOf(el.baseURI);
    return here.origin === origin ? here.path + raw : null;
  }
  try {
    const { origin: its, pathname, search, hash } = el as HTMLAnchorElement;
    return its === origin ? pathname + search + hash : null;
  } catch {
    return null;
  }
}
