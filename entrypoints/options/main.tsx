/** The options: each change goes to the worker at once, and what it then holds is shown. */
import browser from "webextension-polyfill";
import { OptionsPage } from "../../components/OptionsPage.tsx";
import { OPTIONS } from "../../components/styles/options.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { call, onNews, sayFault, sayVi, stage } from "../edge/page.ts";
import { allowPortal, loadSetUp, type SetUp, saveParts, sayDropped } from "../edge/set-up.ts";

const draw = stage(OPTIONS);
let setUp: SetUp | null = null;
let fault: string | null = null;
let saved = false;

function show(): void {
  if (!setUp) {
    draw(<p role="alert">{fault}</p>);
    return;
  }
  const { say, settings, fixed, portals } = setUp;
  document.documentElement.lang = settings.language;
  draw(
    <OptionsPage
      say={say}
      settings={settings}
      fixed={fixed}
      portals={portals}
      calendar={calendarOf(settings)}
      saved={saved}
      fault={fault ?? setUp.fault}
      onCloseFault={() => {
        fault = null;
        if (setUp) setUp = { ...setUp, fault: null };
        show();
      }}
      onChange={(parts) => void act(saveParts(say, parts))}
      onAllow={(origin) => void act(allowPortal(say, origin))}
      onRemove={(origin) => void act(told(call("portalRemove", { origin })))}
      onWipe={(what) => void act(told(call("wipe", what)))}
      onImport={(json) => void act(takeIn(json))}
      onExport={() => void exportAll()}
    />,
  );
}

/** Waits for something done, shows what came of it and what holds now. */
async function act(doing: Promise<string | null>): Promise<void> {
  fault = await doing;
  saved = fault === null;
  await load();
}

async function told(doing: ReturnType<typeof call>): Promise<string | null> {
  const answer = await doing;
  return answer.ok ? null : sayFault(setUp?.say ?? sayVi, answer.error);
}

/** What could not be read in the file is said: the rest of it holds. */
async function takeIn(json: string): Promise<string | null> {
  const say = setUp?.say ?? sayVi;
  const answer = await call("importSettings", { json });
  if (!answer.ok) return sayFault(say, answer.error);
  const { dropped } = answer.value;
  return dropped.length > 0 ? sayDropped(say, dropped) : null;
}

/** A file that the officer chose to take along; nothing leaves the machine but by this. */
async function exportAll(): Promise<void> {
  const answer = await call("exportAll", {});
  if (!answer.ok) {
    fault = sayFault(setUp?.say ?? sayVi, answer.error);
    show();
    return;
  }
  const url = URL.createObjectURL(new Blob([answer.value.json], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `dung-hen-${browser.runtime.getManifest().version}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function load(): Promise<void> {
  const loaded = await loadSetUp();
  if (loaded.setUp) setUp = loaded.setUp;
  else fault = loaded.fault;
  show();
}

onNews(() => void load());
void load();
