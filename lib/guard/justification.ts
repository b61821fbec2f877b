import type { ActionFacts, FileFact, UploadFact } from "./types.ts";

export interface Justification {
  /** Fields that count: the one whose words say so, else any but the one for the result. */
  fields: UploadFact[];
  /** A field says outright that it is for the justification. */
  named: boolean;
  /** Files newly chosen in those fields. Papers that stood in the dossier before never count. */
  files: FileFact[];
}

/**
 * What may prove a pause lawful in this form (Cam Lộc, 4/2024: the document is attached in the
 * software itself). Only what was newly chosen in this form counts.
 */
export function justification(action: ActionFacts): Justification {
  const named = action.uploads.filter((upload) => upload.role === "justification");
  const fields = named.length > 0 ? named : action.uploads.filter((upload) => upload.role !== "result");
  return {
    fields,
    named: named.length > 0,
    files: fields.flatMap((field) => field.files).filter((file) => file.already !== true),
  };
}

/** A file that cannot be the document it should be: empty, broken, or of no kind a document has. */
export function isNoDocument(file: FileFact): boolean {
  if (file.size === 0) return true;
  if (file.state === "empty" || file.state === "broken") return true;
  return file.kind === "other" || file.kind === "archive";
}
