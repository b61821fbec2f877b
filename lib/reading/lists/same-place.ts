/**
 * Cards of one list are built alike: what stands in the same place of each of them is the same thing of each. So
 * words that alone could be anything are known by their like in the other cards: a title among titles of procedures,
 * a chip among states. Where one of them could not be that thing, none of them is.
 */
import { isA, parentOf } from "../../dom/safe.ts";
import { because } from "../reasons.ts";
import { isContinued } from "../sight/lines.ts";
import type { Piece } from "../sight/text.ts";
import type { Bare } from "../values/bare.ts";
import type { Draft } from "../values/draft.ts";
import { readChannel } from "../words/channels.ts";
import { fold } from "../words/fold.ts";
import { readStatus } from "../words/read-status.ts";
import { isCountdown, isPlaceholder, statusNamed } from "../words/status.ts";
import { areAll, KINDS, type Kind } from "./kinds.ts";

const PARTS = /\s+[·•|]\s+/;
/** Pictures and marks before words. */
const MARKS = /^[^\p{L}\d([]+/u;
const PRESSED = "button, [role=button], [role=menuitem], [onclick], label";

/** What of a card's words, or of a cell's under a heading, could be told by its place. */
export function bareIn(rest: Piece[], item: Element, under?: string): Bare[] {
  const found: Bare[] = [];
  const times = new Map<string, number>();
  for (const { text, el, field } of whole(rest)) {
    if (field || text.length > 400 || inside(el, item, PRESSED)) continue;
    const steps = pathTo(el, item);
    const linked = inside(el, item, "a");
    for (const part of text.split(PARTS)) {
      const said = part.replace(MARKS, "").trim();
      const places = steps.map((path) => {
        const nth = times.get(path) ?? 0;
        times.set(path, nth + 1);
        return `${path}#${nth}`;
      });
      if (/\p{L}{2}/u.test(said))
        found.push({ text: said, el, places, ...(linked ? { linked } : {}), ...(under ? { under } : {}) });
    }
  }
  return found;
}

/** Texts that markup or a line's end has cut are put together; where that is not sure, they are left out. */
function whole(rest: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of rest) {
    const before = out.at(-1);
    const near = before && !before.field && !piece.field && piece.line <= before.line + 1;
    if (near && isContinued(piece.text)) {
      out.splice(-1, 1, { ...before, text: `${before.text} ${piece.text}`, line: piece.line });
      continue;
    }
    // Within the other's own text: the end of it in a mark, or a thing of its own.
    const within =
      near && piece.line === before.line && before.el !== piece.el && before.el.contains(piece.el);
    if (within && !isOwnThing(piece.text)) out.pop();
    out.push(piece);
  }
  return out;
}
const isOwnThing = (text: string): boolean =>
  statusNamed(text) !== null ||
  readStatus([text], true)?.status != null ||
  readChannel(text) !== null ||
  isCountdown(text) ||
  !/\p{L}{2}/u.test(text);

function inside(el: Element, item: Element, selector: string): boolean {
  for (let up: Element | null = el; up && up !== item; up = parentOf(up)) if (isA(up, selector)) return true;
  return false;
}

/** Two names of a place, each of which holds where the other is disturbed: by what elements are called, and by their order. */
function pathTo(el: Element, item: Element): [string, string] {
  let [named, placed] = ["", ""];
  for (let at = el; at !== item; ) {
    const up = parentOf(at);
    if (!up) break;
    const name = `${at.tagName}.${at.classList[0] ?? ""}`;
    let nth = 0;
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) nth++;
    named = `${name}>${named}`;
    placed = `${at.tagName}:${nth}>${placed}`;
    at = up;
  }
  return [named, `@${placed}`];
}

/** A list's dossiers with what places say; those that gain something are copies, since what was read of a card is kept. */
export function withPlaces(drafts: Draft[]): Draft[] {
  if (drafts.every((draft) => draft.bare.length === 0)) return drafts;
  const gained = new Map<Draft, [Kind, Bare][]>();
  for (const kind of KINDS) gain(drafts, kind, gained);
  return drafts.map((draft) => {
    const all = gained.get(draft);
    return all ? copyWith(draft, all) : draft;
  });
}

/** What was gained last time, and holds as long as the same is gained. */
const copies = new WeakMap<Draft, { all: [Kind, Bare][]; copy: Draft }>();

function copyWith(draft: Draft, all: [Kind, Bare][]): Draft {
  const known = copies.get(draft);
  const same =
    known?.all.length === all.length &&
    known.all.every(([kind, bare], i) => kind === all[i]?.[0] && bare === all[i]?.[1]);
  if (known && same) return known.copy;
  const copy = draft.without(() => false, because("unread_two_values", ""));
  for (const [kind, bare] of all) kind.put(copy, bare);
  copies.set(draft, { all, copy });
  return copy;
}

function gain(drafts: readonly Draft[], kind: Kind, gained: Map<Draft, [Kind, Bare][]>): void {
  const all = new Map<string, { draft: Draft; bare: Bare }[]>();
  for (const draft of drafts)
    for (const bare of draft.bare.filter(
      (it) => !(kind.unlinked && it.linked) && (kind.fits?.(fold(it.under ?? "")) ?? true),
    ))
      for (const place of bare.places) {
        const there = all.get(place);
        if (there) there.push({ draft, bare });
        else all.set(place, [{ draft, bare }]);
      }
  const fitting = [...all.values()].filter((there) => {
    const said = there.map(({ bare }) => bare.text).filter((text) => !isPlaceholder(text));
    return said.length >= 2 && said.length > drafts.length / 3 && areAll(said, kind);
  });
  const own = new Map<Draft, Bare[]>();
  for (const { draft, bare } of fitting.flat()) {
    const known = own.get(draft) ?? [];
    if (!known.some((it) => it.text === bare.text)) own.set(draft, [...known, bare]);
  }
  // Two places that fit: which of them it is is not known of any card.
  if ([...own.values()].some((some) => some.length > 1)) return;
  for (const [draft, [bare]] of own)
    if (bare && draft.code !== null && kind.lacks(draft))
      gained.set(draft, [...(gained.get(draft) ?? []), [kind, bare]]);
}
