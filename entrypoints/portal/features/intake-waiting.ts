import { type WaitingMark, waitingMark } from "../../../lib/guard/waiting.ts";
import type { Feature, PageView } from "../parts/page.ts";

/** What stands there at first sight was said on the page before: only the last hour is said again. */
const FIRST_SIGHT: WaitingMark = 1;

/** Online dossiers not taken in yet: said once each when 4, 2 and 1 hours of the eight are left, and when over. */
export const intakeWaiting: Feature = {
  id: "intake-waiting",
  pages: ["list", "detail", "intake"],
  start(page) {
    const next = makeWaiting();
    return (view) => {
      const due = view && next(view);
      if (!due) return;
      page.notice(
        due.mark === 0
          ? { kind: "remind", key: "rules_waiting_over", args: [due.code] }
          : { kind: "remind", key: "rules_waiting_hours", args: [due.code, due.mark] },
      );
    };
  },
};

type Waiting = Pick<PageView, "of"> & { reading: { dossiers: { code: string | null }[] } };

/** Of each look at the page: the most pressing dossier that has newly come under a mark, if there is one. */
export function makeWaiting(): (view: Waiting) => { code: string; mark: WaitingMark } | null {
  const said = new Map<string, WaitingMark>();
  const known = new Set<string>();
  return (view) => {
    let most: { code: string; mark: WaitingMark; left: number } | null = null;
    for (const { code } of view.reading.dossiers) {
      const clock = code === null ? null : (view.of(code)?.clocks.intake ?? null);
      if (code === null || !clock || clock.left === null) continue;
      const mark = waitingMark(clock, said.get(code) ?? null);
      const wasSeen = known.has(code);
      known.add(code);
      if (mark === null) continue;
      said.set(code, mark);
      if (!wasSeen && mark !== FIRST_SIGHT) continue;
      if (!most || clock.left < most.left) most = { code, mark, left: clock.left };
    }
    return most && { code: most.code, mark: most.mark };
  };
}
