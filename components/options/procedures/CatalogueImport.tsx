import { useRef, useState } from "preact/hooks";
import type { Procedure } from "../../../lib/catalogue/index.ts";
import {
  type ImportChoice,
  NO_CHOICE,
  type CatalogueImport as Read,
  readCatalogueSheets,
} from "../../../lib/catalogue/rows.ts";
import type { Sheet } from "../../../lib/catalogue/sheet.ts";
import { procedureKey } from "../../../lib/dossier/codes.ts";
import type { FileImport } from "../../../lib/lists/catalogue-file.ts";
import type { Say } from "../../../lib/words/say.ts";
import { Notice } from "../../base/Notice.tsx";
import { CataloguePreview } from "./CataloguePreview.tsx";

/** How an import is followed, and stopped. */
export interface ImportWatch {
  signal: AbortSignal;
  onProgress(share: number): void;
}

type State =
  | { kind: "none" }
  | { kind: "reading"; share: number; stop: AbortController }
  | { kind: "fault"; text: string }
  | { kind: "preview"; name: string; read: Read; sheets: Sheet[] | null; choice: ImportChoice };

/** A file in, looked at before anything is kept; the catalogue out. */
export function CatalogueImport(props: {
  own: Procedure[];
  say: Say;
  onRead(file: File, watch: ImportWatch): Promise<FileImport>;
  onSave(own: Procedure[]): void;
  onExport(): void;
}) {
  const { say, own } = props;
  const [state, setState] = useState<State>({ kind: "none" });
  const [merge, setMerge] = useState(true);
  const file = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const read = async (chosen: File) => {
    const stop = new AbortController();
    const told = (share: number) => stop.signal.aborted || setState({ kind: "reading", share, stop });
    told(0);
    const found = await props.onRead(chosen, { signal: stop.signal, onProgress: told });
    if (stop.signal.aborted || found.kind === "cancelled") return;
    setState(
      found.kind === "fault"
        ? { kind: "fault", text: say(found.fault.key, found.fault.where || chosen.name) }
        : { kind: "preview", name: chosen.name, read: found.read, sheets: found.sheets, choice: NO_CHOICE },
    );
  };
  const back = () => {
    setState({ kind: "none" });
    opener.current?.focus();
  };
  return (
    <>
      <div class="line">
        <button type="button" class="btn small" ref={opener} onClick={() => file.current?.click()}>
          {say("catalogue_import")}
        </button>
        <button type="button" class="btn small" disabled={own.length === 0} onClick={props.onExport}>
          {say("catalogue_export")}
        </button>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.xls,.csv,.txt,.json"
          hidden
          aria-label={say("catalogue_import")}
          onChange={(event) => {
            const field = event.currentTarget;
            const chosen = field.files?.[0];
            if (state.kind === "reading") state.stop.abort();
            if (chosen) void read(chosen);
            field.value = ""; // the same file can be chosen again after it was mended
          }}
        />
        {state.kind === "reading" && (
          <button
            type="button"
            class="btn small"
            onClick={() => {
              state.stop.abort();
              back();
            }}
          >
            {say("catalogue_reading_stop")}
          </button>
        )}
      </div>
      <p role="status" class="small">
        {state.kind === "reading" ? say("catalogue_reading", Math.round(state.share * 100)) : ""}
      </p>
      {state.kind === "fault" && (
        <Notice
          kind="error"
          text={say("catalogue_fault")}
          means={state.text}
          todo={say("catalogue_fault_means")}
          say={say}
          onClose={back}
        />
      )}
      {state.kind === "preview" && (
        <CataloguePreview
          name={state.name}
          read={state.read}
          choice={state.choice}
          say={say}
          merge={own.length === 0 ? null : merge}
          onMerge={setMerge}
          onChoice={(choice) => {
            const again = state.sheets && readCatalogueSheets(state.sheets, state.name, choice);
            if (again) setState({ ...state, read: again, choice });
          }}
          onCancel={back}
          onSave={() => {
            props.onSave(joined(own, state.read.procedures, own.length > 0 && merge));
            back();
          }}
        />
      )}
    </>
  );
}

/** What is imported is the office's own, and stands in for what it had under the same code. */
function joined(own: Procedure[], read: Procedure[], merge: boolean): Procedure[] {
  const taken = read.map((it) => ({ ...it, sample: false }));
  if (!merge) return taken;
  const keys = new Set(taken.map((it) => procedureKey(it.code)));
  return [...own.filter((it) => !keys.has(procedureKey(it.code))), ...taken];
}
