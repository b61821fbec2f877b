/** A request that is declared to commit: what it does is known by its data, and whose it is by its inner id. */
import { rootOf } from "../../dom/safe.ts";
import type { ActionKind } from "../../dossier/action-kinds.ts";
import { formOf } from "../forms/form-of.ts";
import { clickableOf, labelOf } from "../sight/clickable.ts";
import type { ActionReading, PageReading } from "../types.ts";
import { envOf, type ReadContext } from "../words/context.ts";
import type { Opened } from "./opening.ts";
import { make } from "./read-action.ts";

/** What is known of the request; no codes: its ids are nobody's that was seen. */
export interface Told {
  kind: ActionKind;
  codes: string[];
  count: number;
}

/**
 * The action that a declared request carries out. Its dossiers are the request's own; where the page around what was
 * pressed names others, none is named. `pressed`: what the officer pressed last, if it is known.
 */
export function readTold(
  told: Told,
  pressed: Element | null,
  doc: Document,
  context: ReadContext,
  page: PageReading | null,
  opened: Opened | null,
): ActionReading {
  const el = pressed ? (clickableOf(pressed) ?? pressed) : rootOf(doc);
  const label = (pressed && labelOf(el)) || "—";
  const form = pressed ? formOf(el) : null;
  const word = { kind: told.kind, sure: 1 };
  const seen = make(el, label, word, "commit", form, envOf(context), page, opened, "seen-before", !pressed);
  // Not all of them are known: what stands around them says more.
  if (told.codes.length < told.count) return seen;
  const agrees = seen.codes.length === 0 || told.codes.every((code) => seen.codes.includes(code));
  const { unclear: _, ...its } = seen;
  return agrees
    ? { ...its, codes: told.codes, count: told.count }
    : { ...its, codes: [], count: told.count, unclear: true };
}
