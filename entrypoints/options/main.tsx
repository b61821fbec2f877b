/** The options: each change goes to the worker at once, and what it then holds is shown. */
import browser from "webextension-polyfill";
import type { CalendarOutcome } from "../../components/options/calendar/CalendarFile.tsx";
import type { ProfileOutcome } from "../../components/options/portals/PortalProfile.tsx";
import { OptionsPage, partOf } from "../../components/pages/OptionsPage.tsx";
import type { Procedure } from "../../lib/catalogue/index.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import { readCatalogueFile } from "../../lib/lists/catalogue-file.ts";
import type { CommuneCame, CommuneDo, CommuneView } from "../../lib/messages/commune-calls.ts";
import type { ImportState } from "../../lib/messages/import-calls.ts";
import type { ProvinceView } from "../../lib/messages/province-calls.ts";
import type { PortalProfile } from "../../lib/portals/schema.ts";
import type { ProvincePost } from "../../lib/province/record.ts";
import { readKinds } from "../../lib/reuse/register/read.ts";
import type { PaperKind } from "../../lib/reuse/register/schema.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { checkOpenTab } from "../edge/check.ts";
import { now } from "../edge/clock.ts";
import { saveFile } from "../edge/files.ts";
import { call, copyText, sayFault } from "../edge/page.ts";
import { allowPortal, saveParts, sayDropped } from "../edge/set-up.ts";
import { setUpPage } from "../edge/set-up-page.tsx";
import { exportOffice, readOffice } from "./calendar.ts";
import { exportKinds } from "./kinds.ts";
import { exportProfile, lookAtProfile } from "./profiles.ts";
import { lookAtResults, saveBadRows, takeResults } from "./results.ts";

let saved = 0;
let savedAs: "saved" | "wiped" | "imported" = "saved";
let procedures: Procedure[] = [];
let kinds: PaperKind[] = [];
let imports: ImportState[] = [];
let outcome: CalendarOutcome | null = null;
let looked: ProfileOutcome | null = null;
let commune: CommuneView | null = null;
let province: ProvinceView | null = null;
let provinceSaid: ProvincePost | null = null;
let at: Minute = 0;
const NOTICES: browser.Permissions.Permissions = { permissions: ["notifications"] };
let noticesAllowed = false;

const page = setUpPage(
  ({ say, settings, fixed, portals }, fault) => (
    <OptionsPage
      say={say}
      settings={settings}
      fixed={fixed}
      at={partOf(location.hash)}
      portals={portals}
      calendar={calendarOf(settings)}
      now={at}
      procedures={procedures}
      outcome={outcome}
      onCalendarExport={() => exportOffice(settings)}
      onCalendarImport={(name, text) => void importOffice(name, text)}
      profileOutcome={looked}
      onCheck={(origin) => void check(origin)}
      onProfileExport={(origin) => exportProfile(portals.find((it) => it.origin === origin)?.profile)}
      onProfileFile={(origin, name, text) => look(lookAtProfile(origin, name, text))}
      onProfileUse={(use) => void useProfile(use)}
      onProfileRemove={(portal) => void act(told(call("profileSet", { portal, profile: null })))}
      onCatalogueRead={(file, watch) =>
        readCatalogueFile(file, file.name, { ...watch, now: () => performance.now() })
      }
      onCatalogueExport={() => exportCatalogue()}
      onProcedures={(own) => void act(told(call("procedureSet", { procedures: own })))}
      kinds={kinds}
      onKinds={(own) => void act(told(call("paperKindSet", { kinds: own })))}
      onKindsExport={() => exportKinds(kinds, version())}
      onKindsImport={(name, text) => void takeKinds(name, text)}
      imports={imports}
      onResultsLook={(file, watch) => lookAtResults(file, kinds, at, watch)}
      onResultsImport={(file, choice, watch) =>
        takeResults(page.words, file, choice, { kinds, now: at, settings }, watch)
      }
      onResultsBad={(file) => void saveBadRows(page.words, file, kinds, at)}
      commune={commune}
      onCommune={actInCommune}
      province={province}
      provinceSaid={provinceSaid}
      onProvinceForget={() => void act(told(call("provinceDo", { do: "forget" })))}
      onCopy={copyText}
      onPrint={() => print()}
      saved={saved}
      savedAs={savedAs}
      fault={fault}
      onCloseFault={() => page.say(null)}
      noticesAllowed={noticesAllowed}
      onNoticesAllow={allowNotices}
      onChange={(parts) => void act(saveParts(say, parts))}
      onAllow={(origin) => void act(allowPortal(say, origin))}
      onRemove={(origin) => void act(told(call("portalRemove", { origin })))}
      onWipe={(what) => void act(told(call("wipe", what)), "wiped")}
      onImport={(json) => void act(takeIn(json), "imported")}
      onExport={() => void exportAll()}
    />
  ),
  async () => {
    const [list, own, taken, minute, allowed, group, office, numbers] = await Promise.all([
      call("procedureList", {}),
      call("paperKindList", {}),
      call("importList", {}),
      now(),
      browser.permissions.contains(NOTICES),
      call("communeView", {}),
      call("provinceView", {}),
      call("provinceSaid", {}),
    ]);
    if (office.ok) province = office.value;
    if (numbers.ok) provinceSaid = numbers.value.said;
    if (group.ok) commune = group.value;
    noticesAllowed = allowed;
    at = minute;
    if (taken.ok) imports = taken.value.imports;
    if (list.ok) procedures = list.value.procedures;
    if (own.ok) kinds = own.value.kinds;
  },
);

/** The browser's own question; must be called in the click itself. */
async function allowNotices(): Promise<boolean> {
  noticesAllowed = await browser.permissions.request(NOTICES);
  page.show();
  return noticesAllowed;
}

/** What is done in the commune's group is shown by what then stands there. */
async function actInCommune(what: CommuneDo): Promise<CommuneCame | null> {
  const answer = await call("communeDo", what);
  if (answer.ok) commune = answer.value.view;
  page.say(answer.ok ? null : sayFault(page.words, answer.error));
  return answer.ok ? answer.value : null;
}

function look(outcome: ProfileOutcome | null): void {
  looked = outcome;
  page.show();
}

/** Only what was looked at is taken. */
async function useProfile(use: { origin: string; profile: PortalProfile } | null): Promise<void> {
  looked = null;
  if (!use) return page.show();
  await act(told(call("profileSet", { portal: use.origin, profile: use.profile })));
}

async function check(origin: string): Promise<void> {
  page.say((await checkOpenTab(origin)) ? null : page.words("profiles_check_none"));
}

/** Does it, and says when it is kept. */
async function act(doing: Promise<string | null>, as: typeof savedAs = "saved"): Promise<void> {
  await page.act(
    doing.then((fault) => {
      saved = fault === null ? saved + 1 : 0;
      savedAs = as;
      return fault;
    }),
  );
}

async function told(doing: ReturnType<typeof call>): Promise<string | null> {
  const answer = await doing;
  return answer.ok ? null : sayFault(page.words, answer.error);
}

/** What could not be read in the file is said: the rest of it holds. */
async function takeIn(json: string): Promise<string | null> {
  const answer = await call("importSettings", { json });
  if (!answer.ok) return sayFault(page.words, answer.error);
  const { dropped } = answer.value;
  return dropped.length > 0 ? sayDropped(page.words, dropped) : null;
}

async function takeKinds(name: string, text: string): Promise<void> {
  const read = readKinds(text);
  const fault =
    "twice" in read
      ? page.words("kinds_twice", ...read.twice)
      : "where" in read
        ? page.words(read.where === "" ? "kinds_not_json" : "kinds_not_read", name, read.where)
        : null;
  const doing = "own" in read ? told(call("paperKindSet", { kinds: read.own })) : Promise.resolve(fault);
  await act(doing, "imported");
}

async function importOffice(name: string, text: string): Promise<void> {
  const read = readOffice(name, text);
  outcome = read.outcome;
  if (!read.parts) return page.show();
  await act(saveParts(page.words, read.parts));
  // What was refused was not imported, whatever the file said.
  if (page.fault !== null) outcome = null;
  page.show();
}

/** The office's own; samples come with the extension. */
function exportCatalogue(): void {
  const own = procedures.filter((it) => !it.sample);
  saveFile(`danh-muc-thu-tuc-${version()}.json`, `${JSON.stringify(own, null, 1)}\n`);
}

const version = (): string => browser.runtime.getManifest().version;

async function exportAll(): Promise<void> {
  const answer = await call("exportAll", {});
  if (!answer.ok) return page.say(sayFault(page.words, answer.error));
  const parts = [answer.value.json.slice(0, -1).trimEnd(), ',\n "papers": ['];
  for (let after: string | null = null, first = true; ; first = false) {
    const some: Awaited<ReturnType<typeof call<"exportPapers">>> = await call("exportPapers", { after });
    if (!some.ok) return page.say(sayFault(page.words, some.error));
    const list = some.value.json.slice(1, -1);
    if (list !== "") parts.push(first ? "" : ",\n", list);
    after = some.value.next;
    if (after === null) break;
  }
  saveFile(`dung-hen-${version()}.json`, new Blob([...parts, "]\n}\n"], { type: "application/json" }));
}
