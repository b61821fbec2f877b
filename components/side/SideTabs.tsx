import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Say } from "../../lib/words/say.ts";
import { useFocusKept } from "../base/focus-kept.ts";

export const SIDE_TABS = ["queue", "due", "ledger"] as const;
export type SideTab = (typeof SIDE_TABS)[number];

/** The side panel's three parts. What is not looked at is hidden and keeps what was typed in it. */
export function SideTabs(props: {
  tab: SideTab;
  say: Say;
  onTab(tab: SideTab): void;
  panels: Record<SideTab, ComponentChildren>;
}) {
  const { tab, say } = props;
  const bar = useRef<HTMLDivElement>(null);
  const whole = useFocusKept<HTMLDivElement>();
  const go = (next: SideTab) => {
    props.onTab(next);
    bar.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div class="dh side" lang={say("words_lang")} ref={whole}>
      <div
        class="tabs"
        role="tablist"
        aria-label={say("side_tabs")}
        ref={bar}
        onKeyDown={(event) => {
          const next = tabAfter(tab, event.key);
          if (next === null) return;
          event.preventDefault();
          go(next);
        }}
      >
        {SIDE_TABS.map((it) => (
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
            {say(`side_${it}`)}
          </button>
        ))}
      </div>
      {SIDE_TABS.map((it) => (
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
    </div>
  );
}

/** Where an arrow, Home or End leads from a tab; null: the key is not for the tabs. */
function tabAfter(tab: SideTab, key: string): SideTab | null {
  const at = SIDE_TABS.indexOf(tab);
  const many = SIDE_TABS.length;
  if (key === "ArrowRight") return SIDE_TABS[(at + 1) % many]!;
  if (key === "ArrowLeft") return SIDE_TABS[(at + many - 1) % many]!;
  if (key === "Home") return SIDE_TABS[0];
  if (key === "End") return SIDE_TABS[many - 1]!;
  return null;
}
