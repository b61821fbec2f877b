/** The file of an office: what one machine has of queue, marks, targets and the settings of reports, to be looked at on another. */
import { minute } from "../dossier/shapes.ts";
import { z } from "../zod.ts";

/** By these it is told from any other JSON; the version goes up when an older reader would misread the file. */
export const KIND = "dung-hen-don-vi";
export const VERSION = 1;

/** A machine's name for itself: letters made by chance, which say nothing of it or of who sits there. */
export const machineName = z.string().check(z.regex(/^[a-p]{20}$/));

/** Whose a file is, as that officer wrote it; null: not said, or names are forgotten. No number by which a person is found. */
export const whose = z.nullable(
  z.string().check(z.trim(), z.minLength(1), z.maxLength(40), z.regex(/^[^\p{N}@]+$/u)),
);

/** All of a file but its dossiers. */
export const officeHead = z.object({
  kind: z.literal(KIND),
  version: z.literal(VERSION),
  machine: machineName,
  whose,
  at: minute,
  settings: z.record(z.string(), z.unknown()),
  documents: z.record(z.string(), z.unknown()),
  marks: z.array(z.unknown()).check(z.maxLength(10_000)),
  /** Letters of apology that were made, and days of the paper register. */
  apologies: z.array(z.unknown()).check(z.maxLength(100_000)),
  book: z.array(z.unknown()).check(z.maxLength(10_000)),
});
export type OfficeHead = z.output<typeof officeHead>;

/** `dossiers`: not looked at yet; each is parsed where it is kept. */
export interface OfficeFile {
  head: OfficeHead;
  dossiers: unknown[];
}

/** Why a file is not taken, by a word of locales' beside room. */
export interface FileFault {
  key: string;
  args: (string | number)[];
}

/** Letters of a file at the most: some hundred thousand dossiers; a page that takes in more stands still. */
const LONGEST = 100_000_000;

/** Dossiers of a file at the most: years of a large office. */
const MOST = 100_000;

/** Reads a file's text; of one that is of another kind, older, newer or broken only why it can't be taken. */
export function readOfficeFile(text: string, longest = LONGEST): OfficeFile | { fault: FileFault } {
  const fault = (why: string, ...args: (string | number)[]) => ({
    fault: { key: `beside_fault_${why}`, args },
  });
  if (text.length > longest) return fault("large");
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return fault("json");
  }
  const { kind, version, dossiers } = (raw ?? {}) as Record<string, unknown>;
  if (kind !== KIND) return fault("other");
  if (typeof version !== "number") return fault("part", "version");
  if (version > VERSION) return fault("newer", version);
  if (version < VERSION) return fault("older", version);
  const parsed = officeHead.safeParse(raw);
  if (!parsed.success) return fault("part", String(parsed.error.issues[0]?.path[0] ?? ""));
  if (!Array.isArray(dossiers)) return fault("part", "dossiers");
  return dossiers.length > MOST ? fault("many", MOST) : { head: parsed.data, dossiers };
}

/** The file's text, of its head and the dossiers as lists in JSON, some at a time. */
export const officeFileText = (of: OfficeHead, lists: readonly string[]): string =>
  `${JSON.stringify(of).slice(0, -1)},"dossiers":[${lists
    .map((it) => it.trim().slice(1, -1))
    .filter((it) => it !== "")
    .join(",\n")}]}\n`;

/** What is kept of a file that is looked at. `unread`: dossiers of it that could not be read. */
export const fileKept = z.object({
  machine: machineName,
  whose,
  /** When it was made, and when it was laid beside. */
  at: minute,
  addedAt: minute,
  dossiers: z.int(),
  unread: z.int(),
  /** false: it is still being taken in, and not looked at. */
  whole: z.boolean(),
  /** No file, but what a colleague's machine sends over the commune's server: `officer.device`. */
  branch: z.exactOptional(z.string()),
  /** true: the head hasn't admitted that machine, or no longer has it in: what it sends is kept and not looked at. */
  aside: z.exactOptional(z.boolean()),
});
export type FileKept = z.output<typeof fileKept>;

/** Whose word a dossier's is where it is another machine's. */
export interface Beside {
  whose: string | null;
  at: number;
  /** It came over the commune's server, not out of a file. */
  shared?: true;
}
