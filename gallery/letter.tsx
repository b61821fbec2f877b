/** The letter of apology in its window: of a late dossier, of one that is due tomorrow, a second one. */
import { ApologyPage, type LetterAbout } from "../components/apology/ApologyPage.tsx";
import { LETTER } from "../components/styles/letter.ts";
import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import { makeSay, type Say } from "../lib/words/say.ts";
import { viPages } from "../lib/words/vi-pages.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { PORTAL } from "./portals.ts";
import { NOW } from "./samples.ts";

const DAY = 1440;
const HEAD = {
  above: "UBND tỉnh Mẫu",
  office: "Trung tâm Phục vụ hành chính công phường Mẫu",
  place: "Phường Mẫu",
  signer: "Giám đốc Trung tâm",
};
const LATE: LetterAbout = {
  code: "H52.5.12-261112-0003",
  procedureName: "Đăng ký lại khai sinh",
  receivedAt: "2026-11-12T09:10:00+07:00",
  due: NOW - DAY,
  offered: "late",
  lateSteps: ["Thẩm định hồ sơ"],
  apology: null,
  elsewhere: null,
  letterhead: HEAD,
  names: true,
};
const STATES = {
  late: LATE,
  early: { ...LATE, offered: "early" as const, due: NOW + 3 * DAY, lateSteps: [] },
  again: {
    ...LATE,
    apology: {
      portal: PORTAL,
      code: LATE.code,
      at: NOW - 2 * DAY,
      by: null,
      due: NOW - DAY,
      newDue: NOW - 60,
      times: 1,
    },
  },
  elsewhere: {
    ...LATE,
    elsewhere: {
      portal: PORTAL,
      code: LATE.code,
      at: NOW - DAY,
      by: null,
      due: NOW - DAY,
      newDue: NOW + DAY,
      times: 1,
    },
  },
  first: { ...LATE, letterhead: { above: "", office: "", place: "", signer: "" } },
};

/** `people`: whether a page says whose it is; nobody's name is a real one. */
export function showLetter(
  say: Say,
  heard: Heard,
  what: keyof typeof STATES | "none" | "fault" = "late",
  found: "page" | "none" = "page",
): void {
  let about: LetterAbout | null = what === "none" || what === "fault" ? null : STATES[what];
  const node = () => (
    <ApologyPage
      about={about}
      fault={what === "fault" ? say("errors_noAnswer") : null}
      people={
        found === "page"
          ? { found, name: "Nguyễn Thị Mẫu", id: "001099012345", officer: "Lê Thị Lan" }
          : { found, name: "", id: "", officer: "" }
      }
      calendar={makeCalendar(shippedSpec())}
      now={NOW}
      say={say}
      letterSay={makeSay(viPages)}
      onKeep={async (letter) => {
        heard("keep", letter);
        const { by, newDue } = letter;
        const apology = { portal: PORTAL, code: LATE.code, at: NOW, by, due: LATE.due, newDue, times: 1 };
        if (about) about = { ...about, apology };
        draw(node());
        return true;
      }}
      onDrop={() => {
        heard("drop");
        if (about) about = { ...about, apology: null };
        draw(node());
      }}
      onPrint={() => heard("print")}
      onCopy={async (text) => {
        heard("copy", text);
        return true;
      }}
      onAskAgain={() => heard("ask")}
      onOpen={() => heard("open")}
    />
  );
  const draw = mountPage(LETTER, node());
}
