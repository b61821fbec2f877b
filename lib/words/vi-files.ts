/** Vietnamese words of rules that speak of a file's inside: they come with the part that looks into files. */
import filerules from "../../locales/vi/filerules.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viFiles: WordTable = {
  ...filerules,
};
