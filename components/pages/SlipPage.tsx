import type { Slip } from "../../lib/reuse/slip.ts";
import { sayFullDate, sayWeekday, timeOfDay } from "../../lib/words/moment.ts";
import type { Say } from "../../lib/words/say.ts";

export interface SlipPageProps {
  /** null: none was asked for since the browser was opened. */
  slip: Slip | null;
  fault: string | null;
  say: Say;
  onPrint(): void;
}

/** For the citizen, on a screen or an A5 sheet: only what is still to be brought. */
export function SlipPage({ slip, fault, say, onPrint }: SlipPageProps) {
  return (
    <main class="dh slip" lang={say("words_lang")}>
      <h1>{say("slip_title")}</h1>
      {slip ? <Sheet slip={slip} say={say} /> : <p role="alert">{fault ?? say("slip_none")}</p>}
      {slip && (
        <p class="acts">
          <button type="button" class="btn main" onClick={onPrint}>
            {say("slip_print")}
          </button>
        </p>
      )}
    </main>
  );
}

function Sheet({ slip, say }: { slip: Slip; say: Say }) {
  return (
    <>
      {slip.procedure && <p class="of">{slip.procedure}</p>}
      {slip.bring.length > 0 ? (
        <>
          <h2>{say("slip_bring", slip.bring.length)}</h2>
          <ol>
            {slip.bring.map(({ name, over, shown }) => (
              <li key={name}>
                {name}
                {shown && <b> ({say("slip_shown")})</b>}
                {over && <b> ({say("slip_over")})</b>}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p class="all">{say("slip_all")}</p>
      )}
      <Names title={say("slip_forms")} names={slip.forms} />
      <Names title={say("slip_cases")} names={slip.cases} />
      <Names title={say("slip_looked")} names={slip.looked} />
      {slip.due !== null && (
        <p>{say("slip_due", sayWeekday(say, slip.due), sayFullDate(slip.due), timeOfDay(slip.due))}</p>
      )}
      <p class="muted foot">{say("slip_foot", sayFullDate(slip.at))}</p>
    </>
  );
}

function Names({ title, names }: { title: string; names: string[] }) {
  if (names.length === 0) return null;
  return (
    <section class="less">
      <h2>{title}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>{shortly(name)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Letters of a row that need not be brought: enough to know which paper is meant, so that the sheet stays one. */
const SHORT = 120;

function shortly(name: string): string {
  if (name.length <= SHORT) return name;
  return `${name.slice(0, name.lastIndexOf(" ", SHORT)).replace(/[\s,;:(]+$/u, "")} …`;
}
