/** Codes, statuses and procedures as a portal's voice writes them. */
import { esc, mark } from "../marks.ts";
import { either, type Fact, open, said } from "../truth.ts";
import type { Voice } from "../voice.ts";
import { ended, stopped } from "../words/statuses.ts";
import type { Facts } from "../world/facts.ts";
import { fact, type Shown } from "./dates.ts";

const written = (path: string, text: string) => mark(path, esc(text));

export function code(path: string, text: string, voice: Voice): string {
  const inner = mark(path, esc(text));
  if (voice.codeAs === "link") return `<a href="#/ho-so/${text.slice(-4)}">${inner}</a>`;
  if (voice.codeAs === "link with title")
    return `<a href="#/ho-so/${text.slice(-4)}" title="Xem chi tiết hồ sơ">${inner}</a>`;
  if (voice.codeAs === "button") return `<button type="button" class="linkish">${inner}</button>`;
  if (voice.codeAs === "role button") return `<div role="button" class="linkish" tabindex="0">${inner}</div>`;
  return voice.codeAs === "bold" ? `<b>${inner}</b>` : inner;
}

export function status({ code, status: of, days, step }: Facts, voice: Voice, unsure?: string): Shown {
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
    "step below": `<div>${inner}</div><div class="small">${written(`${code}/stepName`, step)}</div>`,
    dot: `<span class="dot tone-${of.n}"></span> ${inner}`,
  }[voice.statusAs];
  const doubt = unsure ?? of.unsure;
  const runs = of.n === 2 || of.n === 4;
  return {
    html,
    text,
    facts: {
      ...(voice.statusAs === "step below" ? { stepName: either(step, "a step or a note") } : {}),
      status: of.unsure ? open(of.unsure) : unsure ? either(of.n, unsure) : said(of.n),
      statusText: either(text, "words as they stand"),
      paused: stopped(of.n) || (runs && !doubt) ? said(stopped(of.n)) : either(false, "not in process"),
    },
  };
}

export function procedure(
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
