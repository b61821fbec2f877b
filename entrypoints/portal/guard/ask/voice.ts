/**
 * What the guard tells beside the page. Most frames never tell anything: what speaks is brought when it is first needed,
 * and what is to be told waits for it here.
 */
import type { NoticeProps } from "../../../../components/base/Notice.tsx";
import type { Say } from "../../../../lib/words/say.ts";
import type { Notices } from "../../parts/about-chosen.ts";
import type { GuardContext } from "../context.ts";

type Told = (say: Say) => Pick<NoticeProps, "kind" | "text" | "means" | "todo">;

export interface Voice {
  /** One at a time: what is newest is what matters. Worded when it is told, since the words come with what speaks. */
  tell(told: Told): void;
  /** Takes back what is told, or waits to be. */
  clear(): void;
  /** What shows it; null as long as what speaks is not there. */
  notices(): Notices | null;
}

export function makeVoice(ctx: GuardContext, signal: AbortSignal): Voice {
  let made: Notices | null = null;
  let waiting: Told | null = null;
  const notices = () => {
    made ??= ctx.speaker()?.notices(ctx, signal) ?? null;
    return made;
  };
  const flush = () => {
    const shows = signal.aborted ? null : notices();
    if (!shows || !waiting) return;
    const told = waiting;
    waiting = null;
    shows.show(told(ctx.say()));
  };
  return {
    notices,
    tell(told) {
      waiting = told;
      if (notices()) flush();
      else void ctx.bringSpeaker().then(flush).catch(ctx.fault);
    },
    clear() {
      waiting = null;
      made?.clear();
    },
  };
}
