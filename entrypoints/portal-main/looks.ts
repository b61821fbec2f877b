/**
 * While somebody sets this portal up, and at no other time: keeps what the page's requests were answered lately, here
 * where it is the page's own anyway, for the part that looks into it (entrypoints/portal-look) and hands over what that
 * part reports. It comes only then, so that no frame loads it in normal life.
 */
import type { Line } from "./line.ts";
import { apply, bare, detailOf, listen, unlisten } from "./natives.ts";

/** The same word stands in portal-look. A page that says it looks at nothing but its own answers. */
const LOOK = "dung-hen-look";

export interface Looks {
  /** Somebody looks. */
  on(): boolean;
  /** Keeps an answer, by the path of its address. */
  keep(path: string, answer: unknown): void;
  each(hear: (path: string, answer: unknown) => void): void;
}

/** As many as a person brings up by turning pages; where more come, the oldest are let go. */
const MOST = 16;

export function watchLooks(line: Line): Looks {
  /** What is shown, as the part that looks takes it; empty: nobody looks. */
  let shown = "";
  /** Handed over once in a document's life. */
  let look: unknown = null;
  let kept = bare({} as Record<number, { path: string; answer: unknown }>);
  let oldest = 0;
  let newest = 0;
  const report = (n: number) => {
    if (typeof look !== "function") return;
    try {
      const { path, answer } = kept[n]!;
      const said: unknown = apply(look as () => unknown, undefined, [answer, shown]);
      if (typeof said === "string") line.tell("looked", `${n}\n${path}\n${said}`);
    } catch {
      // The page has bent what it leans on: nothing is said of this answer.
    }
  };
  const all = () => {
    for (let n = oldest; n < newest; n++) report(n);
  };
  const came = (event: Event) => {
    look = detailOf(event);
    all();
  };
  line.onSaid("look", (text) => {
    if (text !== "" && shown === "") listen(document, LOOK, came);
    shown = text;
    if (text !== "") return all();
    unlisten(document, LOOK, came);
    kept = bare({});
    oldest = newest;
  });
  return bare({
    on: () => shown !== "",
    keep(path: string, answer: unknown) {
      if (shown === "") return;
      if (newest - oldest >= MOST) delete kept[oldest++];
      kept[newest] = bare({ path, answer });
      report(newest++);
    },
    each(hear: (path: string, answer: unknown) => void) {
      for (let n = oldest; n < newest; n++) hear(kept[n]!.path, kept[n]!.answer);
    },
  });
}
