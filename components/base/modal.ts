import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Opens a `dialog` element over everything: the browser makes the page behind
 * it inert, so neither the portal's focus traps nor its z-indexes get at it. Tab
 * stays inside, Esc goes back, keys typed inside are none of the page's, and
 * focus returns to where it was.
 */
export function useModal(onBack: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  const back = useRef(onBack);
  back.current = onBack;
  useLayoutEffect(() => {
    const dialog = ref.current!;
    const cancel = (event: Event) => {
      event.preventDefault();
      back.current();
    };
    const key = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === "Tab") keepInside(dialog, event);
      if (event.key !== "Escape") return;
      event.preventDefault();
      if (event.isTrusted) back.current();
    };
    dialog.addEventListener("cancel", cancel);
    dialog.addEventListener("keydown", key);
    for (const type of ["keyup", "keypress", "input"]) dialog.addEventListener(type, stop);
    dialog.showModal();
    return () => {
      dialog.close(); // gives the focus back to where it was
    };
  }, []);
  return ref;
}

const stop = (event: Event) => event.stopPropagation();

const FOCUSABLE = "button:not(:disabled),textarea,input,select,[href],[tabindex='0']";

function keepInside(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  const all = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const [first, last] = [all[0], all.at(-1)];
  const root = dialog.getRootNode() as Document | ShadowRoot;
  const active = root.activeElement;
  if (!first || !last) return;
  if (event.shiftKey && (active === first || active === dialog)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && active === last) {
    event.preventDefault();
    first.focus();
  }
}
