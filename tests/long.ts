/**
 * Test files in a real browser that take long, by what they are about. `npm test` passes them over, so that it ends within
 * five minutes; each group has its command, and docs/working-on-it.md says when to run it. A file that isn't named here runs each time.
 */
const NAMES = {
  /** Every way of doing every guarded action, attacks, strangers' portals: `npm run test:guard`. */
  guard: [
    "guard-attacks",
    "guard-beside",
    "guard-demo",
    "guard-hostile",
    "guard-left",
    "guard-matrix",
    "guard-portal",
    "guard-portals",
    "guard-secret",
    "guard-shapes",
    "guard-subjects",
    "guard-subjects-moves",
    "guard-ways",
  ],
  /** All pages of strangers and how they may change, portals made at random, setting up: `npm run test:reading`. */
  reading: [
    "answers",
    "portals",
    "reading",
    "reading-again",
    "reading-drift",
    "reading-frozen",
    "reading-monthfirst",
    "reading-pagers",
    "reading-stranger-pages",
    "reading-views",
    "setup-answers",
    "setup-odd",
    "setup-portal",
    "setup-reading",
    "setup-report",
  ],
  /** Intake, lists, reports and what is kept, with the whole extension: `npm run test:work`. */
  work: [
    "apology",
    "beside",
    "book",
    "handling",
    "import-results",
    "intake-counts",
    "intake-kinds",
    "intake-reused",
    "intake-week",
    "kept-extras",
    "ledger-load",
    "lists",
    "mine",
    "month",
    "month-worker",
    "notices",
    "office-report",
    "online-first",
    "scans",
    "scans-alike",
    "tour",
    "whole",
  ],
  /** What fails beneath us: `npm run faults`. */
  faults: ["faults-database", "faults-kills", "faults-portal", "outbox"],
  /** The gallery: all panels and pages in all their states: `npm run test:gallery`. */
  gallery: [
    "DossierPanel",
    "book",
    "files",
    "focus",
    "intake",
    "letter",
    "long-list",
    "mine",
    "office",
    "options-calendar",
    "options-known",
    "options-notices",
    "options-papers",
    "options-procedures",
    "options-rules",
    "pages",
    "report",
    "reuse",
    "row-menu",
    "scans",
    "setup",
    "side",
    "targets",
  ],
} as const;

/** The same as paths, by group. */
export const LONG: Record<string, string[]> = Object.fromEntries(
  Object.entries(NAMES).map(([group, names]) => [
    group,
    names.map((name) => `${group === "gallery" ? "gallery/tests" : "tests/browser"}/${name}.browser.ts`),
  ]),
);
