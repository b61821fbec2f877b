/** At intake: what each required paper's row asks for, which of them are digitised already, and what is left to bring. */
import { saidProcedure } from "../../../lib/catalogue/find.ts";
import { standingOf } from "../../../lib/reuse/tally.ts";
import { Asked, aboutIn, type Known, type Row } from "../intake/asked.ts";
import { Commit } from "../intake/commit.ts";
import { isElsewhere } from "../intake/elsewhere.ts";
import { FromStore } from "../intake/from-store.ts";
import { Line } from "../intake/line.tsx";
import { Marks } from "../intake/marks.tsx";
import { Misplaced } from "../intake/misplaced.ts";
import { StoreVisit } from "../intake/store-visit.tsx";
import type { Feature, Page, PageView } from "../parts/page.ts";

export const intakePapers: Feature = {
  id: "intake-papers",
  pages: ["intake", "action", "list", "detail", "none"],
  start(page) {
    const form = new Form(page);
    return (view) => void form.show(view).catch((error) => page.fault("intake-papers", error));
  },
};

class Form {
  readonly #page: Page;
  readonly #asked: Asked;
  readonly #marks: Marks;
  readonly #line: Line;
  readonly #visit: StoreVisit;
  readonly #fromStore: FromStore;
  readonly #commit: Commit;
  readonly #misplaced: Misplaced;
  #latest: PageView | null = null;
  /** Of the dossier that the form is about; null: it has none yet. */
  #code: string | null = null;

  constructor(page: Page) {
    this.#page = page;
    this.#asked = new Asked(page);
    this.#visit = new StoreVisit(page);
    this.#fromStore = new FromStore(page);
    this.#commit = new Commit(page, this.#fromStore);
    this.#misplaced = new Misplaced(page);
    this.#marks = new Marks(page, this.#fromStore, this.#misplaced, (row) => {
      this.#fromStore.follow(row);
      this.#visit.begin(row);
    });
    this.#line = new Line(page);
    page.signal.addEventListener("abort", () => this.#clear(), { once: true });
  }

  async show(view: PageView | null): Promise<void> {
    this.#latest = view && isForm(view) ? view : null;
    this.#commit.sees(view);
    if (!this.#latest) {
      this.#asked.forget();
      this.#clear();
      if (!view || isElsewhere(view, this.#code)) this.#fromStore.clear();
      // A window over a form says nothing of it.
      if (view?.reading.kind !== "action") this.#commit.gone(view);
      return;
    }
    if (!this.#asked.isAbout(this.#latest.reading)) {
      this.#clear();
      await this.#asked.ask(this.#latest.reading);
    }
    // The page may have been read again while the worker answered.
    const known = this.#latest && this.#asked.of(this.#latest.reading);
    if (known && !this.#page.signal.aborted) this.#draw(this.#latest!, known);
  }

  #draw(view: PageView, asked: Known): void {
    this.#code = asked.about?.code ?? null;
    this.#fromStore.look(asked.rows, asked.applicant);
    const known = { ...asked, rows: asked.rows.map((row) => this.#ofNow(row)) };
    const papers = known.rows.map(({ paper }) => paper);
    this.#misplaced.look(papers, known.about && saidProcedure(known.about.values));
    this.#commit.stands(view, known);
    this.#marks.draw(view, known);
    this.#line.draw(view, known);
    this.#visit.look(known.rows);
  }

  /** With the file of the citizen before, a row stands as if it had none. */
  #ofNow(row: Row): Row {
    if (!this.#fromStore.isOthers(row)) return row;
    const { asked, match, paper } = row;
    return { ...row, standing: standingOf({ asked, match, required: paper.required, files: 0 }) };
  }

  #clear(): void {
    this.#marks.clear();
    this.#line.clear();
    this.#visit.end();
    this.#misplaced.clear();
  }
}

/** Papers that can be handed in there, of a dossier that is not received yet; a window over the form is a part of it. */
function isForm({ reading }: PageView): boolean {
  const { kind, papers } = reading;
  if (kind === "intake") return papers.length > 0;
  return papers.some((it) => it.upload ?? it.reuse) && !aboutIn(reading)?.values.receivedAt;
}
