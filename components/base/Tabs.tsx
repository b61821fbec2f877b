import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

/** Parts of a page of which one is seen. What is not looked at is hidden and keeps what was typed in it. */
export function Tabs<Id extends string>(props: {
  ids: readonly Id[];
  tab: Id;
  /** What all of them are. */
  name: string;
  label(id: Id): string;
  onTab(tab: Id): void;
  panels: Record<Id, ComponentChildren>;
  /** Between the tabs and the part that is seen. */
  above?: ComponentChildren;
}) {
  const { ids, tab } = props;
  const bar = useRef<HTMLDivElement>(null);
  const go = (next: Id) => {
    props.onTab(next);
    bar.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <>
      <div
        class="tabs"
        role="tablist"
        aria-label={props.name}
        ref={bar}
        onKeyDown={(event) => {
          const next = tabAfter(ids, tab, event.key);
          if (next === null) return;
          event.preventDefault();
          go(next);
        }}
      >
        {ids.map((it) => (
          <button
            key={it}
            type="button"
            role="tab"
            id={`dh-tab-${it}`}
            data-tab={it}
            aria-selected={it === tab}
            aria-controls={`dh-panel-${it}`}
            tabIndex={it === tab ? 0 : -1}
            onClick={() => go(it)}
          >
            {props.label(it)}
          </button>
        ))}
      </div>
      {props.above}
      {ids.map((it) => (
        <div
          key={it}
          role="tabpanel"
          id={`dh-panel-${it}`}
          aria-labelledby={`dh-tab-${it}`}
          hidden={it !== tab}
        >
          {props.panels[it]}
        </div>
      ))}
    </>
  );
}

/** Where an arrow, Home or End leads from a tab; null: the key is not for the tabs. */
function tabAfter<Id extends string>(ids: readonly Id[], tab: Id, key: string): Id | null {
  const at = ids.indexOf(tab);
  const many = ids.length;
  if (key === "ArrowRight") return ids[(at + 1) % many]!;
  if (key === "ArrowLeft") return ids[(at + many - 1) % many]!;
  if (key === "Home") return ids[0]!;
  if (key === "End") return ids[many - 1]!;
  return null;
}
