import { h } from "preact";
import { type Mounted, mountShadow } from "../../../../components/base/mount.ts";
import { GuardDialog } from "../../../../components/in-page/GuardDialog.tsx";
import { GUARD_DIALOG } from "../../../../components/styles/guard-dialog.ts";
import { rootOf } from "../../../../lib/dom/safe.ts";
import type { ActionFacts, Verdict } from "../../../../lib/guard/types.ts";
import { homeOf, whenLeft } from "../../parts/home.ts";
import { makeHost } from "../../parts/hosts.ts";
import type { GuardContext } from "../context.ts";
import { focusBack, focused, keepToItself, openPopover } from "./layer.ts";
import { type Sight, watchSight } from "./seen.ts";

/** What was answered; `withdrawn`: the page would not let our dialog stand. */
export type Said =
  | { decision: "back" | "withdrawn" }
  | { decision: "next" }
  | { decision: "anyway"; reason: string };

export interface Question {
  facts: ActionFacts;
  verdict: Verdict;
  next: { text: string; icon: string } | null;
  /** What was pressed. */
  pressed: Element;
}

/** So often the page may take our dialog away before we give up; the action stays held. */
const RESTORES = 5;

/** Nobody reads a question faster than this; a key pressed sooner was meant for the portal's button. */
const READ_MS = 400;

/**
 * Asks the officer, over everything else in the page. `answer` is called exactly
 * once. `withdrawn` where the page leaves no place for it; throws where the dialog cannot be shown at all: the caller then lets go.
 */
export function openDialog(
  ctx: GuardContext,
  question: Question,
  answer: (said: Said) => void,
  signal: AbortSignal,
): void {
  const home = homeOf(ctx.doc);
  // A page may take its whole tree away meanwhile: that is no failure of ours that would let the action go.
  if (!rootOf(home)) {
    answer({ decision: "withdrawn" });
    return;
  }
  const life = new AbortController();
  signal.addEventListener("abort", () => life.abort(), { once: true, signal: life.signal });
  const host = makeHost(home, "guard", life.signal);
  const before = focused(ctx.doc) ?? question.pressed;
  let mounted: Mounted | null = null;
  let sight: Sight | null = null;
  let keeper: MutationObserver | null = null;
  let restores = 0;

  const done = (result: Said) => {
    if (life.signal.aborted) return;
    keeper?.disconnect();
    sight?.stop();
    mounted?.remove();
    life.abort();
    focusBack(before);
    answer(result);
  };
  const opened = performance.now();
  const isTooSoon = (event: Event) =>
    event.type === "click" && (event as MouseEvent).detail === 0 && performance.now() - opened < READ_MS;
  const dialogIn = () => mounted?.root.querySelector("dialog") ?? null;
  const put = () => {
    const layer = openPopover(home, question.pressed) ?? rootOf(home);
    layer.append(host);
    // A popover that does not show what is put into it is no place to stand.
    if (!host.checkVisibility()) rootOf(home).append(host);
  };
  const show = () => {
    put();
    const dialog = dialogIn();
    if (dialog?.matches(":modal") && dialog.checkVisibility()) return;
    dialog?.close();
    dialog?.showModal();
  };
  const restore = () => {
    const dialog = dialogIn();
    if (life.signal.aborted || (host.isConnected && dialog?.matches(":modal") && dialog.checkVisibility()))
      return;
    restores += 1;
    if (restores > RESTORES) return done({ decision: "withdrawn" });
    try {
      show();
    } catch (error) {
      ctx.fault(error);
      done({ decision: "withdrawn" });
    }
  };

  put();
  keepToItself(host);
  try {
    mounted = mountShadow(
      host,
      ctx.openShadow ? "open" : "closed",
      GUARD_DIALOG,
      h(GuardDialog, {
        verdict: question.verdict,
        action: question.facts,
        say: ctx.say(),
        next: question.next,
        // The second click of a double click, the next Enter of a row of them, land on whatever has just
        // opened: they are no answer.
        accept: (event) => (sight?.seen(event) ?? false) && !isSecondClick(event) && !isTooSoon(event),
        onBack: () => done({ decision: "back" }),
        onNext: () => done({ decision: "next" }),
        onAnyway: (reason) => done({ decision: "anyway", reason }),
      }),
    );
    host.addEventListener("keydown", noRepeat, { capture: true, signal: life.signal });
    show();
    const dialog = dialogIn();
    if (!dialog?.matches(":modal")) throw new Error("guard: the dialog did not open");
    sight = watchSight(host, dialog);
    // The page can close a dialog that it can reach, and take away any host it finds.
    dialog.addEventListener("close", restore, { signal: life.signal });
    keeper = new MutationObserver(restore);
    const inPopover = host.parentNode !== rootOf(home);
    keeper.observe(home, { childList: true, subtree: inPopover });
    keeper.observe(rootOf(home), { childList: true, subtree: inPopover });
    // It may be closed under us, by a script of the page's own.
    home.addEventListener("toggle", restore, { capture: true, signal: life.signal });
    if (home !== ctx.doc) whenLeft(ctx.doc, () => done({ decision: "back" }), life.signal);
  } catch (error) {
    keeper?.disconnect();
    mounted?.remove();
    life.abort();
    host.remove();
    throw error;
  }
}

function isSecondClick(event: Event): boolean {
  return event.type === "click" && (event as MouseEvent).detail > 1;
}

/** The key that was held down for the portal's button presses none of ours. */
function noRepeat(event: KeyboardEvent): void {
  const [target] = event.composedPath();
  if (event.repeat && event.key === "Enter" && (target as Element).localName !== "textarea")
    event.preventDefault();
}
