import { type FormCells, type FormTable, formNotes } from "../../lib/reports/form-table.ts";
import { headRows, headsOf } from "../../lib/reports/heads.ts";
import { sayCount } from "../../lib/words/count.ts";
import type { Say } from "../../lib/words/say.ts";

/** A form with its merged heads, the row of its columns' numbers, a row each and the sums; its notes below. */
export function FormTableView({ table, say }: { table: FormTable; say: Say }) {
  const { form, rows, total } = table;
  const id = `dh-form-${form.id}`;
  return (
    <div class={`form ${form.id}`}>
      <h3 id={id}>{say(`reports_title_${form.id}`)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too */}
      <section class="wide" aria-labelledby={id} tabIndex={0}>
        <table>
          <Heads table={table} say={say} />
          <tbody>
            {rows.map((row, i) => (
              <tr key={row.name}>
                <td>{form.numbered ? i + 1 : ""}</td>
                <th scope="row">{row.name}</th>
                <Numbers cells={row} say={say} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {say("reports_total")}
              </th>
              <Numbers cells={total} say={say} />
            </tr>
          </tfoot>
        </table>
      </section>
      <ul class="notes">
        {formNotes(table, say).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

function Heads({ table: { form, extras }, say }: { table: FormTable; say: Say }) {
  const depth = headRows(form.heads);
  const heads = headsOf(form.heads);
  const rows = Array.from({ length: depth }, (_, row) => heads.filter((it) => it.row === row));
  const numbers = Array.from({ length: form.columns }, (_, i) => i + 1);
  return (
    <thead>
      {rows.map((these, row) => (
        <tr key={these[0]!.column}>
          {these.map(({ key, column, rows, columns }) =>
            key ? (
              <th key={column} scope={columns > 1 ? "colgroup" : "col"} rowSpan={rows} colSpan={columns}>
                {say(key)}
              </th>
            ) : (
              <td key={column} rowSpan={rows} colSpan={columns} />
            ),
          )}
          {row === 0 &&
            extras.map(({ name, key }) => (
              <th key={name} scope="col" rowSpan={depth} class="beside">
                {say(key)}
              </th>
            ))}
        </tr>
      ))}
      <tr class="numbers">
        {numbers.map((no) => (
          <td key={no}>({no})</td>
        ))}
        {extras.map(({ name }) => (
          <td key={name} />
        ))}
      </tr>
    </thead>
  );
}

/** A column that can't be known is empty, never zero. */
function Numbers({ cells: { columns, extras }, say }: { cells: FormCells; say: Say }) {
  return (
    <>
      {[...columns, ...extras].map((value, i) => (
        <td key={i}>{value === null ? "" : sayCount(say, value)}</td>
      ))}
    </>
  );
}
