/**
 * Words by key. Vietnamese is the interface's language whatever the browser
 * speaks; English is a setting and comes in as a table, so that a content
 * script carries one language only.
 */

/** A flat map key → text, in which $1…$9 stand for arguments. */
export type WordTable = Record<string, string>;

/** Says the word of `key` with `args` in the places of $1…$9. */
export type Say = (key: string, ...args: (string | number)[]) => string;

/**
 * A `Say` over `table`; a key that it lacks is looked up in `fallback`, and one
 * that neither knows is said as the key itself: visible to whoever tests, never
 * an exception in an officer's page. A missing argument leaves nothing behind.
 */
export function makeSay(table: WordTable, fallback: WordTable = {}): Say {
  return (key, ...args) => {
    const text = own(table, key) ?? own(fallback, key);
    if (text === undefined) return key;
    return text.replace(/\$([1-9])/g, (_, n: string) => String(args[Number(n) - 1] ?? ""));
  };
}

/** Keys come from data too; `constructor` must not find Object's. */
function own(table: WordTable, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
