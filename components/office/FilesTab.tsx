import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type FileKept, whose as whoseSchema } from "../../lib/beside/file.ts";
import type { Minute } from "../../lib/dossier/model.ts";
import type { Say } from "../../lib/words/say.ts";
import { Notice } from "../base/Notice.tsx";
import { FileButton } from "../options/base/FileButton.tsx";
import { AddForm, TextCell } from "../options/base/ItemList.tsx";
import { sayFile, sayWhose } from "./whose.ts";

/** Where a thing is done, and said to be done. */
export type FilesPart = "export" | "look" | "back";

export interface FilesTabProps {
  files: readonly FileKept[];
  /** Whether names of officers are kept here: only then a file says whose it is. */
  names: boolean;
  /** What came of the last thing done. */
  said: { at: FilesPart; kind: "info" | "error"; text: string } | null;
  now: Minute;
  say: Say;
  onExport(whose: string | null): void;
  onLook(text: string): void;
  onRemove(file: FileKept): void;
  onTakeBack(text: string): void;
  /** A file was chosen that is too large to be read. */
  onTooLarge(at: FilesPart): void;
}

/** The office's files: one's own to hand on, others' to be looked at beside, and what can be taken back from one. */
export function FilesTab(props: FilesTabProps) {
  const { files, say, now } = props;
  const [back, setBack] = useState<string | null>(null);
  return (
    <main class="dh options wide" lang={say("words_lang")}>
      <header class="bar">
        <h1>{say("office_tab_files")}</h1>
      </header>
      <Part {...props} id="look">
        {files.length === 0 ? (
          <p class="muted hint">{say("beside_none")}</p>
        ) : (
          <ul class="list" aria-label={say("beside_list")}>
            {files.map((it) => (
              <li key={it.machine}>
                <span class="grow">
                  <b>{sayFile(say, it, now)}</b>
                  <span class="small muted">
                    {say("beside_count", it.dossiers)}
                    {it.unread > 0 && ` · ${say("beside_unread", it.unread)}`}
                  </span>
                </span>
                <button
                  type="button"
                  class="btn small"
                  aria-label={say("beside_remove_of", sayWhose(say, it))}
                  onClick={() => props.onRemove(it)}
                >
                  {say("beside_remove")}
                </button>
              </li>
            ))}
          </ul>
        )}
        <div class="line">
          <FileButton
            label={say("beside_choose")}
            onFile={(_name, text) => props.onLook(text)}
            onTooLarge={() => props.onTooLarge("look")}
          />
        </div>
      </Part>
      <Part {...props} id="export">
        <Export {...props} />
      </Part>
      <Part {...props} id="back">
        {back === null ? (
          <div class="line">
            <FileButton
              label={say("beside_back_choose")}
              onFile={(_name, text) => setBack(text)}
              onTooLarge={() => props.onTooLarge("back")}
            />
          </div>
        ) : (
          <Sure
            say={say}
            onAnswer={(yes) => {
              setBack(null);
              if (yes) props.onTakeBack(back);
            }}
          />
        )}
      </Part>
    </main>
  );
}

function Part({
  id,
  said,
  say,
  children,
}: { id: FilesPart; children: ComponentChildren } & Pick<FilesTabProps, "said" | "say">) {
  return (
    <section class="card" aria-labelledby={`dh-files-${id}`}>
      <h2 id={`dh-files-${id}`}>{say(`beside_${id}_title`)}</h2>
      <p class="muted hint">{say(`beside_${id}_means`)}</p>
      {children}
      {said?.at === id && <Notice kind={said.kind} text={said.text} say={say} />}
    </section>
  );
}

/** Whose it is is asked only where names are kept. */
function Export({ names, say, onExport }: Pick<FilesTabProps, "names" | "say" | "onExport">) {
  const [whose, setWhose] = useState("");
  const [wrong, setWrong] = useState(false);
  if (!names)
    return (
      <>
        <p class="hint">{say("beside_whose_forgotten")}</p>
        <div class="line">
          <button type="button" class="btn small" onClick={() => onExport(null)}>
            {say("beside_export")}
          </button>
        </div>
      </>
    );
  return (
    <AddForm
      id="dh-files-whose"
      title={say("beside_whose")}
      put={say("beside_export")}
      disabled={false}
      fault={wrong ? say("beside_whose_wrong") : ""}
      onAdd={() => {
        const read = whoseSchema.safeParse(whose.trim() === "" ? null : whose.trim());
        setWrong(!read.success);
        if (read.success) onExport(read.data);
      }}
    >
      <TextCell
        form="dh-files-whose"
        name="name"
        label={say("beside_whose_name")}
        placeholder={say("beside_whose_example")}
        value={whose}
        wrong={wrong}
        onInput={setWhose}
      />
    </AddForm>
  );
}

/** Something of this machine's own goes: asked once more, the harmless answer first. */
function Sure({ say, onAnswer }: { say: Say; onAnswer(yes: boolean): void }) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <fieldset class="wipe">
      <legend>{say("beside_back_ask")}</legend>
      <div class="line">
        <button type="button" class="btn small" ref={no} onClick={() => onAnswer(false)}>
          {say("beside_back_no")}
        </button>
        <button type="button" class="btn small danger" onClick={() => onAnswer(true)}>
          {say("beside_back_yes")}
        </button>
      </div>
    </fieldset>
  );
}
