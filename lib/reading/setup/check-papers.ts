/** Of the check of a page: what was read of the list of required papers. */

import { labelOf } from "../sight/clickable.ts";
import type { PageReading, PaperReading } from "../types.ts";
import type { CheckRow, PaperWhat } from "./check-row.ts";

type Sample = CheckRow["samples"][number];

/** The list of required papers, and what stands in its rows. Files are counted: their names can be people's. */
export function paperRows(page: PageReading, needed: boolean, shown: number): CheckRow[] {
  const row = (what: PaperWhat, lacking: boolean, of: (it: PaperReading) => Sample | null): CheckRow => {
    const read = page.papers.map(of).filter((it) => it !== null);
    const state = read.length > 0 ? "read" : lacking ? "missing" : "absent";
    const each = read.filter((it, i) => read.findIndex((other) => other.text === it.text) === i);
    return { what, state, samples: each.slice(0, shown), read: read.length, of: page.papers.length, why: [] };
  };
  const { papers } = page;
  const files = papers.reduce((sum, it) => sum + it.files, 0);
  const asked = papers.length > 0 && page.kind === "intake";
  const list = row("papers", needed, (it) => ({ text: it.name, where: null, sure: null }));
  // Without a list there are no rows to have files or controls; where one is asked for, they can be shown first.
  if (papers.length === 0 && !needed) return [list];
  return [
    list,
    {
      ...row("paperFiles", false, (it) => (it.files > 0 ? NOTHING_SAID : null)),
      samples: files > 0 ? [{ ...NOTHING_SAID, text: String(files) }] : [],
    },
    row("paperUpload", asked, (it) => it.upload && controlSaid(it.upload)),
    row("paperStore", false, (it) => it.reuse && controlSaid(it.reuse)),
  ];
}

const NOTHING_SAID = { text: "", where: null, sure: null };

function controlSaid(el: Element): Sample {
  const name = labelOf(el);
  return { text: name, where: name === "" ? null : { kind: "button", name }, sure: null };
}
