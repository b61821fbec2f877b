/** Copies a text in a click; false: the browser doesn't let us (a portal without https, a policy). */
export async function copyText(doc: Document, root: ShadowRoot, text: string): Promise<boolean> {
  try {
    await doc.defaultView!.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(doc, root, text);
  }
}

/** The old way, which works where the portal has no https. The field stands inside our own root. */
function copyBySelection(doc: Document, root: ShadowRoot, text: string): boolean {
  const field = doc.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  root.append(field);
  try {
    field.select();
    return doc.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
