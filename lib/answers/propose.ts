/**
 * What of the reports on answers can be taken into an office's profile: what agrees with the page by itself, and names
 * of keys to be chosen among for what is still missing.
 */
import { type AnswerDeclared, answerSchema } from "./declared.ts";
import type { Looked, LookedPath } from "./look.ts";
import { LOOKED_MOMENTS, LOOKED_TEXTS, type LookedMoment, type ShownRow } from "./looked.ts";
import type { AnswerMeaning } from "./meanings.ts";
import type { Report } from "./report.ts";

/** What a key can be said to be. `id`: under what the portal itself knows the dossier. */
export type KeyMeaning = LookedMoment | (typeof LOOKED_TEXTS)[number] | "id";
export const KEY_MEANINGS: KeyMeaning[] = [
  ...([
    "stepDueAt",
    "stepName",
    "status",
    "id",
    "stepStartedAt",
    "dueAt",
    "receivedAt",
    "submittedAt",
  ] as const),
  ...(["procedureName", "procedureCode", "finishedAt"] as const),
];

/** A key by its path: with how many dossiers of the page it agrees, and with how many it doesn't. */
export interface KeyChoice {
  path: string;
  seconds: boolean;
  agrees: number;
  differs: number;
}

export interface Proposal {
  at: string;
  rows: string;
  code: string;
  dossiers: number;
  /** Taken by itself. */
  found: { meaning: KeyMeaning; key: KeyChoice }[];
  /** To be chosen by a person, or left. */
  open: { meaning: KeyMeaning; keys: KeyChoice[] }[];
}

/** With so many dossiers a key must agree, and they must not all say the same, before it is believed by itself. */
const FEWEST = 5;
const FEWEST_VALUES = 2;
/** A key of which most values are of a kind is of that kind. */
const MOST = 0.9;
/** A text that is another one in nearly every dossier is no step and no status. */
const REPEATS = 0.3;
/** A key that is offered stands in so many of the dossiers. */
const COMMON = 0.3;
const MOST_CHOICES = 24;

/** Names of keys under which people stand: they are not offered. */
const PEOPLES =
  /nguoi|ho_?(va_?)?ten|chu_?(ho|so_?huu|don)|can_?bo|cong_?dan|dia_?chi|dien_?thoai|sinh|dinh_?danh|giay_?to|cccd|cmnd|cmt|mst|thu_?dien|person|applicant|owner|citizen|customer|user|officer|assignee|sender|receiver|full_?name|first_?name|last_?name|birth|identi|passport|phone|mobile|mail|address|tax/i;

/** What keys are mostly called; it says which is offered first, and takes none. */
const LIKELY: Partial<Record<KeyMeaning, RegExp>> = {
  stepDueAt: /han|het|due|deadline|expir/i,
  stepName: /(buoc|viec|step|task|activit).*(ten|name)/i,
  status: /(trang_?thai|tinh_?trang|status|state).*(ten|name|text)?/i,
  id: /(^|[._])(id|uuid|guid)$/i,
};
const likely = (meaning: KeyMeaning, path: string): number => Number(LIKELY[meaning]?.test(plain(path)) ?? 0);

/** One proposal for each kind of answer in which dossiers of the page stand, the one with the most first. */
export function propose(reports: readonly Report[], shown: readonly ShownRow[]): Proposal[] {
  const kinds = new Map<string, { at: string; all: Looked[] }>();
  for (const { at, looked } of reports) {
    if (!looked) continue;
    const kind = `${at} ${looked.rows} ${looked.code}`;
    const one = kinds.get(kind) ?? { at, all: [] };
    kinds.set(kind, one);
    one.all.push(looked);
  }
  return [...kinds.values()]
    .map(({ at, all }) => proposalOf(at, all, shown))
    .sort((a, b) => b.dossiers - a.dossiers);
}

function proposalOf(at: string, all: Looked[], shown: readonly ShownRow[]): Proposal {
  const paths = joined(all);
  const dossiers = new Set(all.flatMap((it) => it.dossiers)).size;
  const found: Proposal["found"] = [];
  const open: Proposal["open"] = [];
  const sureOf = (meaning: KeyMeaning) =>
    meaning === "id" ? [] : paths.filter((it) => isSure(it, meaning, shown));
  for (const meaning of KEY_MEANINGS) {
    const [first, ...others] = sureOf(meaning);
    // Two keys that agree alike today may part tomorrow: that is for a person to say.
    if (first && others.length === 0) found.push({ meaning, key: choiceOf(first, meaning) });
  }
  const taken = new Set(found.map(({ key }) => key.path));
  for (const meaning of KEY_MEANINGS) {
    if (found.some((it) => it.meaning === meaning)) continue;
    const sure = sureOf(meaning);
    const keys = (sure.length > 0 ? sure : paths.filter((it) => fits(it, meaning, dossiers)))
      .filter((it) => !taken.has(it.path))
      .map((it) => choiceOf(it, meaning))
      .filter((it) => it.differs <= it.agrees)
      .sort(
        (a, b) =>
          b.agrees - b.differs - (a.agrees - a.differs) || likely(meaning, b.path) - likely(meaning, a.path),
      )
      .slice(0, MOST_CHOICES);
    if (keys.length > 0) open.push({ meaning, keys });
  }
  const { rows, code } = all[0]!;
  return { at, rows, code, dossiers, found, open };
}

/** Several answers of one kind as one: a dossier that stands in two of them counts once. */
function joined(all: readonly Looked[]): LookedPath[] {
  const paths = new Map<string, LookedPath>();
  for (const one of all.flatMap((it) => it.paths)) {
    const before = paths.get(one.path);
    paths.set(one.path, before ? both(before, one) : one);
  }
  return [...paths.values()];
}

function both(a: LookedPath, b: LookedPath): LookedPath {
  const union = (x: number[] = [], y: number[] = []) => [...new Set([...x, ...y])];
  const each = (x: LookedPath["agrees"], y: LookedPath["agrees"]) =>
    Object.fromEntries(
      [...LOOKED_MOMENTS, ...LOOKED_TEXTS].flatMap((it) =>
        x[it] || y[it] ? [[it, union(x[it], y[it])]] : [],
      ),
    );
  return {
    path: a.path,
    seconds: a.seconds || b.seconds,
    seen: union(a.seen, b.seen),
    several: a.several + b.several,
    dates: union(a.dates, b.dates),
    texts: union(a.texts, b.texts),
    ids: union(a.ids, b.ids),
    repeats: a.repeats + b.repeats,
    agrees: each(a.agrees, b.agrees),
    differs: each(a.differs, b.differs),
  };
}

function isSure(it: LookedPath, meaning: Exclude<KeyMeaning, "id">, shown: readonly ShownRow[]): boolean {
  const agrees = it.agrees[meaning] ?? [];
  const values = new Set(agrees.map((n) => shown[n]?.values[meaning]));
  return (
    agrees.length >= FEWEST &&
    values.size >= FEWEST_VALUES &&
    (it.differs[meaning]?.length ?? 0) === 0 &&
    it.several === 0
  );
}

/** Could a person say so? By the kind of its values and by its name. */
function fits(it: LookedPath, meaning: KeyMeaning, dossiers: number): boolean {
  const of = it.seen.length;
  // What only a few have is no key of all: a list by people's names has them for its keys.
  if (of < dossiers * COMMON || it.several > of || PEOPLES.test(plain(it.path))) return false;
  if (meaning === "procedureCode") return false;
  if (meaning === "id")
    return of === dossiers && it.several === 0 && it.ids.length === of && it.repeats === 0;
  if ((LOOKED_MOMENTS as readonly string[]).includes(meaning)) return it.dates.length >= of * MOST;
  return it.texts.length >= of * MOST && (of < FEWEST || it.repeats >= of * REPEATS);
}

const choiceOf = (it: LookedPath, meaning: KeyMeaning): KeyChoice => ({
  path: it.path,
  seconds: it.seconds,
  agrees: meaning === "id" ? 0 : (it.agrees[meaning]?.length ?? 0),
  differs: meaning === "id" ? 0 : (it.differs[meaning]?.length ?? 0),
});

/** `hoTen`, `HoTen` and `ho_ten` are one name. */
const plain = (path: string): string =>
  path
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1_$2");

/** What is taken, as a profile says it; null: it can't be said (a name that is somebody's number). */
export function declaredOf(
  { at, rows, code }: Pick<Proposal, "at" | "rows" | "code">,
  taken: readonly { meaning: KeyMeaning; key: Pick<KeyChoice, "path" | "seconds"> }[],
): AnswerDeclared | null {
  const ids = taken.flatMap(({ meaning, key }) => (meaning === "id" ? [key.path] : []));
  const values: Partial<Record<AnswerMeaning, unknown>> = {};
  for (const { meaning, key } of taken)
    if (meaning !== "id") values[meaning] = key.seconds ? { path: key.path, as: "seconds" } : key.path;
  const made = answerSchema.safeParse({ at, rows, code, ...(ids.length > 0 ? { ids } : {}), values });
  return made.success ? made.data : null;
}
