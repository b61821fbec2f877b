/**
 * Collects what was read about one dossier, and settles it: the surest reading
 * wins, two equally sure ones that contradict leave the value unknown.
 */

import type { DossierValues, PaperSeen, PauseSeen, StepSeen, ValueName, Where } from "../../dossier/model.ts";
import { MOMENTS } from "../../dossier/values.ts";
import { isSameWhy, type Why } from "../reasons.ts";
import type { DossierReading, ExtraName, ExtraValue, Unread } from "../types.ts";
import { readExtra } from "../words/extra-values.ts";
import type { ShortDay } from "../words/short-days.ts";
import type { Bare } from "./bare.ts";
import { Limits, type Told } from "./limits.ts";
import { type AnyReading, settle, settleValues } from "./settle.ts";
import { settleCode } from "./settle-code.ts";
import { type ShortReading, withShort } from "./short-readings.ts";
import { settleYears, type YearlessReading } from "./yearless-readings.ts";

/** Readings less sure than this are not known. */
export const LINE = 0.6;

export class Draft {
  code: string | null = null;
  codeSure = 0;
  /** The number of its receipt, until it is known whether that is its code (settle-code.ts). */
  receipt: { number: string; el: Element } | null = null;
  /** Other names of the same dossier (the national portal's). */
  readonly aliases = new Set<string>();
  root: Element;
  /** All elements it was read from, the main row first. */
  rows: Element[];
  /** Words in a card that no label says what they are. */
  bare: readonly Bare[] = [];
  /** Elements in them whose words could be an action's. */
  buttons: Element[] = [];
  opener: Element | null = null;
  address: string | null = null;
  /** The column in which a day is surely written month first. */
  monthFirst: string | null = null;
  /** What stands besides, under its own label; null: two readings contradict. */
  readonly extras = new Map<ExtraName, ExtraValue | null>();
  readonly unread: Unread[] = [];
  readonly spots = new Map<string, Element>();
  /** Days whose year has two digits, as they are if the day stands first. */
  readonly shorts: ShortReading[] = [];
  readonly steps: StepSeen[] = [];
  readonly pauses: PauseSeen[] = [];
  readonly papers: PaperSeen[] = [];
  /** Limits of which it must be told whose they are. */
  readonly limits = new Limits();
  /** Days without a year, until all is read that may tell it. */
  private readonly yearless: YearlessReading[] = [];
  /** Lists are never changed in place: dossiers whose cells are alike share them. */
  private readonly found = new Map<ValueName, readonly AnyReading[]>();

  constructor(root: Element) {
    this.root = root;
    this.rows = [root];
  }

  /** Two codes for one dossier: neither is believed unless one was read more surely. */
  putCode(code: string, sure: number, el: Element): void {
    if (this.code !== null && this.codeSure >= sure) return;
    if (this.code !== code) this.spots.set("code", el);
    this.code = code;
    this.codeSure = sure;
  }

  settleCode(): void {
    settleCode(this);
  }

  put<N extends ValueName>(name: N, value: DossierValues[N], where: Where, sure: number, el: Element): void {
    if (sure < LINE) return;
    this.found.set(name, [...(this.found.get(name) ?? []), { value, where, sure }]);
    if (!this.spots.has(name)) this.spots.set(name, el);
  }

  putShort(name: ValueName, day: ShortDay, read: AnyReading, el: Element): void {
    this.shorts.push({ name, day, read, el });
  }

  private dayFirst: boolean | null = null;

  /** Whether the list it stands in has its short days day first; without a list it is told from this dossier alone. */
  settleShort(dayFirst: boolean): void {
    if (this.shorts.length === 0 || this.dayFirst === dayFirst) return;
    this.dayFirst = dayFirst;
    this.forget((u) => u.why.key === "unread_short_year");
  }

  /** What limits are, by their labels. */
  settleLimits(told: Told): void {
    if (!this.limits.settle(told)) return;
    this.forget(({ what, why }) => why.key === "unread_due_of_what" && this.limits.isAt(what));
  }

  private forget(stale: (said: Unread) => boolean): void {
    this.done = null;
    this.unread.splice(0, this.unread.length, ...this.unread.filter((u) => !stale(u)));
  }

  putYearless(day: YearlessReading): void {
    this.yearless.push(day);
  }

  putExtra(name: ExtraName, text: string): void {
    const value = readExtra(name, text);
    if (value !== null) this.mergeExtra(name, value);
  }

  private mergeExtra(name: ExtraName, value: ExtraValue | null): void {
    const before = this.extras.get(name);
    this.extras.set(name, before === undefined || before === value ? value : null);
  }

  miss(what: string, why: Why): void {
    if (!this.unread.some((u) => u.what === what && isSameWhy(u.why, why))) this.unread.push({ what, why });
  }

  has(name: ValueName): boolean {
    return this.found.has(name);
  }
  /** What was read so far for a value, or undefined. */
  best<N extends ValueName>(name: N): DossierValues[N] | undefined {
    const list = this.found.get(name);
    return list && (settle(name, list)?.value as DossierValues[N] | undefined);
  }
  /** It says when something of it was or is due. */
  get dated(): boolean {
    return this.shorts.length + this.yearless.length > 0 || [...MOMENTS].some((name) => this.found.has(name));
  }
  get size(): number {
    if (this.shorts.length + this.yearless.length === 0) return this.found.size;
    const short = [...this.shorts, ...this.yearless].map((s) => s.name);
    return new Set([...this.found.keys(), ...short]).size;
  }

  /** Takes over what another draft of the same dossier read (its second row, its window). */
  absorb(other: Draft): void {
    if (other.code) this.putCode(other.code, other.codeSure, other.spots.get("code") ?? other.root);
    for (const [name, list] of other.found)
      for (const r of list)
        this.put(name, r.value as never, r.where, r.sure, other.spots.get(name) ?? other.root);
    this.shorts.push(...other.shorts);
    this.yearless.push(...other.yearless);
    this.limits.absorb(other.limits);
    this.receipt ??= other.receipt;
    for (const alias of other.aliases) this.aliases.add(alias);
    this.monthFirst ??= other.monthFirst;
    for (const [name, value] of other.extras) this.mergeExtra(name, value);
    for (const u of other.unread) this.miss(u.what, u.why);
    this.steps.push(...other.steps);
    this.pauses.push(...other.pauses);
    this.papers.push(...other.papers);
    this.opener ??= other.opener;
    this.address ??= other.address;
  }

  /** One of its readings is such a value. */
  holds(is: (value: unknown) => boolean): boolean {
    return [...this.found.values()].some((list) => list.some((r) => is(r.value)));
  }

  /** The label or column at which a value stood. */
  nameOf(name: ValueName): string | undefined {
    return this.found.get(name)?.[0]?.where.name;
  }

  /** The same without the values that `drop` names; this one stays as it was read. */
  without(drop: (name: ValueName, value: unknown) => boolean, why: Why): Draft {
    const copy = new Draft(this.root);
    copy.absorb(this);
    for (const [name, list] of this.found) {
      const left = list.filter((r) => !drop(name, r.value));
      if (left.length === list.length) continue;
      if (left.length > 0) copy.found.set(name, left);
      else copy.found.delete(name);
      copy.miss(name, why);
    }
    copy.limits.drop(drop);
    copy.rows = this.rows;
    copy.bare = this.bare;
    copy.buttons = this.buttons;
    for (const [name, el] of this.spots) copy.spots.set(name, el);
    return copy;
  }

  private done: DossierReading | null = null;

  /** Takes over what a like cell read, as read from `el`. */
  repeat(like: Draft, el: Element): void {
    this.monthFirst ??= like.monthFirst;
    if (like.code !== null) this.putCode(like.code, like.codeSure, el);
    if (like.receipt) this.receipt ??= { ...like.receipt, el };
    for (const [name, list] of like.found) {
      const own = this.found.get(name);
      this.found.set(name, own ? [...own, ...list] : list);
      if (!this.spots.has(name)) this.spots.set(name, el);
    }
    for (const short of like.shorts) this.shorts.push({ ...short, el });
    for (const day of like.yearless) this.yearless.push({ ...day, el });
    this.limits.absorb(like.limits, el);
    for (const alias of like.aliases) this.aliases.add(alias);
    for (const [name, value] of like.extras) this.mergeExtra(name, value);
    for (const u of like.unread) this.miss(u.what, u.why);
  }

  /** What it adds up to; settled once. */
  finish(): DossierReading {
    this.done ??= this.settled();
    return this.done;
  }

  /** Days without a year, now that all is read that may tell it. */
  settleYears(): void {
    if (this.yearless.length > 0) settleYears(this, this.yearless.splice(0));
  }

  private settled(): DossierReading {
    this.settleYears();
    const full = this.shorts.length > 0 ? withShort(this, this.found, this.dayFirst) : this.found;
    const found = this.limits.addedTo(full, this);
    const values = settleValues(found, this.unread, (what, why) => this.miss(what, why));
    const spot = CLOCK_SPOTS.find((n) => this.spots.has(n));
    return {
      code: this.code,
      ...(this.aliases.size > 0 ? { aliases: [...this.aliases] } : {}),
      ...(this.extras.size > 0
        ? { more: Object.fromEntries([...this.extras].filter(([, v]) => v !== null)) }
        : {}),
      values,
      steps: this.steps,
      pauses: this.pauses,
      papers: this.papers,
      root: this.root,
      ...(this.rows.length > 1 ? { parts: this.rows.slice(1) } : {}),
      clockSpot: spot === undefined ? null : (this.spots.get(spot) ?? null),
      opener: this.opener,
      address: this.address,
    };
  }
}

/** Where a small clock stands, the best place first. */
const CLOCK_SPOTS = ["status", "statusText", "stepDueAt", "dueAt", "receivedAt", "stepName", "code"];
