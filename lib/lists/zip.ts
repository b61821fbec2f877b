import { type Pace, Refused } from "./limits.ts";

interface Entry {
  method: number;
  /** Bytes packed, and where its header stands in the file. */
  size: number;
  at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end's own length, and the longest comment behind it. */
const TAIL = 22 + 65_535;
const MOST_ENTRIES = 5_000;

/** A zip read by its directory: only the parts asked for are ever unpacked, and never as a whole. */
export class Zip {
  readonly #file: Blob;
  readonly #entries: Map<string, Entry>;
  readonly #pace: Pace;
  /** Bytes unpacked so far, and packed bytes read: of all parts together. */
  #inflated = 0;
  #read = 0;

  private constructor(file: Blob, entries: Map<string, Entry>, pace: Pace) {
    this.#file = file;
    this.#entries = entries;
    this.#pace = pace;
  }

  static async open(file: Blob, pace: Pace): Promise<Zip> {
    const from = Math.max(0, file.size - TAIL);
    const tail = await viewOf(file.slice(from));
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
    if (end < 0) throw new Refused("reasons_catalogue_not_read");
    const count = tail.getUint16(end + 10, true);
    const size = tail.getUint32(end + 12, true);
    const start = tail.getUint32(end + 16, true);
    if (count > MOST_ENTRIES || start + size > file.size) throw new Refused("reasons_catalogue_not_read");
    return new Zip(file, entriesOf(await viewOf(file.slice(start, start + size)), count), pace);
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** The text of a part, in pieces as they are unpacked; nothing where there is no such part. */
  async *text(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return;
    const reader = (await this.#unpacked(entry)).getReader();
    const decoder = new TextDecoder();
    const before = this.#read;
    let mine = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        mine += value.byteLength;
        this.#inflated += value.byteLength;
        if (this.#inflated > this.#pace.limits.inflated) throw new Refused("reasons_catalogue_inflates");
        // How far a part is read is not told while it is unpacked: half of what is left, and so on.
        this.#read = before + entry.size * (1 - 1 / (1 + mine / (entry.size * 8 + 1)));
        await this.#pace.step(this.#read / this.#file.size);
        yield decoder.decode(value, { stream: true });
      }
      yield decoder.decode();
      this.#read = before + entry.size;
    } finally {
      await reader.cancel().catch(() => {});
    }
  }

  async #unpacked({ method, size, at }: Entry): Promise<ReadableStream<Uint8Array>> {
    const head = await viewOf(this.#file.slice(at, at + 30));
    if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL)
      throw new Refused("reasons_catalogue_not_read");
    const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const stream = this.#file.slice(from, from + size).stream();
    if (method === 0) return stream;
    if (method !== 8) throw new Refused("reasons_catalogue_not_read");
    return stream.pipeThrough(
      new DecompressionStream("deflate-raw") as ReadableWritablePair<Uint8Array, Uint8Array>,
    );
  }
}

function entriesOf(view: DataView, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  for (let at = 0, i = 0; i < count && at + 46 <= view.byteLength; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Refused("reasons_catalogue_not_read");
    const [name, extra, comment] = [28, 30, 32].map((more) => view.getUint16(at + more, true)) as [
      number,
      number,
      number,
    ];
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + at + 46,
      Math.min(name, view.byteLength - at - 46),
    );
    entries.set(decoder.decode(bytes).replaceAll("\\", "/").replace(/^\//u, "").toLowerCase(), {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function viewOf(blob: Blob): Promise<DataView> {
  return new DataView(await blob.arrayBuffer());
}
