import type { ActionFacts, FileFact, UploadFact } from "./types.ts";

export interface Justification {
  /** Fields that count: the one whose words say so, else any but the one for the result, else that one. */
  fields: UploadFact[];
  /** A field says outright that it is for the justification. */
  named: boolean;
  /** Files newly chosen in those fields. Papers that stood in the dossier before never count. */
  files: FileFact[];
}

/**
 * What may prove a pause lawful in this form (Cam Lộc, 4/2024: the document is attached in the
 * software itself). Only what was newly chosen in this form counts. A forward window often has one upload for
 * whatever its branches need, called 'Đính kèm kết quả': then a file newly put there is the branch's own.
 */
export function justification(action: ActionFacts): Justification {
  const named = action.uploads.filter((upload) => upload.role === "justification");
  const unsaid = action.uploads.filter((upload) => upload.role !== "result");
  const fields = named.length > 0 ? named : unsaid.length > 0 ? unsaid : action.uploads;
  return {
    fields,
    named: named.length > 0,
    files: fields.flatMap((field) => field.files).filter((file) => file.already !== true),
  };
}

/** Names of programs, sounds and films; a chip on the page gives no more than its name. */
const NO_DOCUMENT =
  /\.(?:exe|msi|bat|cmd|com|scr|lnk|dll|js|vbs|apk|iso|mp3|wav|m4a|aac|ogg|mp4|avi|mov|mkv|wmv)$/i;

/**
 * A file that surely is no document: empty, a program, sound or film by its bytes, type or
 * name, or called a PDF without being one. Pictures and archives may hold a signed paper, so they are not called so.
 */
export function isNoDocument(file: FileFact): boolean {
  if (file.size === 0 || file.state === "empty") return true;
  if (file.kind === "other") return true;
  // Looked into, and not what its name says: no reader will open it.
  const looked = file.state !== null && file.state !== undefined;
  if (looked && file.kind !== "pdf" && /\.pdf$/i.test(file.name)) return true;
  if (file.kind !== null && file.kind !== undefined && file.kind !== "text") return false;
  return NO_DOCUMENT.test(file.name) || /^(?:audio|video)\//.test(file.type ?? "");
}
