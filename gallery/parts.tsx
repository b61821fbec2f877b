import { h } from "preact";
import * as icons from "../components/base/icons.ts";
import { mountShadow } from "../components/base/mount.ts";
import { Notice } from "../components/base/Notice.tsx";
import { DossierPanel } from "../components/in-page/DossierPanel.tsx";
import { GuardDialog } from "../components/in-page/GuardDialog.tsx";
import { IntakeLine } from "../components/in-page/IntakeLine.tsx";
import { MisplacedMark } from "../components/in-page/MisplacedMark.tsx";
import { NotAskedMark } from "../components/in-page/NotAskedMark.tsx";
import { ReuseMark } from "../components/in-page/ReuseMark.tsx";
import { makeRowClock } from "../components/in-page/RowClock.ts";
import { StoreHere } from "../components/in-page/StoreHere.tsx";
import { DOSSIER_PANEL } from "../components/styles/dossier-panel.ts";
import { GUARD_DIALOG } from "../components/styles/guard-dialog.ts";
import { INTAKE_LINE } from "../components/styles/intake-line.ts";
import { NOTICE_INLINE } from "../components/styles/notice.ts";
import { REUSE } from "../components/styles/reuse.ts";
import { because } from "../lib/reading/reasons.ts";
import type { Say } from "../lib/words/say.ts";
import { hostIn } from "./host.ts";
import {
  CODES,
  DAY,
  INTAKE_ROWS,
  MATCH,
  MATCH_ASK,
  MATCH_OVER,
  MATCH_UNKNOWN,
  NOT_ASKED,
  NOW,
  STATES,
  VERDICT,
  VERDICT_MANY,
} from "./samples.ts";

/** What the parts were asked to do, for tests to look at. */
export type Heard = (what: string, ...args: unknown[]) => void;

/** Each state in a cell of `widths` pixels. */
export function showClocks(into: Element, say: Say, widths: number[], heard: Heard): void {
  const table = document.createElement("table");
  table.className = "portal";
  for (const [name, state] of Object.entries(STATES)) {
    const row = table.insertRow();
    row.insertCell().textContent = name;
    for (const width of widths) {
      const cell = row.insertCell();
      const box = document.createElement("div");
      box.style.width = `${width}px`;
      box.textContent = "Đang xử lý";
      cell.append(box);
      const props = { code: CODES[0]!, clocks: state, say, now: NOW, dayMinutes: DAY };
      box.append(makeRowClock(document, "open", props, { open: (code) => heard("open", code) }).host);
    }
  }
  into.append(table);
}

export interface PanelOptions {
  state: string;
  folded?: boolean;
  whyOpen?: boolean;
  side?: "left" | "right";
  doubts?: boolean;
}

export function showPanel(into: Element, say: Say, heard: Heard, options: PanelOptions) {
  const place = { side: options.side ?? ("right" as const), top: 0.04 };
  let folded = options.folded ?? false;
  const node = () =>
    h(DossierPanel, {
      code: CODES[0]!,
      clocks: STATES[options.state]!,
      doubts: options.doubts
        ? [{ kind: "step-due-after-dossier-due" as const, of: "stepDueAt" as const, other: "dueAt" as const }]
        : [],
      unread: options.doubts
        ? [
            { what: "stepDueAt", why: because("unread_date_broken", "Hạn xử lý") },
            { what: "receivedOnline", why: because("unread_facing") },
          ]
        : [],
      say,
      now: NOW,
      dayMinutes: DAY,
      folded,
      whyOpen: options.whyOpen ?? false,
      ...(options.state === "late" ? { onApology: () => heard("apology") } : {}),
      position: { ...place },
      onFold(next) {
        folded = next;
        heard("fold", next);
        mounted.render(node());
      },
      onMove(next) {
        Object.assign(place, next);
        heard("move", next);
        mounted.render(node());
      },
    });
  const mounted = mountShadow(hostIn(into, "dossier"), "open", DOSSIER_PANEL, node());
  return mounted;
}

export interface GuardOptions {
  many?: boolean;
  stop?: boolean;
  canAttach?: boolean;
  kind?: "pause" | "cancel";
  /** The caller is slow to take the dialog away. */
  stay?: boolean;
}

export function showGuard(into: Element, say: Say, heard: Heard, options: GuardOptions = {}) {
  const verdict = options.many ? VERDICT_MANY : VERDICT;
  const codes = options.many ? CODES : CODES.slice(0, 1);
  const done = (what: string, ...args: unknown[]) => {
    heard(what, ...args);
    if (!options.stay) mounted.remove();
  };
  const mounted = mountShadow(
    hostIn(into, "guard"),
    "open",
    GUARD_DIALOG,
    h(GuardDialog, {
      verdict: options.stop ? { ...verdict, level: "stop" as const } : verdict,
      action: { kind: options.kind ?? "pause", label: "Xác nhận", codes, count: codes.length },
      say,
      next: options.canAttach === false ? null : { text: say("guard_attach"), icon: icons.paperclip },
      onBack: () => done("back"),
      onNext: () => done("attach"),
      onAnyway: (reason) => done("anyway", reason),
    }),
  );
  return mounted;
}

export function showReuse(into: Element, say: Say, heard: Heard): void {
  for (const [match, taken] of [
    [MATCH, false],
    [MATCH_OVER, false],
    [MATCH, true],
    [MATCH_ASK, false],
    [MATCH_UNKNOWN, false],
  ] as const) {
    const props = { match, say, now: NOW, canOpen: true, taken, onUse: () => heard("use") };
    mountShadow(hostIn(into, "reuse"), "open", REUSE, h(ReuseMark, props));
  }
  const odd = { file: "to-khai.pdf", say, onRight: () => heard("right") };
  mountShadow(hostIn(into, "reuse"), "open", REUSE, h(MisplacedMark, odd));
}

/** The line above the papers of a form, with what else stands there of us. */
export function showIntake(
  into: Element,
  say: Say,
  heard: Heard,
  known = true,
  without: number[] = [],
): void {
  const rows = INTAKE_ROWS.filter((_, n) => !without.includes(n));
  const line = h(IntakeLine, {
    rows: rows.map((it) => ({ ...it, key: it.name, onGo: () => heard("go", it.name) })),
    known,
    notAsked: [NOT_ASKED],
    onSlip: () => heard("slip"),
    appointment: { due: NOW + 1440, provisional: false, reasons: [] },
    say,
    now: NOW,
  });
  mountShadow(hostIn(into, "intake"), "open", INTAKE_LINE, line);
  mountShadow(hostIn(into, "reuse"), "open", REUSE, h(NotAskedMark, { notAsked: NOT_ASKED, say }));
  mountShadow(hostIn(into, "reuse"), "open", REUSE, h(StoreHere, { say }));
}

export function showNotices(into: Element, say: Say, heard: Heard): void {
  for (const kind of ["info", "remind", "error"] as const) {
    const notice = h(Notice, {
      kind,
      say,
      text: say("errors_timeout"),
      means: say("dossier_missing"),
      todo: say("rules_pausePaper_todo"),
      onClose: () => heard("close"),
    });
    mountShadow(hostIn(into, "notice"), "open", NOTICE_INLINE, notice);
  }
}
