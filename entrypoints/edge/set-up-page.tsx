/**
 * What the options and the first-run page share: they show what holds, do one
 * thing, and show what came of it. The agency's policy can come seconds after
 * the browser's start; until then no setting is shown, since it might be looser
 * than what the policy allows.
 */
import type { ComponentChild } from "preact";
import { OPTIONS } from "../../components/styles/options.ts";
import type { Say } from "../../lib/words/say.ts";
import { onNews, sayVi, stage } from "./page.ts";
import { loadSetUp, type SetUp } from "./set-up.ts";

/** Sooner than this an empty page is no waiting. */
const PATIENCE_MS = 200;

export interface SetUpPage {
  /** Draws it anew with what is known. */
  show(): void;
  /** Waits for something done, shows what came of it and what holds now. */
  act(doing: Promise<string | null>): Promise<void>;
  /** Something went wrong, in words; null: it is over. */
  say(fault: string | null): void;
  readonly words: Say;
  readonly fault: string | null;
}

/**
 * Starts the page. `view` draws what holds with what went wrong last; `also`
 * loads what else it shows, each time.
 */
export function setUpPage(
  view: (setUp: SetUp, fault: string | null) => ComponentChild,
  also: () => Promise<void> = async () => {},
): SetUpPage {
  const draw = stage(OPTIONS);
  let setUp: SetUp | null = null;
  let fault: string | null = null;
  const show = () => {
    if (!setUp) {
      const words = fault ?? sayVi("options_waiting");
      draw(
        <main class="dh options">
          <p role={fault ? "alert" : "status"}>{words}</p>
        </main>,
      );
      return;
    }
    document.documentElement.lang = setUp.settings.language;
    draw(view(setUp, fault ?? setUp.fault));
  };
  const load = async () => {
    const [loaded] = await Promise.all([loadSetUp(), also()]);
    if (loaded.setUp) setUp = loaded.setUp;
    else fault = loaded.fault;
    show();
  };
  const waiting = setTimeout(show, PATIENCE_MS);
  void load().finally(() => clearTimeout(waiting));
  onNews(() => void load());
  return {
    show,
    async act(doing) {
      fault = await doing;
      await load();
    },
    say(next) {
      fault = next;
      if (next === null && setUp) setUp = { ...setUp, fault: null };
      show();
    },
    get words() {
      return setUp?.say ?? sayVi;
    },
    get fault() {
      return fault;
    },
  };
}
