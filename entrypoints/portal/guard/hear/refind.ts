import type { ActionReading } from "../../../../lib/reading/types.ts";

/**
 * The button to press once more: the one that was pressed, or, where the page
 * has made its buttons anew meanwhile, the one that says and does the same.
 */
export function refind(
  held: ActionReading,
  doc: Document,
  read: (target: Element) => ActionReading | null,
): Element | null {
  const { element } = held;
  if (element.isConnected) return element;
  const scope = held.form?.root.isConnected ? held.form.root : doc;
  const alike = [...scope.querySelectorAll(element.tagName.toLowerCase())].filter((one) => {
    if (one.textContent?.trim() !== element.textContent?.trim()) return false;
    const now = read(one);
    return now?.kind === held.kind && now.label === held.label && sameCodes(now.codes, held.codes);
  });
  return alike.length === 1 ? alike[0]! : null;
}

function sameCodes(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}
