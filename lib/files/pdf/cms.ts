/**
 * What a signature's contents say of who signed and when (CMS, RFC 5652; time stamps, RFC 3161). Whether it is valid, and
 * whether anybody vouches for the certificate, is the portal's to say.
 */
import { type BaseBlock, fromBER } from "asn1js";
import { minuteFromMs } from "../../dossier/moment.ts";
import { type Signer, type Subject, signerOf } from "./signer.ts";
import { joined } from "./unpack.ts";

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const TIME_STAMP = "1.2.840.113549.1.9.16.1.4";
const SIGNING_TIME = "1.2.840.113549.1.9.5";
const STAMP_OF_SIGNATURE = "1.2.840.113549.1.9.16.2.14";
const DIGEST = "1.2.840.113549.1.9.4";

export interface CmsFacts {
  /** A time stamp: it says when, and nobody's will. */
  stamp: boolean;
  signer: Signer;
  /** Minute at +07:00; null: it says no time. */
  at: number | null;
  /** A third party says when; else the signer's own clock does. */
  stamped: boolean;
  /** What was hashed, and by what, where that is said. */
  digest: { by: string; value: Uint8Array } | null;
}

/** null: no CMS, or one in which nobody signed. */
export function readCms(bytes: Uint8Array): CmsFacts | null {
  try {
    return factsOf(dataIn(block(bytes)));
  } catch {
    // Whatever else can be wrong with bytes that anybody may have made.
    return null;
  }
}

function factsOf(data: Data | null): CmsFacts | null {
  if (!data) return null;
  const { signers, certificates } = data;
  const [first] = signers;
  if (!first) return null;
  const stamp = data.kind === TIME_STAMP;
  const token = stampIn(first.unsigned);
  const told = stamp ? data.content && stampTime(data.content) : token;
  const own = timeOf(attribute(first.signed, SIGNING_TIME));
  return {
    stamp,
    signer: signerOf(subjectOf(certificates, first)),
    at: minuteAt(told ?? own),
    stamped: told !== null && told !== undefined,
    digest: digestOf(first),
  };
}

/** Of a signature without CMS (adbe.x509.rsa_sha1): its certificate alone. */
export function signerOfCertificate(bytes: Uint8Array): Signer | null {
  try {
    const it = certificate(block(bytes));
    return it && signerOf(it.subject);
  } catch {
    return null;
  }
}

interface SignerInfo {
  issuer: Uint8Array | null;
  serial: Uint8Array | null;
  key: Uint8Array | null;
  by: string;
  signed: BaseBlock[];
  unsigned: BaseBlock[];
}
interface Certificate {
  issuer: Uint8Array;
  serial: Uint8Array;
  key: Uint8Array | null;
  subject: Subject;
}
interface Data {
  kind: string;
  content: Uint8Array | null;
  certificates: Certificate[];
  signers: SignerInfo[];
}

/** A signature may be followed by the zeros that filled its place. */
function block(bytes: Uint8Array): BaseBlock | null {
  const { offset, result } = fromBER(new Uint8Array(bytes).buffer);
  return offset < 0 || result.error !== "" ? null : result;
}

/** The parts of what is made of parts. */
function parts(it: BaseBlock | null | undefined): BaseBlock[] {
  const value = (it?.valueBlock as { value?: unknown } | undefined)?.value;
  return Array.isArray(value) ? (value as BaseBlock[]) : [];
}
const tag = (it: BaseBlock) => `${it.idBlock.tagClass}.${it.idBlock.tagNumber}`;
const CONTEXT = 3;
const inContext = (all: BaseBlock[], number: number) => all.find((it) => tag(it) === `${CONTEXT}.${number}`);
const oid = (it: BaseBlock | undefined): string =>
  it && tag(it) === "1.6" ? String((it as BaseBlock & { getValue(): string }).getValue()) : "";
const raw = (it: BaseBlock): Uint8Array => it.valueBeforeDecodeView;

/** What an octet string holds, in one piece or several. */
function octets(it: BaseBlock | undefined): Uint8Array | null {
  if (!it) return null;
  // Of one in one piece the library gives as parts what it thinks is in it.
  if (!it.idBlock.isConstructed) return (it.valueBlock as { valueHexView?: Uint8Array }).valueHexView ?? null;
  const all = parts(it)
    .map(octets)
    .filter((one) => one !== null);
  return joined(all);
}

function dataIn(info: BaseBlock | null): Data | null {
  const [type, wrapped] = parts(info);
  if (oid(type) !== SIGNED_DATA) return null;
  const all = parts(parts(wrapped)[0]);
  const [kind, content] = parts(all[2]);
  const signers = all.at(-1);
  if (!signers || tag(signers) !== "1.17" || all.length < 4) return null;
  const held = parts(inContext(all, 0)).map(certificate);
  return {
    kind: oid(kind),
    content: octets(parts(content)[0]),
    certificates: held.filter((it) => it !== null),
    signers: parts(signers).map(signerInfo),
  };
}

function signerInfo(it: BaseBlock): SignerInfo {
  const all = parts(it);
  const [, who, digest] = all;
  const [issuer, serial] = parts(who);
  const isKey = who !== undefined && tag(who) === `${CONTEXT}.0`;
  // Attributes stand behind the digest's name; a key that names the signer has the same tag before it.
  const rest = all.slice(3);
  return {
    issuer: !isKey && issuer ? raw(issuer) : null,
    serial: !isKey && serial ? raw(serial) : null,
    key: isKey ? octets(who) : null,
    by: oid(parts(digest)[0]),
    signed: parts(inContext(rest, 0)),
    unsigned: parts(inContext(rest, 1)),
  };
}

/** The first value of an attribute. */
function attribute(all: BaseBlock[], kind: string): BaseBlock | undefined {
  const found = all.find((it) => oid(parts(it)[0]) === kind);
  return parts(parts(found)[1])[0];
}

const KEY_ID = "2.5.29.14";

function certificate(it: BaseBlock | null): Certificate | null {
  const body = parts(parts(it)[0]);
  const all = body[0] && tag(body[0]) === `${CONTEXT}.0` ? body.slice(1) : body;
  const [serial, , issuer, , subject] = all;
  if (!serial || !issuer || !subject) return null;
  const extensions = parts(parts(inContext(all, 3))[0]);
  const keyId = extensions.find((one) => oid(parts(one)[0]) === KEY_ID);
  const held = keyId && octets(parts(keyId).at(-1));
  const key = held && octets(block(held) ?? undefined);
  return { issuer: raw(issuer), serial: raw(serial), key: key ?? null, subject: names(subject) };
}

function names(subject: BaseBlock): Subject {
  return parts(subject)
    .flatMap(parts)
    .flatMap((one) => {
      const [kind, value] = parts(one);
      const text = (value as { getValue?: () => unknown } | undefined)?.getValue?.();
      return kind && typeof text === "string" ? [{ kind: oid(kind), text }] : [];
    });
}

const same = (a: Uint8Array | null, b: Uint8Array | null) =>
  a !== null && b !== null && a.length === b.length && a.every((it, at) => it === b[at]);

/** The signer's own certificate among those that lead to it; where none is named, the only one. */
function subjectOf(all: Certificate[], { issuer, serial, key }: SignerInfo): Subject {
  const own = all.find((it) => (same(it.issuer, issuer) && same(it.serial, serial)) || same(it.key, key));
  return (own ?? (all.length === 1 ? all[0] : undefined))?.subject ?? [];
}

function timeOf(it: BaseBlock | undefined): Date | null {
  const date = (it as { toDate?: () => unknown } | undefined)?.toDate?.();
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null;
}

/** The time in a time stamp's own content (TSTInfo: version, policy, imprint, number, time). */
function stampTime(content: Uint8Array): Date | null {
  return timeOf(parts(block(content)).find((it) => tag(it) === "1.24"));
}

function stampIn(unsigned: BaseBlock[]): Date | null {
  const data = dataIn(attribute(unsigned, STAMP_OF_SIGNATURE) ?? null);
  return data?.content && data.kind === TIME_STAMP ? stampTime(data.content) : null;
}

function minuteAt(date: Date | null | undefined): number | null {
  // A machine whose clock was never set signs in 1970 or 2000.
  return date && date.getTime() > Date.UTC(2005) ? minuteFromMs(date.getTime()) : null;
}

function digestOf({ by, signed }: SignerInfo): CmsFacts["digest"] {
  const value = octets(attribute(signed, DIGEST));
  return value && value.length > 0 ? { by, value } : null;
}
