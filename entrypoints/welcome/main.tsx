/** First run: a portal, the hours, done. */
import browser from "webextension-polyfill";
import { WelcomePage } from "../../components/pages/WelcomePage.tsx";
import { openOptions, openQueue } from "../edge/page.ts";
import { allowPortal, saveParts } from "../edge/set-up.ts";
import { setUpPage } from "../edge/set-up-page.tsx";

let windowId: number | null = null;

const page = setUpPage(({ say, settings, fixed, portals }, fault) => (
  <WelcomePage
    say={say}
    settings={settings}
    fixed={fixed}
    portals={portals}
    fault={fault}
    onChange={(parts) => void page.act(saveParts(say, parts))}
    onAllow={(origin) => void page.act(allowPortal(say, origin))}
    onOptions={() => void openOptions()}
    onDone={() => void openQueue(windowId)}
  />
));

void browser.windows.getCurrent().then((it) => {
  windowId = it.id ?? null;
});
