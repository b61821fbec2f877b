import type { NotAskedFor } from "../../lib/catalogue/not-asked.ts";
import { sayIsoDay } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

/** On a required paper's row: nobody may ask for it, since a database has it. */
export function NotAskedMark({ notAsked, say }: { notAsked: NotAskedFor; say: Say }) {
  return (
    <div class="dh mark lapsed" lang={say("words_lang")}>
      <Icon of={icons.cross} />
      <div class="what">
        <b>{say("reuse_not_asked", notAsked.paper)}</b>
        <span class="from">{sayNotAsked(say, notAsked)}</span>
      </div>
    </div>
  );
}

/** 'Tra trong Cơ sở dữ liệu … · Khoản 1 Điều 2 … · Nghị quyết 66.7/2025/NQ-CP, đến 28/02/2027'. */
export const sayNotAsked = (say: Say, { database, rule, source, to }: NotAskedFor): string =>
  [say("reuse_not_asked_database", database), rule, say("reuse_not_asked_until", source, sayIsoDay(to))].join(
    " · ",
  );
