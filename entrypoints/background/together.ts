/** The whole office's dossiers in work: this machine's, with what stands in the files that are looked at. */
import { breath } from "../../lib/breath.ts";
import { allFiles, someTogether } from "../../lib/store/beside.ts";
import { leftNow } from "../../lib/store/lists.ts";
import { bed } from "./desk.ts";
import type { Each } from "./in-work.ts";

/** Read at once. */
const SOME = 200;

export const eachTogether: Each = async (visit) => {
  const from = await bed();
  const files = new Map((await allFiles(from)).map((it) => [it.machine, it]));
  const left = await leftNow(from);
  for (let after: [string, string] | null = null; ; ) {
    const some = await someTogether(from, null, after, SOME, "open");
    visit(
      some.seen.map(({ machine, dossier, apology }) => {
        const file = files.get(machine);
        return {
          dossier,
          apology,
          beside: file
            ? { whose: file.whose, at: file.at, ...(file.branch === undefined ? {} : { shared: true }) }
            : null,
          left: left.of(dossier),
        };
      }),
    );
    after = some.next;
    if (after === null) return;
    // The guard's questions come in between.
    await breath();
  }
};
