/**
 * What stands before a record's body: the sender's own bytes, which may be anything, and behind them what the server says of its place. A server puts
 * no question to the sender's, and gives them back as they are; so nothing here may fail by them, and none of them is taken for the server's word.
 */
import type { Msg } from "@nats-io/nats-core";

export interface Head {
  /** Where the server says that the record lies; "": it doesn't. */
  subject: string;
  /** null: no number of a place. */
  seq: number | null;
  /** Nobody else has said anything of its place. */
  sole: boolean;
  /** A status, which a sender may have written as well as the server; 0: none. */
  code: number;
}

/** Never throws. The client's own reading of them does, at a lone carriage return; and whatever stops its reader leaves the machine deaf. */
export function readHead(bytes: Uint8Array): Head {
  const [first = "", ...lines] = new TextDecoder().decode(bytes).split("\r\n");
  // The server adds its own behind whatever there was: the last is the server's.
  const said = (name: string) =>
    lines.filter((it) => it.startsWith(`${name}:`)).map((it) => it.slice(name.length + 1).trim());
  const [streams, subjects, places] = [said("Nats-Stream"), said("Nats-Subject"), said("Nats-Sequence")];
  const seq = Number(places.at(-1));
  return {
    subject: subjects.at(-1) ?? "",
    seq: Number.isSafeInteger(seq) && seq > 0 ? seq : null,
    sole: [streams, subjects, places].every((all) => all.length === 1),
    code: Number(/^NATS\/1\.0 +(\d{3})(?!\d)/.exec(first)?.[1] ?? 0),
  };
}

/** A message's bytes before its body, as they came: the client gives them read, and not otherwise. */
export function headOf(message: Msg): Head {
  const { _msg, _rdata } = message as Partial<{ _msg: { hdr?: number }; _rdata: Uint8Array }>;
  return readHead(_rdata?.subarray(0, Math.max(_msg?.hdr ?? 0, 0)) ?? new Uint8Array());
}
