import { useRef, useState } from "preact/hooks";
import type { Asked, ResultsPreview } from "../../../lib/lists/results-file.ts";
import type { ImportState } from "../../../lib/messages/import-calls.ts";
import type { Count } from "../../../lib/results/gather.ts";
import { type Progress, shareOf } from "../../../lib/results/progress.ts";
import { sayCount } from "../../../lib/words/count.ts";
import type { Say } from "../../../lib/words/say.ts";
import { Notice } from "../../base/Notice.tsx";
import { type PartProps, Section } from "../base/Section.tsx";
import { ImportOutcome } from "./ImportOutcome.tsx";
import { ImportPreview } from "./ImportPreview.tsx";

export interface ResultActions {
  /** Lists that were taken in or begun, the newest first. */
  imports: ImportState[];
  onResultsLook(
    file: File,
    watch: { signal: AbortSignal; onProgress(share: number): void },
  ): Promise<Asked<ResultsPreview>>;
  onResultsImport(
    file: File,
    choice: { portal: string | null; anew: boolean },
    watch: { signal: AbortSignal; onProgress(progress: Progress, left: number | null): void },
  ): Promise<
    | { kind: "done"; state: ImportState; count: Count; before: boolean }
    | { kind: "cancelled"; taken: number }
    | { kind: "fault"; words: string }
  >;
  /** Saves the rows of the file that give nothing as another file. */
  onResultsBad(file: File): void;
}

type State =
  | { kind: "none" }
  | { kind: "looking"; share: number; stop: AbortController }
  | { kind: "preview"; file: File; preview: ResultsPreview }
  | { kind: "taking"; file: File; progress: Progress; left: number | null; stop: AbortController }
  | { kind: "stopped"; taken: number }
  | { kind: "fault"; words: string }
  | {
      kind: "done";
      file: File;
      portal: string | null;
      state: ImportState;
      count: Count;
      before: boolean;
    };

/** An office's list of digitised results: looked at row by row, taken in, stopped and gone on with. */
export function ImportResults(props: { part: PartProps; places: (string | null)[] } & ResultActions) {
  const { part, places } = props;
  const { say } = part;
  const [state, setState] = useState<State>({ kind: "none" });
  const file = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const look = async (chosen: File) => {
    const stop = new AbortController();
    const told = (share: number) => stop.signal.aborted || setState({ kind: "looking", share, stop });
    told(0);
    const found = await props.onResultsLook(chosen, { signal: stop.signal, onProgress: told });
    if (stop.signal.aborted || found.kind === "cancelled") return;
    if (found.kind === "fault") setState({ kind: "fault", words: say(found.fault, chosen.name) });
    else setState({ kind: "preview", file: chosen, preview: found });
  };
  const take = async (chosen: File, portal: string | null, anew: boolean) => {
    const stop = new AbortController();
    const told = (progress: Progress, left: number | null) =>
      stop.signal.aborted || setState({ kind: "taking", file: chosen, progress, left, stop });
    told({ read: 0, kept: 0 }, null);
    const found = await props.onResultsImport(
      chosen,
      { portal, anew },
      { signal: stop.signal, onProgress: told },
    );
    if (found.kind === "done") setState({ ...found, file: chosen, portal });
    else if (found.kind === "cancelled") setState({ kind: "stopped", taken: found.taken });
    else setState({ kind: "fault", words: found.words });
  };
  const back = () => {
    setState({ kind: "none" });
    opener.current?.focus();
  };
  const busy = state.kind === "looking" || state.kind === "taking";
  return (
    <Section id="known" title={say("known_import")} hint={say("known_import_hint")} part={part}>
      <div class="line">
        <button
          type="button"
          class="btn small"
          ref={opener}
          disabled={state.kind === "taking"}
          onClick={() => file.current?.click()}
        >
          {say("known_choose")}
        </button>
        <input
          ref={file}
          type="file"
          accept=".xlsx,.csv,.txt"
          hidden
          aria-label={say("known_choose")}
          onChange={(event) => {
            const field = event.currentTarget;
            const chosen = field.files?.[0];
            if (state.kind === "looking") state.stop.abort();
            if (chosen) void look(chosen);
            field.value = ""; // the same file can be chosen again
          }}
        />
        {busy && (
          <button
            type="button"
            class="btn small"
            onClick={() => {
              state.stop.abort();
              if (state.kind === "looking") back();
            }}
          >
            {say("known_stop")}
          </button>
        )}
      </div>
      <p role="status" class="small">
        {state.kind === "looking" ? say("known_looking") : ""}
        {state.kind === "taking" ? say("known_taking", state.file.name) : ""}
        {state.kind === "stopped" ? say("known_stopped", sayCount(say, state.taken)) : ""}
      </p>
      {state.kind === "taking" && <Bar progress={state.progress} left={state.left} say={say} />}
      {state.kind === "fault" && (
        <Notice
          kind="error"
          text={say("known_fault")}
          means={state.words}
          todo={say("known_fault_means")}
          say={say}
          onClose={back}
        />
      )}
      {state.kind === "preview" && (
        <ImportPreview
          name={state.file.name}
          preview={state.preview}
          places={places}
          say={say}
          onCancel={back}
          onImport={(portal) => void take(state.file, portal, false)}
        />
      )}
      {state.kind === "done" && (
        <ImportOutcome
          name={state.file.name}
          state={state.state}
          count={state.count}
          before={state.before}
          say={say}
          onBadRows={() => props.onResultsBad(state.file)}
          onAgain={() => void take(state.file, state.portal, true)}
          onClose={back}
        />
      )}
      {!busy && props.imports.some((it) => !it.ended) && <p class="soon">{say("known_unfinished")}</p>}
    </Section>
  );
}

function Bar({ progress, left, say }: { progress: Progress; left: number | null; say: Say }) {
  const share = Math.floor(shareOf(progress) * 100);
  return (
    <>
      <progress class="import-bar" max={100} value={share} aria-label={say("known_progress")} />
      <p class="small muted">
        {say(progress.read < 1 ? "known_reading" : "known_keeping", share)}
        {left === null ? "" : ` · ${sayLeft(say, left)}`}
      </p>
    </>
  );
}

/** Rounded up, so that it is rather over before than behind. */
function sayLeft(say: Say, ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds <= 5) return say("known_left_soon");
  return seconds < 60
    ? say("known_left_seconds", Math.ceil(seconds / 5) * 5)
    : say("known_left_minutes", Math.ceil(seconds / 60));
}
