/**
 * Days whose label leaves open what they are of, told by the days and states beside them.
 * 'Hạn thụ lý', 'Hạn giải quyết' may be the step's or the dossier's: beside the day on which the dossier is surely due
 * the pair decides, and what is earlier in one of them and later in none is the step's; beside a day that is surely the
 * step's, what is later in one and earlier in none is the dossier's. 'Ngày trả' may be the day on
 * which the result was given or is to be: of a dossier that is still handled it is the day on which it is due.
 */
import type { DossierValues, Moment, ValueName, Where } from "../../dossier/model.ts";
import { because, type Why } from "../reasons.ts";
import { fold } from "../words/fold.ts";
import { namesOf } from "../words/names-in-label.ts";
import type { AnyReading } from "./settle.ts";

type OfLimit = "stepDueAt" | "dueAt";
interface LimitReading {
  read: AnyReading & { value: Moment; where: Where };
  /** What it may be. */
  may: OfLimit;
  el: Element;
}

/** Of the whole dossier, or of something else than its handling. */
const NOT_OF_A_STEP =
  /\b(?:ho so|hs|tra|ket qua|bo sung|tong|toan|gia han|nop|tam dung|hieu luc|luu|thanh toan)\b/;
const LIMIT = /^(?:(?:thoi )?han|den han|(?:phai |can )?xong|ngay (?:het|den) han|thoi diem den han)\b/;
const RETURN =
  /^(?:ngay )?(?:tra|giao|trao|phat)(?: (?:ket qua|kq|ho so|dan|cong dan|nguoi dan))?(?: (?:luc|ngay))?$/;

/** What a day under this label may be, where its like tell; null: nothing tells. */
export function limitOf(label: string): OfLimit | null {
  const names = namesOf(label);
  const words = (names.length > 0 ? names : [label]).map(fold);
  if (words.some((word) => RETURN.test(word))) return "dueAt";
  return words.some((word) => LIMIT.test(word) && !NOT_OF_A_STEP.test(word)) ? "stepDueAt" : null;
}

type Found = ReadonlyMap<ValueName, readonly AnyReading[]>;
/** Labels that are told, by what they say. */
export type Told = Readonly<Partial<Record<OfLimit | "whole", string>>>;

/** Those of one dossier. */
export class Limits {
  readonly all: LimitReading[] = [];
  #told: Told = {};

  isAt(label: string): boolean {
    return this.all.some(({ read }) => read.where.name === label);
  }

  /** Whether that is news. */
  settle(told: Told): boolean {
    const news = (["dueAt", "stepDueAt", "whole"] as const).some((key) => this.#told[key] !== told[key]);
    this.#told = told;
    return news;
  }

  absorb(other: Limits, el?: Element): void {
    this.all.push(...(el ? other.all.map((limit) => ({ ...limit, el })) : other.all));
    this.#told = { ...other.#told, ...this.#told };
  }

  drop(is: (name: OfLimit, value: Moment) => boolean): void {
    this.all.splice(0, this.all.length, ...this.all.filter(({ read, may }) => !is(may, read.value)));
  }

  /** What was read, and what is told of the limits; the others are said to be unread. */
  addedTo(
    found: Found,
    into: { spots: Map<string, Element>; miss: (what: string, why: Why) => void },
  ): Found {
    if (this.all.length === 0) return found;
    const all = new Map(found);
    for (const { read, may: could, el } of this.all) {
      const may = read.where.name === this.#told.whole ? "dueAt" : could;
      if (read.where.name !== (this.#told.whole ?? this.#told[may]))
        into.miss(read.where.name, because("unread_due_of_what"));
      else if (!found.has(may)) {
        all.set(may, [...(all.get(may) ?? []), read]);
        if (!into.spots.has(may)) into.spots.set(may, el);
      }
    }
    return all;
  }
}

/** A dossier's draft, as far as its limits go. */
interface Limited {
  readonly limits: Limits;
  has(name: ValueName): boolean;
  best<N extends "dueAt" | "stepDueAt" | "receivedAt" | "status">(name: N): DossierValues[N] | undefined;
  settleLimits(told: Told): void;
}

/** Whether `a` is before (-1), on (0) or after (1) `b`, as far as both say it. */
function order(a: Moment, b: Moment): number {
  const length = a.length === 10 || b.length === 10 ? 10 : Math.max(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** Says of all dossiers of a list, or of the one that a page is about, which of their limits are what, if they tell. */
export function settleLimits(drafts: readonly Limited[]): void {
  const limited = drafts.filter((draft) => draft.limits.all.length > 0);
  if (limited.length === 0) return;
  const told: Partial<Record<OfLimit | "whole", string>> = {};
  for (const may of ["stepDueAt", "dueAt"] as const) {
    if (drafts.some((draft) => draft.has(may))) continue;
    const all = limited.flatMap((draft) => draft.limits.all.filter((it) => it.may === may));
    const names = [...new Set(all.map(({ read }) => read.where.name))];
    const [only, more] = names.filter((name) => isTold(name, may, limited));
    if (only !== undefined && more === undefined) told[may] = only;
  }
  const [first] = drafts.some((draft) => draft.has("dueAt")) || told.dueAt ? [] : limited;
  const whole = first?.limits.all.map(({ read }) => read.where.name).filter((name) => isWhole(name, limited));
  if (whole?.length === 1) told.whole = whole[0] as string;
  for (const draft of limited) draft.settleLimits(told);
}

/** Beside the step's own day it is later in one dossier and earlier in none. */
function isWhole(name: string, drafts: readonly Limited[]): boolean {
  const places = drafts.flatMap((draft) => {
    const step = draft.best("stepDueAt");
    const own = draft.limits.all.filter(({ read, may }) => may === "stepDueAt" && read.where.name === name);
    return step === undefined ? [] : own.map(({ read }) => order(read.value, step));
  });
  return places.some((place) => place > 0) && places.every((place) => place >= 0);
}

/** Received and not finished, by the national numbers. */
const HANDLED = new Set([2, 4, 5, 6, 8]);

function isTold(name: string, may: OfLimit, drafts: readonly Limited[]): boolean {
  let telling = 0;
  for (const draft of drafts) {
    const received = draft.best("receivedAt");
    for (const { read } of draft.limits.all.filter((it) => it.read.where.name === name)) {
      if (received !== undefined && order(read.value, received) < 0) return false;
      if (may === "dueAt") telling += HANDLED.has(draft.best("status") ?? 0) ? 1 : 0;
      else {
        const due = draft.best("dueAt");
        const place = due === undefined ? 0 : order(read.value, due);
        if (place > 0) return false;
        if (place < 0) telling++;
      }
    }
  }
  return telling > 0;
}
