/** Vietnamese words of the notices that the worker shows; it carries no others. */
import tell from "../../locales/vi/tell.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viTell: WordTable = tell;
