/** Papers whose controls come only when something is pressed: parts that unfold, and one upload for all with a choice of which. */

import { allIn, attributeOf, isA, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { textOf } from "../sight/text.ts";
import { fold } from "../words/fold.ts";
import type { PaperDraft } from "./draft.ts";
import { markOf, nameOf } from "./paper-name.ts";
import { fileNamesIn } from "./uploads.ts";

interface Ways {
  after(el: Element): boolean;
  /** The section's own ways to a file, for all its papers. */
  uploads: Element[];
  stores: Element[];
}

/** What unfolds, or is chosen, under a heading of papers; fewer than two are none. */
export function behindPress(section: Element, ways: Ways): PaperDraft[] {
  for (const found of [unfolding(section, ways), chosen(section, ways)]) if (found.length > 1) return found;
  return [];
}

const HEADS = "button[aria-expanded], [role=button][aria-expanded], [role=tab][aria-expanded]";

/** Parts one under the other, each behind its own head, which names the paper. */
function unfolding(section: Element, { after }: Ways): PaperDraft[] {
  const heads = Array.from(allIn(section, HEADS)).filter((el) => after(el) && isShown(el));
  return heads.flatMap((head): PaperDraft[] => {
    let row = head;
    for (let up = parentOf(row); up && section.contains(up) && up !== section; up = parentOf(up)) {
      if (heads.some((other) => other !== head && up.contains(other))) break;
      row = up;
    }
    // Without a part of its own it opens a menu, or a list somewhere else.
    if (row === head || row.childElementCount < 2) return [];
    const named = Array.from(head.children).find((el) => isShown(el) && nameOf(el) !== null) ?? head;
    const name = nameOf(named);
    if (!name) return [];
    const opens = attributeOf(head, "aria-expanded") === "true" ? {} : { opens: head };
    // Within the head, a press on what is ours would be one on the head.
    return [{ row, nameEl: row, name, mark: markOf(named, named), ...opens }];
  });
}

/** Words with which papers begin: other choices stand beside uploads as well. */
const A_PAPER =
  /^(?:\W|\d|ban (?:sao|chinh)|co chung thuc)*(?:giay|to khai|don|trich luc|the|so|van ban|ho chieu|can cuoc|ban|bien ban|quyet dinh|hop dong|chung|luu y|tai lieu|mau)\b/;

/** One upload and one store for all papers, and a choice of which of them is meant. */
function chosen(section: Element, { after, uploads, stores }: Ways): PaperDraft[] {
  const [upload] = uploads;
  const [store] = stores;
  if (!upload || uploads.length > 1 || stores.length > 1) return [];
  const radios = Array.from(allIn<HTMLInputElement>(section, "input[type=radio]")).filter(after);
  if (new Set(radios.map((it) => it.name)).size !== 1) return [];
  const found = radios.flatMap((radio): PaperDraft[] => {
    const row = rowOf(radio, radios, section);
    const name = isShown(row) ? nameOf(row) : null;
    if (!name || row.contains(upload)) return [];
    const alone = { upload, store: store ?? null, files: fileNamesIn(row) };
    return [{ row, nameEl: row, name, mark: markOf(row, row), alone, opens: radio }];
  });
  const papers = found.filter(({ name }) => A_PAPER.test(fold(name)));
  return found.length === radios.length && papers.length * 2 > found.length ? found : [];
}

/** The largest part around a choice that holds no other. */
function rowOf(radio: Element, all: readonly Element[], section: Element): Element {
  let row = radio;
  for (let up = parentOf(row); up && up !== section; up = parentOf(up)) {
    if (all.some((other) => other !== radio && up.contains(other))) break;
    row = up;
    if (isA(up, "label, li, tr") && textOf(up) !== "") break;
  }
  return row;
}
