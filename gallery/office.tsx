/** The full page of the office, full and empty. */
import { OfficePage } from "../components/office/OfficePage.tsx";
import { OFFICE } from "../components/styles/office.ts";
import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import { sumsOf } from "../lib/queue/view.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { longView, manyItems, sampleView } from "./queue-samples.ts";
import { DAY, NOW } from "./samples.ts";

const calendar = makeCalendar(shippedSpec());
export function showOffice(say: Say, heard: Heard, what: "full" | "empty" | "fault" | "long" = "full"): void {
  const items = manyItems(what === "empty" ? 0 : 45);
  mountPage(
    OFFICE,
    <OfficePage
      view={
        what === "fault"
          ? null
          : what === "long"
            ? longView()
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
