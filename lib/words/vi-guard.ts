/**
 * Vietnamese words that every frame of a portal loads: of the guard's last resort, where what speaks does not come in time, and what
 * is missing by those rules that need nothing but the form in front of the guard.
 * The interface is Vietnamese whatever the browser's language, so words are carried in the code.
 */
import held from "../../locales/vi/held.json" with { type: "json" };
import missing from "../../locales/vi/missing.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viGuard: WordTable = { ...held, ...missing };
