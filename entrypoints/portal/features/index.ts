import type { Feature } from "../parts/page.ts";
import { chosenScans } from "./chosen-scans.tsx";
import { dossierPanel } from "./dossier-panel.tsx";
import { intakePapers } from "./intake-papers.ts";
import { intakeWaiting } from "./intake-waiting.ts";
import { listSeen } from "./list-seen.ts";
import { onlineFirst } from "./online-first.tsx";
import { rowClocks } from "./row-clocks.ts";
import { setupWhenAsked } from "./setup-when-asked.ts";
import { uncodedRows } from "./uncoded-rows.ts";

/** Every feature of a page; one that isn't here doesn't run (tests/unit/structure.test.ts). */
export const features: Feature[] = [
  rowClocks,
  uncodedRows,
  dossierPanel,
  intakePapers,
  onlineFirst,
  chosenScans,
  intakeWaiting,
  listSeen,
  setupWhenAsked,
];
