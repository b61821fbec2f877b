/** The paper register, loaded when somebody looks at it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { adoptStyles } from "../../components/base/mount.ts";
import { BookTab } from "../../components/office/BookTab.tsx";
import { BOOK } from "../../components/styles/book.ts";
import { type DayRow, dayRows, daysOf, endedWithoutDay, withPart } from "../../lib/book/compare.ts";
import type { BookDay, BookSide, Side } from "../../lib/book/model.ts";
import { periodAround } from "../../lib/counting/period.ts";
import { dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { call, sayFault } from "../edge/page.ts";
import { useCounted } from "./counted.ts";
import { allDossiers } from "./dossiers.ts";
import { type PartProps, totalOf } from "./part.ts";

adoptStyles(document, BOOK);

/** The office has one register, whatever its portals: the choice of a portal doesn't narrow it. */
export function BookPart(props: PartProps) {
  const { say, now, calendar, news, scope } = props;
  const today = dayOf(now);
  const [month, setMonth] = useState(today);
  const { from, to } = periodAround("month", month);
  const total = totalOf({ ...props, portal: null });
  const counted = useCounted(`book ${scope} ${news}`, say, total, (reading) =>
    allDossiers({ portal: null, scope }, reading),
  );
  const [book, setBook] = useState<BookDay[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const dossiers = counted.made?.dossiers ?? null;

  async function load(): Promise<void> {
    const answer = await call("bookGet", { from: isoDay(from), to: isoDay(to) });
    setBook(answer.ok ? answer.value.days : []);
    setFault(answer.ok ? null : sayFault(say, answer.error));
  }
  useEffect(() => void load(), [from, news]);

  async function keep(row: DayRow, side: Side, part: Partial<BookSide>): Promise<void> {
    const day = { ...withPart(row.book, row.day, side, part), at: now };
    const answer = await call("bookSet", { day });
    if (answer.ok) await load();
    else setFault(sayFault(say, answer.error));
  }
  const rows = useMemo(
    () => dossiers && dayRows(dossiers, book, { from, to: Math.min(to, today) }, calendar.isWorkDay),
    [dossiers, book, from, today],
  );
  const days = useMemo(() => daysOf(dossiers ?? []), [dossiers]);
  return (
    <BookTab
      month={month}
      today={today}
      counting={counted.counting}
      rows={rows}
      days={days}
      undated={dossiers?.filter(({ receivedAt, status }) => receivedAt === null && status !== 1).length ?? 0}
      endless={dossiers ? endedWithoutDay(dossiers) : 0}
      fault={fault}
      say={say}
      onMonth={(by) => setMonth(by < 0 ? from - 1 : to + 1)}
      onKeep={(row, side, part) => void keep(row, side, part)}
      onStop={counted.stop}
      onAgain={counted.again}
    />
  );
}
