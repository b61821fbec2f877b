/**
 * A label and its value in a small component of their own: the label in its shadow root, the value there too or
 * given through a slot. An eye sees one line; among the page's elements there is at most the value.
 */
import { isShown } from "../../dom/visible.ts";
import { piecesOf } from "../sight/text.ts";
import type { MeaningOf } from "../words/meaning.ts";
import type { Labelled } from "./labelled.ts";
import { unpack } from "./labels-in-text.ts";

/** Longer than this it is a part of the page, read as such. */
const LONGEST = 400;

/** What a component says under labels of its own, where it says nothing else. */
export function componentPairs(host: Element, meaningOf: MeaningOf): Labelled[] {
  const root = host.shadowRoot;
  if (!root || !isShown(host) || root.querySelectorAll("*").length > 30) return [];
  const pieces = piecesOf(host);
  const text = pieces.map((p) => p.text).join(" ");
  const [first] = pieces;
  if (!first || pieces.length < 2 || text.length > LONGEST || pieces.some((p) => p.field)) return [];
  const { pairs, rest } = unpack(pieces, meaningOf);
  const whole = rest.length === 0 && pairs.length <= 2 && pairs.every((pair) => pair.pieces.length > 0);
  return whole ? pairs : [];
}
