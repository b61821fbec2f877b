/** Buttons of a window or form that are told by what stands beside them, not by their own word. */

import { isInOurs } from "../../dom/ours.ts";
import { allIn, holds, isA } from "../../dom/safe.ts";
import { isReachable, isShown } from "../../dom/visible.ts";
import { isStoreControl, isUploadControl } from "../papers/uploads.ts";
import { isPushed, labelOf } from "../sight/clickable.ts";
import { joined, piecesOf, textOf } from "../sight/text.ts";
import { actionOf, isDismiss, isHarmless, isNext } from "../words/action-words.ts";
import { fold } from "../words/fold.ts";
import { TAKES_FILE_AWAY } from "./branches.ts";
import { visibleFields } from "./form-of.ts";

const BUTTONS = "button, a, [role=button], input[type=submit], input[type=button]";
const HEADINGS = "h1, h2, h3, h4, h5, h6, legend, [role=heading], [class*=itle]";

/**
 * The one button that is no way back and does more than look: whatever it says, it does what the window
 * is for. In the page itself only where the form bears an action's own name.
 */
export function isOnlyWayOn(el: Element, form: { root: Element; dialog: boolean }): boolean {
  const own = labelOf(el);
  if ((own.length > 40 && !isPushed(el)) || !isWayOn(el, own)) return false;
  if (!form.dialog && !isNamed(form.root)) return false;
  for (const other of allIn(form.root, BUTTONS)) {
    if (other === el || holds(el, other) || holds(other, el) || isInOurs(other)) continue;
    if (isReachable(other) && isWayOn(other, labelOf(other))) return false;
  }
  return true;
}

function isWayOn(el: Element, label: string): boolean {
  if (label === "" || isDismiss(label) || isHarmless(label) || TAKES_FILE_AWAY.test(fold(label)))
    return false;
  return !isUploadControl(el) && !isStoreControl(el) && !isA(el, "[role=tab]");
}

/** Some heading in it is wholly an action: 'Tạm dừng hồ sơ'. */
export function isNamed(root: Element): boolean {
  return Array.from(allIn(root, HEADINGS)).some((one) => isShown(one) && actionOf(textOf(one)) !== null);
}

const STEP = /\bbuoc (\d+) ?(?:\/|tren|of) ?(\d+)/;

/** 'Tiếp theo' of a form that is filled in part by part: what is missing here may be asked for there. */
export function isStepOn(label: string, root: Element): boolean {
  if (!isNext(label) || allIn(root, "input[type=file]").length > 0) return false;
  if (visibleFields(root).length === 0) return false;
  const text = fold(joined(piecesOf(root)).slice(0, 2000));
  if (/\b(?:keo|dinh kem|tai len)\b/.test(text)) return false;
  const [, at, of] = STEP.exec(text) ?? [];
  return at !== undefined ? Number(at) < Number(of) : !/^(?:tiep tuc|continue)$/.test(fold(label));
}
