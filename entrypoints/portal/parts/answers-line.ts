/**
 * Between the second line, which sees the page's own answers, and the part of the page script that knows what they mean:
 * that one comes only where answers are named, before the line is there or after it.
 */
export interface AnswersLine {
  /** Tells the second line something; nothing happens until it is there. */
  say(what: string, detail: string): void;
  /** What it says: it is `listening`, an answer is `waiting`, or here are `rows`. */
  hear(what: string, detail: string): void;
}

/** With nobody at either end. */
export const answersLine = (): AnswersLine => ({ say: () => {}, hear: () => {} });
