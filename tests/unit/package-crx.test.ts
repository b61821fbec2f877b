/** The CRX as Chrome and Edge read it: taken apart here by hand, and its signature checked by the public key in it. */
import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { expect, test } from "vitest";
import { crx3, extensionId, signingKey } from "../../scripts/package/crx.ts";

const pem = (bits: number) =>
  generateKeyPairSync("rsa", { modulusLength: bits })
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString();
const key = signingKey(pem(2_048));
const zip = Buffer.from("PK\u0003\u0004 stands for a zip");

/** Fields of a protobuf message of bytes alone: number → content. */
function fields(message: Buffer): Map<number, Buffer> {
  const out = new Map<number, Buffer>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = message[at++]!;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const tag = varint();
    expect(tag & 7).toBe(2);
    const length = varint();
    out.set(tag >>> 3, message.subarray(at, at + length));
    at += length;
  }
  return out;
}

function takenApart(crx: Buffer) {
  expect(crx.subarray(0, 4).toString()).toBe("Cr24");
  expect(crx.readUInt32LE(4)).toBe(3);
  const end = 12 + crx.readUInt32LE(8);
  const header = fields(crx.subarray(12, end));
  const proof = fields(header.get(2)!);
  return {
    publicKey: proof.get(1)!,
    signature: proof.get(2)!,
    signed: header.get(10_000)!,
    rest: crx.subarray(end),
  };
}

test("what is in it is the zip, signed with the key, under the id of that key", () => {
  const { publicKey, signature, signed, rest } = takenApart(crx3(zip, key));
  expect(rest).toEqual(zip);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(signed.length);
  const said = Buffer.concat([Buffer.from("CRX3 SignedData\0"), length, signed, rest]);
  const spki = createPublicKey({ key: publicKey, format: "der", type: "spki" });
  expect(verify("sha256", said, spki, signature)).toBe(true);
  said[said.length - 1]! ^= 1;
  expect(verify("sha256", said, spki, signature)).toBe(false);
  const id = createHash("sha256").update(publicKey).digest().subarray(0, 16);
  expect(fields(signed).get(1)).toEqual(id);
  expect(extensionId(key)).toMatch(/^[a-p]{32}$/);
  expect([...extensionId(key)].map((it) => (it.charCodeAt(0) - 97).toString(16)).join("")).toBe(
    id.toString("hex"),
  );
});

test("the same zip and key give the same bytes; another key another id", () => {
  expect(crx3(zip, key)).toEqual(crx3(zip, key));
  expect(extensionId(signingKey(pem(2_048)))).not.toBe(extensionId(key));
});

test("a key that browsers would refuse is refused before", () => {
  expect(() => signingKey(pem(1_024))).toThrow("2048");
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  expect(() => signingKey(privateKey.export({ type: "pkcs8", format: "pem" }).toString())).toThrow("RSA");
  expect(() => signingKey("no key")).toThrow();
});
