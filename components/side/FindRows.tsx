import { sayCount } from "../../lib/words/count.ts";
import type { Say } from "../../lib/words/say.ts";

/** Looks through all rows of a long list: what isn't drawn the browser's own search doesn't find. */
export function FindRows(props: {
  value: string;
  /** What is looked through. */
  label: string;
  found: number;
  of: number;
  say: Say;
  onFind(text: string): void;
}) {
  const { value, label, found, of, say } = props;
  return (
    <div class="find noprint">
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => props.onFind(event.currentTarget.value)}
      />
      <p class="muted" role="status">
        {value !== "" && say("office_count_narrowed", sayCount(say, found), sayCount(say, of))}
      </p>
    </div>
  );
}
