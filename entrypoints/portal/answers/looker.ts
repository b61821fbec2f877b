/**
 * Looks at what the page's requests are answered, in one frame, while somebody sets the portal up: says what the page
 * shows to the page's own world, and takes what is reported of it. No value comes over, only names of keys and numbers.
 */
import type { ShownRow } from "../../../lib/answers/looked.ts";
import { type Report, readReport } from "../../../lib/answers/report.ts";
import type { AnswersLine } from "../parts/answers-line.ts";
import { makePace } from "./pace.ts";

export class Looker {
  /** Called when something was reported. */
  news: () => void = () => {};
  readonly #say: (what: string, detail: string) => void;
  /** Answer by answer, by its number. */
  readonly #reports = new Map<number, Report>();
  #shown = "[]";
  #over = false;

  /** Begins at once; where the second line isn't there yet, when it comes. */
  constructor(line: AnswersLine) {
    const { hear } = line;
    this.#say = (what, detail) => line.say(what, detail);
    const pace = makePace(() => this.#say("read", ""));
    pace.begin();
    line.hear = (what, detail) => {
      hear(what, detail);
      if (this.#over) return;
      if (what === "listening") this.#tell();
      if (what === "waiting") pace.waits();
      if (what === "looked") this.#take(detail);
    };
    this.#tell();
  }

  /** What the page shows now. */
  show(rows: readonly ShownRow[]): void {
    const text = JSON.stringify(rows);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#reports.clear();
    this.#tell();
  }

  reports(): Report[] {
    return [...this.#reports.values()];
  }

  /** Nothing is looked at any more, and nothing is kept. */
  end(): void {
    this.#over = true;
    this.#reports.clear();
    this.#say("look", "");
  }

  #tell(): void {
    this.#say("look", this.#shown);
  }

  /** Three lines: which answer, the path of its address, the report as JSON. */
  #take(text: string): void {
    const [number = "", path = "", said = ""] = text.split("\n");
    const report = readReport(path, said);
    if (!report) return;
    this.#reports.set(Number(number), report);
    this.news();
  }
}
