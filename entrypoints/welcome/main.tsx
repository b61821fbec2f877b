/** First run: a portal, the hours, done. */
import browser from "webextension-polyfill";
import { OPTIONS } from "../../components/styles/options.ts";
import { WelcomePage } from "../../components/WelcomePage.tsx";
import { onNews, openOptions, openQueue, stage } from "../edge/page.ts";
import { allowPortal, loadSetUp, type SetUp, saveParts } from "../edge/set-up.ts";

const draw = stage(OPTIONS);
let setUp: SetUp | null = null;
let fault: string | null = null;
let windowId: number | null = null;

function show(): void {
  if (!setUp) {
    draw(<p role="alert">{fault}</p>);
    return;
  }
  const { say, settings, fixed, portals } = setUp;
  document.documentElement.lang = settings.language;
  draw(
    <WelcomePage
      say={say}
      settings={settings}
      fixed={fixed}
      portals={portals}
      fault={fault ?? setUp.fault}
      onChange={(parts) => void act(saveParts(say, parts))}
      onAllow={(origin) => void act(allowPortal(say, origin))}
      onOptions={() => void openOptions()}
      onDone={() => void openQueue(windowId)}
    />,
  );
}

async function act(doing: Promise<string | null>): Promise<void> {
  fault = await doing;
  await load();
}

async function load(): Promise<void> {
  const loaded = await loadSetUp();
  if (loaded.setUp) setUp = loaded.setUp;
  else fault = loaded.fault;
  show();
}

onNews(() => void load());
void browser.windows.getCurrent().then((it) => {
  windowId = it.id ?? null;
});
void load();
