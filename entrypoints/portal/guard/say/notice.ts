import { h } from "preact";
import { type Mounted, mountShadow } from "../../../../components/base/mount.ts";
import { Notice } from "../../../../components/base/Notice.tsx";
import { NOTICE } from "../../../../components/styles/notice.ts";
import { allOn, boxOf, isVisible, rootOf } from "../../../../lib/dom/safe.ts";
import type { Notices } from "../../parts/about-chosen.ts";
import { homeOf, whenLeft } from "../../parts/home.ts";
import { makeHost } from "../../parts/hosts.ts";
import type { GuardContext } from "../context.ts";

/** The guard's quiet words beside the page; they stop nothing. */
export function makeNotices(ctx: GuardContext, signal: AbortSignal): Notices {
  let mounted: Mounted | null = null;
  const clear = () => {
    mounted?.remove();
    mounted = null;
  };
  return {
    clear,
    show(notice) {
      clear();
      const home = homeOf(ctx.doc);
      if (!rootOf(home)) return null;
      const host = makeHost(home, "notice", signal);
      rootOf(home).append(host);
      if (home !== ctx.doc) whenLeft(ctx.doc, clear, signal);
      mounted = mountShadow(
        host,
        ctx.openShadow ? "open" : "closed",
        NOTICE,
        h(Notice, { ...notice, say: ctx.say(), onClose: clear }),
      );
      raise(host);
      standAside(host);
      return host;
    },
  };
}

/** Corners in the order in which they are tried; '' is where notices usually stand. */
const PLACES = ["", "right", "top", "top right"];
const PRESSED = "button, a[href], select, textarea, input:not([type=hidden]), [role=button], [role=menuitem]";
const MOST = 400;

/** Into the corner where it covers none of the portal's buttons and fields, or the fewest. */
function standAside(host: HTMLElement): void {
  const boxes = Array.from(allOn<HTMLElement>(host.ownerDocument, PRESSED))
    .slice(0, MOST)
    .filter((one) => isVisible(one, { visibilityProperty: true, opacityProperty: true }))
    .map(boxOf);
  let best = { place: "", covered: Number.POSITIVE_INFINITY };
  for (const place of PLACES) {
    host.setAttribute("data-place", place);
    const own = host.getBoundingClientRect();
    const covered = boxes.filter(
      (box) =>
        box.width > 0 &&
        box.left < own.right &&
        box.right > own.left &&
        box.top < own.bottom &&
        box.bottom > own.top,
    ).length;
    if (covered < best.covered) best = { place, covered };
    if (covered === 0) break;
  }
  host.setAttribute("data-place", best.place);
}

/** Into the top layer, over a portal's own modal; where that is refused it stands where it stands. */
export function raise(host: HTMLElement): void {
  try {
    host.setAttribute("popover", "manual");
    host.showPopover();
  } catch {
    host.removeAttribute("popover");
  }
}
