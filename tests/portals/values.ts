/** How the value of a field is written by a portal's voice, and what a person then knows. */

import { icon } from "./look/icons.ts";
import { esc, mark } from "./marks.ts";
import { either, type Fact, said, unknown } from "./truth.ts";
import type { Voice } from "./voice.ts";
import { ended, stopped } from "./words/statuses.ts";
import type { Facts } from "./world/facts.ts";
import { type At, type DateForm, truthOf } from "./world/moments.ts";

export interface Shown {
  /** With its mark. */
  html: string;
  /** Without marks and tags: for fields (`value=`). */
  text: string;
  facts: Record<string, Fact>;
}

/** Fields of which a page may have no label of its own: distractors have no facts. */
export const DATES = ["receivedAt", "submittedAt", "dueAt", "stepDueAt"] as const;
const NAMELESS = unknown("nothing stands there");

const written = (path: string, text: string, html = esc(text)) => mark(path, html);
const fact = (unsure: string | undefined, value: unknown): Fact =>
  unsure ? either(value, unsure) : said(value);

function moment(path: string, when: At | null, form: DateForm, voice: Voice, unsure?: string): Shown {
  const field = path.split("/")[1] as string;
  if (when === null) return { html: esc(voice.nothing), text: voice.nothing, facts: { [field]: NAMELESS } };
  const text = form.write(when);
  const parts = /^(\S+) (\S+)$/.exec(text);
  const html =
    voice.dateSplit && parts
      ? `<span class="day">${parts[1]}</span> <span class="time">${parts[2]}</span>`
      : esc(text);
  return { html: mark(path, html), text, facts: { [field]: fact(unsure, truthOf(when, form)) } };
}

function code(path: string, text: string, voice: Voice): string {
  const inner = mark(path, esc(text));
  if (voice.codeAs === "link") return `<a href="#/ho-so/${text.slice(-4)}">${inner}</a>`;
  if (voice.codeAs === "link with title")
    return `<a href="#/ho-so/${text.slice(-4)}" title="Xem chi tiết hồ sơ">${inner}</a>`;
  if (voice.codeAs === "button") return `<button type="button" class="linkish">${inner}</button>`;
  if (voice.codeAs === "role button") return `<div role="button" class="linkish" tabindex="0">${inner}</div>`;
  return voice.codeAs === "bold" ? `<b>${inner}</b>` : inner;
}

function status({ code, status: of, days }: Facts, voice: Voice, unsure?: string): Shown {
  const text = voice.statusAs === "upper" ? of.words.toLocaleUpperCase("vi") : of.words;
  const inner = written(`${code}/status`, text);
  const left = ended(of.n) ? "" : stopped(of.n) ? "Tạm dừng xử lý" : `Còn ${days} ngày`;
  const note = left ? `<div class="small muted">${left}</div>` : "";
  const chip = `<span class="chip tone-${of.n}">${inner}</span>`;
  const html = {
    text: inner,
    upper: inner,
    chip,
    "chip and countdown": `${chip}${stopped(of.n) ? "" : note}`,
    "countdown below": `<div>${inner}</div>${stopped(of.n) ? "" : note}`,
    dot: `<span class="dot tone-${of.n}"></span> ${inner}`,
  }[voice.statusAs];
  const doubt = unsure ?? of.unsure;
  const runs = of.n === 2 || of.n === 4;
  return {
    html,
    text,
    facts: {
      status: doubt ? either(of.n, doubt) : said(of.n),
      statusText: either(text, "words as they stand"),
      paused: stopped(of.n) || (runs && !doubt) ? said(stopped(of.n)) : either(false, "not in process"),
    },
  };
}

function procedure(
  { code: of, procedure: { code: number, name } }: Facts,
  voice: Voice,
  unsure?: string,
): Shown {
  const shown = mark(`${of}/procedureName`, esc(name));
  const facts: Record<string, Fact> = { procedureName: fact(unsure, name) };
  const number_ = mark(`${of}/procedureCode`, number);
  if (voice.names === "code before" || voice.names === "code behind") facts.procedureCode = said(number);
  const cut = voice.names === "cut" && name.length > 40;
  return {
    html: {
      "as is": shown,
      numbered: shown,
      cut: cut ? `<span class="cut" title="${esc(name)}">${shown}</span>` : shown,
      "code before": `${number_} - ${shown}`,
      "code behind": `${shown} (${number_})`,
    }[voice.names],
    text:
      voice.names === "code before"
        ? `${number} - ${name}`
        : voice.names === "code behind"
          ? `${name} (${number})`
          : name,
    facts,
  };
}

const money = (fee: number) => (fee === 0 ? "Miễn phí" : `${fee.toLocaleString("vi-VN")} đ`);
const PAID = { online: "Đã thanh toán trực tuyến", direct: "Đã thu trực tiếp", false: "Chưa thanh toán" };

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
      return { html: mark(path, of.alias), text: of.alias, facts: { aliases: said([of.alias]) } };
    case "procedureName":
      return procedure(of, voice, unsure);
    case "procedureCode":
      return plain(of.procedure.code);
    case "receivedAt":
      return moment(path, of.received, voice.shortDate, voice, unsure);
    case "submittedAt":
      return moment(path, of.submitted, voice.date, voice, unsure);
    case "dueAt":
      return moment(path, of.due, voice.date, voice, unsure);
    case "stepDueAt":
      return moment(path, of.stepDue, voice.date, voice, unsure);
    case "stepName": {
      const shown = plain(of.step);
      // A step of that name stands still on some portals and runs on others.
      const still = /Niêm yết|thuế/.test(of.step)
        ? { paused: either(true, "a step that may stop the clock") }
        : {};
      return { ...shown, facts: { ...still, ...shown.facts } };
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
    case "unit":
    case "receivedBy":
      return plain(of[field]);
    case "level":
      return plain(of.level === "full" ? "Toàn trình" : "Một phần", of.level);
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
      return ended(of.status.n)
        ? shown
        : { ...shown, facts: { paused: either(stopped(of.status.n), "a countdown hints at it") } };
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

/** An icon before a label, where the portal has them. */
export const labelIcon = (field: string, voice: Voice) =>
  field.endsWith("At") ? icon(voice.icons, "calendar") : icon(voice.icons, "file");
