/**
 * Counts a dossier when it is taken in, without another press: what stood in the form at the press of 'Tiếp nhận' is told, and
 * holds once something shows that the portal took it. While the same form stands, and once the portal said no or the officer
 * turned to something else, nothing is counted. What the guard keeps from the page is not heard here, since it listens further out.
 */

import { wait } from "../../../lib/after.ts";
import { saidProcedure } from "../../../lib/catalogue/find.ts";
import { viewOf } from "../../../lib/dom/safe.ts";
import type { Came } from "../../../lib/messages/intake-outbox.ts";
import { clickableOf, labelOf } from "../../../lib/reading/sight/clickable.ts";
import { actionOf } from "../../../lib/reading/words/action-words.ts";
import { type TakenIn, type TakenRow, takenIn } from "../../../lib/reuse/taken-in.ts";
import { documentsOf } from "../parts/frames.ts";
import { isByHand } from "../parts/let-through.ts";
import type { Page, PageView } from "../parts/page.ts";
import type { Known } from "./asked.ts";
import { isElsewhere } from "./elsewhere.ts";
import type { FromStore } from "./from-store.ts";
import { Pressed } from "./pressed.ts";
import { Told } from "./told.ts";

/** Pauses, in milliseconds, before a worker that gave no answer is asked. */
const AGAIN_MS = [0, 2_000, 10_000, 60_000];

/** The form as it stood last: its papers may be hidden by the time of the press. */
interface Form {
  rows: TakenRow[];
  /** Whose id number stands in it; null: nobody's. */
  applicant: string | null;
  files: number;
  code: string | null;
  procedureCode: string | null;
  elements: Element[];
}

export class Commit {
  readonly #page: Page;
  readonly #fromStore: FromStore;
  readonly #told: Told;
  readonly #heard = new WeakSet<Document>();
  #view: PageView | null = null;
  #form: Form | null = null;
  /** It is in sight. */
  #stands = false;
  #pressed: { after: Pressed; form: Form; intake: TakenIn } | null = null;
  /** A page before this one may have been left by a press. */
  #waits = true;
  /** Of that the worker was told, and hasn't answered yet. */
  #untold: Came | null = null;
  /** Nothing was made of that yet. */
  #isFresh = true;

  constructor(page: Page, fromStore: FromStore) {
    this.#page = page;
    this.#fromStore = fromStore;
    this.#told = new Told(page);
    const { signal } = page;
    signal.addEventListener("abort", () => this.#pressed?.after.end(), { once: true });
    const left = () => this.#untold && this.#told.over(this.#untold);
    viewOf(page.doc)?.addEventListener("pagehide", left, { signal });
  }

  /** The page as it stands now, with the form or without. */
  sees(view: PageView | null): void {
    this.#view = view;
    if (view && this.#form && isElsewhere(view, this.#form.code)) this.#form = null;
    const pressed = this.#pressed;
    if (!pressed || !view) return;
    if (pressed.after.isOver) {
      this.#ends();
      return;
    }
    // Of another page what it says is its own.
    const { kind } = view.reading;
    if (/^(?:list|detail)$/.test(kind) && !pressed.form.elements.some((it) => it.isConnected)) return;
    const { outcome, code } = pressed.after.said();
    if (outcome === "refused") this.#turns();
    if (outcome !== "taken") return;
    // It may have been given up already.
    if (pressed.after.turned) this.#told.pressed(pressed.intake);
    this.#over({ shown: code === null ? null : { code, receivedAt: null, procedure: null }, done: true });
  }

  /** The form as it stands now. */
  stands({ reading }: PageView, known: Known): void {
    const { about, procedure, applicant } = known;
    const rows = known.rows.map((row) => ({
      need: row.asked.need,
      standing: row.standing,
      required: row.paper.required,
      files: row.paper.files,
      fromStore: this.#fromStore.has(row),
    }));
    const files = rows.reduce((sum, it) => sum + it.files, 0);
    const procedureCode = procedure?.code ?? about?.values.procedureCode?.value ?? null;
    const elements = known.rows.map(({ paper }) => paper.row);
    this.#stands = true;
    this.#form = { rows, applicant, files, code: about?.code ?? null, procedureCode, elements };
    for (const doc of new Set([this.#page.doc, ...elements.map((it) => it.ownerDocument)])) this.#listen(doc);
    if (reading.kind !== "intake") return;
    const isEmpty = applicant === null && files === 0;
    const before = this.#pressed;
    // Emptied for the next citizen, where a page takes in one after the other.
    if (
      before &&
      isEmpty &&
      !before.after.turned &&
      (before.form.applicant !== null || before.form.files > 0)
    )
      this.#over({ shown: null, done: true });
    else if (!before && this.#isFresh && isEmpty) this.#over({ shown: null, done: false });
    // The same form once more, as it was sent: it was refused.
    else if (!before && this.#isFresh) this.#told.goes(false);
    this.#isFresh = false;
  }

  /** There is no form: it has gone, or never was here. */
  gone(view: PageView | null): void {
    this.#stands = false;
    if (!view) return;
    const after = this.#pressed?.after ?? null;
    const { kind, dossiers } = view.reading;
    if (!after && (!this.#waits || !/^(?:list|detail)$/.test(kind))) return;
    // What hides the form for a moment is no page.
    if (after && !/^(?:list|detail)$/.test(kind) && !after.hasMoved) return;
    if (after?.turned) {
      this.#ends();
      return;
    }
    this.#isFresh = false;
    const [dossier, ...others] = kind === "detail" ? dossiers : [];
    const { code, values } = dossier && others.length === 0 ? dossier : { code: null, values: {} };
    const receivedAt = values.receivedAt?.value ?? null;
    const shown = code === null ? null : { code, receivedAt, procedure: saidProcedure(values) };
    this.#over({ shown, done: after !== null }, after !== null);
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
    const form = this.#form;
    const target = event.composedPath()[0] as Element | undefined;
    if (!form || !target || !isByHand(event)) return;
    const button = this.#takes(target);
    if (!button) return;
    const { rows, code, procedureCode } = form;
    const intake = takenIn(rows, { at: this.#page.now(), code, procedureCode });
    this.#pressed?.after.end();
    const after = new Pressed(button, documentsOf(this.#page.doc), {
      turns: () => this.#told.goes(false),
      goes: () => this.#told.goes(true),
    });
    this.#pressed = { after, form, intake };
    this.#isFresh = false;
    this.#told.pressed(intake);
  }

  /** The button that takes the form in, where it was pressed. */
  #takes(target: Element): Element | null {
    const read = this.#view?.reading.actions.find(
      ({ kind, phase, element }) => kind === "intake" && phase !== "open" && element.contains(target),
    );
    if (read || this.#stands) return read?.element ?? null;
    // The last step of a form may show nothing by which a page is known.
    const button = clickableOf(target);
    return button && actionOf(labelOf(button))?.kind === "intake" ? button : null;
  }

  /** The portal said no: only that it took it after all would count now. */
  #turns(): void {
    const after = this.#pressed?.after;
    if (!after || after.turned) return;
    after.turned = true;
    this.#told.goes(false);
  }

  #ends(): void {
    this.#pressed?.after.end();
    this.#pressed = null;
    this.#told.goes(false);
  }

  /** What is told of a press lies on disk at once: this page may be left as well. */
  #over(came: Came, laid = true): void {
    const at = Date.now();
    if (laid) this.#told.over(came);
    else this.#untold = came;
    this.#pressed?.after.end();
    this.#pressed = null;
    this.#waits = false;
    void this.#ask(laid ? null : came, at);
  }

  /** Whether something still waits for its code; asked again while the worker gives no answer. */
  async #ask(came: Came | null, at: number): Promise<void> {
    for (const pause of AGAIN_MS) {
      if (pause > 0) await wait(pause);
      if (this.#page.signal.aborted) return;
      const answer = await this.#page.call("intakeOver", { came, at });
      if (answer.ok) {
        if (came !== null && this.#untold === came) this.#untold = null;
        this.#waits ||= answer.value.waits;
        return;
      }
      this.#page.fault("intakeOver", answer.error.key);
    }
  }
}
