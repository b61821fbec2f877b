import { mountShadow } from "../components/base/mount.ts";
import { SetupPanel, type SetupPanelProps } from "../components/setup/SetupPanel.tsx";
import { SETUP } from "../components/styles/setup.ts";
import { because } from "../lib/reading/reasons.ts";
import type { CheckRow, CheckWhat } from "../lib/reading/setup/check-row.ts";
import type { Say } from "../lib/words/say.ts";
import type { Heard } from "./parts.tsx";
import { PORTALS } from "./portals.ts";

const row = (
  what: CheckWhat,
  state: CheckRow["state"],
  texts: string[],
  more: Partial<CheckRow> = {},
): CheckRow => ({
  what,
  state,
  samples: texts.map((text) => ({ text, where: { kind: "column", name: "Cột trên trang" }, sure: 0.95 })),
  read: texts.length,
  of: 3,
  why: [],
  ...more,
});

const ROWS: CheckRow[] = [
  row("code", "read", ["H52.5.12-261120-0001", "H52.5.12-261120-0002", "H52.5.12-261120-0003"]),
  row("receivedAt", "doubt", ["2026-11-20T08:15:00+07:00"], {
    why: [because("unread_two_values", "2026-11-20T08:15:00+07:00 / 2026-11-19")],
  }),
  row("dueAt", "read", ["2026-11-23", "2026-11-24", "2026-11-25"]),
  row("stepDueAt", "missing", []),
  row("statusText", "doubt", ["Treo chờ giấy"], { foreign: ["Treo chờ giấy"] }),
  row("channel", "read", ["online", "direct", "post"]),
  row("timeAllowed", "read", ["40 working-hours", "5 working-days", "7 calendar-days"]),
  row("papers", "absent", []),
  row("paperFiles", "read", ["7"], { read: 2, of: 5 }),
  row("pause", "read", ["Treo hồ sơ"]),
  row("forward", "absent", []),
];

/** The check of a page: `what` says whether something is being pointed at, named, or a report stands ready. */
export function showSetup(
  at: Element,
  say: Say,
  heard: Heard,
  what: "plain" | "pointing" | "found" | "report" | "answers",
): void {
  const host = document.createElement("div");
  host.setAttribute("data-dung-hen", "setup");
  at.append(host);
  mountShadow(
    host,
    "open",
    SETUP,
    <SetupPanel
      say={say}
      side="right"
      kind={what === "plain" ? "none" : "list"}
      product={null}
      dossiers={what === "plain" ? 0 : 3}
      rows={ROWS}
      profile={PORTALS[0]!.profile}
      pointing={what === "pointing" ? "stepDueAt" : null}
      nothing={false}
      found={
        what === "found"
          ? [
              { as: "column", label: "Mốc của chặng", place: { in: "list" } },
              { as: "button", label: "Xem mốc", place: { in: "list" } },
            ]
          : null
      }
      wanted="stepDueAt"
      pause={what === "plain" ? { step: "try", label: "Đồng ý treo" } : null}
      missed={false}
      next={what === "pointing"}
      onSkip={() => heard("skip")}
      answers={what === "plain" || what === "found" ? null : answersOf(what === "answers", heard)}
      report={what === "report" ? { text: "body\n table.1\n", copied: false } : null}
      fault={what === "plain" ? say("errors_noAnswer") : null}
      onPoint={(which) => heard("point", which)}
      onPin={(pin) => heard("pin", pin)}
      onCancel={() => heard("cancel")}
      onUndo={(pin) => heard("undo", pin)}
      onReport={() => heard("report")}
      onSide={() => heard("side")}
      onClose={() => heard("close")}
    />,
  );
}

const key = (path: string, agrees = 0, differs = 0) => ({ path, seconds: false, agrees, differs });
const answersOf = (looking: boolean, heard: Heard): SetupPanelProps["answers"] => ({
  looking,
  proposals: [
    {
      ...{ at: "/api/ho-so/tim", rows: "ds[]", code: "maHoSo", dossiers: 20 },
      found: [
        { meaning: "dueAt", key: key("henTra", 20) },
        { meaning: "receivedAt", key: key("ngayNhan", 20) },
      ],
      open: [
        { meaning: "stepDueAt", keys: [key("buoc[].hetHan"), key("capNhat", 6, 2)] },
        { meaning: "stepName", keys: [key("buoc[].ten")] },
        { meaning: "id", keys: [key("_id")] },
        { meaning: "finishedAt", keys: [key("capNhat")] },
      ],
    },
  ],
  others: ["/api/danh-muc"],
  held: looking ? [] : [{ at: "/api/ho-so/tim", rows: "ds[]", code: "maHoSo", values: { dueAt: "henTra" } }],
  onPage: new Set(["dueAt", "receivedAt"]),
  onLook: (look) => heard("look", look),
  onReload: () => heard("reload"),
  onTake: (answer) => heard("take", answer),
  onDrop: (place) => heard("drop", place),
});
