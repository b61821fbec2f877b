import { fromPublic, fromSeed } from "@nats-io/nkeys";
import { beforeAll, describe, expect, test } from "vitest";
import { fromText, toText } from "./bytes.ts";
import { type KeyFor, makeCommuneKey, unwrapKey, wrapKey } from "./commune-key.ts";
import { type DeviceKeys, makeDevice } from "./device.ts";
import { openSeed } from "./nkey.ts";
import { paperCopy, readPaperCopy } from "./paper-copy.ts";
import { communeOwner } from "./sample.ts";
import { openSealed, sealFor } from "./seal.ts";
import { signSeen, signText, verifySeen, verifyText } from "./sign.ts";

let head: DeviceKeys;
let lan: DeviceKeys;
let mai: DeviceKeys;
beforeAll(async () => {
  [head, lan, mai] = await Promise.all([makeDevice(), makeDevice(), makeDevice()]);
});

/** The text with one bit of one of its bytes turned. */
function bent(text: string, at: number): string {
  const bytes = fromText(text);
  const place = (at + bytes.length) % bytes.length;
  bytes[place] = bytes[place]! ^ 1;
  return toText(bytes);
}

describe("a device", () => {
  test("has a short name, public keys, and private ones that nobody can take along", async () => {
    expect(lan.device).toMatch(/^[a-z0-9]{8}$/);
    expect(lan.keys.nkey).toMatch(/^U[A-Z2-7]{55}$/);
    for (const raw of [lan.keys.ecdh, lan.keys.ecdsa]) expect(fromText(raw)).toHaveLength(65);
    for (const key of [lan.ecdh, lan.ecdsa, lan.seed.under]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey("jwk", key)).rejects.toThrow();
    }
    expect(new Set([head.device, lan.device, mai.device]).size).toBe(3);
  });
  test("signs in by a seed that lies encrypted, and is opened for its own key alone", async () => {
    const seed = await openSeed(lan.keys.nkey, lan.seed);
    expect(new TextDecoder().decode(seed)).toMatch(/^SU[A-Z2-7]{56}$/);
    const said = new TextEncoder().encode("nonce");
    expect(fromPublic(lan.keys.nkey).verify(said, fromSeed(seed).sign(said))).toBe(true);
    expect(new TextDecoder().decode(fromText(lan.seed.sealed))).not.toContain("SU");
    await expect(openSeed(mai.keys.nkey, lan.seed)).rejects.toThrow();
    await expect(
      openSeed(lan.keys.nkey, { ...lan.seed, sealed: bent(lan.seed.sealed, -20) }),
    ).rejects.toThrow();
  });
});

describe("the commune's key", () => {
  const to = (more: Partial<KeyFor> = {}): KeyFor => ({
    commune: "01234",
    officer: "lan",
    device: lan.device,
    version: 1,
    ...more,
  });
  test("gives both the same owner keys, other ones under another version, and can't be taken along", async () => {
    const key = await makeCommuneKey();
    const wrapped = await wrapKey(key, head.ecdh, lan.keys.ecdh, to());
    const got = await unwrapKey(wrapped, lan.ecdh, head.keys.ecdh, to());
    const owner = await communeOwner(got, "001099000001");
    expect(owner).toBe(await communeOwner(key, "001099000001"));
    expect(owner).toMatch(/^[\w-]{43}$/);
    expect(owner).not.toBe(await communeOwner(await makeCommuneKey(), "001099000001"));
    await expect(crypto.subtle.exportKey("raw", got)).rejects.toThrow();
    expect(await wrapKey(key, head.ecdh, lan.keys.ecdh, to())).not.toBe(wrapped);
  });
  test("opens for nobody else, for no other version, commune or name, from nobody else, and not when it was changed", async () => {
    const wrapped = await wrapKey(await makeCommuneKey(), head.ecdh, lan.keys.ecdh, to());
    const fails = (work: Promise<CryptoKey>) => expect(work).rejects.toThrow();
    await fails(unwrapKey(wrapped, mai.ecdh, head.keys.ecdh, to()));
    await fails(unwrapKey(wrapped, lan.ecdh, mai.keys.ecdh, to()));
    await fails(unwrapKey(wrapped, lan.ecdh, head.keys.ecdh, to({ version: 2 })));
    await fails(unwrapKey(wrapped, lan.ecdh, head.keys.ecdh, to({ commune: "01235" })));
    await fails(unwrapKey(wrapped, lan.ecdh, head.keys.ecdh, to({ officer: "mai" })));
    await fails(unwrapKey(wrapped, lan.ecdh, head.keys.ecdh, to({ device: mai.device })));
    for (const at of [0, 16, 28, -1])
      await fails(unwrapKey(bent(wrapped, at), lan.ecdh, head.keys.ecdh, to()));
  });
  test("is kept by the head in an envelope to herself, and opened to pass it on", async () => {
    const own = { commune: "01234", officer: "truong", device: head.device, version: 1 };
    const key = await makeCommuneKey();
    const kept = await wrapKey(key, head.ecdh, head.keys.ecdh, own);
    const again = await unwrapKey(kept, head.ecdh, head.keys.ecdh, own, true);
    const wrapped = await wrapKey(again, head.ecdh, lan.keys.ecdh, to());
    const got = await unwrapKey(wrapped, lan.ecdh, head.keys.ecdh, to());
    expect(await communeOwner(got, "1")).toBe(await communeOwner(key, "1"));
  });
});

describe("the copy on paper", () => {
  test("brings the key back as it was typed, also in small letters, without blanks, and with 0 and O confused", async () => {
    const key = await makeCommuneKey();
    const lines = await paperCopy("01234", 3, key);
    expect(lines).toHaveLength(4);
    for (const it of lines)
      expect(it).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4} - [0-9A-HJKMNP-TV-Z]$/);
    const typed = lines.map((it) =>
      it.toLowerCase().replace(/[ -]/g, "").replace(/0/g, "o").replace(/1/g, "l"),
    );
    const read = await readPaperCopy("01234", typed);
    if ("wrong" in read) throw new Error(`line ${read.wrong}`);
    expect(read.version).toBe(3);
    expect(await communeOwner(read.key, "1")).toBe(await communeOwner(key, "1"));
  });
  test("says which line was mistyped, and that it is another commune's", async () => {
    const lines = await paperCopy("01234", 1, await makeCommuneKey());
    const swapped = [lines[0]!, lines[2]!, lines[1]!, lines[3]!];
    expect(await readPaperCopy("01234", [lines[0]!, lines[1]!.slice(1), lines[2]!, lines[3]!])).toEqual({
      wrong: 2,
    });
    expect(await readPaperCopy("01234", [])).toEqual({ wrong: 1 });
    expect(
      await readPaperCopy("01234", [lines[0]!, lines[1]!, `UUUU${lines[2]!.slice(4)}`, lines[3]!]),
    ).toEqual({
      wrong: 3,
    });
    expect(await readPaperCopy("01235", lines)).toEqual({ wrong: 0 });
    // One in 32 wrong lines has a check letter that fits; the whole has a check of its own.
    expect(await readPaperCopy("01234", swapped)).toHaveProperty("wrong");
  });
});

describe("a text sealed for the head", () => {
  const text = "Chờ đo đạc lại thửa đất, giấy «biên bản.pdf»";
  test("is read by her alone", async () => {
    const sealed = await sealFor(head.keys.ecdh, text);
    expect(await openSealed(head.ecdh, head.keys.ecdh, sealed)).toBe(text);
    expect(await sealFor(head.keys.ecdh, text)).not.toBe(sealed);
    await expect(openSealed(lan.ecdh, head.keys.ecdh, sealed)).rejects.toThrow();
    await expect(openSealed(lan.ecdh, lan.keys.ecdh, sealed)).rejects.toThrow();
    for (const at of [70, 85, 100, -1])
      await expect(openSealed(head.ecdh, head.keys.ecdh, bent(sealed, at))).rejects.toThrow();
  });
  test("doesn't show how long it is, and may be empty", async () => {
    const length = async (it: string) => (await sealFor(head.keys.ecdh, it)).length;
    expect(await length("")).toBe(await length("Thiếu giấy tờ"));
    expect(await openSealed(head.ecdh, head.keys.ecdh, await sealFor(head.keys.ecdh, ""))).toBe("");
    await expect(sealFor(toText(new Uint8Array(65)), text)).rejects.toThrow();
  });
});

describe("a signature", () => {
  const at = {
    officer: "lan",
    device: "a1b2c3d4",
    at: 29_919_820,
    waiting: 0,
    ledger: { seq: 12, hash: "3a" } as { seq: number; hash: string } | null,
  };
  test("holds for that very word of that machine, and for nothing else", async () => {
    const signature = await signSeen(lan.ecdsa, at);
    expect(await verifySeen(lan.keys.ecdsa, at, signature)).toBe(true);
    for (const other of [
      { ledger: { seq: 13, hash: "3a" } },
      { ledger: { seq: 12, hash: "3b" } },
      { ledger: { seq: 1, hash: "23a" } },
      { ledger: null },
      { at: 29_919_821 },
      { waiting: 1 },
      { officer: "mai" },
      { device: "a1b2c3d5" },
    ])
      expect(await verifySeen(lan.keys.ecdsa, { ...at, ...other }, signature), JSON.stringify(other)).toBe(
        false,
      );
    expect(await verifySeen(mai.keys.ecdsa, at, signature)).toBe(false);
    expect(await verifySeen(lan.keys.ecdsa, at, bent(signature, 5))).toBe(false);
    expect(await verifySeen("no key", at, "no signature")).toBe(false);
    const none = await signSeen(lan.ecdsa, { ...at, ledger: null });
    expect(await verifySeen(lan.keys.ecdsa, { ...at, ledger: null }, none)).toBe(true);
    // What is signed for one purpose holds for no other.
    expect(await verifyText(lan.keys.ecdsa, "dung-hen seen 1", "lan", signature)).toBe(false);
  });
  test("over a text holds in the record for which it was made", async () => {
    const signature = await signText(head.ecdsa, "u.member.lan", "{}");
    expect(await verifyText(head.keys.ecdsa, "u.member.lan", "{}", signature)).toBe(true);
    expect(await verifyText(head.keys.ecdsa, "u.member.mai", "{}", signature)).toBe(false);
    expect(await verifyText(head.keys.ecdsa, "u.member.lan", "{ }", signature)).toBe(false);
  });
});
