/** Whether the page itself says that an action is not the dossier's first of its kind. */

import { allIn, allOn, closestTo } from "../../dom/safe.ts";
import { isShown } from "../../dom/visible.ts";
import type { ActionKind } from "../../dossier/action-kinds.ts";
import { spaced, textOf } from "../sight/text.ts";
import { actionOf } from "../words/action-words.ts";
import type { Env } from "../words/context.ts";
import { fold } from "../words/fold.ts";

const NTH = /\blan (?:thu )?(?:[2-9]|[1-9]\d|hai|ba|tu|nam)\b/;
const HEADINGS = "h1, h2, h3, h4, h5, h6, legend, [role=heading], [class*=itle]";
/** Columns of a history: what was done, and when. */
const DONE = /^(?:hanh dong|hoat dong|su kien|thao tac|noi dung xu ly|cong viec)$/;
const WHEN = /^(?:thoi gian|thoi diem|ngay|luc)\b/;

/** 'Yêu cầu bổ sung lần 2' on the button or its form's heading, or the same deed in the page's history. */
export function saysAgain(
  kind: ActionKind,
  label: string,
  root: Element | null,
  doc: Document,
  env: Env,
): boolean {
  if (NTH.test(fold(label))) return true;
  for (const one of root ? allIn(root, HEADINGS) : [])
    if (isShown(one) && NTH.test(fold(textOf(one)))) return true;
  return Array.from(allOn(doc, "table")).some((table) => isShown(table) && wasDone(kind, table, env));
}

function wasDone(kind: ActionKind, table: Element, env: Env): boolean {
  // The first row alone: a list's other rows may be thousands.
  const heads = Array.from((table as HTMLTableElement).rows[0]?.cells ?? [], (one) => fold(textOf(one)));
  if (!heads.some((head) => WHEN.test(head))) return false;
  const column = heads.findIndex((head) => DONE.test(head));
  // A table that names dossiers is a list of them.
  if (column < 0 || env.codesIn(spaced(table)).length > 0) return false;
  return Array.from(allIn(table, "tbody tr")).some((row) => {
    const cell = allIn(row, "td")[column];
    return cell !== undefined && closestTo(cell, "thead") === null && actionOf(textOf(cell))?.kind === kind;
  });
}
