/** A decision as it may go to disk: nobody's number, no name that was typed, and of a file's name what says which paper it is. */
import { keptFileName } from "../privacy/file-name.ts";
import { isPersonalCode, withoutPersonal } from "../privacy/personal.ts";
import { withoutNames } from "../privacy/without-names.ts";
import type { LedgerEntry } from "./types.ts";

/** A 'code' that is a person's number is left out: `count` still says that there was a dossier. Done twice it gives the same. */
export function impersonal(entry: LedgerEntry): LedgerEntry {
  const codes = entry.codes.filter((it) => !isPersonalCode(it));
  return {
    ...entry,
    label: withoutPersonal(entry.label, codes),
    codes,
    missing: entry.missing.map((it) => ({ ...it, rule: withoutPersonal(it.rule) })),
    reason: withoutNames(withoutPersonal(entry.reason, codes)),
    files: entry.files.map((it) => ({ ...it, name: keptFileName(it.name) })),
  };
}
