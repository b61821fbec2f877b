/** A row of steps of which one is marked as the present: 'Tiếp nhận ✓ – Phân công ✓ – Thẩm định – Ký – Trả kết quả'. */
import { attributeOf, isA } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { Moment } from "../../dossier/model.ts";
import { piecesOf } from "../sight/text.ts";
import type { Draft } from "../values/draft.ts";
import { isTask } from "../words/bare-names.ts";
import { findMoments } from "../words/dates.ts";
import { clean, fold } from "../words/fold.ts";
import { isPersonName } from "../words/people.ts";

const HOLDERS =
  "[class*=step], [class*=Step], [class*=stage], [class*=progress], [class*=process], [class*=wizard], [class*=buoc], [class*=flow], [class*=timeline], [class*=quy-trinh], [class*=tien-trinh], ol, [role=list]";
const PRESENT =
  /(?:^|[\s_-])(?:is-)?(?:active|act|on|selected|current|cur|now|process|processing|doing|ongoing|present|in-?progress|dang)(?=$|[\s_-])/i;
const NEVER = "nav, [role=tablist], [role=menu], aside, header, footer, form";

/** The step's name and who has it, where exactly one such row marks exactly one of its steps. */
export function takePresentStep(draft: Draft, root: Element, skip: (el: Element) => boolean): void {
  if (draft.has("stepName")) return;
  const found = new Map<string, { el: Element; lines: string[] }>();
  for (const box of root.querySelectorAll(HOLDERS)) {
    if (skip(box) || box.closest(NEVER)) continue;
    const present = presentIn(box);
    const [name] = present?.lines ?? [];
    if (present && name !== undefined) found.set(name, present);
  }
  const only = [...found][0];
  if (found.size !== 1 || !only) return;
  const [name, { el, lines }] = only;
  draft.put("stepName", name, { kind: "cell", name: "" }, 0.7, el);
  const due = dueIn(el);
  if (due !== null && !draft.has("stepDueAt"))
    draft.put("stepDueAt", due, { kind: "cell", name: "" }, 0.7, el);
  const people = lines.slice(1).filter(isPersonName);
  if (people.length === 1) draft.putExtra("officer", people[0] as string);
}

function presentIn(box: Element): { el: Element; lines: string[] } | null {
  const items = Array.from(box.children);
  if (items.length < 3 || items.length > 15 || items.some((it) => it.tagName !== items[0]?.tagName))
    return null;
  const marked = items.filter(
    (it) =>
      isA(it, "[aria-current]:not([aria-current=false])") || PRESENT.test(attributeOf(it, "class") ?? ""),
  );
  const [el] = marked;
  if (!el || marked.length > 1 || !isShown(el) || box.querySelector("a[href], input, textarea")) return null;
  const said = items.map((it) =>
    piecesOf(it)
      .map(({ text }) => (DUE.test(fold(text)) ? "" : withoutDays(text)))
      .filter((line) => /\p{L}{2}/u.test(line) && line.length <= 90),
  );
  // Tabs, papers and menus have a present one, too: what steps are called is what is done at them.
  const tasks = said.filter(([name]) => name !== undefined && isTask(name)).length;
  if (said.some((lines) => lines.length === 0 || lines.length > 4) || tasks < items.length * 0.6) return null;
  return { el, lines: said[items.indexOf(el)] as string[] };
}

/** Days of steps that are over stand under or right behind their names. */
function withoutDays(line: string): string {
  const { found } = findMoments(line);
  const rest = found.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), line);
  return found.length === 0 ? line : clean(rest).replace(/[\s:(–—-]+\)?$/u, "");
}

/** 'Hạn: 18/11/2026 17:00' in the present step is until when that step is to be done. */
function dueIn(el: Element): Moment | null {
  const texts = piecesOf(el).map((piece) => piece.text);
  const dues = texts.flatMap((text, i) => (DUE.test(fold(text)) ? [`${text} ${texts[i + 1] ?? ""}`] : []));
  const { found, broken } = findMoments(dues[0] ?? "");
  return dues.length === 1 && found.length === 1 && !broken ? (found[0]?.moment ?? null) : null;
}
const DUE = /^(?:han|thoi han|den han|han xu ly|han buoc)\b(?! (?:tra|ho so))/;
