/**
 * CRX3, the form in which Chrome and Edge take an extension from an agency's own server: a signed header before the
 * zip. Two small messages of protobuf, after Chromium's `components/crx_file/crx3.proto`.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";

const MAGIC = Buffer.from("Cr24");
const SIGNED = Buffer.from("CRX3 SignedData\0");
/** Numbers of the messages' fields. */
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10_000;
const PUBLIC_KEY = 1;
const SIGNATURE = 2;
const CRX_ID = 1;

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}

/** A field that holds bytes (wire type 2). */
const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);

/** The private key in a PEM text; throws where it is none, or not the RSA of at least 2048 bits that browsers take. */
export function signingKey(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType !== "rsa" || bits < 2_048) throw new Error("not an RSA key of 2048 bits or more");
  return key;
}

const publicBytes = (key: KeyObject): Buffer => createPublicKey(key).export({ type: "spki", format: "der" });
const rawId = (key: KeyObject): Buffer =>
  createHash("sha256").update(publicBytes(key)).digest().subarray(0, 16);

/** The id by which Chrome and Edge know what this key has signed: 32 letters from a to p. */
export const extensionId = (key: KeyObject): string =>
  rawId(key)
    .toString("hex")
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** The zip, signed. The same zip and key give the same bytes: RSA with PKCS #1 v1.5 has no chance in it. */
export function crx3(zip: Buffer, key: KeyObject): Buffer {
  const signedHeader = field(CRX_ID, rawId(key));
  const signature = sign(
    "sha256",
    Buffer.concat([SIGNED, uint32(signedHeader.length), signedHeader, zip]),
    key,
  );
  const proof = Buffer.concat([field(PUBLIC_KEY, publicBytes(key)), field(SIGNATURE, signature)]);
  const header = Buffer.concat([field(SHA256_WITH_RSA, proof), field(SIGNED_HEADER_DATA, signedHeader)]);
  return Buffer.concat([MAGIC, uint32(3), uint32(header.length), header, zip]);
}
