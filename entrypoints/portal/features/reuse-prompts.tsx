/**
 * At intake: marks on its own row each required paper that is already
 * digitised. The id number goes to the worker in memory and comes back as
 * nothing; only its keyed hash is ever kept.
 */
import { type Mounted, mountShadow } from "../../../components/base/mount.ts";
import { ReuseMark } from "../../../components/in-page/ReuseMark.tsx";
import { REUSE } from "../../../components/styles/reuse.ts";
import type { PaperReading } from "../../../lib/reading/types.ts";
import type { PaperMatch } from "../../../lib/reuse/types.ts";
import { realClicksOnly } from "../parts/among-hosts.ts";
import { makeHost } from "../parts/hosts.ts";
import type { Feature, Page, PageView } from "../parts/page.ts";

export const reusePrompts: Feature = {
  id: "reuse-prompts",
  pages: ["intake", "action"],
  start(page) {
    const marks = new Marks(page);
    return (view) => void marks.show(view);
  },
};

class Marks {
  readonly #page: Page;
  /** By the paper's name as the page shows it. */
  readonly #mounted = new Map<string, Mounted>();
  readonly #done = new Set<string>();
  /** How many presses the page had heard when a row's mark was put there. */
  readonly #since = new Map<string, number>();
  #presses = 0;
  readonly #heard = new WeakSet<Document>();
  #asked = "";
  #matches: PaperMatch[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.signal.addEventListener("abort", () => this.#clear(), { once: true });
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

  async show(view: PageView | null): Promise<void> {
    const applicant = view?.reading.applicantId?.value ?? null;
    if (!view || applicant === null || view.reading.papers.length === 0) {
      this.#asked = "";
      this.#clear();
      return;
    }
    // The form's own dossier: with the portal's paper store open, others stand on the page too.
    const { papers, dossiers } = view.reading;
    const about = dossiers.find((it) => papers.every((paper) => it.root.contains(paper.row)));
    const procedureCode = about?.values.procedureCode?.value ?? null;
    const names = view.reading.papers.map((it) => it.name);
    const key = JSON.stringify([applicant, procedureCode, about?.code ?? null, names]);
    if (key !== this.#asked) {
      if (this.#asked !== "") this.#clear();
      this.#asked = key;
      this.#matches = [];
      const answer = await this.#page.call("papersFor", {
        applicantId: applicant,
        procedureCode,
        papers: names,
        dossierCode: about?.code ?? null,
      });
      // The form may have gone on to another citizen in the meantime.
      if (this.#asked !== key || this.#page.signal.aborted) return;
      if (!answer.ok) {
        this.#page.fault("papersFor", answer.error.key);
        return;
      }
      this.#matches = answer.value.matches;
    }
    this.#draw(view, about?.code ?? null);
  }

  #draw(view: PageView, code: string | null): void {
    const wanted = new Set<string>();
    for (const paper of view.reading.papers) {
      const match = this.#matches.find((it) => it.required === paper.name);
      // A paper that is already attached needs no reminder, unless it was just reused.
      if (!match || (paper.files > 0 && !this.#done.has(paper.name) && !this.#isTaken(paper))) continue;
      wanted.add(paper.name);
      this.#drawOne(view, code, paper, match);
    }
    for (const name of this.#mounted.keys()) if (!wanted.has(name)) this.#remove(name);
  }

  /** A file came to the row after a person had done something beside its mark; what comes by itself was there before. */
  #isTaken({ name, files }: PaperReading): boolean {
    const since = this.#since.get(name);
    return files > 0 && since !== undefined && since < this.#presses;
  }

  #drawOne(view: PageView, code: string | null, paper: PaperReading, match: PaperMatch): void {
    const page = this.#page;
    const vnode = (
      <ReuseMark
        match={match}
        say={page.say}
        now={view.now}
        canOpen={paper.reuse !== null}
        taken={this.#isTaken(paper)}
        done={this.#done.has(paper.name)}
        onUse={() => (paper.reuse as HTMLElement | null)?.click()}
        onDone={() => void this.#record(view, code, paper.name, match)}
      />
    );
    let mounted = this.#mounted.get(paper.name);
    if (!mounted) {
      const host = makeHost(paper.row.ownerDocument, "reuse", page.signal);
      mounted = mountShadow(host, page.openShadow ? "open" : "closed", REUSE, vnode);
      realClicksOnly(mounted.root, page.signal);
      this.#mounted.set(paper.name, mounted);
      this.#since.set(paper.name, this.#presses);
      this.#listen(paper.row.ownerDocument);
    } else mounted.render(vnode);
    const { host } = mounted.root;
    if (host.parentElement !== paper.markSpot) paper.markSpot.append(host);
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
    if (answer.ok) return;
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

  #clear(): void {
    for (const name of [...this.#mounted.keys()]) this.#remove(name);
    this.#done.clear();
    this.#matches = [];
  }
}
