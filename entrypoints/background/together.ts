/** The whole office's dossiers in work: this machine's, with what stands in the files that are looked at. */
import { allFiles, someTogether } from "../../lib/store/beside.ts";
import { allLists } from "../../lib/store/lists.ts";
import { isGone } from "../../lib/store/open-index.ts";
import { leftOf } from "../../lib/whole/whole.ts";
import { bed } from "./desk.ts";
import type { Each } from "./in-work.ts";

/** Read at once. */
const SOME = 200;

export const eachTogether: Each = async (visit) => {
  const from = await bed();
  const files = new Map((await allFiles(from)).map((it) => [it.machine, it]));
  const gone = leftOf(await allLists(from));
  for (let after: [string, string] | null = null; ; ) {
    const some = await someTogether(from, null, after, SOME, "open");
    visit(
      some.seen.map(({ machine, dossier, apology }) => {
        const file = files.get(machine);
        const left = gone.get(`${dossier.portal} ${dossier.code}`);
        return {
          dossier,
          apology,
          beside: file ? { whose: file.whose, at: file.at } : null,
          left: left && isGone(dossier, left) ? left : null,
        };
      }),
    );
    after = some.next;
    if (after === null) return;
    // The guard's questions come in between.
    await new Promise((next) => setTimeout(next));
  }
};
