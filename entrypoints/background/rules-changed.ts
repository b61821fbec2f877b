import { tellPortals } from "../edge/tell-changed.ts";
import { somethingChanged } from "./badge.ts";
import { grantedOrigins } from "./portals.ts";

/** What clocks and readings are made by has changed: every page that shows any is told. */
export async function rulesChanged(): Promise<void> {
  somethingChanged();
  await tellPortals(await grantedOrigins());
}
