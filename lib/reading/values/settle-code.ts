/** Which of a dossier's numbers is its code, when all is read that names it. */

/** What names one dossier. */
interface Named {
  code: string | null;
  codeSure: number;
  receipt: { number: string; el: Element } | null;
  readonly aliases: Set<string>;
  putCode(code: string, sure: number, el: Element): void;
}

/** Codes read no more surely than this do not make a receipt's number another name. */
const SURELY = 0.7;

/**
 * A receipt's number is another name of a dossier that has a code, and its code where it has none. Where the page gives
 * no code of its own, the only other name is the code.
 */
export function settleCode(named: Named): void {
  if (named.receipt) {
    const { number, el } = named.receipt;
    named.receipt = null;
    if (named.code !== null && named.codeSure > SURELY) named.aliases.add(number);
    else {
      named.code = null;
      named.putCode(number, SURELY, el);
    }
  }
  const [only] = named.aliases;
  if (named.code === null && only !== undefined && named.aliases.size === 1) named.code = only;
  if (named.code !== null) named.aliases.delete(named.code);
}
