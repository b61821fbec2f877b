import type { CatalogueImport, ImportChoice } from "../../../lib/catalogue/rows.ts";
import type { Say } from "../../../lib/words/say.ts";

/** What a file leaves open: which sheets are taken, and which column of times is the office's. */
export function ImportChoices(props: {
  read: CatalogueImport;
  choice: ImportChoice;
  say: Say;
  onChoice(choice: ImportChoice): void;
}) {
  const { say, read, choice } = props;
  const lists = read.sheets.filter((it) => it.list);
  const others = read.sheets.filter((it) => !it.list);
  const names = (sheets: { name: string }[]) => sheets.map((it) => `«${it.name}»`).join(", ");
  return (
    <>
      {read.sheets.length > 1 && lists.length === 1 && <p>{say("catalogue_sheet_taken", names(lists))}</p>}
      {lists.length > 1 && (
        <fieldset class="plain">
          <legend>{say("catalogue_sheets")}</legend>
          {lists.map(({ name, taken }) => (
            <label class="check" key={name}>
              <input
                type="checkbox"
                checked={taken}
                onChange={() =>
                  props.onChoice({
                    ...choice,
                    without: taken ? [...choice.without, name] : choice.without.filter((it) => it !== name),
                  })
                }
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {others.length > 0 && <p class="muted small">{say("catalogue_sheets_none", names(others))}</p>}
      {read.times.length > 0 && (
        <fieldset class="plain">
          <legend>{say("catalogue_times")}</legend>
          {read.times.map((label) => (
            <label class="check" key={label}>
              <input
                type="radio"
                name="dh-times"
                checked={read.time === label}
                onChange={() => props.onChoice({ ...choice, time: label })}
              />
              {label}
            </label>
          ))}
          {read.time === null && <p class="soon small">{say("catalogue_times_open")}</p>}
        </fieldset>
      )}
    </>
  );
}
