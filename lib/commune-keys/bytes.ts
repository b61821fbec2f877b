/** Bytes as text and back, and what is hashed or signed: each part behind its length, so that no two lists read alike. */
type Bytes = Uint8Array<ArrayBuffer>;

export type { Bytes };

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export function toText(bytes: ArrayBuffer | Uint8Array): string {
  const all = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return btoa(String.fromCharCode(...all))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** Base64url to bytes. Throws where it is none. */
export function fromText(text: string): Bytes {
  if (!/^[\w-]*$/.test(text)) throw new Error("no base64url");
  const letters = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(letters, (it) => it.charCodeAt(0));
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Parts of a statement as bytes; `what` says what the statement is, so that one made for one purpose serves no other. */
export function statement(what: string, parts: readonly (string | number)[]): Bytes {
  return joined(
    [what, ...parts].flatMap((it) => {
      const bytes = utf8(String(it));
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, bytes.length);
      return [length, bytes];
    }),
  );
}

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
