/** A board's lanes: what stands over the cards of a lane is the state of each of them, or the step it is at. */

import { parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { because } from "../reasons.ts";
import { linesOf } from "../sight/lines.ts";
import { piecesOf } from "../sight/text.ts";
import type { Draft } from "../values/draft.ts";
import { isTask } from "../words/bare-names.ts";
import { readStatus } from "../words/read-status.ts";
import { statusNamed } from "../words/status.ts";
import type { Listing } from "./listing.ts";

/** Behind a lane's name stands how many are in it. */
const COUNT = /\s*[([]?\s*\d{1,4}\s*(?:hồ sơ|hs)?\s*[)\]]?$/iu;

interface Title {
  text: string;
  el: Element;
  /** The board is one of steps. */
  step?: true;
}
interface Lane {
  el: Element;
  title: Title;
}

/**
 * Lists of cards with the states that their lanes say. A card moves from lane to lane as it is, so that what was
 * read of it before is never changed: those with a state are copies.
 */
export function withLanes(listings: readonly Listing[]): Listing[] {
  const boards = new Map<Element, Lane[] | null>();
  return listings.map((listing) => {
    let changed = false;
    const drafts = listing.drafts.map((draft) => {
      if (draft.code === null) return draft;
      const title = laneOver(draft.root, boards);
      if (title?.step && !draft.has("stepName")) {
        changed = true;
        return withStep(draft, title);
      }
      if (draft.has("status") || draft.has("statusText") || title?.step) return draft;
      // On a board of states every lane is one, also in words that we don't know.
      const read =
        title && (readStatus([title.text], true) ?? { text: title.text, status: null, paused: null });
      if (!title || !read) return draft;
      changed = true;
      return withState(draft, read, title);
    });
    return changed ? { ...listing, drafts } : listing;
  });
}

function withState(
  draft: Draft,
  read: Pick<NonNullable<ReturnType<typeof readStatus>>, "text" | "status" | "paused">,
  title: Title,
): Draft {
  const copy = draft.without(() => false, because("unread_two_values", ""));
  const where = { kind: "label", name: title.text } as const;
  // Its clock belongs to the card, not over the lane.
  const el = copy.spots.get("code") ?? copy.root;
  copy.put("statusText", read.text, where, 0.8, el);
  if (read.status !== null) copy.put("status", read.status, where, 0.8, el);
  if (read.paused !== null) copy.put("paused", read.paused, where, 0.8, el);
  return copy;
}

function withStep(draft: Draft, { text }: Title): Draft {
  const copy = draft.without(() => false, because("unread_two_values", ""));
  const el = copy.spots.get("code") ?? copy.root;
  copy.put("stepName", text, { kind: "label", name: text }, 0.8, el);
  const read = copy.has("paused") ? null : readStatus([text], true);
  if (read?.paused) copy.put("paused", true, { kind: "label", name: text }, 0.8, el);
  return copy;
}

/** The title of the lane that a card lies in; the card may be the lane's only one, and be taken with it. */
function laneOver(card: Element, boards: Map<Element, Lane[] | null>): Title | null {
  for (let at: Element | null = card, up = 0; at && up < 4; at = parentOf(at), up++) {
    const box = parentOf(at);
    if (!box) return null;
    if (!boards.has(box)) boards.set(box, lanesIn(box));
    const own = boards.get(box)?.find((it) => it.el === at);
    if (own) return own.title;
  }
  return null;
}

/** Parts side by side, each with a name of its own over what it holds, most of them states; null: no board. */
function lanesIn(box: Element): Lane[] | null {
  const parts = Array.from(box.children).filter(isShown);
  if (parts.length < 2 || parts.length > 20) return null;
  const lanes: Lane[] = [];
  for (const el of parts) {
    const title = titleOf(el);
    if (!title) return null;
    lanes.push({ el, title });
  }
  const states = lanes.filter(({ title: { text } }) => isState(text)).length;
  const names = new Set(lanes.map((it) => it.title.text));
  if (names.size < lanes.length) return null;
  if (states >= 2 && states >= lanes.length / 2) return lanes;
  const tasks = lanes.filter(({ title: { text } }) => isTask(text)).length;
  if (tasks < 2 || tasks < 0.6 * lanes.length || tasks + states < lanes.length) return null;
  return lanes.map(({ el, title }) => ({ el, title: { ...title, step: true } }));
}

const isState = (text: string): boolean =>
  statusNamed(text) !== null || readStatus([text], true)?.status != null;

/** A few words alone in the first part of a lane. */
function titleOf(lane: Element): Title | null {
  // A component draws its own title over the cards that it was given.
  const parts = Array.from((lane.shadowRoot ?? lane).children);
  const first = parts.find(isShown);
  if (!first || parts.length < 2 || (first.textContent ?? "").length > 90) return null;
  const lines = linesOf(piecesOf(first));
  const [line, more] = /^\(?\d{1,4}\)?$/.test(lines[1] ?? "") ? [lines[0], lines[2]] : lines;
  const text = (line ?? "").replace(COUNT, "");
  return line && !more && text !== "" && !/[\d:]/.test(text) ? { text, el: first } : null;
}
