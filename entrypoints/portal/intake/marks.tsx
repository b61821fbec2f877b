/** Marks on the rows of required papers: what is there already, what must not be asked for, and files that seem to be of another. */
import type { ComponentChild } from "preact";
import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { MisplacedMark } from "../../../components/in-page/MisplacedMark.tsx";
import { NotAskedMark } from "../../../components/in-page/NotAskedMark.tsx";
import { ReuseMark } from "../../../components/in-page/ReuseMark.tsx";
import { REUSE } from "../../../components/styles/reuse.ts";
import { realClicksOnly } from "../parts/among-hosts.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Page, PageView } from "../parts/page.ts";
import type { Known, Row } from "./asked.ts";
import type { FromStore } from "./from-store.ts";
import type { Misplaced } from "./misplaced.ts";

export class Marks {
  readonly #page: Page;
  readonly #fromStore: FromStore;
  readonly #misplaced: Misplaced;
  readonly #used: (row: Row) => void;
  /** By the row's key. */
  readonly #mounted = new Map<string, Mounted>();

  /** `used`: the officer wants to take this paper from the portal's store. */
  constructor(page: Page, fromStore: FromStore, misplaced: Misplaced, used: (row: Row) => void) {
    this.#page = page;
    this.#fromStore = fromStore;
    this.#misplaced = misplaced;
    this.#used = used;
  }

  draw(view: PageView, known: Known): void {
    const wanted = new Set<string>();
    for (const row of known.rows) {
      const vnode = this.#markOf(view, known, row);
      if (!vnode) continue;
      wanted.add(row.key);
      const mounted = this.#mountedFor(row);
      mounted.render(vnode);
      const { host } = mounted.root;
      if (host.parentElement !== row.paper.markSpot) row.paper.markSpot.append(host);
    }
    for (const key of this.#mounted.keys()) if (!wanted.has(key)) this.#remove(key);
  }

  /** null: there is nothing to say of this row. */
  #markOf(view: PageView, { notAsked }: Known, row: Row): ComponentChild {
    const { say } = this.#page;
    const { paper, match, asked } = row;
    const { name } = paper;
    const odd = this.#misplaced.of(paper);
    if (odd !== null)
      return <MisplacedMark file={odd} say={say} onRight={() => this.#misplaced.isRight(name, odd)} />;
    const taken = this.#fromStore.has(row);
    // A paper that is attached already needs no reminder.
    if (paper.files > 0 && !taken) return null;
    const lapsed = asked.notAsked === null ? null : (notAsked[asked.notAsked] ?? null);
    const sure = match && match.check === null && /^(?:valid|no-term)$/.test(match.validity.state);
    if (lapsed && !sure && !taken) return <NotAskedMark notAsked={lapsed} say={say} />;
    if (!match) return null;
    return (
      <ReuseMark
        match={match}
        say={say}
        now={view.now}
        canOpen={paper.reuse !== null || paper.opens !== undefined}
        taken={taken}
        onUse={() => this.#used(row)}
      />
    );
  }

  #mountedFor({ key, paper }: Row): Mounted {
    const there = this.#mounted.get(key);
    if (there) return there;
    const page = this.#page;
    const host = makeHost(paper.row.ownerDocument, "reuse", page.signal);
    const mounted = mountShadow(host, page.openShadow ? "open" : "closed", REUSE, null);
    realClicksOnly(mounted.root, page.signal);
    this.#mounted.set(key, mounted);
    return mounted;
  }

  #remove(key: string): void {
    this.#mounted.get(key)?.remove();
    this.#mounted.delete(key);
  }

  clear(): void {
    for (const key of [...this.#mounted.keys()]) this.#remove(key);
  }
}
