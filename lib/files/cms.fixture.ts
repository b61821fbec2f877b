/** Signatures made for tests: certificates as Vietnamese authorities word them, CMS and time stamps around them. */
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import {
  Set as Asn1Set,
  BitString,
  BmpString,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Primitive,
  Sequence,
  UTCTime,
  Utf8String,
} from "asn1js";

const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ab = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;
const oid = (value: string) => new ObjectIdentifier({ value });
type Node =
  | Sequence
  | Asn1Set
  | Constructed
  | Integer
  | ObjectIdentifier
  | OctetString
  | Utf8String
  | UTCTime;
const seq = (...value: unknown[]) => new Sequence({ value: value as Node[] });
const set = (...value: unknown[]) => new Asn1Set({ value: value as Node[] });
const tagged = (tagNumber: number, ...value: unknown[]) =>
  new Constructed({ idBlock: { tagClass: 3, tagNumber }, value: value as Node[] });
const algorithm = (value: string) => seq(oid(value), new Null());

export const KIND = {
  cn: "2.5.4.3",
  sn: "2.5.4.4",
  serial: "2.5.4.5",
  o: "2.5.4.10",
  ou: "2.5.4.11",
  t: "2.5.4.12",
  given: "2.5.4.42",
  orgId: "2.5.4.97",
  uid: "0.9.2342.19200300.100.1.1",
} as const;
export type Names = Partial<Record<keyof typeof KIND, string>> & { bmp?: boolean };

const name = ({ bmp, ...names }: Names) =>
  seq(
    ...Object.entries(names).map(([kind, value]) =>
      set(
        seq(
          oid(KIND[kind as keyof typeof KIND]),
          bmp ? new BmpString({ value: value as string }) : new Utf8String({ value: value as string }),
        ),
      ),
    ),
  );

function certificate(subject: Names, serial: number, keyId?: Uint8Array) {
  const spki = fromBER(ab(keys.publicKey.export({ type: "spki", format: "der" }))).result;
  const extension =
    keyId &&
    seq(oid("2.5.29.14"), new OctetString({ valueHex: new OctetString({ valueHex: ab(keyId) }).toBER() }));
  const body = seq(
    tagged(0, new Integer({ value: 2 })),
    new Integer({ value: serial }),
    algorithm("1.2.840.10045.4.3.2"),
    name({ cn: "Mẫu CA", o: "Cơ quan cấp mẫu" }),
    seq(
      new UTCTime({ valueDate: new Date("2025-01-01") }),
      new UTCTime({ valueDate: new Date("2029-01-01") }),
    ),
    name(subject),
    spki,
    ...(extension ? [tagged(3, seq(extension))] : []),
  );
  const bits = sign("sha256", Buffer.from(body.toBER()), keys.privateKey);
  return seq(body, algorithm("1.2.840.10045.4.3.2"), new BitString({ valueHex: ab(bits) }));
}

export const certificateOf = (subject: Names) => Buffer.from(certificate(subject, 7).toBER());

const HASHES = { sha1: "1.3.14.3.2.26", sha256: "2.16.840.1.101.3.4.2.1", sha512: "2.16.840.1.101.3.4.2.3" };

export interface CmsOptions {
  subject: Names;
  /** What the signer's own clock says. */
  at?: Date;
  /** What a time stamp over the signature says. */
  stampedAt?: Date;
  hash?: keyof typeof HASHES;
  /** Names its certificate by key instead of by issuer and number. */
  byKey?: boolean;
  /** Further certificates before the signer's own. */
  before?: Names[];
  /** It holds certificates, and nobody has signed. */
  nobody?: boolean;
  kind?: string;
  content?: Uint8Array;
}

const attribute = (kind: string, ...values: unknown[]) => seq(oid(kind), set(...values));

/** A signature over `data`. */
export function cmsOf(data: Uint8Array, options: CmsOptions): Buffer {
  const {
    subject,
    at,
    stampedAt,
    hash = "sha256",
    byKey,
    before = [],
    kind = "1.2.840.113549.1.7.1",
    content,
  } = options;
  const keyId = Uint8Array.of(1, 2, 3, 4, 5);
  const own = certificate(subject, 1_000, keyId);
  const signed = [
    attribute("1.2.840.113549.1.9.3", oid(kind)),
    attribute(
      "1.2.840.113549.1.9.4",
      new OctetString({ valueHex: ab(createHash(hash).update(data).digest()) }),
    ),
    ...(at ? [attribute("1.2.840.113549.1.9.5", new UTCTime({ valueDate: at }))] : []),
  ];
  const bits = sign(hash, Buffer.from(set(...signed).toBER()), keys.privateKey);
  const who = byKey
    ? new Primitive({ idBlock: { tagClass: 3, tagNumber: 0 }, valueHex: ab(keyId) })
    : seq(name({ cn: "Mẫu CA", o: "Cơ quan cấp mẫu" }), new Integer({ value: 1_000 }));
  const stamp = stampedAt
    ? [attribute("1.2.840.113549.1.9.16.2.14", fromBER(ab(stampOf(bits, stampedAt))).result)]
    : [];
  const signer = seq(
    new Integer({ value: byKey ? 3 : 1 }),
    who,
    algorithm(HASHES[hash]),
    tagged(0, ...signed),
    algorithm("1.2.840.10045.4.3.2"),
    new OctetString({ valueHex: ab(bits) }),
    ...(stamp.length > 0 ? [tagged(1, ...stamp)] : []),
  );
  const all = seq(
    new Integer({ value: 1 }),
    set(algorithm(HASHES[hash])),
    seq(oid(kind), ...(content ? [tagged(0, new OctetString({ valueHex: ab(content) }))] : [])),
    tagged(0, ...before.map((it, at) => certificate(it, 10 + at)), own),
    options.nobody ? set() : set(signer),
  );
  return Buffer.from(seq(oid("1.2.840.113549.1.7.2"), tagged(0, all)).toBER());
}

/** A time stamp over `data` (RFC 3161). */
export function stampOf(data: Uint8Array, at: Date): Buffer {
  const content = seq(
    new Integer({ value: 1 }),
    oid("1.2.3.4"),
    seq(
      algorithm(HASHES.sha256),
      new OctetString({ valueHex: ab(createHash("sha256").update(data).digest()) }),
    ),
    new Integer({ value: 42 }),
    new GeneralizedTime({ valueDate: at }),
  );
  const subject = { cn: "Mẫu TSA", o: "Cơ quan cấp mẫu" };
  return cmsOf(data, {
    subject,
    kind: "1.2.840.113549.1.9.16.1.4",
    content: new Uint8Array(content.toBER()),
  });
}
