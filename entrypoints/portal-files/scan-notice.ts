import { wait } from "../../lib/after.ts";
import type { Finding } from "../../lib/guard/types.ts";
import type { Say } from "../../lib/words/say.ts";
import type { Notices } from "../portal/parts/about-chosen.ts";

/** Portals show a chip for a file some moments after it was chosen. */
const CHIP_MS = 400;
/** So often it is looked whether what was said still holds, while it stands there. */
const LOOK_MS = 1_000;

/**
 * Speaks of a scan right after it was chosen at intake, while the paper still lies on the scanner: unsigned, a picture,
 * empty or broken. Nothing is held here; the intake's own commit is. Not said where it stands beside the file already
 * (`isBeside`, by its name), and taken back when the file is gone. `findings`: what the intake's commit would be asked
 * about now.
 */
export async function noticeScans(
  say: Say,
  notices: Notices,
  findings: () => Finding[],
  isBeside: (name: string) => boolean,
): Promise<void> {
  const due = () => findings().find((it) => it.rule.startsWith("scan-") && !isBeside(fileOf(it)));
  await wait(CHIP_MS);
  const finding = due();
  if (!finding) return;
  const shown = notices.show({
    kind: "remind",
    text: say(finding.what.key, ...finding.what.args),
    means: say(finding.todo.key, ...finding.todo.args),
    todo: say(finding.citation.key, ...finding.citation.args),
  });
  while (shown?.isConnected) {
    await wait(LOOK_MS);
    const now = due();
    const holds = now?.rule === finding.rule && fileOf(now) === fileOf(finding);
    // Another may have taken its place meanwhile.
    if (!holds && shown.isConnected) notices.clear();
  }
}

/** The file that a finding about scans names. */
const fileOf = ({ what }: Finding): string => String(what.args[0]);
