/** The paper register's month: some days typed in, one with its codes. */
import { BookTab } from "../components/office/BookTab.tsx";
import { BOOK } from "../components/styles/book.ts";
import { OFFICE } from "../components/styles/office.ts";
import { dayRows, daysOf, withPart } from "../lib/book/compare.ts";
import type { BookDay } from "../lib/book/model.ts";
import { makeCalendar, shippedSpec } from "../lib/calendar/index.ts";
import { readWhen } from "../lib/counting/line.ts";
import type { CountedDossier } from "../lib/counting/model.ts";
import { periodAround } from "../lib/counting/period.ts";
import { dayOf, isoDay } from "../lib/dossier/moment.ts";
import type { Say } from "../lib/words/say.ts";
import { mountPage } from "./mount-page.ts";
import type { Heard } from "./parts.tsx";
import { NOW } from "./samples.ts";

const CODE = (n: number) =>
  `H52.5.12-2611${String(10 + (n % 10)).padStart(2, "0")}-${String(n).padStart(4, "0")}`;
const DOSSIERS = Array.from({ length: 90 }, (_, n) => ({
  code: CODE(n),
  receivedAt: readWhen(`2026-11-${String(2 + (n % 19)).padStart(2, "0")}T08:00:00+07:00`),
  finishedAt: n % 3 ? readWhen(`2026-11-${String(4 + (n % 17)).padStart(2, "0")}T10:00:00+07:00`) : null,
})) as CountedDossier[];
const none = { count: null, codes: null };
const BOOK_DAYS: BookDay[] = [
  { day: "2026-11-19", at: NOW, received: { count: 7, codes: null }, returned: { count: 3, codes: null } },
  { day: "2026-11-18", at: NOW, received: { count: 4, codes: null }, returned: none },
  {
    day: "2026-11-17",
    at: NOW,
    received: { count: null, codes: [CODE(15), CODE(34), CODE(53), CODE(16), "H52.5.12-261117-0999"] },
    returned: none,
  },
];

export function showBook(say: Say, heard: Heard, what: "full" | "fault" | "reading" = "full"): void {
  const calendar = makeCalendar(shippedSpec());
  const today = dayOf(NOW);
  const { from } = periodAround("month", today);
  let book = BOOK_DAYS;
  const node = () => (
    <BookTab
      month={today}
      today={today}
      counting={what === "reading" ? { phase: "reading", seen: 40, of: 90 } : { phase: "there" }}
      rows={what === "reading" ? null : dayRows(DOSSIERS, book, { from, to: today }, calendar.isWorkDay)}
      days={daysOf(DOSSIERS)}
      undated={2}
      endless={3}
      fault={what === "fault" ? say("errors_noAnswer") : null}
      say={say}
      onMonth={(by) => heard("month", by)}
      onKeep={(row, side, part) => {
        const day = { ...withPart(row.book, row.day, side, part), at: NOW };
        heard("keep", day);
        book = [...book.filter((it) => it.day !== day.day), day];
        draw(node());
      }}
      onStop={() => heard("stop")}
      onAgain={() => heard("again")}
    />
  );
  const draw = mountPage(`${OFFICE}${BOOK}`, node());
}

/** Codes of the sample that were received on a day, in order. */
export const bookCodesOn = (day: string): string[] =>
  DOSSIERS.filter(({ receivedAt }) => isoDay(receivedAt!.day) === day)
    .map(({ code }) => code)
    .sort();
