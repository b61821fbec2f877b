import { expect, test } from "vitest";
import { random, toText } from "./bytes.ts";
import type { PublicKeys } from "./device.ts";
import { commitment, type Exchange, type Party, sixDigits } from "./digits.ts";

const keys = (name: string): PublicKeys => ({ nkey: `U${name}`, ecdh: `${name}1`, ecdsa: `${name}2` });
const nonce = () => toText(random(32));
const lan: Party = { officer: "lan", device: "a1b2c3d4", keys: keys("LAN") };
const head: Party = { officer: "truong", device: "h1h2h3h4", keys: keys("HEAD") };

async function exchange(more: Partial<Exchange> = {}): Promise<Exchange> {
  const officerNonce = nonce();
  const it = {
    commune: "01234",
    officer: lan,
    head,
    officerNonce,
    headNonce: nonce(),
    commitment: "",
    ...more,
  };
  return {
    ...it,
    commitment: more.commitment ?? (await commitment(it.commune, it.officer, it.officerNonce)),
  };
}

test("both sides see the same six digits, and others at another time", async () => {
  const it = await exchange();
  expect(await sixDigits(it)).toMatch(/^\d{6}$/);
  expect(await sixDigits(structuredClone(it))).toBe(await sixDigits(it));
  const some = new Set(
    await Promise.all(Array.from({ length: 40 }, async () => sixDigits(await exchange()))),
  );
  expect(some.size).toBeGreaterThan(35);
});

test("a key, a name or a number changed on the way changes them, or breaks the promise", async () => {
  const it = await exchange();
  const seen = await sixDigits(it);
  const other = keys("EVE");
  const changed = (more: Partial<Exchange>) => sixDigits({ ...it, ...more });
  for (const key of ["nkey", "ecdh", "ecdsa"] as const) {
    const swapped = { [key]: other[key] };
    expect(await changed({ head: { ...head, keys: { ...head.keys, ...swapped } } }), key).not.toBe(seen);
    expect(await changed({ officer: { ...lan, keys: { ...lan.keys, ...swapped } } }), key).toBeNull();
  }
  expect(await changed({ head: { ...head, officer: "eve" } })).not.toBe(seen);
  expect(await changed({ headNonce: nonce() })).not.toBe(seen);
  expect(await changed({ officerNonce: nonce() })).toBeNull();
  expect(await changed({ commune: "01235" })).toBeNull();
  expect(await changed({ headNonce: "" })).toBeNull();
});

test("somebody in between, bound on one side before the other's number is known, gains nothing by trying keys", async () => {
  // Towards the head she stands in for the officer: bound by her own commitment before the head's number comes.
  const eve: Party = { ...lan, keys: keys("EVE") };
  const toHead = await exchange({ officer: eve });
  const headSees = (await sixDigits(toHead))!;
  // Towards the officer she stands in for the head. She may try what she likes, but before the officer's number is laid open.
  const officerNonce = nonce();
  const promised = await commitment("01234", lan, officerNonce);
  const tried = Array.from({ length: 200 }, (_, n) => ({
    head: { ...head, keys: keys(`EVE${n}`) },
    headNonce: nonce(),
  }));
  const guess = toText(new Uint8Array(32));
  const fits = await Promise.all(
    tried.map((it) =>
      sixDigits({ commune: "01234", officer: lan, commitment: promised, officerNonce: guess, ...it }),
    ),
  );
  // Without the number there is no telling what the officer will read.
  expect(new Set(fits)).toEqual(new Set([null]));
  const read = await sixDigits({
    commune: "01234",
    officer: lan,
    commitment: promised,
    officerNonce,
    ...tried[0]!,
  });
  expect(read).toMatch(/^\d{6}$/);
  expect(headSees).toMatch(/^\d{6}$/);
});
