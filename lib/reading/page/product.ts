/** Which known product a page belongs to, by its signs: a part of the address and an element that is there. */
import { PRODUCTS } from "../../portals/products.ts";
import type { PortalProduct } from "../../portals/schema.ts";

/** null: none that we know. All parts of a sign must hold, and one sign is enough. */
export function productOf(doc: Document, address: string): PortalProduct | null {
  const holds = (sign: PortalProduct["signs"][number]) =>
    (sign.address === undefined || address.includes(sign.address)) &&
    (sign.selector === undefined || doc.querySelector(sign.selector) !== null);
  return PRODUCTS.find((p) => p.signs.some(holds)) ?? null;
}
