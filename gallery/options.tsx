/** The options as one works in them: what is changed holds at once. */

import type { CalendarOutcome } from "../components/options/calendar/CalendarFile.tsx";
import type { CommuneActions } from "../components/options/commune/props.ts";
import type { ProfileOutcome } from "../components/options/portals/PortalProfile.tsx";
import { OptionsPage, type OptionsPart } from "../components/pages/OptionsPage.tsx";
import { OPTIONS } from "../components/styles/options.ts";
import { nationalProcedures, type Procedure } from "../lib/catalogue/index.ts";
import { dayOf } from "../lib/dossier/moment.ts";
import { readCatalogueFile } from "../lib/lists/catalogue-file.ts";
import { previewResults } from "../lib/lists/results-file.ts";
import type { CommuneView } from "../lib/messages/commune-calls.ts";
import type { ProvincePost } from "../lib/province/record.ts";
import { kindFinder } from "../lib/results/kinds.ts";
import { makeReader } from "../lib/reuse/reader.ts";
import { SHIPPED } from "../lib/reuse/register/register.ts";
import type { PaperKind } from "../lib/reuse/register/schema.ts";
import { calendarOf } from "../lib/settings/calendar.ts";
import { defaultSettings } from "../lib/settings/defaults.ts";
import type { Settings } from "../lib/settings/schema.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { PORTALS } from "./portals.ts";
import { NOW } from "./samples.ts";

const results = { find: kindFinder(makeReader(SHIPPED), SHIPPED), today: dayOf(NOW) };

/** A procedure of the office's own, with all there is to say of one. */
export function sampleOwn(n: number): Procedure {
  return {
    code: `2.${String(100000 + n)}`,
    name: `Thủ tục số ${n} của đơn vị`,
    field: n % 2 ? "Đất đai" : "Xây dựng",
    time: { amount: 5 + (n % 9), unit: "working-days" },
    steps: [{ name: "Thẩm định", hours: 24, role: "Công chức" }],
    papers: [{ name: "Đơn", required: true }],
    timeSaid: null,
    online: [{ level: "full", from: "2026-01-01", to: null, source: "Quyết định 100/QĐ-UBND" }],
    fee: "15.000 đồng",
    results: [{ code: "KQ.G15.000031", name: "Giấy khai sinh" }],
    year: 2026,
    source: "Quyết định 100/QĐ-UBND",
    sample: false,
  };
}

export function showOptions(
  say: Say,
  heard: Heard,
  fixed: string[] = [],
  more: {
    outcome?: CalendarOutcome;
    profileOutcome?: ProfileOutcome;
    own?: number;
    at?: OptionsPart;
    parts?: Partial<Settings>;
    fault?: string;
    /** Whether the browser shows notices already, and whether it lets us when asked. */
    allowed?: boolean;
    allows?: boolean;
    /** No change is kept, and this is said. */
    refuses?: string;
    /** This machine's part in its commune, and what comes of what is done there. */
    commune?: { view(): CommuneView; act: CommuneActions["onCommune"] };
    /** What the province has of this commune. */
    said?: ProvincePost;
  } = {},
): void {
  let settings: Settings = { ...defaultSettings(), ...more.parts };
  let saved = 0;
  let fault = more.fault ?? null;
  let own = Array.from({ length: more.own ?? 0 }, (_, i) => sampleOwn(i));
  let kinds: PaperKind[] = [];
  const node = () => (
    <OptionsPage
      say={say}
      settings={settings}
      fixed={fixed}
      at={more.at ?? "portals"}
      portals={PORTALS}
      calendar={calendarOf(settings)}
      now={NOW}
      outcome={more.outcome ?? null}
      procedures={[...own, ...nationalProcedures()]}
      onProcedures={(next) => {
        heard("procedures", next);
        own = next;
        saved += 1;
        again(node());
      }}
      onCatalogueRead={(file, watch) =>
        readCatalogueFile(file, file.name, { ...watch, now: () => performance.now() })
      }
      profileOutcome={more.profileOutcome ?? null}
      onCheck={(origin) => heard("check", origin)}
      onProfileExport={(origin) => heard("profileExport", origin)}
      onProfileFile={(origin, name, text) => heard("profileFile", origin, name, text)}
      onProfileUse={(use) => heard("profileUse", use)}
      onProfileRemove={(origin) => heard("profileRemove", origin)}
      onCatalogueExport={() => heard("catalogue")}
      onCalendarExport={() => heard("calendar")}
      onCalendarImport={(name, text) => heard("calendarFile", name, text)}
      kinds={kinds}
      imports={[]}
      onResultsLook={(file, watch) =>
        previewResults(file, results, { ...watch, now: () => performance.now() })
      }
      onResultsImport={(file, choice, watch) => {
        heard("resultsImport", choice);
        watch.onProgress({ read: 1, kept: 0.25 }, 45_000);
        return new Promise((done) =>
          watch.signal.addEventListener("abort", () => done({ kind: "cancelled", taken: file.size })),
        );
      }}
      onResultsBad={() => heard("resultsBad")}
      onKinds={(next) => {
        heard("kinds", next);
        kinds = next;
        saved += 1;
        again(node());
      }}
      noticesAllowed={more.allowed ?? false}
      onNoticesAllow={async () => {
        heard("notices");
        return more.allows ?? true;
      }}
      onKindsExport={() => heard("kindsExport")}
      onKindsImport={(name, text) => heard("kindsFile", name, text)}
      saved={saved}
      fault={fault}
      commune={more.commune?.view() ?? null}
      onCommune={async (what) => {
        const came = (await more.commune?.act(what)) ?? null;
        again(node());
        return came;
      }}
      province={null}
      provinceSaid={more.said ?? null}
      onProvinceForget={() => heard("provinceForget")}
      onCopy={async (text) => {
        heard("copy", text);
        return true;
      }}
      onPrint={() => heard("print")}
      onAllow={(origin) => heard("allow", origin)}
      onRemove={(origin) => heard("remove", origin)}
      onExport={() => heard("export")}
      onImport={(json) => heard("import", json)}
      onWipe={(which) => heard("wipe", which)}
      onChange={(parts) => {
        heard("change", parts);
        if (more.refuses) fault = more.refuses;
        else {
          settings = { ...settings, ...parts };
          saved += 1;
        }
        again(node());
      }}
    />
  );
  const again = mountPage(OPTIONS, node());
}
