/** The queue of the side panel, full, empty and out of order. */

import { QueuePanel } from "../components/side/QueuePanel.tsx";
import { QUEUE } from "../components/styles/queue.ts";
import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import type { Scan } from "../lib/whole/scan.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { PORTAL } from "./portals.ts";
import { doneView, handledView, item, listState, listsView, longView, sampleView } from "./queue-samples.ts";
import { DAY, NOW } from "./samples.ts";
import { unitOf } from "./unit-samples.ts";

export function showQueue(
  say: Say,
  heard: Heard,
  what:
    | "full"
    | "empty"
    | "done"
    | "fault"
    | "quiet"
    | "handled"
    | "lists"
    | "long"
    | "mine"
    | "nobodys"
    | "nameless"
    | "scan"
    | "stopped"
    | "unit"
    | "unitWhole" = "full",
  rows?: number,
): void {
  const quiet = {
    overdue: 0,
    today: 0,
    tomorrow: 1,
    paused: 0,
    "paused-without-paper": 0,
    "online-waiting": 0,
    "next-hours": 0,
    apology: 0,
    "asked-twice": 0,
    early: 0,
  };
  const views = {
    full: sampleView(),
    empty: sampleView({ open: 0, portals: [] }),
    done: doneView(),
    fault: null,
    handled: handledView(),
    mine: sampleView({ open: 3, items: sampleView().items.filter((it) => it.officer === "Lê Thị Lan") }),
    nobodys: sampleView({ open: 0, items: [] }),
    nameless: sampleView({ whose: { officer: [], unit: ["UBND phường Mẫu"], names: false } }),
    lists: listsView(),
    long: what === "long" ? longView(rows) : null,
    scan: sampleView(),
    stopped: sampleView(),
    unit: sampleView(),
    unitWhole: sampleView(),
    quiet: sampleView({
      seen: {
        state: "whole",
        unseen: 0,
        lists: [listState({ seen: 1, total: 1, missing: [], missingRows: 0, missingPages: [], whole: true })],
      },
      portals: [{ portal: PORTAL, dossiers: 1 }],
      open: 1,
      counts: { ...quiet, untouched: 0 },
      items: [item("running", 6, ["tomorrow"])],
      unknown: 0,
    }),
  };
  const scan: Scan | null =
    what === "scan"
      ? { phase: "running", why: null, list: "listlist1", page: 3, pages: 7, to: 4, turned: 2 }
      : what === "stopped"
        ? { phase: "stopped", why: "no-next", list: "listlist1", page: 3, pages: 7, to: null, turned: 2 }
        : null;
  mountPage(
    QUEUE,
    <QueuePanel
      view={views[what]}
      fault={what === "fault" ? say("errors_noAnswer") : null}
      ratios={what === "empty" ? null : { received: 20, reusing: 12, needing: 80, withFile: 71 }}
      portal={null}
      unit={what === "unit" || what === "unitWhole" ? unitOf(what === "unitWhole") : null}
      say={say}
      now={NOW}
      dayMinutes={DAY}
      onPortal={(portal) => heard("portal", portal)}
      mine={what === "mine" || what === "nobodys" ? { of: "officer", value: "Lê Thị Lan" } : null}
      on={what === "mine" || what === "nobodys"}
      onMine={(mine, on) => heard("mine", mine, on)}
      onOpen={(portal, code, fresh) => heard("open", portal, code, ...(fresh ? ["fresh"] : []))}
      onMark={(portal, code, said) => heard("mark", portal, code, said)}
      onApology={(portal, code) => heard("apology", portal, code)}
      onCopy={async (text) => {
        heard("copy", text);
        return true;
      }}
      calendar={makeCalendar(shippedSpec())}
      morning={what === "handled" ? { day: "2026-11-20", work: 6, urgent: 2 } : null}
      onMorningClose={() => heard("morning closed")}
      onOptions={() => heard("options")}
      onOffice={() => heard("office")}
      onRetry={() => heard("retry")}
      scan={scan}
      scanFault={null}
      onScan={(anew) => heard("scan", anew)}
      onScanStop={() => heard("scan stopped")}
    />,
  );
}
