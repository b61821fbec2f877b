/**
 * Six digits that two people compare by voice, so that nobody between their machines can have swapped a key.
 *
 * Twenty bits alone could be ground: whoever sits between would try keys until the digits agree. So each side is bound before it
 * knows the other's part: the officer's machine publishes its keys with a commitment to a secret number; the head's machine
 * answers that one request with its keys and its number; then the officer's number is laid open and checked against the
 * commitment. Whoever changes anything on the way has one try in a million, and each try costs a press of a person.
 */
import { fromText, sha256, statement, toText } from "./bytes.ts";
import type { PublicKeys } from "./device.ts";

/** A device and who sits at it. */
export interface Party {
  officer: string;
  device: string;
  keys: PublicKeys;
}

const saidOf = ({ officer, device, keys }: Party) => [officer, device, keys.nkey, keys.ecdh, keys.ecdsa];

/** What the officer's machine publishes at first: binds it to its keys and to `nonce`, and tells nothing of that. */
export async function commitment(commune: string, officer: Party, nonce: string): Promise<string> {
  return toText(await sha256(statement("dung-hen join commitment 1", [commune, ...saidOf(officer), nonce])));
}

/** All that both sides have seen by then. */
export interface Exchange {
  commune: string;
  officer: Party;
  head: Party;
  commitment: string;
  officerNonce: string;
  headNonce: string;
}

/** '048213', the same on both machines where nothing was changed on the way. null: the number laid open isn't the one that was promised. */
export async function sixDigits(it: Exchange): Promise<string | null> {
  if (fromText(it.officerNonce).length !== 32 || fromText(it.headNonce).length !== 32) return null;
  if ((await commitment(it.commune, it.officer, it.officerNonce)) !== it.commitment) return null;
  const parts = [it.commune, ...saidOf(it.officer), ...saidOf(it.head)];
  const hash = await sha256(
    statement("dung-hen six digits 1", [...parts, it.commitment, it.officerNonce, it.headNonce]),
  );
  const number = new DataView(hash.buffer).getBigUint64(0) % 1_000_000n;
  return String(number).padStart(6, "0");
}
