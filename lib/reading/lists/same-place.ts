/**
 * Cards of one list are built alike: what stands in the same place of each of them is the same thing of each. So
 * words that alone could be anything are known by their like in the other cards: a title among titles of procedures,
 * a chip among states. Where one of them could not be that thing, none of them is.
 */
import { isA, parentOf } from "../../dom/safe.ts";
import { because } from "../reasons.ts";
import { isContinued, type Piece } from "../sight/text.ts";
import type { Bare, Draft } from "../values/draft.ts";
import { isLikeProcedure, isNamedProcedure, isTitleOfProcedure } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { withoutBullet } from "../words/fold.ts";
import { isPersonName } from "../words/people.ts";
import { procedureCodeIn, procedureNameOf } from "../words/procedure-names.ts";
import { isOnlySector, isSector } from "../words/sectors.ts";
import { isCountdown, isPlaceholder, readStatus, statusNamed } from "../words/status.ts";
import type { Listing } from "./listing.ts";

const PARTS = /\s+[·•|]\s+/;
/** Pictures and marks before words. */
const MARKS = /^[^\p{L}\d([]+/u;
const PRESSED = "button, [role=button], [role=menuitem], [onclick], label";
const BARE = { kind: "cell", name: "" } as const;

/** What of a card's words could be told by its place. */
export function bareIn(rest: Piece[], item: Element): Bare[] {
  const found: Bare[] = [];
  const times = new Map<string, number>();
  for (const { text, el, field } of whole(rest)) {
    if (field || text.length > 400 || inside(el, item, PRESSED)) continue;
    const steps = pathTo(el, item);
    for (const part of text.split(PARTS)) {
      const said = part.replace(MARKS, "").trim();
      const places = steps.map((path) => {
        const nth = times.get(path) ?? 0;
        times.set(path, nth + 1);
        return `${path}#${nth}`;
      });
      if (/\p{L}{2}/u.test(said)) found.push({ text: said, el, places });
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

type Put = (into: Draft, bare: Bare) => void;
/**
 * What a place could be of. `is`: each text in it could be that; `like`: it has the look of it, as so many (`share`)
 * of them must; `sure`: it can be nothing else, as one of them must.
 */
interface Kind {
  lacks: (draft: Draft) => boolean;
  is: (text: string) => boolean;
  like: (text: string) => boolean;
  share: number;
  sure: (text: string) => boolean;
  put: Put;
}

const nameIn = (text: string): string => withoutBullet(procedureNameOf(text));
/** A state in words that nobody has told us, among states that are known. */
const couldBeState = (text: string): boolean =>
  readStatus([text], true) !== null &&
  text.length <= 60 &&
  !/[\d:]/.test(text) &&
  !isCountdown(text) &&
  !isPersonName(text) &&
  readChannel(text) === null &&
  !isSector(text);

const KINDS: Kind[] = [
  {
    lacks: (draft) => !draft.has("procedureName"),
    is: (text) => isNamedProcedure(nameIn(text)) && !isSector(text),
    like: (text) => isLikeProcedure(nameIn(text)),
    share: 0.75,
    sure: (text) => isTitleOfProcedure(nameIn(text)),
    put: (into, { text, el }) => {
      const code = procedureCodeIn(text);
      if (code !== null && !into.has("procedureCode")) into.put("procedureCode", code, BARE, 0.75, el);
      into.put("procedureName", nameIn(text), BARE, 0.7, el);
    },
  },
  {
    lacks: (draft) => !draft.has("status") && !draft.has("statusText"),
    is: couldBeState,
    like: (text) => readStatus([text], true)?.status != null,
    share: 0.6,
    sure: (text) => statusNamed(text) !== null,
    put: (into, { text, el }) => {
      const read = readStatus([text], true);
      // Words of no known state among states may be a tag that has pushed the state aside.
      if (!read || read.status === null) return;
      into.put("statusText", read.text, BARE, 0.7, el);
      into.put("status", read.status, BARE, 0.7, el);
      if (read.paused !== null) into.put("paused", read.paused, BARE, 0.7, el);
    },
  },
  {
    lacks: (draft) => !draft.has("channel"),
    is: (text) => readChannel(text) !== null,
    like: () => true,
    share: 1,
    // 'Bưu chính' may be how the result goes back: among ways of coming in one is through the net.
    sure: (text) => readChannel(text) === "online",
    put: (into, { text, el }) => {
      const channel = readChannel(text);
      if (channel) into.put("channel", channel, BARE, 0.7, el);
    },
  },
  {
    lacks: (draft) => !draft.extras.has("field"),
    is: isSector,
    like: () => true,
    share: 1,
    sure: isOnlySector,
    put: (into, { text }) => into.putExtra("field", text),
  },
];

/** The lists with what places say; drafts that gain something are copies, since what was read of a card is kept. */
export function withPlaces(listings: readonly Listing[]): Listing[] {
  return listings.map((listing) => {
    const gained = new Map<Draft, [Kind, Bare][]>();
    for (const kind of KINDS) gain(listing.drafts, kind, gained);
    if (gained.size === 0) return listing;
    const drafts = listing.drafts.map((draft) => {
      const all = gained.get(draft);
      if (!all) return draft;
      const copy = draft.without(() => false, because("unread_two_values", ""));
      for (const [kind, bare] of all) kind.put(copy, bare);
      return copy;
    });
    return { ...listing, drafts };
  });
}

function gain(drafts: readonly Draft[], kind: Kind, gained: Map<Draft, [Kind, Bare][]>): void {
  const all = new Map<string, { draft: Draft; bare: Bare }[]>();
  for (const draft of drafts)
    for (const bare of draft.bare)
      for (const place of bare.places) {
        const there = all.get(place);
        if (there) there.push({ draft, bare });
        else all.set(place, [{ draft, bare }]);
      }
  const fitting = [...all.values()].filter((there) => {
    const said = there.filter(({ bare }) => !isPlaceholder(bare.text));
    const like = said.filter(({ bare }) => kind.like(bare.text)).length;
    return (
      said.length >= 2 &&
      said.length > drafts.length / 3 &&
      said.every(({ bare }) => kind.is(bare.text)) &&
      like >= said.length * kind.share &&
      said.some(({ bare }) => kind.sure(bare.text))
    );
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
