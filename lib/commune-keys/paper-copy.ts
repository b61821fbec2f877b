/**
 * The commune's key on paper, for the safe of the office: four lines of letters and digits that can be read aloud and typed. Whoever
 * has it can try out numbers of people against owner keys, so it lies sealed.
 */
import { type Bytes, joined, sha256, statement } from "./bytes.ts";

/** Without I, L, O, U: nothing that reads like something else, and no words. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Letters of a line without its check letter: 10 bytes. */
const LINE = 16;
const LINES = 4;
const KEY = 32;

/** Two bytes of the version, the key, six of a check over both and the commune: forty. */
async function written(commune: string, version: number, key: Bytes): Promise<Bytes> {
  const number = new Uint8Array(2);
  new DataView(number.buffer).setUint16(0, version);
  const check = await sha256(joined([statement("dung-hen paper copy 1", [commune]), number, key]));
  return joined([number, key, check.slice(0, 6)]);
}

/** The lines to print: 'ABCD EFGH JKMN PQRS - T'. `key` must still be one that can be exported. */
export async function paperCopy(commune: string, version: number, key: CryptoKey): Promise<string[]> {
  const raw = new Uint8Array(await crypto.subtle.exportKey("raw", key));
  const letters = toLetters(await written(commune, version, raw));
  const lines = Array.from({ length: LINES }, (_, n) => letters.slice(n * LINE, (n + 1) * LINE));
  return Promise.all(
    lines.map(async (it, n) => `${it.match(/.{4}/g)!.join(" ")} - ${await checkLetter(it, n)}`),
  );
}

/** What was typed from paper, or which line (from 1) is wrong; 0: the lines are right, but it is another commune's copy. */
export async function readPaperCopy(
  commune: string,
  lines: readonly string[],
): Promise<{ version: number; key: CryptoKey } | { wrong: number }> {
  let letters = "";
  for (let n = 0; n < LINES; n++) {
    const line = plain(lines[n] ?? "");
    const body = line.slice(0, LINE);
    const known = line.length === LINE + 1 && [...line].every((it) => LETTERS.includes(it));
    if (!known || line[LINE] !== (await checkLetter(body, n))) return { wrong: n + 1 };
    letters += body;
  }
  const bytes = fromLetters(letters);
  const version = new DataView(bytes.buffer).getUint16(0);
  const raw = bytes.slice(2, 2 + KEY);
  const right = await written(commune, version, raw);
  if (!right.every((it, n) => it === bytes[n])) return { wrong: 0 };
  const how = { name: "HMAC", hash: "SHA-256", length: 256 };
  return { version, key: await crypto.subtle.importKey("raw", raw, how, true, ["sign"]) };
}

/** As typed: small letters, and those that were left out read as what they look like. */
const plain = (line: string): string =>
  line
    .toUpperCase()
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0")
    .replace(/[^0-9A-Z]/g, "");

async function checkLetter(line: string, n: number): Promise<string> {
  const hash = await sha256(statement("dung-hen paper line", [n, line]));
  return LETTERS[hash[0]! % LETTERS.length]!;
}

function toLetters(bytes: Bytes): string {
  const bits = [...bytes].map((it) => it.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((it) => LETTERS[Number.parseInt(it, 2)]).join("");
}

function fromLetters(letters: string): Bytes {
  const bits = [...letters].map((it) => LETTERS.indexOf(it).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (it) => Number.parseInt(it, 2));
}
