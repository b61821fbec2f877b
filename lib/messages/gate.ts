/**
 * Who is asking? Decided from what the browser says of the sender, never from
 * the message: a page may forge a message's content but not its origin.
 */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  /** The very document, where the browser tells (not in Firefox): a frame may hold another one by now. */
  documentId?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

export type Asker =
  | { kind: "page" }
  | { kind: "portal"; origin: string; tabId: number | null; frameId: number; documentId?: string };

/** A portal's page, as the browser itself names it. */
export type FromPortal = Extract<Asker, { kind: "portal" }>;

/**
 * `own`: the extension's id and origin. null: nobody we answer (another
 * extension, an opaque frame, a scheme that is no portal's).
 */
export function askerOf(sender: Sender, own: { id: string; origin: string }): Asker | null {
  if (sender.id !== own.id) return null;
  // A sandboxed frame has the portal's address and an origin of nobody's: the address alone gives no right.
  if (sender.origin !== undefined && usable(sender.origin) === null) return null;
  const from = originOf(sender.url) ?? usable(sender.origin);
  if (from === own.origin) return { kind: "page" };
  // A frame without an address of its own (about:blank, srcdoc) has the origin of the page that made it.
  const origin = usable(sender.origin) ?? from;
  if (!origin || !/^https?:/.test(origin)) return null;
  const { documentId } = sender;
  return {
    kind: "portal",
    origin,
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
    ...(documentId === undefined ? {} : { documentId }),
  };
}

/** `https://host[:port]` of an address, or null where it has none of its own. */
export function originOf(address: string | undefined): string | null {
  if (!address) return null;
  try {
    const { protocol, host } = new URL(address);
    // Not `URL.origin`: that is "null" for an extension's own scheme in Node and in Firefox.
    return host ? `${protocol}//${host}` : null;
  } catch {
    return null;
  }
}

const usable = (origin: string | undefined): string | null =>
  origin && origin !== "null" ? originOf(origin) : null;
