/**
 * SHA-256 (FIPS 180-4) without WebCrypto: portals inside an office's network
 * run over plain http, where a page's script has no `crypto.subtle`.
 */

const PRIMES = firstPrimes(64);
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
/** So much is hashed before the page gets its turn again. */
const SLICE = 1 << 19;

/** 64 hex digits; gives the page its turn between slices. */
export async function plainSha256(bytes: Uint8Array, rest: () => Promise<void> = turn): Promise<string> {
  const state = Uint32Array.from(START);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) {
    if (at > 0 && at % SLICE === 0) await rest();
    mix(state, bytes, at);
  }
  return ended(state, bytes, whole);
}

/** The same at once, for what is short: a database's transaction ends while anything is waited for. */
export function shortSha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(START);
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) mix(state, bytes, at);
  return ended(state, bytes, whole);
}

function ended(state: Uint32Array, bytes: Uint8Array, whole: number): string {
  const end = padded(bytes.subarray(whole), bytes.length);
  for (let at = 0; at < end.length; at += 64) mix(state, end, at);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

const words = new Uint32Array(64);
const turnRight = (x: number, n: number) => (x >>> n) | (x << (32 - n));

/** One block of 64 bytes into the state. */
function mix(state: Uint32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const j = at + i * 4;
    words[i] = (bytes[j]! << 24) | (bytes[j + 1]! << 16) | (bytes[j + 2]! << 8) | bytes[j + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const [x, y] = [words[i - 15]!, words[i - 2]!];
    const s0 = turnRight(x, 7) ^ turnRight(x, 18) ^ (x >>> 3);
    const s1 = turnRight(y, 17) ^ turnRight(y, 19) ^ (y >>> 10);
    words[i] = words[i - 16]! + s0 + words[i - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const s1 = turnRight(e, 6) ^ turnRight(e, 11) ^ turnRight(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i]! + words[i]!) | 0;
    const s0 = turnRight(a, 2) ^ turnRight(a, 13) ^ turnRight(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = state[i]! + word;
  });
}

/** The rest of the message, a one bit, zeros, and the length in bits. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const end = new Uint8Array(rest.length < 56 ? 64 : 128);
  end.set(rest);
  end[rest.length] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, Math.floor(length / 0x2000_0000));
  view.setUint32(end.length - 4, (length << 3) >>> 0);
  return end;
}

/** The first 32 bits of the part behind the point. */
function fraction(x: number): number {
  return ((x % 1) * 0x1_0000_0000) >>> 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
