import type { Say } from "./say.ts";

/** '1.000.000', and '1,000,000' in English. */
export const sayCount = (say: Say, count: number): string =>
  new Intl.NumberFormat(say("words_lang")).format(count);
