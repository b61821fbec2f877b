/** The full page of the office, full and empty. */
import { OfficePage } from "../components/office/OfficePage.tsx";
import { OFFICE } from "../components/styles/office.ts";
import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import type { QueueGroup } from "../lib/queue/types.ts";
import { sumsOf } from "../lib/queue/view.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { item, sampleView } from "./queue-samples.ts";
import { DAY, NOW } from "./samples.ts";

const calendar = makeCalendar(shippedSpec());
const SOME: [string, QueueGroup[]][] = [
  ["late", ["overdue"]],
  ["late", ["overdue", "asked-twice"]],
  ["soon", ["next-hours", "today"]],
  ["running", ["tomorrow"]],
  ["running", ["tomorrow", "early"]],
  ["running", []],
  ["paused", ["paused", "paused-without-paper"]],
  ["intake", ["online-waiting", "today"]],
  ["unknown", []],
];

export function showOffice(say: Say, heard: Heard, what: "full" | "empty" | "fault" = "full"): void {
  const items = Array.from({ length: what === "empty" ? 0 : 45 }, (_, n) => {
    const [state, groups] = SOME[n % SOME.length]!;
    const one = item(state, n, groups);
    const early = groups.includes("early") ? [{ key: "early_last_step", args: ["Ký duyệt"] }] : null;
    const beside = n % 7 === 1 ? { whose: "chị Lan", at: NOW - 1_440 } : null;
    return { ...one, beside, early, usual: n % 4 === 0 ? { n: 12, median: 150 } : null };
  });
  mountPage(
    OFFICE,
    <OfficePage
      view={
        what === "fault"
          ? null
          : sampleView({ items, open: items.length, counts: sumsOf(items, calendar).counts })
      }
      fault={what === "fault" ? say("errors_noAnswer") : null}
      calendar={calendar}
      portal={null}
      say={say}
      now={NOW}
      dayMinutes={DAY}
      onPortal={(portal) => heard("portal", portal)}
      mine={null}
      on={false}
      onMine={(mine, on) => heard("mine", mine, on)}
      onOpen={(portal, code, fresh) => heard("open", portal, code, ...(fresh ? ["fresh"] : []))}
      onMark={(portal, code, said) => heard("mark", portal, code, said)}
      onApology={(portal, code) => heard("apology", portal, code)}
      onCopy={async (text) => {
        heard("copy", text);
        return true;
      }}
      onPrint={() => heard("print")}
      onRetry={() => heard("retry")}
      scan={null}
      scanFault={null}
      onScan={(anew) => heard("scan", anew)}
      onScanStop={() => heard("scan stopped")}
    />,
  );
}
