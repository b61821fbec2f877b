/** Stands between browsers and the server and keeps every byte of what they say to each other, unpacked from its WebSocket frames. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer, connect as reach, type Server, type Socket } from "node:net";

export interface Recorder {
  /** Where browsers connect instead. */
  url: string;
  /** What went towards the server, and what came from it: one buffer a connection. */
  said(): { up: Buffer[]; down: Buffer[] };
  close(): Promise<void>;
}

/** `to`: the server's `ws://127.0.0.1:…`. */
export async function record(to: string): Promise<Recorder> {
  const port = Number(new URL(to).port);
  const lines: { up: Kept; down: Kept }[] = [];
  const open = new Set<Socket>();
  const server: Server = createServer((browser) => {
    const beyond = reach(port, "127.0.0.1");
    const line = { up: new Kept(), down: new Kept() };
    lines.push(line);
    for (const [from, onto, kept] of [
      [browser, beyond, line.up],
      [beyond, browser, line.down],
    ] as const) {
      open.add(from);
      from.on("data", (piece: Buffer) => {
        kept.take(piece);
        onto.write(piece);
      });
      from.on("close", () => {
        open.delete(from);
        onto.destroy();
      });
      from.on("error", () => onto.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    said: () => ({ up: lines.map(({ up }) => up.text()), down: lines.map(({ down }) => down.text()) }),
    async close() {
      for (const it of open) it.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

const HEAD_END = Buffer.from("\r\n\r\n");

/** One direction of one connection. */
class Kept {
  private readonly pieces: Buffer[] = [];

  take(piece: Buffer): void {
    this.pieces.push(Buffer.from(piece));
  }

  /** The request or answer that begins it, and behind it what was in the frames. Throws where that can't be read: nothing may go by unseen. */
  text(): Buffer {
    const all = Buffer.concat(this.pieces);
    const end = all.indexOf(HEAD_END);
    if (end < 0) return all;
    const body = end + HEAD_END.length;
    return Buffer.concat([all.subarray(0, body), ...framesIn(all.subarray(body))]);
  }
}

/** What is in the frames (RFC 6455, 5.2); of the last one as much as has come. */
function* framesIn(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const [first, second] = [bytes[at]!, bytes[at + 1]!];
    if (first & 0x70) throw new Error("a frame that is packed");
    const short = second & 0x7f;
    const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
    const masked = (second & 0x80) !== 0;
    const begin = at + 2 + wide + (masked ? 4 : 0);
    if (begin > bytes.length) return;
    const length =
      wide === 2 ? bytes.readUInt16BE(at + 2) : wide === 8 ? Number(bytes.readBigUInt64BE(at + 2)) : short;
    const content = Buffer.from(bytes.subarray(begin, begin + length));
    if (masked) for (const [n, byte] of content.entries()) content[n] = byte ^ bytes[begin - 4 + (n % 4)]!;
    yield content;
    at = begin + length;
  }
}
