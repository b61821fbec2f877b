/**
 * The guard of one frame. Starts synchronously at document_start, with safe
 * defaults; what is known of dossiers and settings is asked for at each action.
 */

import { after } from "../../../lib/after.ts";
import { viewOf } from "../../../lib/dom/safe.ts";
import { judge } from "../../../lib/guard/judge.ts";
import type { Carried } from "../../../lib/messages/carried.ts";
import type { ActionReading } from "../../../lib/reading/types.ts";
import { documentsOf } from "../parts/frames.ts";
import { makeAsking } from "./ask/asking.ts";
import { makeReminders } from "./ask/remind.ts";
import { makeVoice, type Voice } from "./ask/voice.ts";
import type { Attempt, GuardContext, GuardReading } from "./context.ts";
import { makeGate } from "./gate.ts";
import { listen } from "./hear/listeners.ts";
import { watchMainLine } from "./hear/main-line.ts";
import { hearMoves } from "./hear/moves.ts";
import { joinPeers } from "./hear/peers.ts";
import { refind } from "./hear/refind.ts";
import { takeCarried } from "./know/arrived.ts";
import { watchChosen } from "./know/chosen-files.ts";
import { factsOf, inputOf } from "./know/facts.ts";
import { fieldsNow } from "./know/fields-now.ts";
import { makeLastPress } from "./know/last-press.ts";
import { lasting } from "./know/lasting.ts";
import { learnFrom, learnOnce } from "./know/learn.ts";
import { makeLeaving } from "./know/leaving.ts";
import { makeLedger } from "./know/ledger.ts";
import { AFTER_OPENING, openCommits } from "./know/open-forms.ts";
import { makePasses } from "./know/passes.ts";
import { productReading } from "./know/reading.ts";

/** Holds what must be asked about in `ctx.doc` until `signal` aborts. Never throws into the page. */
export function startGuard(ctx: GuardContext, signal: AbortSignal): void {
  const win = viewOf(ctx.doc);
  if (!win) return;
  const reading: GuardReading = ctx.reading ?? productReading(ctx);
  const read = (target: Element): ActionReading | null => {
    try {
      return reading.action(target);
    } catch (error) {
      ctx.fault(error);
      return null;
    }
  };
  const passes = makePasses(() => performance.now());
  const voice = makeVoice(ctx, signal);
  const ledger = makeLedger(ctx);
  const leaving = makeLeaving(ctx, ledger, signal);
  const remember = (fresh: File[] = []) => {
    for (const { form } of openCommits(ctx.doc, read)) if (form) chosen.standing(form, fresh);
  };
  const choosing = (fresh: File[]) => {
    remember(fresh);
    if (fresh.length === 0) return;
    const findings = () => {
      const intake = openCommits(ctx.doc, read).find(({ kind }) => kind === "intake");
      // While a question stands it says the same, and nothing of ours may lie over it.
      return intake && !asking.open ? judge(inputOf(factsOf(intake, chosen), ctx), ctx.rules()).findings : [];
    };
    // What looks into files comes behind what speaks.
    const speak = () => {
      const notices = voice.notices();
      return notices && ctx.chosen()?.noticeScans(ctx.say(), notices, findings);
    };
    after(0, () => chosen.settled().then(speak).catch(ctx.fault));
  };
  const listeners = lasting(ctx.doc, signal);
  hearMoves(win, reading, listeners, signal);
  const chosen = watchChosen(ctx, choosing, listeners);
  const asking = makeAsking(
    ctx,
    { leaving, ledger, voice, passes, refind: (held) => refind(held.attempt.reading, ctx.doc, read), read },
    signal,
  );
  let acts = 0;
  let openedLast: string | null = null;

  const passed = (attempt: Attempt, commits: boolean) => {
    const mine = ++acts;
    if (commits) {
      openedLast = null;
      return;
    }
    const presses = lastPress.count();
    const fields = fieldsNow(ctx.doc);
    const other = () => acts !== mine || lastPress.count() !== presses || fields.more();
    learnFrom(attempt.reading, ctx, other, signal);
  };
  const opens = ({ kind, codes }: ActionReading) => {
    // The same form opened again keeps what was chosen in it.
    const what = JSON.stringify([kind, codes, ctx.doc.location.href]);
    if (what !== openedLast) chosen.opening();
    openedLast = what;
    for (const wait of AFTER_OPENING) after(wait, () => !signal.aborted && remember());
  };
  const remind = makeReminders(
    ctx,
    { voice, leaving, ledger },
    (kind) => {
      // A form that opens in a frame of the page's own has opened all the same.
      const commits = documentsOf(ctx.doc).flatMap((doc) => openCommits(doc, read));
      return commits.flatMap(({ kind: its, form }) => (form && its === kind ? [form.root] : []));
    },
    signal,
  );
  const gate = makeGate(ctx, { asking, chosen, leaving, ledger, passes, remind }, passed);
  const lastPress = makeLastPress(() => performance.now());
  const arrived = (left: Carried) => {
    remind.take(left);
    const [code] = left.entry.codes;
    const presses = lastPress.count();
    if (left.ran && code) learnOnce(code, left.entry.label, ctx, () => lastPress.count() !== presses, signal);
  };
  void takeCarried(ctx, signal, arrived).catch(ctx.fault);
  const alive = orphanCheck(ctx, voice);
  const { fault } = ctx;
  const { renew } = listeners;
  const peers = joinPeers(win, { gate, lastPress, address: () => ctx.doc.URL, renew }, signal);
  const line = watchMainLine(
    ctx.doc,
    { gate, leaving, reading, lastPress, peers, alive, fault, renew, answers: ctx.answers },
    signal,
  );
  listen(win, { gate, leaving, reading, lastPress, opens, alive, line, fault }, listeners);
}

/** After an update nobody answers any more: the guard falls silent, and says so once. */
function orphanCheck(ctx: GuardContext, voice: Voice): () => boolean {
  let said = false;
  return () => {
    if (ctx.alive?.() ?? true) return true;
    if (!said) {
      said = true;
      voice.tell((say) => ({ kind: "info", text: say("rules_orphan"), todo: say("rules_orphanTodo") }));
    }
    return false;
  };
}
