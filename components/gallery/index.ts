/**
 * The gallery: every component in every state, in a page of any look. Builders
 * see it with `node components/gallery/shoot.ts`; component tests drive it.
 */

import { makeSay } from "../../lib/words/say.ts";
import { vi } from "../../lib/words/vi.ts";
import en_clock from "../../locales/en/clock.json" with { type: "json" };
import en_dossier from "../../locales/en/dossier.json" with { type: "json" };
import en_guard from "../../locales/en/guard.json" with { type: "json" };
import en_reuse from "../../locales/en/reuse.json" with { type: "json" };
import en_words from "../../locales/en/words.json" with { type: "json" };
import { GALLERY_WORDS } from "./samples.ts";

export * from "./parts.tsx";
export * from "./probes.ts";

const en = { ...en_clock, ...en_dossier, ...en_guard, ...en_reuse, ...en_words };
export const sayVi = makeSay({ ...vi, ...GALLERY_WORDS });
export const sayEn = makeSay(en, { ...vi, ...GALLERY_WORDS });

/** All that was heard from the parts, in order. */
export const log: unknown[][] = [];
export const heard = (...what: unknown[]): void => {
  log.push(what);
};
