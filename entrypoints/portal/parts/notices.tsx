/** What we have to say in a corner of the page: one notice at a time, and none twice. */
import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { Notice } from "../../../components/base/Notice.tsx";
import { NOTICE } from "../../../components/styles/notice.ts";
import { rootOf } from "../../../lib/dom/safe.ts";
import type { Say } from "../../../lib/words/say.ts";
import { realClicksOnly } from "./among-hosts.ts";
import { makeHost } from "./hosts.ts";
import type { PageNotice } from "./page.ts";

export class Notices {
  #mounted: Mounted | null = null;
  readonly #told = new Set<string>();

  show(doc: Document, openShadow: boolean, say: Say, notice: PageNotice, signal: AbortSignal): void {
    const print = JSON.stringify([notice.key, notice.args]);
    if (this.#told.has(print)) return;
    this.#told.add(print);
    this.#mounted?.remove();
    const host = makeHost(doc, "notice", signal);
    const vnode = (
      <Notice
        kind={notice.kind}
        text={say(notice.key, ...notice.args)}
        say={say}
        onClose={() => {
          this.#mounted?.remove();
          this.#mounted = null;
        }}
      />
    );
    this.#mounted = mountShadow(host, openShadow ? "open" : "closed", NOTICE, vnode);
    realClicksOnly(this.#mounted.root, signal);
    rootOf(doc).append(host);
  }
}
