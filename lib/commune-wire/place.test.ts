/** What stands before a record, as servers 2.9 to 2.15 give it, with a sender's own bytes in front. */
import { expect, test } from "vitest";
import { readHead } from "./place.ts";

const read = (text: string) => readHead(new TextEncoder().encode(text));
const OURS = "Nats-Stream: DOSSIER\r\nNats-Subject: d.lan.lan00001.p.c\r\nNats-Sequence: 7\r\n\r\n";
const PLACE = { subject: "d.lan.lan00001.p.c", seq: 7 };

test("an honest record has its place, and nobody else has said anything of it", () =>
  expect(read(`NATS/1.0\r\n${OURS}`)).toEqual({ ...PLACE, sole: true, code: 0 }));

test.each([
  "A: b\rc\r\n",
  "A: b\nc\r\n",
  ": \u0000\r\n",
  "\u00ff\u2028:\r\n",
  "no colon\r\n",
  "\r\n\r\n",
  "nats-sequence: 9\r\n",
])("%j before it changes nothing", (sender) =>
  expect(read(`NATS/1.0\r\n${sender}${OURS}`)).toEqual({ ...PLACE, sole: true, code: 0 }),
);

test.each([
  ["NATS/1.0\r\nNats-Sequence: 900\r\n"],
  ["NATS/1.0\r\nNats-Subject: d.minh.minh0001.p.c\r\n"],
  ["NATS/1.0\r\nNats-Stream: LEDGER\r\n"],
  // Runs into the server's first line.
  ["NATS/1.0\r\nA: b"],
])("after %j the place is still the server's, and the record nobody's", (sender) =>
  expect(read(sender + OURS)).toEqual({ ...PLACE, sole: false, code: 0 }),
);

test.each([
  ["NATS/1.0 404 Message Not Found\r\n\r\n", 404],
  ["NATS/1.0 503\r\n\r\n", 503],
  ["NATS/1.0  408 Bad Request\r\n\r\n", 408],
  ["NATS/1.0\r\n\r\n", 0],
  ["404NATS/1.0\r\n\r\n", 0],
  ["500 x\r\n\r\n", 0],
  ["", 0],
])("%j has no place, and says %i", (text, code) =>
  expect(read(text)).toEqual({ subject: "", seq: null, sole: false, code }),
);

test.each(["0", "-1", "1.5", "x", "", "9007199254740993"])("%j is no number of a place", (seq) =>
  expect(read(`NATS/1.0\r\nNats-Subject: d.x\r\nNats-Sequence: ${seq}\r\n\r\n`).seq).toBe(null),
);
