/** The side panel's tabs in their states. */
import { render } from "preact";
import { adoptStyles } from "../components/base/mount.ts";
import { DueCalculator } from "../components/side/due/DueCalculator.tsx";
import type { Checked } from "../components/side/ledger/LedgerTools.tsx";
import { LedgerView } from "../components/side/ledger/LedgerView.tsx";
import { QueuePanel } from "../components/side/QueuePanel.tsx";
import { type SideTab, SideTabs } from "../components/side/SideTabs.tsx";
import { SIDE } from "../components/styles/side.ts";
import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import { nationalProcedures } from "../lib/catalogue/index.ts";
import type { Recorded } from "../lib/ledger/groups.ts";
import type { LedgerEntry } from "../lib/ledger/types.ts";
import { defaultSettings } from "../lib/settings/defaults.ts";
import type { Say } from "../lib/words/say.ts";
import type { Heard } from "./parts.tsx";
import { sampleView } from "./queue-samples.ts";
import { DAY, NOW } from "./samples.ts";
import { LEDGERS } from "./unit-samples.ts";

const PORTAL = "https://motcua.mau.gov.vn";
const KINDS: [LedgerEntry["action"], LedgerEntry["decision"], string, string][] = [
  ["pause", "anyway", "pause-paper", "Chờ kết quả xác minh ở nơi cư trú trước đây, sẽ bổ sung công văn"],
  ["pause", "attach", "pause-paper", ""],
  ["supplement", "anyway", "supplement-again", "Công dân nộp nhầm giấy tờ của người khác"],
  ["cancel", "back", "online-cancel", ""],
  ["forward", "reminded", "forward-digitised", ""],
  ["pause", "failed", "", ""],
  ["pause", "in-order", "", ""],
  ["intake", "stopped", "scan-broken", ""],
];

/** `many` entries, newest first, some each day. */
export function sampleLedger(many: number): Recorded[] {
  return Array.from({ length: many }, (_, i) => {
    const [action, decision, rule, reason] = KINDS[i % KINDS.length]!;
    const bulk = i % 11 === 4;
    return {
      seq: many - i,
      portal: PORTAL,
      version: "0.1.0",
      previous: "0".repeat(64),
      hash: "a".repeat(64),
      entry: {
        id: `00000000000000000${many - i}`,
        at: NOW - i * 400,
        action,
        label: "Xác nhận",
        codes: bulk
          ? ["H52.5.12-261118-0001", "H52.5.12-261118-0002"]
          : [`H52.5.12-2611${String(20 - (i % 9)).padStart(2, "0")}-${String((i % 5) + 1).padStart(4, "0")}`],
        count: bulk ? 3 : 1,
        level: "ask",
        missing: rule ? [{ rule, version: 1, level: "ask" }] : [],
        decision,
        reason,
        files: i % 7 === 6 ? [{ name: "cong-van-xac-minh.pdf", size: 1200, sha256: "b".repeat(64) }] : [],
      },
    };
  });
}

interface What {
  tab?: SideTab;
  entries?: number | null;
  checked?: Checked;
  fault?: boolean;
  clipboard?: boolean;
  waiting?: boolean;
  /** The head's: which colleague's ledger is looked at, from 1. */
  unit?: number;
}

export function showSide(say: Say, heard: Heard, what: What = {}): void {
  let tab: SideTab = what.tab ?? "queue";
  adoptStyles(document, SIDE);
  const own = what.entries === null ? null : sampleLedger(what.entries ?? 60);
  const records =
    own && what.unit
      ? own.map((it, n) =>
          n === 0 ? { ...it, entry: { ...it.entry, reason: "" }, closed: true as const } : it,
        )
      : own;
  const view = sampleView();
  const show = () =>
    render(
      <SideTabs
        tab={tab}
        say={say}
        onTab={(next) => {
          heard("tab", next);
          tab = next;
          show();
        }}
        panels={{
          queue: (
            <QueuePanel
              view={view}
              fault={null}
              ratios={null}
              unit={null}
              portal={null}
              say={say}
              now={NOW}
              dayMinutes={DAY}
              onPortal={() => {}}
              calendar={makeCalendar(shippedSpec())}
              morning={null}
              onMorningClose={() => {}}
              mine={null}
              on={false}
              onMine={() => {}}
              onOpen={() => {}}
              onMark={() => {}}
              onApology={() => {}}
              onCopy={async () => true}
              onOptions={() => {}}
              onOffice={() => {}}
              scan={null}
              scanFault={null}
              onScan={() => {}}
              onScanStop={() => {}}
            />
          ),
          due: (
            <DueCalculator
              say={say}
              settings={defaultSettings()}
              calendar={makeCalendar(shippedSpec())}
              procedures={[...nationalProcedures()]}
              now={NOW}
              onCopy={async (text) => {
                heard("copy", text);
                return what.clipboard !== false;
              }}
            />
          ),
          ledger: (
            <LedgerView
              say={say}
              records={records}
              total={(records?.length ?? 0) + (records && records.length > 50 ? 900 : 0)}
              waiting={
                what.waiting === false
                  ? []
                  : view.items.filter((it) => it.groups.includes("paused-without-paper"))
              }
              checked={what.checked ?? null}
              exported={null}
              ledgers={what.unit ? LEDGERS : []}
              whose={
                what.unit
                  ? { officer: LEDGERS[what.unit - 1]!.officer, device: LEDGERS[what.unit - 1]!.device }
                  : null
              }
              onWhose={(whose) => heard("whose", whose?.officer ?? null)}
              fault={what.fault ? say("errors_noAnswer") : null}
              onMore={() => heard("more")}
              onVerify={() => heard("verify")}
              onExport={(kind) => heard("export", kind)}
              onOpen={(portal, code) => heard("open", portal, code)}
            />
          ),
        }}
      />,
      document.body,
    );
  show();
}
