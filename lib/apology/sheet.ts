/**
 * Form 04 ('Phiếu xin lỗi và đề nghị gia hạn thời gian trả kết quả') as text. Its fields and their order: the forms after
 * Thông tư 03/2025, as one ministry's decision has them (QĐ 3621/QĐ-BYT, 24/11/2025); a province may number them otherwise.
 */
import type { Minute, Moment } from "../dossier/model.ts";
import { dateOf, dayOf, parseMoment, timeOf } from "../dossier/moment.ts";
import type { Say } from "../words/say.ts";
import type { Offered } from "./offered.ts";
import type { Letterhead } from "./schema.ts";

/** What is known of the dossier. */
export interface LetterFacts {
  code: string;
  procedureName: string | null;
  receivedAt: Moment | null;
  due: Minute | null;
  offered: Offered | null;
}
/** What stands in the fields; empty: not filled in. In memory for as long as the window is open. */
export interface LetterTyped {
  number: string;
  name: string;
  id: string;
  reason: string;
}

/** The form, part by part, as it is printed. */
export interface Sheet {
  above: string;
  office: string;
  number: string;
  nation: string;
  motto: string;
  placeDate: string;
  title: string;
  to: string;
  paragraphs: string[];
  signer: string;
  signNote: string;
}

/** Where something is to be written in by hand. */
const BLANK = "……………………";

/** @param newDue null: none that holds was typed yet; @param say in Vietnamese, whatever the interface speaks: it is for a citizen */
export function sheetOf(
  facts: LetterFacts,
  typed: LetterTyped & { letterhead: Letterhead; newDue: Minute | null },
  now: Minute,
  say: Say,
): Sheet {
  const { letterhead } = typed;
  const office = letterhead.office.trim() || BLANK;
  const name = typed.name.trim() || BLANK;
  const received = facts.receivedAt === null ? null : parseMoment(facts.receivedAt);
  const moment = (at: Minute | null) => (at === null ? BLANK : sayMoment(at, say));
  return {
    above: letterhead.above.trim(),
    office,
    number: sayNumber(typed.number.trim(), say),
    nation: say("form04_nation"),
    motto: say("form04_motto"),
    placeDate: say(
      "form04_place_date",
      letterhead.place.trim() || "………",
      sayDay("form04_day_within", dayOf(now), say),
    ),
    title: say("form04_title"),
    to: say("form04_to", name),
    paragraphs: [
      say(
        "form04_received",
        received ? sayDay("form04_day", received.day, say) : say("form04_day", "……", "……", "………"),
        office,
        facts.procedureName?.replace(/^thủ tục\s+(?=\S)/iu, "") ?? BLANK,
        name,
        typed.id.trim() || BLANK,
        facts.code,
      ),
      say("form04_due", moment(facts.due)),
      say(facts.offered === "late" ? "form04_late" : "form04_early", office),
      say("form04_reason", typed.reason.trim().replace(/\.$/, "") || BLANK),
      say("form04_sorry", office, moment(typed.newDue)),
      say("form04_thanks"),
    ],
    signer: letterhead.signer.trim() || say("form04_signer"),
    signNote: say("form04_sign_note"),
  };
}

/** With the form's own suffix where the number alone was typed; an office that has another has typed it. */
const sayNumber = (number: string, say: Say): string =>
  /^\d*$/.test(number) ? say("form04_number_bare", number || "………") : say("form04_number", number);

/** The same as plain text, for the office's own document software: there no style sheet makes its capitals. */
export function sheetText(sheet: Sheet): string {
  const { above, office, number, nation, motto, placeDate, title, to, paragraphs, signer, signNote } = sheet;
  const capitals = (words: string) => words.toLocaleUpperCase("vi");
  const head = [capitals(above), capitals(office), number].filter((it) => it !== "");
  return [
    [...head, "", capitals(nation), motto, placeDate].join("\n"),
    capitals(title),
    to,
    ...paragraphs,
    [capitals(signer), signNote].join("\n"),
  ].join("\n\n");
}

function sayDay(key: string, day: number, say: Say): string {
  const { year, month, date } = dateOf(day);
  return say(key, two(date), two(month), year);
}

/** '17 giờ 00, ngày 02 tháng 12 năm 2026'. */
function sayMoment(at: Minute, say: Say): string {
  const { year, month, date } = dateOf(dayOf(at));
  const time = timeOf(at);
  return say("form04_moment", Math.floor(time / 60), two(time % 60), two(date), two(month), year);
}

const two = (n: number): string => String(n).padStart(2, "0");
