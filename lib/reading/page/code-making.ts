/** Whether a page's dossiers bear usual codes, or such as their system has made up. */
import { isScope } from "../../dom/shadow.ts";
import { findCodes, holdsUsualCode } from "../../dossier/codes.ts";
import { findMadeUpCodes } from "../../dossier/made-up-codes.ts";
import { type CodesIn, lastKept } from "../words/codes.ts";
import type { PageCache } from "./kept-reading.ts";

/** Codes of which making stand in a document, as it was told last. */
const made = new WeakMap<Document, "usual" | "any" | "none">();

/**
 * Nothing on this page of dossiers looks like a usual code: what another system may have made up is one. Asked of the
 * whole text only where the page is read anew, and never again once a usual code has stood there. null: usual codes count.
 */
export function codesOfAnyMaking(doc: Document, cache: PageCache | null): (() => CodesIn) | null {
  const before = made.get(doc);
  if (before === undefined || (before !== "usual" && !cache?.readings.has(doc)))
    made.set(doc, makingIn(doc.body?.textContent ?? "", doc));
  return made.get(doc) === "any" ? makeAnyCodes : null;
}

const makingIn = (text: string, doc: Document) =>
  holdsUsualCode(text)
    ? "usual"
    : isScope(doc) || /hồ sơ|một cửa/i.test(`${text} ${doc.title}`.normalize("NFC"))
      ? "any"
      : "none";

/** A finder for a page on which no usual code stands: what any system may have made up. */
const makeAnyCodes = (): CodesIn =>
  lastKept((text) =>
    /[.-]\d{3}/.test(text) ? [...new Set([...findCodes(text), ...findMadeUpCodes(text)])] : [],
  );
