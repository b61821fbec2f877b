/** The portal products that are known: data only, held to the schema by a test. */
import igate from "./products/igate-2.json" with { type: "json" };
import inet from "./products/inet-ionegate.json" with { type: "json" };
import mplis from "./products/mplis.json" with { type: "json" };
import opencps from "./products/opencps-2.1.json" with { type: "json" };
import type { PortalProduct } from "./schema.ts";

export const PRODUCTS = [opencps, igate, mplis, inet] as unknown as readonly PortalProduct[];
