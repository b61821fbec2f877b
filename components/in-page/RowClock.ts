import type { Clocks } from "../../lib/deadline/clock.ts";
import { printOfText } from "../../lib/print.ts";
import { type ClockWords, clockSentence } from "../../lib/words/clock.ts";
import { leadOf } from "../../lib/words/lead.ts";
import { apart, clockLabel, type Line, type RowWords, rowWords, secondLine } from "../../lib/words/row.ts";
import { type Hears, hear, unhear } from "../base/heard.ts";
import { iconNode } from "../base/icons.ts";
import { adoptStyles, changeStyles } from "../base/mount.ts";
import { iconOf, toneOf } from "../base/state.ts";
import { showTip, type Tip } from "../base/tooltip.ts";
import { HOST } from "../styles/base.ts";
import { IN_ROOMY_CELL, ROW_CLOCK } from "../styles/row-clock.ts";

/** What one row's clock shows. */
export interface RowClockProps extends ClockWords {
  code: string;
  clocks: Clocks;
  /** One line in place of two: time left and the date. */
  brief?: boolean;
}

/** A row clock in the page: `host` stands in the status cell; `update` says something else in it. */
export interface RowClock {
  readonly host: HTMLElement;
  /** Puts it at the end of a cell; `roomy`: the cell has room enough without being asked for any. */
  putInto(spot: Element, roomy?: boolean): void;
  /** Says of the cell in which it stands whether that has room. */
  fit(roomy: boolean): void;
  update(props: RowClockProps): void;
  focus(): void;
  remove(): void;
}

/** `open`: a click or Enter asks for the reasons; `key`: any key, with the clock's host. */
export interface RowClockAnswers {
  open?(code: string): void;
  key?(event: KeyboardEvent, host: Element): void;
}

/**
 * Makes a row clock. Hundreds stand on a page, so it is a handful of nodes made
 * once and changed in place, without a framework and without a listener of its own; an update that changes no
 * word touches nothing.
 *
 * All that it says and answers to stands in the shadow root: a page that copies
 * its cells then copies an empty box, no words and no tab stop.
 */
export const makeRowClock = (
  doc: Document,
  mode: ShadowRootMode,
  props: RowClockProps,
  answers: RowClockAnswers = {},
): RowClock => new Clock(doc, mode, props, answers);

class Clock implements RowClock, Hears {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #pill: HTMLElement;
  readonly #answers: RowClockAnswers;
  #props: RowClockProps;
  #shown: string;
  #roomy = false;
  #tip: Tip | null = null;

  constructor(doc: Document, mode: ShadowRootMode, props: RowClockProps, answers: RowClockAnswers) {
    this.host = doc.createElement("div");
    this.host.dataset.dungHen = "clock";
    this.#root = this.host.attachShadow({ mode });
    this.#answers = answers;
    this.#props = props;
    adoptStyles(this.#root, HOST + ROW_CLOCK);
    this.#pill = element(doc, "div", "pill");
    this.#pill.tabIndex = 0;
    this.#pill.setAttribute("role", answers.open ? "button" : "img");
    this.#root.append(this.#pill);
    this.#shown = this.#paint(faceOf(props));
    hear(this.host, this);
  }

  putInto(spot: Element, roomy = false): void {
    this.fit(roomy);
    spot.append(this.host);
    hear(this.host, this);
  }

  fit(roomy: boolean): void {
    if (roomy === this.#roomy) return;
    this.#roomy = roomy;
    changeStyles(this.#root, HOST + ROW_CLOCK + (roomy ? IN_ROOMY_CELL : ""));
  }

  update(props: RowClockProps): void {
    const before = this.#props;
    this.#props = props;
    if (isSame(before, props)) return;
    const face = faceOf(props);
    if (printOfFace(face) !== this.#shown) this.#shown = this.#paint(face);
  }

  focus(): void {
    this.#pill.focus();
  }

  remove(): void {
    this.leave();
    unhear(this.host);
    this.host.remove();
  }

  enter(): void {
    if (this.#tip?.stands()) return;
    this.leave();
    this.#tip = showTip(this.host, this.#root, tipLines(this.#props));
  }

  leave(): void {
    this.#tip?.hide();
    this.#tip = null;
  }

  /** A row is often clickable itself: what is meant for the clock must not open the dossier. */
  click(event: Event): void {
    if (!this.#answers.open) return;
    event.stopPropagation();
    this.#open();
  }

  keydown(event: KeyboardEvent): void {
    if (event.key === "Escape") this.leave();
    if (this.#answers.open && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      event.stopPropagation();
      this.#open();
    }
    this.#answers.key?.(event, this.host);
  }

  #open(): void {
    this.leave(); // the reasons say more
    this.#answers.open?.(this.#props.code);
  }

  #paint(face: Face): string {
    paint(this.host.ownerDocument, this.#pill, face);
    if (this.#answers.open) this.#pill.ariaDescription = this.#props.say("clock_why");
    return printOfFace(face);
  }
}

/** Of the same moment, words and clocks nothing can look different. */
const isSame = (a: RowClockProps, b: RowClockProps): boolean =>
  a.code === b.code &&
  a.clocks === b.clocks &&
  a.now === b.now &&
  a.say === b.say &&
  a.dayMinutes === b.dayMinutes &&
  a.brief === b.brief;

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

/** As long as the words themselves it would be kept for each of hundreds. */
const printOfFace = (face: Face): string => printOfText(JSON.stringify(face));

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
