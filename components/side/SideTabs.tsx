import type { ComponentChildren } from "preact";
import type { Say } from "../../lib/words/say.ts";
import { useFocusKept } from "../base/focus-kept.ts";
import { Tabs } from "../base/Tabs.tsx";

export const SIDE_TABS = ["queue", "due", "ledger"] as const;
export type SideTab = (typeof SIDE_TABS)[number];

/** The side panel's three parts. */
export function SideTabs(props: {
  tab: SideTab;
  say: Say;
  onTab(tab: SideTab): void;
  panels: Record<SideTab, ComponentChildren>;
}) {
  const { say } = props;
  const whole = useFocusKept<HTMLDivElement>();
  return (
    <div class="dh side" lang={say("words_lang")} ref={whole}>
      <Tabs {...props} ids={SIDE_TABS} name={say("side_tabs")} label={(it) => say(`side_${it}`)} />
    </div>
  );
}
