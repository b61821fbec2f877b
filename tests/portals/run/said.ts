/** What a reader prints, what is said of each value, and when two values are one. */

export interface Report {
  pageKind: string;
  dossiers: Record<string, unknown>[];
  actions: { kind: string; label: string; phase: string | null }[];
  papers: {
    name: string;
    required: boolean | null;
    files: string[];
    canUpload: boolean;
    canReuse: boolean;
    digitised?: boolean | null;
    reused?: boolean | null;
  }[];
  paging: { from: number | null; to: number | null; total: number | null } | null;
}
export type Verdict = "right" | "unknown" | "wrong";
export interface Line {
  field: string;
  /** Whose: a dossier's code, a paper's name. */
  of: string;
  verdict: Verdict;
  expected: unknown;
  got: unknown;
}

export const fold = (text: string) =>
  text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?/;
function plain(value: unknown): unknown {
  if (typeof value === "string")
    return /^\d{4}-\d\d-\d\dT/.test(value) ? MOMENT.exec(value)?.[0] : fold(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, one]) => [key, plain(one)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  return value;
}
export const same = (a: unknown, b: unknown) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));
export const empty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

export const within = (a: unknown, b: unknown) =>
  typeof a === "string" && typeof b === "string" && (fold(a).includes(fold(b)) || fold(b).includes(fold(a)));
