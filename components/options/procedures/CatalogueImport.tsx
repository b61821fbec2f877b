import { useRef, useState } from "preact/hooks";
import type { FileImport } from "../../../lib/catalogue/files.ts";
import type { Procedure } from "../../../lib/catalogue/index.ts";
import type { CatalogueImport as Read } from "../../../lib/catalogue/rows.ts";
import { procedureKey } from "../../../lib/dossier/codes.ts";
import type { Say } from "../../../lib/words/say.ts";
import { Notice } from "../../base/Notice.tsx";
import { CataloguePreview } from "./CataloguePreview.tsx";

type State =
  | { kind: "none" | "reading" }
  | { kind: "fault"; text: string }
  | { kind: "preview"; name: string; read: Read };

/** A file in, looked at before anything is kept; the catalogue out. */
export function CatalogueImport(props: {
  own: Procedure[];
  say: Say;
  onRead(file: File): Promise<FileImport>;
  onSave(own: Procedure[]): void;
  onExport(): void;
}) {
  const { say, own } = props;
  const [state, setState] = useState<State>({ kind: "none" });
  const [merge, setMerge] = useState(true);
  const file = useRef<HTMLInputElement>(null);
  const read = async (chosen: File) => {
    setState({ kind: "reading" });
    const found = await props.onRead(chosen);
    setState(
      "fault" in found
        ? { kind: "fault", text: say(found.fault.key, found.fault.where || chosen.name) }
        : { kind: "preview", name: chosen.name, read: found },
    );
  };
  return (
    <>
      <div class="line">
        <button type="button" class="btn small" onClick={() => file.current?.click()}>
          {say("catalogue_import")}
        </button>
        <button type="button" class="btn small" disabled={own.length === 0} onClick={props.onExport}>
          {say("catalogue_export")}
        </button>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.csv,.json"
          hidden
          aria-label={say("catalogue_import")}
          onChange={(event) => {
            const field = event.currentTarget;
            const chosen = field.files?.[0];
            if (chosen) void read(chosen);
            field.value = ""; // the same file can be chosen again after it was mended
          }}
        />
      </div>
      <p role="status" class="small">
        {state.kind === "reading" ? say("catalogue_reading") : ""}
      </p>
      {state.kind === "fault" && (
        <Notice
          kind="error"
          text={say("catalogue_fault")}
          means={state.text}
          todo={say("catalogue_fault_means")}
          say={say}
          onClose={() => setState({ kind: "none" })}
        />
      )}
      {state.kind === "preview" && (
        <CataloguePreview
          name={state.name}
          read={state.read}
          say={say}
          merge={own.length === 0 ? null : merge}
          onMerge={setMerge}
          onCancel={() => setState({ kind: "none" })}
          onSave={() => {
            props.onSave(joined(own, state.read.procedures, own.length > 0 && merge));
            setState({ kind: "none" });
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
