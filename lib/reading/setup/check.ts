/**
 * What of a page was read, meaning by meaning, for whoever sets a portal up:
 * the first dossiers' values with where they stand, what is missing, what is doubted.
 */
import { ACTION_KINDS, type ActionKind } from "../../dossier/action-kinds.ts";
import type { PageKind, ValueName } from "../../dossier/model.ts";
import { CHECKED } from "../../dossier/values.ts";
import { because, isSameWhy, type Why } from "../reasons.ts";
import type { DossierReading, PageReading } from "../types.ts";
import { paperRows } from "./check-papers.ts";
import type { CheckRow, CheckState, CheckWhat } from "./check-row.ts";

/** So many dossiers show whether a column is understood. */
const SHOWN = 3;
/** A dossier not taken in yet has no date of receipt: only where many lack a value is the column doubted. */
const MOST = 0.75;
/** Read, yet less surely than a label of its own would have it. */
const SURE = 0.8;
/** A field that can be written into may change; where a dossier is taken in, there are no others. */
const SURE_AT_INTAKE = 0.7;

const LIST: CheckWhat[] = [
  "code",
  "procedureName",
  "receivedAt",
  "dueAt",
  "stepDueAt",
  "stepName",
  "statusText",
];
/** What clocks and questions need on each kind of page; on one not recognised at all, everything. */
const NEEDED: Record<PageKind, CheckWhat[]> = {
  list: LIST,
  none: LIST,
  detail: ["code", "procedureName", "receivedAt", "dueAt", "statusText"],
  action: ["code"],
  intake: ["procedureName", "applicantId", "papers"],
};

/**
 * The table's rows, always all of them and in the same order. `halfShown`: somebody showed what opens a pause here, and
 * not yet what confirms it; a question is not sure then.
 */
export function checkRows(page: PageReading, halfShown = false): CheckRow[] {
  const needed = new Set(NEEDED[page.kind]);
  const many = page.dossiers.length > SHOWN || page.kind === "list";
  return [
    codeRow(page, needed),
    ...[...CHECKED].map((name) => valueRow(page, name, needed)),
    ...(many ? [] : [applicantRow(page, needed), ...paperRows(page, needed.has("papers"), SHOWN)]),
    ...ACTION_KINDS.map((kind) => actionRow(page, kind, kind === "pause" && halfShown)),
  ];
}

function row(
  what: CheckWhat,
  page: PageReading,
  of: (it: DossierReading) => CheckRow["samples"][number] | null,
) {
  const all = page.dossiers.map(of);
  const read = all.filter((it) => it !== null);
  return { what, samples: read.slice(0, SHOWN), read: read.length, of: all.length };
}

function codeRow(page: PageReading, needed: Set<CheckWhat>): CheckRow {
  const told = row("code", page, ({ code }) =>
    code === null ? null : { text: code, where: null, sure: null },
  );
  return { ...told, ...judged(told, whyOf(page, "code"), needed.has("code"), false) };
}

function valueRow(page: PageReading, name: ValueName, needed: Set<CheckWhat>): CheckRow {
  const told = row(name, page, ({ values }) => {
    const it = values[name] ?? (name === "dueAt" ? values.noDueDate : undefined);
    return it ? { text: textOf(it.value), where: it.where, sure: it.sure } : null;
  });
  const line = page.kind === "intake" ? SURE_AT_INTAKE : SURE;
  const unsure = page.dossiers.some((it) => (it.values[name]?.sure ?? 1) < line);
  // A status whose words have no national number is read and not understood.
  const foreign = name === "statusText" ? foreignStatuses(page) : [];
  // Dossiers that wait to be taken in have no receipt yet, and nothing is wrong with that.
  const usual = (it: Why) => it.key === "unread_only_submitted" && told.read >= told.of * MOST;
  const why = [
    ...foreign.map((it) => because("unread_status_foreign", it)),
    ...whyOf(page, name).filter((it) => !usual(it)),
  ];
  const made = { ...told, ...judged(told, why, needed.has(name), unsure) };
  return foreign.length > 0 ? { ...made, foreign } : made;
}

function foreignStatuses(page: PageReading): string[] {
  const foreign = page.dossiers.flatMap(({ values: { status, statusText } }) =>
    statusText && !status ? [statusText.value] : [],
  );
  return [...new Set(foreign)].slice(0, SHOWN);
}

function judged(
  { read, of }: { read: number; of: number },
  why: Why[],
  needed: boolean,
  unsure: boolean,
): { state: CheckState; why: Why[] } {
  if (read === 0) return { state: needed || why.length > 0 ? "missing" : "absent", why };
  const part = needed && read < of * MOST;
  return { state: part || why.length > 0 || unsure ? "doubt" : "read", why };
}

/** What a reason can be about by the meaning of the label, where it came to no value. */
const MEANT: Record<string, string> = {
  procedure: "procedureName",
  receivedOnline: "receivedAt",
  status: "statusText",
};

/** Why the reader did not believe it, without the codes of the dossiers. */
function whyOf(page: PageReading, name: string): Why[] {
  const all = page.unread.filter(({ what }) => {
    const bare = what.slice(what.lastIndexOf(": ") + 1).trim();
    return (MEANT[bare] ?? bare) === name;
  });
  const each: Why[] = [];
  for (const { why } of all) if (!each.some((it) => isSameWhy(it, why))) each.push(why);
  return each.slice(0, SHOWN);
}

/** The number itself is nobody's business but the form's: it is said how long it is. */
function applicantRow(page: PageReading, needed: Set<CheckWhat>): CheckRow {
  const it = page.applicantId;
  return {
    what: "applicantId",
    state: it ? (it.sure < SURE ? "doubt" : "read") : needed.has("applicantId") ? "missing" : "absent",
    samples: it ? [{ text: "•".repeat(it.value.length), where: it.where, sure: it.sure }] : [],
    read: it ? 1 : 0,
    of: 1,
    why: [],
  };
}

/** Buttons come and go with the page's state, so that one not seen lacks nothing. */
function actionRow(page: PageReading, kind: ActionKind, half: boolean): CheckRow {
  const all = page.actions.filter((it) => it.kind === kind);
  const unsure = all.some((it) => it.sure < SURE) || (half && !all.some((it) => it.phase === "commit"));
  const labels = [...new Set(all.map((it) => it.label))];
  return {
    what: kind,
    state: all.length === 0 ? "absent" : unsure ? "doubt" : "read",
    samples: labels
      .slice(0, SHOWN)
      .map((text) => ({ text, where: { kind: "button", name: text }, sure: all[0]?.sure ?? null })),
    read: all.length,
    of: all.length,
    why: [],
  };
}

function textOf(value: unknown): string {
  if (value === true) return "—";
  if (typeof value === "object" && value !== null) return Object.values(value).join(" ");
  return String(value);
}
