/** The worker's word to the page script in a tab: scan the list that stands there, or stop. */
export interface ScanWord {
  dungHen: "scan";
  go: boolean;
  /** From the first page on; else from the page that stands there. */
  anew: boolean;
}

export const scanWord = (go: boolean, anew = false): ScanWord => ({ dungHen: "scan", go, anew });

export const isScanWord = (message: unknown): message is ScanWord =>
  (message as { dungHen?: unknown } | null)?.dungHen === "scan" &&
  typeof (message as { go?: unknown }).go === "boolean";
