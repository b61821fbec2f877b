/** What the options do with an office's list of digitised results: look at it, take it in, save what could not be. */
import { dayOf } from "../../lib/dossier/moment.ts";
import { eachBadRow, previewResults } from "../../lib/lists/results-file.ts";
import { csvLine } from "../../lib/results/bad-rows.ts";
import { kindFinder } from "../../lib/results/kinds.ts";
import { makeReader } from "../../lib/reuse/reader.ts";
import { registerOf } from "../../lib/reuse/register/register.ts";
import type { PaperKind } from "../../lib/reuse/register/schema.ts";
import type { Settings } from "../../lib/settings/schema.ts";
import type { Say } from "../../lib/words/say.ts";
import { saveFile } from "../edge/files.ts";
import { call, sayFault } from "../edge/page.ts";
import { type ImportChoice, type ImportWatch, importResults } from "./import-results.ts";

function toolsOf(own: readonly PaperKind[], now: number) {
  const register = registerOf(own);
  return { find: kindFinder(makeReader(register), register), today: dayOf(now) };
}

const clock = () => performance.now();

export function lookAtResults(
  file: File,
  own: readonly PaperKind[],
  now: number,
  watch: { signal: AbortSignal; onProgress(share: number): void },
) {
  return previewResults(file, toolsOf(own, now), { ...watch, now: clock });
}

export async function takeResults(
  say: Say,
  file: File,
  choice: ImportChoice,
  { kinds, now, settings }: { kinds: readonly PaperKind[]; now: number; settings: Settings },
  watch: ImportWatch,
) {
  const { portals } = settings.office;
  const shared = choice.portal === null || portals.includes(choice.portal);
  const how = JSON.stringify([kinds, shared ? "office" : choice.portal]);
  const found = await importResults(call, file, choice, { ...toolsOf(kinds, now), how }, watch);
  if (found.kind !== "fault") return found;
  const { fault } = found;
  const words = typeof fault === "string" ? say(fault, file.name) : sayFault(say, fault);
  return { kind: "fault" as const, words };
}

/** The rows that give nothing as they stand in the list, each with why, to be mended and taken in. */
export async function saveBadRows(
  say: Say,
  file: File,
  own: readonly PaperKind[],
  now: number,
): Promise<void> {
  const lines: string[] = [];
  await eachBadRow(file, toolsOf(own, now), { now: clock }, ({ sheet, row, cells, read }) => {
    const why = read && "fault" in read ? say(read.fault) : say("known_bad_why");
    const place = sheet === "" ? row : say("words_dot", sheet, row);
    lines.push(csvLine([read ? place : say("known_column_row"), why, ...cells]));
  });
  const name = file.name.replace(/\.[^.]*$/, "");
  saveFile(`${name}-chua-nhap.csv`, `\ufeff${lines.join("")}`, "text/csv");
}
