/** What the guard does about chosen files besides looking into them; it comes with the part that looks, once one is chosen. */
import type { NoticeProps } from "../../../components/base/Notice.tsx";
import type { FileFact, Finding } from "../../../lib/guard/types.ts";
import type { ActionForm, UploadReading } from "../../../lib/reading/types.ts";
import type { Say } from "../../../lib/words/say.ts";
import type { Put } from "./where-put.ts";

/** The guard's quiet words beside the page. */
export interface Notices {
  /** One at a time: what is newest is what matters now. What it gives back stands in the page as long as the notice does. */
  show(notice: Pick<NoticeProps, "kind" | "text" | "means" | "todo">): Element | null;
  clear(): void;
}

export interface AboutChosen {
  /** What is asked about under `name` in a field: the file put there, else the worst of those that may stand there; null: none. */
  worstPut(puts: readonly Put[], name: string, form: ActionForm, upload: UploadReading): FileFact | null;
  /** Speaks of a scan right after it was chosen; `findings`: what the intake's commit would be asked about now. */
  noticeScans(say: Say, notices: Notices, findings: () => Finding[]): Promise<void>;
}
