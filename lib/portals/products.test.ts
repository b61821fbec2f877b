import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { PRODUCTS } from "./products.ts";
import { productSchema } from "./schema.ts";

test.each(PRODUCTS)("$id is data of the agreed shape", (product) => {
  expect(productSchema.safeParse(product).error).toBeUndefined();
});

test("every file is listed once, and says what was not verified", () => {
  const files = readdirSync(new URL("./products/", import.meta.url));
  expect(PRODUCTS).toHaveLength(files.length);
  expect(new Set(PRODUCTS.map((p) => p.id)).size).toBe(files.length);
  for (const product of PRODUCTS) {
    expect(product.notVerified.length).toBeGreaterThan(0);
    expect(product.answersVerified !== undefined, product.id).toBe(product.answers !== undefined);
  }
});

test("an unknown meaning, kind or a sign of nothing is refused", () => {
  const [first] = PRODUCTS;
  for (const wrong of [
    { ...first, wordings: { Hạn: "deadline" } },
    { ...first, actions: { "Tạm dừng": { kind: "stop", phase: null } } },
    { ...first, signs: [] },
    { ...first, lastVerified: "20/11/2026" },
  ])
    expect(productSchema.safeParse(wrong).success).toBe(false);
});
