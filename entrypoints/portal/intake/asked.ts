/**
 * What the worker knows of the papers that a form asks for. The id number goes to it in memory and comes back as
 * nothing; only its keyed hash is ever kept.
 */
import { after } from "../../../lib/after.ts";
import { saidProcedure } from "../../../lib/catalogue/find.ts";
import type { Procedure } from "../../../lib/catalogue/model.ts";
import type { NotAskedFor } from "../../../lib/catalogue/not-asked.ts";
import type { DossierReading, PageReading, PaperReading } from "../../../lib/reading/types.ts";
import type { AskedPaper } from "../../../lib/reuse/asked.ts";
import { MINUTE_MS } from "../../../lib/reuse/asked-people.ts";
import { type Standing, standingOf } from "../../../lib/reuse/tally.ts";
import type { PaperMatch } from "../../../lib/reuse/types.ts";
import type { Page } from "../parts/page.ts";

/** A required paper on the page, with what is known of it. */
export interface Row {
  /** Its own, also where several bear one name, and still its own where the page draws it anew. */
  key: string;
  paper: PaperReading;
  asked: AskedPaper;
  match: PaperMatch | null;
  standing: Standing;
}

/** The form as it stands, and what is known of its papers. */
export interface Known {
  /** The dossier being taken in; null: the page tells nothing of it. */
  about: DossierReading | null;
  /** Whose id number stands in the form; null: nobody's yet. */
  applicant: string | null;
  rows: Row[];
  notAsked: NotAskedFor[];
  procedure: Procedure | null;
}

interface Answer {
  matches: PaperMatch[];
  rows: AskedPaper[];
  notAsked: NotAskedFor[];
  procedure: Procedure | null;
  /** Nothing is said of this person for now. */
  silent: boolean;
}

export class Asked {
  readonly #page: Page;
  #asked: Question | null = null;
  #about: DossierReading | null = null;
  #answer: Answer | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The worker was asked about this form as it stands, with this citizen in it. */
  isAbout(reading: PageReading): boolean {
    const asked = this.#asked;
    if (!asked) return false;
    const question = questionOf(reading);
    if (isSame(question, asked)) return true;
    // A window over the form (the portal's paper store) hides some of it, and changes none of it.
    const applicantId = question.applicantId ?? asked.applicantId;
    return reading.kind === "action" && isSame({ ...asked, papers: question.papers, applicantId }, asked);
  }

  /** Asks about another form, or about another citizen in it. */
  async ask(reading: PageReading): Promise<void> {
    const question = questionOf(reading);
    this.#asked = question;
    this.#about = aboutIn(reading);
    this.#answer = null;
    const answer = await this.#page.call("papersFor", question);
    // The form may have gone on to another citizen in the meantime.
    if (this.#asked !== question) return;
    if (answer.ok) this.#answer = answer.value;
    if (answer.ok && answer.value.silent)
      after(MINUTE_MS, () => {
        if (this.#asked !== question) return;
        this.forget();
        this.#page.refresh();
      });
    if (!answer.ok) this.#page.fault("papersFor", answer.error.key);
  }

  /** null: nothing is known, or not yet. */
  of(reading: PageReading): Known | null {
    const answer = this.#answer;
    if (!answer || !this.isAbout(reading)) return null;
    if (reading.kind === "intake") this.#about = aboutIn(reading);
    const { notAsked, procedure } = answer;
    // Of whom nothing is said, the form is nobody's yet.
    const applicant = answer.silent ? null : (this.#asked?.applicantId ?? null);
    return { about: this.#about, applicant, notAsked, procedure, rows: rowsOf(reading.papers, answer) };
  }

  forget(): void {
    this.#asked = null;
    this.#about = null;
    this.#answer = null;
  }
}

/** The form's own dossier: with the portal's paper store open, others stand on the page too. */
export const aboutIn = ({ papers, dossiers }: PageReading): DossierReading | null =>
  dossiers.find((it) => papers.every((paper) => it.root.contains(paper.row))) ?? null;

function questionOf(reading: PageReading) {
  const about = aboutIn(reading);
  return {
    applicantId: reading.applicantId?.value ?? null,
    procedure: about && saidProcedure(about.values),
    papers: reading.papers.map((it) => it.name),
    dossierCode: about?.code ?? null,
  };
}

type Question = ReturnType<typeof questionOf>;
const isSame = (one: Question, other: Question): boolean => JSON.stringify(one) === JSON.stringify(other);

function rowsOf(papers: PaperReading[], { rows, matches }: Answer): Row[] {
  const before = new Map<string, number>();
  return papers.flatMap((paper) => {
    const nth = before.get(paper.name) ?? 0;
    before.set(paper.name, nth + 1);
    const asked = rows.find((it) => it.name === paper.name);
    const match = matches.find((it) => it.required === paper.name) ?? null;
    if (!asked) return [];
    const { required, files } = paper;
    return [
      {
        key: `${nth} ${paper.name}`,
        paper,
        asked,
        match,
        standing: standingOf({ asked, match, required, files }),
      },
    ];
  });
}
