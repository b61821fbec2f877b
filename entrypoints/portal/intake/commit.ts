/**
 * Counts a dossier when it is taken in, without another press: what stands in the form at the press of 'Tiếp nhận' is told,
 * and holds once the form has gone. What the guard keeps from the page is not heard here, since it listens further out.
 */

import { takenIn } from "../../../lib/reuse/taken-in.ts";
import type { Page, PageView } from "../parts/page.ts";
import type { Known } from "./asked.ts";
import type { FromStore } from "./from-store.ts";

interface Standing {
  view: PageView;
  known: Known;
}

export class Commit {
  readonly #page: Page;
  readonly #fromStore: FromStore;
  readonly #heard = new WeakSet<Document>();
  #standing: Standing | null = null;
  /** The citizen of the form whose button was pressed; undefined: none was. */
  #pressed: { applicant: string | null; files: number } | null = null;
  /** A page before this one may have been left by a press. */
  #waits = true;
  /** Answers come one after the other. */
  #telling: Promise<void> = Promise.resolve();

  constructor(page: Page, fromStore: FromStore) {
    this.#page = page;
    this.#fromStore = fromStore;
  }

  /** The form as it stands now. */
  stands(view: PageView, known: Known): void {
    this.#standing = { view, known };
    for (const { paper } of known.rows) this.#listen(paper.row.ownerDocument);
    // Emptied for the next citizen, where a page takes in one after the other.
    const before = this.#pressed;
    const files = filesIn(known);
    if (before && (known.applicant !== before.applicant || (before.files > 0 && files === 0)))
      this.#over(null);
  }

  /** There is no form: it has gone, or never was here. */
  gone(view: PageView | null): void {
    this.#standing = null;
    if (!view || view.reading.kind === "none") return;
    if (this.#waits || this.#pressed) this.#over(view);
  }

  #listen(doc: Document): void {
    if (this.#heard.has(doc)) return;
    this.#heard.add(doc);
    doc.addEventListener("click", (event) => this.#press(event), {
      capture: true,
      passive: true,
      signal: this.#page.signal,
    });
  }

  #press(event: Event): void {
    const standing = this.#standing;
    const target = event.composedPath()[0] as Node | undefined;
    if (!standing || !target) return;
    const takes = standing.view.reading.actions.some(
      ({ kind, phase, element }) => kind === "intake" && phase !== "open" && element.contains(target),
    );
    if (!takes) return;
    const { known } = standing;
    const rows = known.rows.map(({ paper, asked, standing }) => ({
      need: asked.need,
      standing,
      required: paper.required,
      files: paper.files,
      fromStore: this.#fromStore.has(paper),
    }));
    const { about, procedure, applicant } = known;
    const procedureCode = procedure?.code ?? about?.values.procedureCode?.value ?? null;
    const intake = takenIn(rows, { at: this.#page.now(), code: about?.code ?? null, procedureCode });
    this.#pressed = { applicant, files: filesIn(known) };
    this.#tell(async () => {
      const answer = await this.#page.call("intakePressed", { intake });
      if (!answer.ok) this.#page.fault("intakePressed", answer.error.key);
    });
  }

  #over(view: PageView | null): void {
    const [dossier, ...others] = view?.reading.kind === "detail" ? view.reading.dossiers : [];
    const { code, values } = dossier && others.length === 0 ? dossier : { code: null, values: null };
    const shown = code === null ? null : { code, receivedAt: values?.receivedAt?.value ?? null };
    this.#pressed = null;
    this.#waits = false;
    this.#tell(async () => {
      const answer = await this.#page.call("intakeOver", { shown });
      if (answer.ok) this.#waits ||= answer.value.waits;
      else this.#page.fault("intakeOver", answer.error.key);
    });
  }

  #tell(telling: () => Promise<void>): void {
    this.#telling = this.#telling.then(telling).catch((error) => this.#page.fault("intake", error));
  }
}

const filesIn = ({ rows }: Known): number => rows.reduce((sum, { paper }) => sum + paper.files, 0);
