import type { Say } from "../../lib/words/say.ts";
import { Icon } from "../base/Icon.tsx";
import * as icons from "../base/icons.ts";

export interface MisplacedMarkProps {
  /** As the page shows it. */
  file: string;
  say: Say;
  /** The officer says that the file is what the row asks for. */
  onRight(): void;
}

/** On a required paper's row: the file's name speaks of another paper. Nothing is held up by it. */
export function MisplacedMark({ file, say, onRight }: MisplacedMarkProps) {
  return (
    <div class="dh mark soon" role="status" lang={say("words_lang")}>
      <Icon of={icons.triangle} />
      <div class="what">
        <b>{say("reuse_misplaced")}</b>
        <span class="from">{say("reuse_misplaced_file", file)}</span>
      </div>
      <button type="button" class="btn small" onClick={onRight}>
        {say("reuse_misplaced_right")}
      </button>
    </div>
  );
}
