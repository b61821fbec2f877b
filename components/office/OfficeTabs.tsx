import type { ComponentChildren } from "preact";
import type { Say } from "../../lib/words/say.ts";
import { useFocusKept } from "../base/focus-kept.ts";
import { Tabs } from "../base/Tabs.tsx";

export const OFFICE_TABS = ["glance", "report", "targets", "book", "files"] as const;
export type OfficeTab = (typeof OFFICE_TABS)[number];

/** The office's page in its parts; on paper only the one that is seen. */
export function OfficeTabs(props: {
  tab: OfficeTab;
  say: Say;
  onTab(tab: OfficeTab): void;
  /** Stands above each part. */
  above?: ComponentChildren;
  panels: Record<OfficeTab, ComponentChildren>;
}) {
  const { say } = props;
  const whole = useFocusKept<HTMLDivElement>();
  return (
    <div class="dh office-tabs" lang={say("words_lang")} ref={whole}>
      <Tabs {...props} ids={OFFICE_TABS} name={say("office_tabs")} label={(it) => say(`office_tab_${it}`)} />
    </div>
  );
}
