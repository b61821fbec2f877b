import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

/** On a row of the portal's own paper store: this is the paper that the mark spoke of. */
export function StoreHere({ say }: { say: Say }) {
  return (
    <div class="dh mark ask" lang={say("words_lang")}>
      <Icon of={icons.document} />
      <b>{say("reuse_here")}</b>
    </div>
  );
}
