/** The dossier a page or window is about: from its label–value pairs, and from a heading where no label says it. */

import { holds, parentOf } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import { ONCE } from "../../dossier/meanings.ts";
import { cutsIn } from "../labels/cuts.ts";
import { isInSentence, lineAround } from "../labels/own-words.ts";
import type { Pair } from "../labels/pairs.ts";
import { BY_ORDER } from "../values/doubts.ts";
import { Draft } from "../values/draft.ts";
import { takeLabelled } from "../values/take-labelled.ts";
import { codeUnderLabel } from "../words/code-under-label.ts";
import type { Env } from "../words/context.ts";
import { clean, foldLabel } from "../words/fold.ts";
import { isLarge } from "./large.ts";
import { procedureTitle } from "./procedure-title.ts";
import { ownCode } from "./standing-codes.ts";

/**
 * The dossier a part of the page is about, from its pairs; a code in a heading where no label gives one.
 * `intake`: it is being taken in there, and has neither code nor days as yet. `window`: its heading names it.
 */
export function dossierOf(
  root: Element,
  pairs: Pair[],
  env: Env,
  strict: boolean,
  { intake = false, window = false } = {},
): Draft | null {
  // A shadow root is no element: what holds it stands for it.
  const draft = new Draft(root.nodeType === 11 ? (root as unknown as ShadowRoot).host : root);
  // A filter's field says what is looked for, a form's what may become; neither is the dossier's.
  const open = (p: Pair) =>
    p.editable && (strict || p.meaning === "status" || p.meaning === "stepName" || isFilterField(p.fieldEl));
  const one = ofOneDossier(
    pairs.filter((p) => !open(p)),
    env,
  );
  const own = one.map((p) => (p.meaning === "code" ? codeUnderLabel(p.text, env.codesIn).code : null));
  const coded = one[own.findIndex((code) => code !== null)];
  // Under its label a code is searched for nowhere else: all the page's text would be gone through for it.
  const headed =
    strict && !window ? null : (headingCode(root, env) ?? (coded ? null : standingCode(root, env, one)));
  const known = own.find((code) => code !== null) ?? headed?.code ?? null;
  const names = [known, ...one.flatMap((p) => (p.meaning === "alias" ? env.codesIn(p.text) : []))];
  for (const pair of one) {
    if (namesAnother(pair, names, env) || (coded && standsBelowAnother(pair, coded, env))) continue;
    if (pair.meaning === "applicant" || pair.meaning === "applicantId") continue;
    const sure = pair.byOrder ? BY_ORDER : pair.editable ? 0.75 : 0.92;
    takeLabelled(draft, pair, sure, env.codesIn, pair.fieldEl ? "field" : "label");
  }
  if (draft.code === null && headed) draft.putCode(headed.code, 0.8, headed.el);
  // A component that shows nothing but another name of the dossier around it.
  if (draft.code === null && draft.size === 0 && root.nodeType === 11) return null;
  if (draft.code === null && draft.aliases.size === 1) putBesideAlias(draft, root, env);
  draft.settleCode();
  if (!strict && draft.code !== null && !draft.has("procedureName")) {
    const titled = procedureTitle(root);
    if (titled) draft.put("procedureName", titled.name, BARE, 0.7, titled.el);
    if (titled?.code && !draft.has("procedureCode"))
      draft.put("procedureCode", titled.code, BARE, 0.7, titled.el);
  }
  // A page about a procedure, or a manual, has names, codes and states too; only a dossier has days.
  const telling = intake ? draft.size > 0 : draft.size >= 2 && draft.dated && !strict;
  return draft.code !== null || telling ? draft : null;
}

/**
 * The one code that stands for itself before the other name, in one line with it ('H07.64-… (Mã hồ sơ DVCQG: G06-…)') or at
 * the head of the box in which that has its label: a page that shows it gives its dossier a code of its own.
 */
function putBesideAlias(draft: Draft, root: Element, env: Env): void {
  const [alias = ""] = draft.aliases;
  const { code, el } = ownCode(root, env);
  if (code === null || !el || code === alias) return;
  let box: Element | null = el;
  while (box && box !== root && !box.textContent?.includes(alias)) box = parentOf(box);
  const text = box?.textContent ?? "";
  const isHead = box !== root && text.length < HEAD_BOX * 3 && text.indexOf(code) < text.indexOf(alias);
  if (isHead || box === el) draft.putCode(code, 0.7, el);
}

const BARE = { kind: "cell", name: "" } as const;

/** Its line speaks of another dossier: 'Hồ sơ …-0019 - Hạn xử lý: 18/11/2026'. */
function namesAnother({ meaning, labelEl }: Pair, names: readonly (string | null)[], env: Env): boolean {
  if (meaning === "code" || meaning === "alias") return false;
  const codes = env.codesIn(lineAround(labelEl));
  return codes.length > 0 && !codes.some((code) => names.includes(code));
}

/**
 * Between the dossier's code and the pair another stands under the same label, in a part like its own: a list of which
 * markup hides the rest. What stands there is read as it stands, however it is cut.
 */
function standsBelowAnother({ meaning, labelEl }: Pair, coded: Pair, env: Env): boolean {
  if (meaning === "code" || meaning === "alias") return false;
  let part: Element = coded.labelEl;
  for (let up = parentOf(part); up && !holds(up, labelEl); up = parentOf(up)) part = up;
  for (let next = part.nextElementSibling; next && !holds(next, labelEl); next = next.nextElementSibling) {
    const text = clean(next.textContent ?? "");
    const [code] = next.tagName === part.tagName && text.length < 200 ? env.codesIn(text) : [];
    const label = code ? text.slice(0, text.indexOf(code)) : "";
    if (code && !coded.text.includes(code) && env.meaningOf(label) === "code") return true;
  }
  return false;
}

/**
 * Where labels come more than once, the page speaks of several things: only the
 * part around the code, in which each label stands once, is the dossier's.
 */
function ofOneDossier(pairs: Pair[], env: Env): Pair[] {
  const telling = pairs.filter((p) => ONCE.has(p.meaning));
  const count = new Map<string, number>();
  const name = (p: Pair) => `${p.meaning} ${foldLabel(p.label)}`;
  // The same said twice is said once.
  const said = new Set<string>();
  for (const p of telling) {
    if (said.size === said.add(`${name(p)} ${p.text}`).size && p.text !== "") continue;
    count.set(name(p), (count.get(name(p)) ?? 0) + 1);
  }
  if (![...count.values()].some((n) => n > 1)) return pairs;
  const code = pairs.find((p) => p.meaning === "code" && codeUnderLabel(p.text, env.codesIn).code !== null);
  if (!code) return areRepeated(telling) ? [] : pairs.filter((p) => (count.get(name(p)) ?? 0) < 2);
  let scope: Element = code.labelEl;
  for (let up = parentOf(scope); up; up = parentOf(up)) {
    const inside = telling.filter((p) => up.contains(p.labelEl));
    if (new Set(inside.map(name)).size < new Set(inside.map((p) => `${name(p)} ${p.text}`)).size) break;
    scope = up;
  }
  return pairs.filter((p) => scope.contains(p.labelEl));
}

/** Two parts side by side that both carry several of the same labels: a list, whose codes we did not see. */
function areRepeated(telling: Pair[]): boolean {
  for (const [i, a] of telling.entries())
    for (const b of telling.slice(i + 1)) {
      if (a.meaning !== b.meaning) continue;
      let branch: Element = a.labelEl;
      for (let up = parentOf(branch); up && !holds(up, b.labelEl); up = parentOf(up)) branch = up;
      const other = Array.from(parentOf(branch)?.children ?? []).find((c) => c.contains(b.labelEl));
      const inside = (el: Element) =>
        new Set(telling.flatMap((p) => (el.contains(p.labelEl) ? [p.meaning] : [])));
      if (!other || other.tagName !== branch.tagName) continue;
      const ours = inside(branch);
      if ([...inside(other)].filter((meaning) => ours.has(meaning)).length > 1) return true;
    }
  return false;
}

function isFilterField(field: Element | null): boolean {
  const box = field?.closest("form, fieldset, section, [class*=filter], [class*=search]");
  if (!box) return false;
  return /(?:^|\s)(?:tìm kiếm|lọc|tra cứu)/iu.test(
    Array.from(box.querySelectorAll("button, input[type=submit], input[type=button], a"))
      .map((b) => b.textContent || (b as HTMLInputElement).value || "")
      .join(" ")
      .normalize("NFC"),
  );
}

/** The one code that stands for itself, outside lists and sentences, written as a heading or in the part over the rest. */
function standingCode(root: Element, env: Env, pairs: Pair[]): { code: string; el: Element } | null {
  const { code, el } = ownCode(root, env);
  return code !== null && el && (isLarge(el) || isOver(el, pairs)) ? { code, el } : null;
}

/**
 * In a small part of its own, before all that has labels: those stand in parts of their own again, as no line beside it
 * does that may be of another dossier.
 */
function isOver(el: Element, pairs: Pair[]): boolean {
  const labels = pairs.flatMap((p) => (ONCE.has(p.meaning) && p.labelEl ? [p.labelEl] : []));
  if (labels.length < 2) return false;
  const isAround = (part: Element) => labels.some((it) => holds(part, it));
  let head: Element = el;
  for (let up = parentOf(el); up && !isAround(up); up = parentOf(up)) head = up;
  const around = parentOf(head);
  if (around === null || clean(head.textContent ?? "").length > HEAD_BOX) return false;
  return labels.every(
    (it) =>
      (head.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && depth(it, around) > 2,
  );
}
const HEAD_BOX = 400;

function depth(el: Element, under: Element): number {
  let levels = 0;
  for (let up: Element | null = el; up && up !== under; up = parentOf(up)) levels++;
  return levels;
}

/** 'Chi tiết hồ sơ H52.1-181126-0001': the one code in headings. */
function headingCode(root: Element, env: Env): { code: string; el: Element } | null {
  const found = new Map<string, Element>();
  for (const el of root.querySelectorAll(
    "h1, h2, h3, h4, h5, h6, [role=heading], [class*=title], [class*=heading], caption, legend, strong, b",
  )) {
    const text = clean(el.textContent ?? "");
    // A line in bold with a label in it is a notice, and of another dossier as soon as not.
    const bold = el.tagName === "B" || el.tagName === "STRONG";
    if (text.length > 200 || !isShown(el) || isInSentence(text, env.meaningOf)) continue;
    // A link leads to a dossier, wherever it is that one stands.
    if (bold && el.closest("a[href]")) continue;
    if (bold && cutsIn(text, env.meaningOf).some((c) => c.meaning !== null && c.meaning !== "code")) continue;
    const codes = env.codesIn(text);
    const named = codes.length === 0 ? NAMED.exec(text)?.[1] : undefined;
    for (const code of named ? [named] : codes) if (!found.has(code)) found.set(code, el);
  }
  const only = [...found][0];
  return found.size === 1 && only ? { code: only[0], el: only[1] } : null;
}

/** 'Chi tiết hồ sơ số 30417-2026-002958': what follows the dossier's name is its code, of whatever making. */
const NAMED = /hồ sơ(?:\s+(?:số|mã|mã số))?\s*[:#]?\s+((?=(?:\D*\d){5})[\p{Lu}\d][\p{Lu}\d./-]{6,}\d)$/iu;
