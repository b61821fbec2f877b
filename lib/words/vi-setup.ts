/** Vietnamese words of setting a portal up: they come with that part of the page script. */
import setup from "../../locales/vi/setup.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viSetup: WordTable = {
  ...setup,
};
