import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";

/** On a row of the portal's own paper store: this is the paper that the mark spoke of. */
export function StoreHere({ say }: { say: Say }) {
  return (
    <div class="dh mark ask" lang={say("words_lang")}>
      <Icon name="document" />
      <b>{say("reuse_here")}</b>
    </div>
  );
}
