import { useState } from "preact/hooks";
import { foldText } from "../../../lib/dossier/fold.ts";
import type { Minute } from "../../../lib/dossier/model.ts";
import { dateOf, dayOf } from "../../../lib/dossier/moment.ts";
import { registerOf, SHIPPED } from "../../../lib/reuse/register/register.ts";
import type { PaperKind } from "../../../lib/reuse/register/schema.ts";
import { FileButton } from "../base/FileButton.tsx";
import { type PartProps, Section } from "../base/Section.tsx";
import { KindEdit } from "./KindEdit.tsx";
import { KindRow } from "./KindRow.tsx";

export interface KindActions {
  /** The office's own kinds: changed ones of those that ship, and new ones. */
  kinds: PaperKind[];
  onKinds(own: PaperKind[]): void;
  onKindsExport(): void;
  onKindsImport(name: string, text: string): void;
}

/** The kinds of paper that a required paper can be read as: looked up, changed, added, exported and taken in again. */
export function PaperKinds({ part, now, ...props }: { part: PartProps; now: Minute } & KindActions) {
  const { say } = part;
  const [text, setText] = useState("");
  const [edits, setEdits] = useState<string | null>(null);
  const register = registerOf(props.kinds);
  const own = new Set(props.kinds.map((it) => it.id));
  const shipped = new Set(SHIPPED.map((it) => it.id));
  const found = find(register, text);
  const form = (kind: PaperKind | null) => (
    <KindEdit
      kind={kind}
      register={register}
      year={dateOf(dayOf(now)).year}
      say={say}
      onSave={(next) => {
        setEdits(null);
        props.onKinds([...props.kinds.filter((it) => it.id !== next.id), next]);
      }}
      onCancel={() => setEdits(null)}
    />
  );
  return (
    <Section id="papers" title={say("kinds_title")} hint={say("kinds_hint")} part={part}>
      <p class="small muted">{say("kinds_count", register.length, own.size)}</p>
      <label class="vh" for="dh-kind-search">
        {say("kinds_search")}
      </label>
      <input
        id="dh-kind-search"
        class="search"
        type="text"
        autocomplete="off"
        placeholder={say("kinds_search")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p role="status" class="muted small">
        {found.length === 0 ? say("kinds_none_found", text.trim()) : ""}
      </p>
      <ul class="list">
        {found.map((it) =>
          edits === it.id ? (
            <li key={it.id}>
              <div class="grow">{form(it)}</div>
            </li>
          ) : (
            <KindRow
              key={it.id}
              kind={it}
              say={say}
              own={own.has(it.id)}
              added={!shipped.has(it.id)}
              onEdit={() => setEdits(it.id)}
              onRemove={() => props.onKinds(props.kinds.filter((other) => other.id !== it.id))}
            />
          ),
        )}
      </ul>
      {edits === "" && form(null)}
      <div class="line">
        <button type="button" class="btn small" onClick={() => setEdits("")}>
          {say("kinds_add")}
        </button>
        <FileButton label={say("kinds_import")} onFile={props.onKindsImport} />
        <button type="button" class="btn small" onClick={props.onKindsExport}>
          {say("kinds_export")}
        </button>
      </div>
    </Section>
  );
}

/** Those that have every word of the text in one of their wordings, whatever its diacritics. */
function find(register: readonly PaperKind[], text: string): readonly PaperKind[] {
  const wanted = foldText(text).split(" ").filter(Boolean);
  if (wanted.length === 0) return register;
  return register.filter((it) => {
    const all = foldText([it.name, ...it.names, ...it.short, ...it.mistakes].join(" "));
    return wanted.every((word) => all.includes(word));
  });
}
