/** The wire to the commune's servers: the worker's later part, loaded on a machine that has joined one and nowhere else. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startWire } from "../../lib/commune-wire/wire.ts";
import type { LaterPart } from "../background/commune/load.ts";

export default defineUnlistedScript(() => {
  const asked = (globalThis as LaterPart).dungHenCommune;
  if (asked) asked.startWire = startWire;
});
