import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainSha256, shortSha256 } from "./sha256.ts";

const known = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("agrees with the platform on every length around a block's end", async () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(await plainSha256(bytes), String(length)).toBe(known(bytes));
    expect(shortSha256(bytes), String(length)).toBe(known(bytes));
  }
});

test("agrees on any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(await plainSha256(bytes)).toBe(known(bytes));
    }),
  );
});

test("gives the page its turn within a large file", async () => {
  let turns = 0;
  const bytes = new Uint8Array(3 * (1 << 19) + 5);
  expect(
    await plainSha256(bytes, async () => {
      turns += 1;
    }),
  ).toBe(known(bytes));
  expect(turns).toBe(2);
});
