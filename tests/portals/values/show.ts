/** How the value of a field is written by a portal's voice, and what a person then knows. */
import { esc, mark } from "../marks.ts";
import { either, open, said } from "../truth.ts";
import type { Voice } from "../voice.ts";
import { ended, stopped } from "../words/statuses.ts";
import type { Facts } from "../world/facts.ts";
import type { At } from "../world/moments.ts";
import { fact, moment, NAMELESS, type Shown } from "./dates.ts";
import { code, procedure, status } from "./words.ts";

export type { Shown } from "./dates.ts";
/** Fields that are dates of the dossier. */
export const DATES = ["receivedAt", "submittedAt", "dueAt", "stepDueAt"] as const;
const written = (path: string, text: string) => mark(path, esc(text));

const money = (fee: number) => (fee === 0 ? "Miễn phí" : `${fee.toLocaleString("vi-VN")} đ`);
const PAID = { online: "Đã thanh toán trực tuyến", direct: "Đã thu trực tiếp", false: "Chưa thanh toán" };

const small = (path: string, text: string) => `<div class="small muted">${written(path, text)}</div>`;
/** The step with the person who has it in the same cell; on some portals with the office, too. */
function withWho(shown: Shown, { code, officer, unit }: Facts, { whoAs }: Voice): Shown {
  const [person, office] = [`${code}/officer`, `${code}/unit`];
  if (whoAs === "behind the step")
    return {
      ...shown,
      html: `${shown.html} — ${written(person, officer)}`,
      facts: { ...shown.facts, officer: said(officer) },
    };
  if (whoAs !== "below the step") return shown;
  return {
    ...shown,
    html: `<b>${shown.html}</b>${small(person, officer)}${small(office, unit)}`,
    facts: { ...shown.facts, officer: said(officer), unit: either(unit, "an office beside a step") },
  };
}
function withOffice(shown: Shown, { code, unit }: Facts, { whoAs }: Voice): Shown {
  const path = `${code}/unit`;
  const facts = { ...shown.facts, unit: either(unit, "an office beside a person") };
  if (whoAs === "office below") return { ...shown, html: shown.html + small(path, unit), facts };
  if (whoAs === "office in brackets")
    return { ...shown, html: `${shown.html} (${written(path, unit)})`, facts };
  return shown;
}

/** One field of one dossier. */
export function show(field: string, of: Facts, voice: Voice): Shown {
  const path = `${of.code}/${field}`;
  const unsure = voice.labels[field]?.[2];
  const plain = (text: string, value: unknown = text): Shown => ({
    html: written(path, text),
    text,
    facts: { [field]: fact(unsure, value) },
  });
  const other = (text: string): Shown => ({ html: esc(text), text, facts: {} });
  const day = (when: At) => voice.date.write(when);
  switch (field) {
    case "code":
      return { html: code(path, of.code, voice), text: of.code, facts: {} };
    case "alias":
      return { html: mark(path, of.alias), text: of.alias, facts: { aliases: fact(unsure, [of.alias]) } };
    case "procedureName":
      return procedure(of, voice, unsure);
    case "procedureCode":
      return plain(of.procedure.code);
    case "receivedAt":
      return moment(of, "receivedAt", of.received, voice.shortDate, voice, unsure);
    case "submittedAt":
      return moment(of, "submittedAt", of.submitted, voice.date, voice, unsure);
    case "dueAt":
      return moment(of, "dueAt", of.due, voice.date, voice, unsure);
    case "stepDueAt":
      return moment(of, "stepDueAt", of.stepDue, voice.date, voice, unsure);
    case "stepName": {
      const shown = plain(of.step);
      // A step of that name stands still on some portals and runs on others.
      const still = /Niêm yết|thuế/.test(of.step) ? { paused: open("a step that may stop the clock") } : {};
      return withWho({ ...shown, facts: { ...still, ...shown.facts } }, of, voice);
    }
    case "status":
      return status(of, voice, unsure);
    case "channel": {
      const { words, level, channel } = voice.channels[of.channel];
      const shown = plain(words, channel);
      return level ? { ...shown, facts: { ...shown.facts, level: said(level) } } : shown;
    }
    case "field":
      return plain(of.procedure.field);
    case "officer":
      return withOffice(plain(of.officer), of, voice);
    case "unit":
    case "receivedBy":
      return plain(of[field]);
    case "level": {
      // A portal doesn't contradict itself: the way in may say it too.
      const level = voice.channels[of.channel].level ?? of.level;
      return plain(level === "full" ? "Toàn trình" : "Một phần", level);
    }
    case "fee":
      return plain(money(of.fee), of.fee);
    case "paid":
      return plain(PAID[`${of.paid}`], of.paid);
    case "resultNumber":
      return of.resultNumber
        ? plain(of.resultNumber)
        : { ...other(voice.nothing), facts: { resultNumber: NAMELESS } };
    case "ownAccount":
      return plain(of.ownAccount ? "Có" : "Không", of.ownAccount);
    case "applicant":
      return other(of.person.name);
    case "id":
      return other(of.person.id);
    case "phone":
      return other(of.person.phone);
    case "place":
      return other(of.person.place);
    case "born":
      return other(of.person.born);
    case "issued":
      return other(of.person.issued);
    case "updated":
      return other(day(of.stepStarted + 95));
    case "moved":
      return other(day(of.stepStarted));
    case "signed":
      return other("");
    case "sender":
      return other(of.receivedBy);
    case "document":
      return other(of.document);
    case "parcel":
      return other(of.parcel);
    case "left": {
      const shown = other(
        ended(of.status.n) ? voice.nothing : stopped(of.status.n) ? "Tạm dừng" : `Còn ${of.days} ngày`,
      );
      return ended(of.status.n) ? shown : { ...shown, facts: { paused: open("a countdown hints at it") } };
    }
    case "allowed":
      return other(`${of.days} ngày làm việc`);
    case "copies":
      return other("1");
    case "note":
      return other("");
    default:
      throw new Error(`no value for ${field}`);
  }
}
