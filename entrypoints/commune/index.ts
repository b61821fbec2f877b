/** The worker's later part: the wire to the commune's servers, and the keys of a machine. Loaded where a commune is joined, and nowhere else. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { communeKeys } from "../../lib/commune-keys/index.ts";
import { sealFor } from "../../lib/commune-keys/seal.ts";
import { startWire } from "../../lib/commune-wire/wire.ts";
import type { LaterPart } from "../background/commune/load.ts";

export default defineUnlistedScript(() => {
  const asked = (globalThis as LaterPart).dungHenCommune;
  if (asked) asked.part = { startWire, communeKeys, sealFor };
});
