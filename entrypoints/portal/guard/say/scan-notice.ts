import { wait } from "../../../../lib/after.ts";
import { judge } from "../../../../lib/guard/judge.ts";
import type { ActionReading } from "../../../../lib/reading/types.ts";
import type { GuardContext } from "../context.ts";
import type { Chosen } from "../know/chosen-files.ts";
import { factsOf, inputOf } from "../know/facts.ts";
import type { Notices } from "./notice.ts";

/** Portals show a chip for a file some moments after it was chosen. */
const CHIP_MS = 400;

/**
 * Speaks of a scan right after it was chosen at intake, while the paper still lies on the scanner:
 * unsigned, a picture, empty or broken. Nothing is held here; the intake's own commit is.
 */
export async function noticeScans(
  ctx: GuardContext,
  chosen: Chosen,
  notices: Notices,
  commits: () => ActionReading[],
  quiet: () => boolean,
): Promise<void> {
  await chosen.settled();
  await wait(CHIP_MS);
  if (quiet()) return;
  const intake = commits().find((reading) => reading.kind === "intake");
  if (!intake) return;
  const { findings } = judge(inputOf(factsOf(intake, chosen), ctx));
  const finding = findings.find(({ rule }) => rule.startsWith("scan-"));
  if (!finding) return;
  const say = ctx.say();
  notices.show({
    kind: "remind",
    text: say(finding.what.key, ...finding.what.args),
    means: say(finding.todo.key, ...finding.todo.args),
    todo: say(finding.citation.key, ...finding.citation.args),
  });
}
