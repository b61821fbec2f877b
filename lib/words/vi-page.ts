/** Vietnamese words of what is drawn into a page beside the guard: they come with that part of the page script. So do those of
 * rules that lean on what only that part knows of a dossier. */
import app from "../../locales/vi/app.json" with { type: "json" };
import clock from "../../locales/vi/clock.json" with { type: "json" };
import dossier from "../../locales/vi/dossier.json" with { type: "json" };
import intake from "../../locales/vi/intake.json" with { type: "json" };
import online from "../../locales/vi/online.json" with { type: "json" };
import pagerules from "../../locales/vi/pagerules.json" with { type: "json" };
import reasons from "../../locales/vi/reasons.json" with { type: "json" };
import reuse from "../../locales/vi/reuse.json" with { type: "json" };
import scans from "../../locales/vi/scans.json" with { type: "json" };
import unread from "../../locales/vi/unread.json" with { type: "json" };
import type { WordTable } from "./say.ts";

export const viPage: WordTable = {
  ...app,
  ...clock,
  ...dossier,
  ...intake,
  ...online,
  ...pagerules,
  ...reasons,
  ...reuse,
  ...scans,
  ...unread,
};
