import { useLayoutEffect, useState } from "preact/hooks";
import { renderNow } from "./render-now.ts";

/** Is the page being put on paper? What is drawn for it stands there before the browser looks. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia("print").matches);
  useLayoutEffect(() => {
    const paper = matchMedia("print");
    const tell = (now: boolean) => renderNow(() => setPrinting(now));
    const before = () => tell(true);
    const after = () => tell(false);
    const changed = ({ matches }: MediaQueryListEvent) => tell(matches);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    paper.addEventListener("change", changed);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
      paper.removeEventListener("change", changed);
    };
  }, []);
  return printing;
}
