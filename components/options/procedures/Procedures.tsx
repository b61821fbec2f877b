import { useState } from "preact/hooks";
import type { Procedure } from "../../../lib/catalogue/index.ts";
import { procedureKey } from "../../../lib/dossier/codes.ts";
import { foldText } from "../../../lib/dossier/fold.ts";
import type { Minute } from "../../../lib/dossier/model.ts";
import { dayOf, isoDay } from "../../../lib/dossier/moment.ts";
import type { FileImport } from "../../../lib/lists/catalogue-file.ts";
import { type PartProps, Section } from "../base/Section.tsx";
import { CatalogueImport, type ImportWatch } from "./CatalogueImport.tsx";
import { ProcedureRow } from "./ProcedureRow.tsx";
import { TakeOver } from "./TakeOver.tsx";

export interface CatalogueActions {
  /** The office's own and the national ones that no own one stands in for. */
  procedures: Procedure[];
  /** The office's whole list, in place of the one before; what is a national one in it becomes its own. */
  onProcedures(own: Procedure[]): void;
  onCatalogueRead(file: File, watch: ImportWatch): Promise<FileImport>;
  onCatalogueExport(): void;
}

const PAGE = 20;

/** The office's procedures and the national ones: searched, taken over, changed, removed, imported and exported. */
export function Procedures({ part, now, ...props }: { part: PartProps; now: Minute } & CatalogueActions) {
  const { say } = part;
  const [text, setText] = useState("");
  const [shown, setShown] = useState(PAGE);
  const own = props.procedures.filter((it) => !it.sample);
  const keys = new Set(own.map((it) => procedureKey(it.code)));
  const samples = props.procedures.filter((it) => it.sample && !keys.has(procedureKey(it.code)));
  const today = isoDay(dayOf(now));
  const found = find([...own, ...samples], text);
  return (
    <Section id="procedures" title={say("catalogue_title")} hint={say("catalogue_hint")} part={part}>
      <p class="small muted">{say("catalogue_count", own.length, samples.length)}</p>
      <TakeOver
        national={samples}
        say={say}
        onTake={(list) => props.onProcedures([...own, ...list.map((it) => ({ ...it, sample: false }))])}
      />
      <label class="vh" for="dh-procedure-search">
        {say("catalogue_search")}
      </label>
      <input
        id="dh-procedure-search"
        class="search"
        type="text"
        autocomplete="off"
        placeholder={say("catalogue_search")}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setShown(PAGE);
        }}
      />
      <p role="status" class="muted small">
        {found.length === 0 ? say("catalogue_none_found", text.trim()) : ""}
      </p>
      <ul class="list">
        {found.slice(0, shown).map((it) => (
          <ProcedureRow
            key={`${it.code} ${it.sample}`}
            procedure={it}
            say={say}
            today={today}
            onChange={(next) =>
              props.onProcedures(own.map((other) => (other.code === it.code ? next : other)))
            }
            onAdopt={() => props.onProcedures([...own, { ...it, sample: false }])}
            onRemove={() => props.onProcedures(own.filter((other) => other.code !== it.code))}
          />
        ))}
      </ul>
      {found.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + PAGE * 5)}>
          {say("catalogue_more", found.length - shown)}
        </button>
      )}
      <CatalogueImport
        own={own}
        say={say}
        onRead={props.onCatalogueRead}
        onSave={props.onProcedures}
        onExport={props.onCatalogueExport}
      />
    </Section>
  );
}

/** Those that have every word of the text in their code, name or field, whatever its diacritics. */
function find(procedures: Procedure[], text: string): Procedure[] {
  const wanted = foldText(text).split(" ").filter(Boolean);
  if (wanted.length === 0) return procedures;
  return procedures.filter((it) => {
    const all = foldText(`${it.code} ${it.name} ${it.field ?? ""}`);
    return wanted.every((word) => all.includes(word));
  });
}
