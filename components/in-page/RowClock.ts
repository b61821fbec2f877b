import type { Clocks } from "../../lib/deadline/clock.ts";
import { type ClockWords, clockSentence } from "../../lib/words/clock.ts";
import { leadOf } from "../../lib/words/lead.ts";
import { apart, clockLabel, type Line, type RowWords, rowWords, secondLine } from "../../lib/words/row.ts";
import { iconNode } from "../base/icons.ts";
import { adoptStyles } from "../base/mount.ts";
import { iconOf, toneOf } from "../base/state.ts";
import { tooltip } from "../base/tooltip.ts";
import { HOST } from "../styles/base.ts";
import { ROW_CLOCK } from "../styles/row-clock.ts";

/** What one row's clock shows. */
export interface RowClockProps extends ClockWords {
  code: string;
  clocks: Clocks;
  /** One line in place of two: time left and the date. */
  brief?: boolean;
}

/** A row clock in the page: `host` goes into the status cell; `update` says something else in it. */
export interface RowClock {
  host: HTMLElement;
  update(props: RowClockProps): void;
  focus(): void;
  remove(): void;
}

/**
 * Makes a row clock. Hundreds stand on a page, so it is a handful of nodes made
 * once and changed in place, without a framework; an update that changes no
 * word touches nothing. `onOpen`: a click or Enter asks for the reasons.
 *
 * All that it says and answers to stands in the shadow root: a page that copies
 * its cells then copies an empty box, no words and no tab stop.
 */
export function makeRowClock(
  doc: Document,
  mode: ShadowRootMode,
  props: RowClockProps,
  onOpen?: (code: string) => void,
  onKey?: (event: KeyboardEvent) => void,
): RowClock {
  const host = doc.createElement("div");
  host.dataset.dungHen = "clock";
  const root = host.attachShadow({ mode });
  adoptStyles(root, HOST + ROW_CLOCK);
  const pill = element(doc, "div", "pill");
  pill.tabIndex = 0;
  pill.setAttribute("role", onOpen ? "button" : "img");
  root.append(pill);

  let shown = "";
  let now = props;
  const draw = (next: RowClockProps) => {
    now = next;
    const face = faceOf(next);
    const key = JSON.stringify(face);
    if (key === shown) return;
    shown = key;
    paint(doc, pill, face);
    if (onOpen) pill.ariaDescription = next.say("clock_why");
  };
  draw(props);

  const tip = tooltip(host, root, () => tipLines(now));
  if (onOpen)
    listen(host, () => {
      tip.hide(); // the reasons say more
      onOpen(now.code);
    });
  if (onKey) host.addEventListener("keydown", onKey);
  return {
    host,
    update: draw,
    focus: () => pill.focus(),
    remove() {
      tip.hide();
      host.remove();
    },
  };
}

interface Face extends RowWords {
  code: string;
  oneLine: boolean;
  label: string;
  lang: string;
  tone: string;
  icon: ReturnType<typeof iconOf>;
  share: number | null;
}

/** All that a row clock looks like, as plain data: equal faces need no repaint. */
function faceOf(props: RowClockProps): Face {
  const { lead } = leadOf(props.clocks);
  return {
    code: props.code,
    oneLine: props.brief ?? false,
    label: clockLabel(props, props.code, props.clocks),
    lang: props.say("words_lang"),
    tone: toneOf(lead.state),
    icon: iconOf(lead),
    ...rowWords(props, props.clocks),
    share: lead.share === null || lead.state === "paused" ? null : Math.round(lead.share * 100),
  };
}

function paint(doc: Document, pill: HTMLElement, face: Face): void {
  pill.dataset.dossier = face.code;
  pill.lang = face.lang;
  const lines = element(doc, "div", "lines");
  // What is on screen is cut short; what is read out is whole.
  lines.setAttribute("aria-hidden", "true");
  const { dates } = face;
  if (face.oneLine) lines.append(line(doc, "first", face.brief, dates));
  else lines.append(line(doc, "first", face.first, dates));
  if (!face.oneLine && face.second.wide) lines.append(line(doc, "second", face.second, dates));
  const label = element(doc, "span", "vh");
  label.textContent = face.label;
  pill.className = `pill ${face.tone}${face.oneLine ? " brief" : ""}`;
  pill.replaceChildren(iconNode(doc, face.icon), lines, label);
  if (face.share === null) return;
  const bar = element(doc, "div", "bar");
  bar.style.width = `${face.share}%`;
  pill.append(bar);
}

/** The exact moments, in whole sentences. */
function tipLines(props: RowClockProps): string[] {
  const { lead, second } = leadOf(props.clocks);
  const lines = [clockSentence(props, lead)];
  if (second) lines.push(clockSentence(props, second));
  const more = secondLine(props, props.clocks);
  if (!second && more) lines.push(more);
  return lines;
}

/** A row is often clickable itself: what is meant for the clock must not open the dossier. */
function listen(host: HTMLElement, open: () => void): void {
  host.addEventListener("click", (event) => {
    event.stopPropagation();
    open();
  });
  host.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    open();
  });
}

/**
 * One line in three wordings, of which the cell's width shows one. Where there is no room for all of it the
 * words give way, and the date at its end stands.
 */
function line(doc: Document, className: string, words: Line, dates: string[]): HTMLElement {
  const node = element(doc, "div", className);
  for (const width of ["wide", "mid", "slim"] as const) {
    const { head, date } = apart(words[width], dates);
    const span = element(doc, "span", width);
    const text = element(doc, "span", "head");
    text.textContent = head;
    span.append(text);
    if (date) {
      const end = element(doc, "span", "date");
      end.textContent = date;
      span.append(end);
    }
    node.append(span);
  }
  return node;
}

function element(doc: Document, tag: string, className: string): HTMLElement {
  const node = doc.createElement(tag);
  node.className = className;
  return node;
}
