/**
 * What the second line hands over of the page's own answers, in one frame: rows of dossiers that stand on the page, of
 * them only the cells that a profile or the page's product names. It says when there is time to read, and what for.
 */
import { readAddress } from "../../../lib/answers/address.ts";
import type { AnswerDeclared, CommitDeclared } from "../../../lib/answers/declared.ts";
import { planOf } from "../../../lib/answers/plan.ts";
import { type RawRow, readRow } from "../../../lib/answers/raw-row.ts";
import { isTurned } from "../../../lib/answers/turned.ts";
import { PRODUCTS } from "../../../lib/portals/products.ts";
import type { PortalProfile } from "../../../lib/portals/schema.ts";
import { makePace } from "./pace.ts";

/** Rows of one dossier in one answer. */
export interface Told {
  declared: AnswerDeclared;
  rows: RawRow[];
  /** When they came, in milliseconds of the page's life. */
  at: number;
  /** Which answer of this frame it was; later ones have higher numbers. */
  answer: number;
}

/** `turned`: a day of its kind of answer, of whatever dossier, has shown that the month stands first (lib/answers/turned.ts). */
export interface Heard extends Told {
  turned: boolean;
}

export class HeardAnswers {
  /** Called when rows have come; null: nobody listens. */
  news: (() => void) | null = null;
  #profile: PortalProfile | null = null;
  #product: string | null = null;
  /** All that were ever named in this document; the number of its place is what the second line calls each. */
  readonly #named: { text: string; declared: AnswerDeclared }[] = [];
  readonly #say: (what: string, detail: string) => void;
  #codes: string[] = [];
  #plan = "";
  /** The office's profile is there, or there is none. */
  #ready = false;
  readonly #told = new Map<string, Map<AnswerDeclared, Told>>();
  /** Inner id to code; null: two dossiers bear it, so that it says nothing. */
  readonly #ids = new Map<string, string | null>();
  readonly #turned = new Set<AnswerDeclared>();
  readonly #pace = makePace(() => this.#say("read", ""));

  /** `say` tells the second line something. */
  constructor(say: (what: string, detail: string) => void) {
    this.#say = say;
  }

  /** Says what is named; again when the second line comes later. */
  begin(): void {
    this.#plan = "";
    this.#declare();
  }

  /** What the office has shown of this portal. */
  useProfile(profile: PortalProfile | null): void {
    this.#profile = profile;
    this.#ready = true;
    this.#declare();
    this.#pace.begin();
  }

  /** The page was recognised as this product's. */
  useProduct(product: string): void {
    this.#product = product;
    this.#declare();
  }

  /** Codes that stand on the page now; only of these anything is handed over. */
  want(codes: string[]): void {
    if (codes.join("\n") === this.#codes.join("\n")) return;
    this.#codes = codes;
    this.#sayCodes();
  }

  /** What the second line says (parts/answers-line.ts). */
  hear(what: string, detail: string): void {
    if (what === "listening") this.begin();
    if (what === "waiting") this.#pace.waits();
    if (what === "rows") this.#take(detail);
  }

  /** What was told of a dossier, the oldest first. */
  of(code: string): Heard[] {
    return [...(this.#told.get(code)?.values() ?? [])]
      .sort((a, b) => a.at - b.at || a.answer - b.answer)
      .map((told) => ({ ...told, turned: this.#turned.has(told.declared) }));
  }

  /** What the portal itself calls these dossiers. */
  idsOf(codes: readonly string[]): string[] {
    return [...this.#ids].flatMap(([id, code]) => (code !== null && codes.includes(code) ? [id] : []));
  }

  /** Whose inner id it is; null: nobody's that is known. */
  codeOf(id: string): string | null {
    return this.#ids.get(id) ?? null;
  }

  /** Requests that commit on this portal. */
  get commits(): readonly CommitDeclared[] {
    return this.#profile?.commits ?? this.#products().flatMap((it) => it.commits ?? []);
  }

  /** The page's own product, and until it is known any: their addresses alone tell them apart. */
  #products() {
    return PRODUCTS.filter((it) => this.#product === null || it.id === this.#product);
  }

  #declare(): void {
    const declared = this.#profile?.answers ?? this.#products().flatMap((it) => it.answers ?? []);
    const rules = declared.map((it) => ({ id: this.#idOf(it), at: sourceOf(it), plan: planOf(it) }));
    const plan = JSON.stringify({ rules, all: !this.#ready });
    if (plan !== this.#plan) {
      this.#plan = plan;
      this.#say("answers", plan);
    }
    this.#sayCodes();
  }

  #idOf(declared: AnswerDeclared): number {
    const text = JSON.stringify(declared);
    const at = this.#named.findIndex((it) => it.text === text);
    return at >= 0 ? at : this.#named.push({ text, declared }) - 1;
  }

  /** What holds here: of a page whose product isn't known, nothing is taken by what a product's file says. */
  #holding(): AnswerDeclared[] {
    return (
      this.#profile?.answers ??
      (this.#product === null ? [] : this.#products().flatMap((it) => it.answers ?? []))
    );
  }

  #sayCodes(): void {
    this.#say(
      "codes",
      JSON.stringify({ codes: this.#codes, of: this.#holding().map((it) => this.#idOf(it)) }),
    );
  }

  /** Four lines a row: which of the declared, which answer, the code, the rest as JSON. */
  #take(text: string): void {
    const lines = text.split("\n");
    for (let n = 0; n + 3 < lines.length; n += 4) {
      const declared = this.#named[Number(lines[n])]?.declared;
      const answer = Number(lines[n + 1]);
      const row = readRow(lines[n + 2]!, lines[n + 3]!);
      if (!declared || !row || !Number.isInteger(answer) || !this.#codes.includes(row.code)) continue;
      const told = this.#told.get(row.code) ?? new Map<AnswerDeclared, Told>();
      const before = told.get(declared);
      const rows = before?.answer === answer ? [...before.rows, row] : [row];
      if (isTurned([row], declared)) this.#turned.add(declared);
      told.set(declared, { declared, rows, at: performance.now(), answer });
      this.#told.set(row.code, told);
      for (const id of row.ids.flat().map(String)) {
        const whose = this.#ids.get(id);
        this.#ids.set(id, whose === undefined || whose === row.code ? row.code : null);
      }
    }
    this.news?.();
  }
}

function sourceOf({ at }: AnswerDeclared): string {
  const all = typeof at === "string" ? [at] : at;
  return all.map((it) => `(?:${readAddress(it)!.source})`).join("|");
}
