/** All Vietnamese words that stand in the portal's pages. Pages of our own add theirs (vi-pages.ts). A test holds the list complete. */
import type { WordTable } from "./say.ts";
import { viFiles } from "./vi-files.ts";
import { viGuard } from "./vi-guard.ts";
import { viPage } from "./vi-page.ts";
import { viSay } from "./vi-say.ts";
import { viSetup } from "./vi-setup.ts";

export const vi: WordTable = { ...viGuard, ...viSay, ...viFiles, ...viPage, ...viSetup };
