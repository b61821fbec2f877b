/**
 * Limits whose words leave open whether they are the step's or the dossier's: 'Hạn thụ lý', 'Hạn giải quyết'. Beside the
 * day on which the dossier is surely due the pair decides: what is earlier in one of them and later in none is the step's.
 */
import type { Moment, ValueName, Where } from "../../dossier/model.ts";
import { because, type Why } from "../reasons.ts";
import { fold } from "../words/fold.ts";
import type { AnyReading } from "./settle.ts";

export interface LimitReading {
  read: AnyReading & { value: Moment; where: Where };
  el: Element;
}

type Found = ReadonlyMap<ValueName, readonly AnyReading[]>;

/** Those of one dossier. */
export class Limits {
  readonly all: LimitReading[] = [];
  /** The label of those that are the step's. */
  #ofStep: string | null = null;

  isAt(label: string): boolean {
    return this.all.some(({ read }) => read.where.name === label);
  }

  /** Whether that is news. */
  settle(label: string | null): boolean {
    const news = this.#ofStep !== label;
    this.#ofStep = label;
    return news;
  }

  absorb(other: Limits, el?: Element): void {
    this.all.push(...(el ? other.all.map((limit) => ({ ...limit, el })) : other.all));
    this.#ofStep ??= other.#ofStep;
  }

  drop(is: (value: Moment) => boolean): void {
    this.all.splice(0, this.all.length, ...this.all.filter(({ read }) => !is(read.value)));
  }

  /** What was read, and what of the limits is the step's; the others are said to be unread. */
  addedTo(
    found: Found,
    into: { spots: Map<string, Element>; miss: (what: string, why: Why) => void },
  ): Found {
    if (this.all.length === 0) return found;
    const own: AnyReading[] = [];
    for (const { read, el } of this.all) {
      if (read.where.name !== this.#ofStep) {
        into.miss(read.where.name, because("unread_due_of_what"));
        continue;
      }
      own.push(read);
      if (!into.spots.has("stepDueAt")) into.spots.set("stepDueAt", el);
    }
    return own.length === 0 || found.has("stepDueAt") ? found : new Map(found).set("stepDueAt", own);
  }
}

/** A dossier's draft, as far as its limits go. */
interface Limited {
  readonly limits: Limits;
  has(name: ValueName): boolean;
  best(name: "dueAt" | "receivedAt"): Moment | undefined;
  settleLimit(name: string | null): void;
}

/** Of the whole dossier, or of something else than its handling. */
const NOT_OF_A_STEP =
  /\b(?:ho so|hs|tra|ket qua|bo sung|tong|toan|gia han|nop|tam dung|hieu luc|luu|thanh toan)\b/;
const LIMIT = /^(?:(?:thoi )?han|den han|ngay (?:het|den) han|thoi diem den han)\b/;
export const isLimit = (label: string): boolean =>
  LIMIT.test(fold(label)) && !NOT_OF_A_STEP.test(fold(label));

/** Whether `a` is before (-1), on (0) or after (1) `b`, as far as both say it. */
function order(a: Moment, b: Moment): number {
  const length = a.length === 10 || b.length === 10 ? 10 : Math.max(a.length, b.length);
  const [x, y] = [a.slice(0, length), b.slice(0, length)];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** Says of all dossiers of a list, or of the one that a page is about, which of their limits is the step's, if one is. */
export function settleLimits(drafts: readonly Limited[]): void {
  const limited = drafts.filter((draft) => draft.limits.all.length > 0);
  if (limited.length === 0) return;
  const names = new Set(limited.flatMap((draft) => draft.limits.all.map(({ read }) => read.where.name)));
  const such = drafts.some((draft) => draft.has("stepDueAt"))
    ? []
    : [...names].filter((name) => isOfSteps(name, limited));
  const [only = null] = such.length === 1 ? such : [];
  for (const draft of limited) draft.settleLimit(only);
}

function isOfSteps(name: string, drafts: readonly Limited[]): boolean {
  let earlier = 0;
  for (const draft of drafts) {
    const due = draft.best("dueAt");
    const received = draft.best("receivedAt");
    for (const { read } of draft.limits.all.filter((it) => it.read.where.name === name)) {
      if (received !== undefined && order(read.value, received) < 0) return false;
      if (due === undefined) continue;
      const place = order(read.value, due);
      if (place > 0) return false;
      if (place < 0) earlier++;
    }
  }
  return earlier > 0;
}
