/** Codes as systems of other making write them: looked for on a page alone on which no usual code stands. */
import { BEFORE, BEHIND } from "./codes.ts";

/**
 * Codes of systems that number dossiers in their own way: parts with points and hyphens, a day, month or year among
 * them and a running number at the end (`25.017-261129-0031`, `MC.2026.11.00318`, `TNHS-2026-03471`).
 */
const MADE_UP = new RegExp(
  `(?<!${BEFORE.source}|[/])(?:[A-Z]{1,8}|\\d{1,6})(?:[.-][A-Z\\d]{1,8}){0,5}?[.-](?<when>\\d{6}|\\d{8}|(?:20)?2\\d[.-](?:0[1-9]|1[0-2])|20\\d{2}(?:0[1-9]|1[0-2])?)[.-]\\d{3,}(?![./]?${BEHIND.source})`,
  "gu",
);
/** A year, with its month perhaps, or a day with the year first or last. */
const WHEN =
  /^(?:20\d{2}(?:\d{2})?|(?:20)?2\d[.-]\d{2}|(?:20)?2\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:20)?2\d)$/;

/** All that looks like a dossier's code of whatever system: to be believed only where no usual code stands on the page. */
export function findMadeUpCodes(text: string): string[] {
  const found = Array.from(text.matchAll(MADE_UP)).filter((it) => WHEN.test(it.groups?.when ?? ""));
  return [...new Set(found.map((it) => it[0]))];
}
