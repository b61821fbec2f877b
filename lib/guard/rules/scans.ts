import type { FileFact, GuardInput } from "../types.ts";

/** Files newly chosen at intake. A dossier known to be online needs no scan (An Sơn, 8/2023). */
export function scans({ action, dossiers }: GuardInput): FileFact[] {
  if (dossiers.some((facts) => facts?.dossier.values.channel?.value === "online")) return [];
  return action.uploads.flatMap((upload) => upload.files).filter((file) => file.already !== true);
}
