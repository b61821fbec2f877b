/** Marks on the rows of required papers: what is there already, and what must not be asked for. */
import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { NotAskedMark } from "../../../components/in-page/NotAskedMark.tsx";
import { ReuseMark } from "../../../components/in-page/ReuseMark.tsx";
import { REUSE } from "../../../components/styles/reuse.ts";
import type { PaperReading } from "../../../lib/reading/types.ts";
import type { PaperMatch } from "../../../lib/reuse/types.ts";
import { realClicksOnly } from "../parts/among-hosts.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Page, PageView } from "../parts/page.ts";
import type { Known, Row } from "./asked.ts";

export class Marks {
  readonly #page: Page;
  /** By the paper's name as the page shows it. */
  readonly #mounted = new Map<string, Mounted>();
  readonly #done: Set<string>;
  /** How many presses the page had heard when a row's mark was put there. */
  readonly #since = new Map<string, number>();
  #presses = 0;
  readonly #heard = new WeakSet<Document>();
  readonly #used: (row: Row) => void;

  /** `used`: the officer wants to take this paper from the portal's store. */
  constructor(page: Page, used: (row: Row) => void) {
    this.#page = page;
    this.#done = page.reused;
    this.#used = used;
  }

  /** Counts a person's presses, in whatever document the form stands. */
  #listen(doc: Document): void {
    if (this.#heard.has(doc)) return;
    this.#heard.add(doc);
    const count = (event: Event) => {
      if (event.isTrusted) this.#presses += 1;
    };
    for (const type of ["click", "change", "drop"])
      doc.addEventListener(type, count, { capture: true, passive: true, signal: this.#page.signal });
  }

  draw(view: PageView, known: Known): void {
    const wanted = new Set<string>();
    for (const row of known.rows) {
      if (!this.#says(row)) continue;
      wanted.add(row.paper.name);
      this.#drawOne(view, known, row);
    }
    for (const name of this.#mounted.keys()) if (!wanted.has(name)) this.#remove(name);
  }

  #says({ paper, asked, match }: Row): boolean {
    // A paper that is already attached needs no reminder, unless it was just reused.
    if (paper.files > 0) return match !== null && (this.#done.has(paper.name) || this.#isTaken(paper));
    return match !== null || asked.notAsked !== null;
  }

  /** A file came to the row after a person had done something beside its mark; what comes by itself was there before. */
  #isTaken({ name, files }: PaperReading): boolean {
    const since = this.#since.get(name);
    return files > 0 && since !== undefined && since < this.#presses;
  }

  #drawOne(view: PageView, known: Known, row: Row): void {
    const { say } = this.#page;
    const { paper, match, asked } = row;
    const lapsed = asked.notAsked === null ? null : (known.notAsked[asked.notAsked] ?? null);
    const sure = match && match.check === null && /^(?:valid|no-term)$/.test(match.validity.state);
    const vnode =
      lapsed && !sure && paper.files === 0 ? (
        <NotAskedMark notAsked={lapsed} say={say} />
      ) : match ? (
        <ReuseMark
          match={match}
          say={say}
          now={view.now}
          canOpen={paper.reuse !== null}
          taken={this.#isTaken(paper)}
          done={this.#done.has(paper.name)}
          onUse={() => this.#used(row)}
          onDone={() => void this.#record(view, known.about?.code ?? null, paper.name, match)}
        />
      ) : null;
    const mounted = this.#mountedFor(paper);
    mounted.render(vnode);
    const { host } = mounted.root;
    if (host.parentElement !== paper.markSpot) paper.markSpot.append(host);
  }

  #mountedFor({ name, row }: PaperReading): Mounted {
    const there = this.#mounted.get(name);
    if (there) return there;
    const page = this.#page;
    const host = makeHost(row.ownerDocument, "reuse", page.signal);
    const mounted = mountShadow(host, page.openShadow ? "open" : "closed", REUSE, null);
    realClicksOnly(mounted.root, page.signal);
    this.#mounted.set(name, mounted);
    this.#since.set(name, this.#presses);
    this.#listen(row.ownerDocument);
    return mounted;
  }

  async #record(view: PageView, code: string | null, paper: string, match: PaperMatch): Promise<void> {
    this.#done.add(paper);
    const { dossierCode, name } = match.known;
    const answer = await this.#page.call("reused", {
      code,
      at: view.now,
      paper,
      source: { dossierCode, name },
    });
    if (answer.ok) return this.#page.refresh();
    this.#done.delete(paper);
    this.#page.notice({ kind: "error", key: answer.error.key, args: answer.error.args });
    this.#remove(paper);
    this.#page.refresh();
  }

  #remove(name: string): void {
    this.#mounted.get(name)?.remove();
    this.#mounted.delete(name);
    this.#since.delete(name);
  }

  clear(): void {
    for (const name of [...this.#mounted.keys()]) this.#remove(name);
    this.#done.clear();
  }
}
