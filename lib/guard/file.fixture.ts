/** A sound PDF as it was looked into, of which tests change what they are about. */
import type { FileFact } from "./types.ts";

export const fileMade = (more: Partial<FileFact> = {}): FileFact => ({
  name: "a.pdf",
  size: 9,
  type: null,
  sha256: null,
  kind: "pdf",
  state: "sound",
  ...more,
});
