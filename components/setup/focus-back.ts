import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Where the focus goes when the sheet over the page is gone: to the button that uses what was pointed
 * at, or to the choice that is still to be made; and when that is done, to the button one came from.
 */
export function useFocusBack(wanted: string, pointing: boolean, found: boolean) {
  const panel = useRef<HTMLElement>(null);
  const before = useRef({ pointing, found });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { pointing, found };
    if (pointing || (!was.pointing && !was.found)) return;
    const to = found ? "[data-ready=true] .main, [data-ready=false] select" : `[data-point="${wanted}"]`;
    if (found !== was.found || was.pointing) panel.current?.querySelector<HTMLElement>(to)?.focus();
  }, [wanted, pointing, found]);
  return panel;
}
