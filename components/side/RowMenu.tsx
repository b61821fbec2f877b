import { useLayoutEffect, useRef } from "preact/hooks";

export interface MenuItem {
  label: string;
  onChoose(): void;
}

/**
 * A menu over the page, at the button that opened it: arrows, Home and End go round, Esc and a click beside it close
 * it, and the focus goes back to where it was.
 */
export function RowMenu(props: { label: string; at: HTMLElement; items: MenuItem[]; onClose(): void }) {
  const { at } = props;
  const menu = useRef<HTMLDivElement>(null);
  const close = useRef(props.onClose);
  close.current = props.onClose;
  useLayoutEffect(() => {
    const it = menu.current!;
    const before = document.activeElement as HTMLElement | null;
    it.showPopover();
    place(it, at.getBoundingClientRect());
    it.querySelector<HTMLElement>("button")?.focus();
    const closed = (event: Event) => {
      if ((event as ToggleEvent).newState === "closed") close.current();
    };
    // The row may be on its way into sight still: the menu goes along.
    const scrolled = () => place(it, at.getBoundingClientRect());
    it.addEventListener("beforetoggle", closed);
    addEventListener("scroll", scrolled, { passive: true });
    return () => {
      // It is taken away before the browser gives the focus back; whoever pressed elsewhere has it there.
      if (it.contains(document.activeElement)) before?.focus();
      it.removeEventListener("beforetoggle", closed);
      removeEventListener("scroll", scrolled);
    };
  }, [at]);
  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      popover="auto"
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key === "Tab") return menu.current!.hidePopover();
        const next = itemAfter(menu.current!, event.key);
        if (!next) return;
        event.preventDefault();
        next.focus();
      }}
    >
      {props.items.map((it) => (
        <button
          key={it.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            menu.current!.hidePopover();
            it.onChoose();
          }}
        >
          {it.label}
        </button>
      ))}
    </div>
  );
}

/** Under its button, or over it where there is no room; always within the window. */
function place(menu: HTMLElement, at: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 2;
  const top = below + height > innerHeight ? Math.max(4, at.top - height - 2) : below;
  menu.style.top = `${top}px`;
  menu.style.left = `${Math.max(4, at.right - width)}px`;
}

function itemAfter(menu: HTMLElement, key: string): HTMLElement | undefined {
  const all = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (key === "ArrowDown" || key === "j") return all[(at + 1) % all.length];
  if (key === "ArrowUp" || key === "k") return all[(at - 1 + all.length) % all.length];
  if (key === "Home") return all[0];
  return key === "End" ? all.at(-1) : undefined;
}
