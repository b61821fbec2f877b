/**
 * Runs in the page's own world. Asks the guard (in ours) before a native
 * confirm() is answered, a form is submitted by script, or a request that
 * changes something leaves. Changes nothing else; where the page brings
 * functions of its own, those go on working.
 */
import { makeLine } from "./ask.ts";
import { guardConfirm } from "./confirms.ts";
import { pressForGuard } from "./presses.ts";
import { guardRequests } from "./requests.ts";
import { guardSubmit } from "./submits.ts";

/** Marks a world that has the line already: the script may be brought in twice. */
const MARK = Symbol.for("dung-hen-line");

export function startMainLine(win: Window & typeof globalThis): void {
  if (MARK in win) return;
  Object.defineProperty(win, MARK, { value: true });
  const line = makeLine(win);
  guardConfirm(win, line);
  guardSubmit(win, line);
  guardRequests(win, line);
  pressForGuard(win, line);
}
