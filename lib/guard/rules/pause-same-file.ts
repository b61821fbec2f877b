import { justification } from "../justification.ts";
import type { Rule, UploadFact } from "../types.ts";
import { missing, word } from "../words.ts";

/** Names cannot tell (every scanner writes «scan.pdf»), so only equal bytes are the very same file. */
function knownHashes(uploads: UploadFact[], known: readonly string[]): Set<string> {
  const old = uploads
    .flatMap((upload) => upload.files)
    .filter((file) => file.already === true && file.sha256 !== null)
    .map((file) => file.sha256!);
  return new Set([...known, ...old]);
}

/** A pause whose justification is the very file that was in the dossier already. */
export const pauseSameFile: Rule = {
  id: "pause-same-file",
  version: 1,
  kinds: ["pause"],
  reads: "SHA-256 of the justification, of the files that stood there before and of those used before",
  level: "ask",
  citation: word("rules_pausePaper_cite"),
  check({ action, dossiers }) {
    const { files } = justification(action);
    const used = dossiers.flatMap((facts) => facts?.usedFiles ?? []);
    const old = knownHashes(action.uploads, used);
    const fresh = files.filter((file) => file.sha256 === null || !old.has(file.sha256));
    if (files.length === 0 || fresh.length > 0) return null;
    return missing(word("rules_pauseSameFile_what", files[0]!.name), word("rules_pauseSameFile_todo"));
  },
};
