import { h } from "preact";
import { type Mounted, mountShadow } from "../../../components/mount.ts";
import { Notice, type NoticeProps } from "../../../components/Notice.tsx";
import { NOTICE } from "../../../components/styles/notice.ts";
import { rootOf } from "../../../lib/reading/dom.ts";
import { makeHost } from "../hosts.ts";
import type { GuardContext } from "./context.ts";
import { homeOf, whenLeft } from "./home.ts";

export interface Notices {
  /** One at a time: what is newest is what matters now. */
  show(notice: Pick<NoticeProps, "kind" | "text" | "means" | "todo">): void;
  clear(): void;
}

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
    },
  };
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
