/** The small pages: first run and the toolbar's. */

import { PopupPage } from "../components/pages/PopupPage.tsx";
import { SlipPage } from "../components/pages/SlipPage.tsx";
import { WelcomePage } from "../components/pages/WelcomePage.tsx";
import { OPTIONS } from "../components/styles/options.ts";
import { POPUP } from "../components/styles/popup.ts";
import { SLIP } from "../components/styles/slip.ts";
import { defaultSettings } from "../lib/settings/defaults.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { PORTAL, PORTALS } from "./portals.ts";
import { SLIP_SAMPLE } from "./samples.ts";

export function showWelcome(say: Say, heard: Heard, fixed: string[] = []): void {
  mountPage(
    OPTIONS,
    <WelcomePage
      say={say}
      settings={defaultSettings()}
      fixed={fixed}
      portals={PORTALS}
      fault={null}
      onAllow={(origin) => heard("allow", origin)}
      onChange={(parts) => heard("change", parts)}
      onOptions={() => heard("options")}
      onDone={() => heard("done")}
    />,
  );
}

export function showPopup(
  say: Say,
  heard: Heard,
  allowed: boolean | null,
  origin: string | null = PORTAL,
): void {
  mountPage(
    POPUP,
    <PopupPage
      say={say}
      origin={origin}
      allowed={allowed}
      seen={allowed ? say("popup_today", 3) : null}
      needsActionToday={allowed ? 14 : 0}
      fault={null}
      onAllow={(which) => heard("allow", which)}
      onCheck={() => heard("check")}
      onQueue={() => heard("queue")}
      onOptions={() => heard("options")}
    />,
  );
}

/** `all`: nothing is left to bring. */
export function showSlip(say: Say, heard: Heard, all = false): void {
  const slip = all ? { ...SLIP_SAMPLE, bring: [] } : SLIP_SAMPLE;
  mountPage(SLIP, <SlipPage slip={slip} fault={null} say={say} onPrint={() => heard("print")} />);
}
