import type { PaperKind } from "../../../lib/reuse/register/schema.ts";
import { sayIsoDay } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";

/** One kind of paper: how it is worded, whose it is, how long it holds, what stands in for it, and where that is from. */
export function KindRow(props: {
  kind: PaperKind;
  say: Say;
  /** The office changed or added it. */
  own: boolean;
  added: boolean;
  onEdit(): void;
  onRemove(): void;
}) {
  const { kind, say, own } = props;
  const { name, names, short, source, year } = kind;
  return (
    <li>
      <span class="grow">
        <b>{name}</b>{" "}
        {own && <span class="chip unknown">{say(props.added ? "kinds_added" : "kinds_changed")}</span>}
        <span class="muted small">{[...names, ...short].slice(0, 6).join(" · ")}</span>
        <span class="small">{aboutOf(say, kind)}</span>
        <span class="muted small">{say("catalogue_source_year", source, year)}</span>
      </span>
      <span class="line">
        <button
          type="button"
          class="btn small"
          aria-label={say("kinds_edit_which", name)}
          onClick={props.onEdit}
        >
          {say("kinds_edit")}
        </button>
        {own && (
          <button
            type="button"
            class="btn small"
            aria-label={say(props.added ? "kinds_remove_which" : "kinds_restore_which", name)}
            onClick={props.onRemove}
          >
            {say(props.added ? "catalogue_remove" : "kinds_restore")}
          </button>
        )}
      </span>
    </li>
  );
}

/** 'của người nộp · 6 tháng (Nghị định 123/2015/NĐ-CP, Điều 23.1) · thay bằng KQ.G15.000038': in one line. */
function aboutOf(say: Say, { whose, never, term, standIn }: PaperKind): string {
  const instead = standIn.map((it) =>
    it.by === "database"
      ? say("kinds_database", it.name, sayIsoDay(it.to))
      : it.by === "result"
        ? it.code
        : it.name,
  );
  return [
    never ? say("kinds_never") : say(`kinds_whose_${whose}`),
    term &&
      (term.months === null
        ? say("kinds_on_paper", term.source)
        : say("kinds_term", term.months, term.source)),
    instead.length > 0 && say("kinds_instead", instead.join(", ")),
  ]
    .filter(Boolean)
    .join(" · ");
}
