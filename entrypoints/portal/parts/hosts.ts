/**
 * Our elements in the portal's page. Each carries `data-dung-hen` with the
 * part's name, so that tests, support staff and our own reader can tell them
 * from the portal's; all of them go when the page's life ends.
 */
import { MARK, noteOurs } from "../../../lib/dom/ours.ts";

export type PartName =
  | "clock"
  | "uncoded"
  | "dossier"
  | "guard"
  | "reuse"
  | "intake"
  | "scan"
  | "tally"
  | "online"
  | "notice"
  | "setup"
  | "pointing";

/** Hosts that we made ourselves; a page that copies its cells copies what stands in them too, and no copy is in here. */
const made = new WeakSet<Element>();

/** Counts a host as ours; `makeHost` does it by itself. */
export function own(host: HTMLElement): HTMLElement {
  made.add(host);
  noteOurs(host);
  return host;
}

/** Makes a host that is removed when `signal` aborts. It is not put anywhere yet. */
export function makeHost(doc: Document, part: PartName, signal: AbortSignal): HTMLElement {
  const host = own(doc.createElement("div"));
  host.setAttribute(MARK, part);
  endWith(signal, host);
  return host;
}

/** Hosts by the life that ends them. Most are gone long before it, and nothing may hold on to them until then. */
const living = new WeakMap<AbortSignal, Set<WeakRef<HTMLElement>>>();

function endWith(signal: AbortSignal, host: HTMLElement): void {
  const all = living.get(signal) ?? new Set();
  if (!living.has(signal)) {
    living.set(signal, all);
    const remove = () => {
      for (const it of all) it.deref()?.remove();
    };
    signal.addEventListener("abort", remove, { once: true });
  }
  for (const it of all) if (!it.deref()) all.delete(it);
  all.add(new WeakRef(host));
}

/** We made it: it only bears our mark otherwise. */
export const isMade = (host: Element): boolean => made.has(host);
