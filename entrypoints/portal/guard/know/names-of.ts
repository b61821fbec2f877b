import { allIn, attributeOf, closestTo, parentOf } from "../../../../lib/dom/safe.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";

/** What a portal numbers its dossiers with: digits, or a long name of hex digits. */
const NUMBER = /(?<![\w.])(?:[a-f\d]{8}-[\da-f-]{20,30}|\d{2,20})(?![\w.])/gi;
const LEVELS = 4;

/** What the dossiers of an action may be called in a request: their codes, and numbers in the page's address and markup. */
export function namesOf({ codes, element, form }: ActionReading, address: string): string[] {
  const numbers = (text: string) => text.match(NUMBER) ?? [];
  const names = [...codes, ...numbers(pathIn(address))];
  let up: Element | null = element;
  for (let level = 0; up && level < LEVELS; level++, up = parentOf(up))
    for (const name of [
      "id",
      "href",
      "value",
      "onclick",
      ...(up instanceof HTMLFormElement ? [] : up.getAttributeNames()),
    ])
      if (/^(?:data-|id$|href$|value$|onclick$)/.test(name))
        names.push(...numbers((attributeOf(up, name) ?? "").slice(0, 300)));
  const scope = form?.root ?? closestTo(element, "form, tr, [role=row]");
  for (const field of Array.from(scope ? allIn(scope, "input[type=hidden]") : []).slice(0, 40))
    names.push(...numbers(field.getAttribute("value") ?? ""));
  return names;
}

function pathIn(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}
