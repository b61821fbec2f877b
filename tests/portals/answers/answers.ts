/**
 * The answers that a list's page would fetch from its own server, with what its office would declare of them, and what they
 * say: of each dossier the last one that speaks of it.
 */
import type { AnswerDeclared } from "../../../lib/answers/declared.ts";
import { Dice } from "../dice.ts";
import { type Fact, unknown } from "../truth.ts";
import { drawFacts, type Facts } from "../world/facts.ts";
import { liedOf, statusesOf } from "./cells.ts";
import { declaredOf, drawHow } from "./how.ts";
import { drawId } from "./ids.ts";
import { makeRow } from "./row.ts";
import { DAY_OR_MONTH } from "./times.ts";

export interface Answers {
  /** In the order in which they come. */
  bodies: { path: string; text: string }[];
  declared: AnswerDeclared;
  statuses: Record<string, number>;
  /** What is said of each dossier, by value; a dossier that isn't here is spoken of by none. */
  says: Map<string, Record<string, Fact>>;
  /** Code → inner ids that are its own. */
  ids: Map<string, string[]>;
  /** An id that several dossiers bear. */
  shared: string | null;
  /** Of people, of dossiers that aren't on the page: none of it may ever leave it. */
  secrets: string[];
  /** They come after the page was read. */
  late: boolean;
  axes: Record<string, string>;
}

/** A day that shows that its month stands first. */
const TURNED = /"(?:0\d|1[0-2])\/(?:1[3-9]|[23]\d)\/2026 /;

function believeNoDay(says: Answers["says"]): void {
  for (const facts of says.values())
    for (const [name, fact] of Object.entries(facts))
      if (fact.is === "open" && fact.why === DAY_OR_MONTH)
        facts[name] = unknown("another day shows that the month stands first");
}

/** A dossier as it is and as it is told. */
interface Told {
  of: Facts;
  told: Facts;
  listed: boolean;
}

/** `dossiers`: those of the list, as the server knows them. */
export function answersOf(seed: number, dossiers: readonly Facts[]): Answers {
  const how = drawHow(seed);
  const on = (stream: string) => new Dice(seed, `answers ${stream}`);
  const [dice, ids] = [on("values"), on("inner ids")];
  const taken = new Set<string>();
  const newId = () => drawId(how.ids.kind, ids, taken);
  const batch = newId();
  const own = new Map(dossiers.map(({ code }) => [code, [newId(), newId(), batch]]));
  const says: Answers["says"] = new Map();
  const heard: Answers["ids"] = new Map();
  const secrets = new Set<string>();
  const bodies: Answers["bodies"] = [];
  let turned = false;

  const send = (all: readonly Told[]) => {
    const rows = all.map(({ of, told, listed }) => {
      const idsOf = own.get(of.code) ?? [newId(), newId(), newId()];
      const made = makeRow(how, dice, of, told, idsOf);
      for (const it of made.secrets) secrets.add(it);
      if (!listed) for (const it of [of.code, ...idsOf]) secrets.add(String(it));
      else {
        turned ||= TURNED.test(JSON.stringify(made.row));
        says.set(of.code, made.says);
        heard.set(of.code, idsOf.slice(0, how.ids.ofStep ? 2 : 1).map(String));
      }
      return made.row;
    });
    for (const some of how.shape.single ? rows.map((it) => [it]) : [rows])
      bodies.push({ path: how.address[1], text: JSON.stringify(how.shape.wrap(some)) });
  };
  const all = toldOf(how.lying, dossiers, dice);
  if (how.again) send(all.map((it) => ({ ...it, told: liedOf(it.of, "other state", it.of, dice) })));
  const spoken = all.filter(() => !(how.partial.startsWith("rows") && dice.chance(0.3)));
  const first = how.shape.name === "paged" && dice.chance(0.5) ? Math.ceil(spoken.length / 2) : spoken.length;
  send([...spoken.slice(0, first), ...strangers(dossiers, dice)]);
  if (first < spoken.length) send(spoken.slice(first));
  // Rows of the same form at an address that nobody has named.
  bodies.push({ path: "/api/nguoi-dung/khac", text: bodies[0]!.text.replaceAll("2026", "2031") });
  if (turned) believeNoDay(says);
  return {
    bodies,
    declared: declaredOf(how),
    statuses: statusesOf(how.codes),
    says,
    ids: heard,
    shared: how.ids.shared && heard.size > 1 ? String(batch) : null,
    secrets: [...secrets],
    late: how.late,
    axes: how.axes,
  };
}

function toldOf(lying: ReturnType<typeof drawHow>["lying"], dossiers: readonly Facts[], dice: Dice): Told[] {
  return dossiers.map((of, n) => {
    const other = dossiers[(n + 1) % dossiers.length]!;
    const told = lying !== "none" && dice.chance(0.6) ? liedOf(of, lying, other, dice) : of;
    return { of, told, listed: true };
  });
}

/** Dossiers of the same server that the page doesn't show. */
function strangers(dossiers: readonly Facts[], dice: Dice): Told[] {
  const known = new Set(dossiers.map(({ code }) => code));
  const prefix = dossiers[0]!.code.split("-")[0]!;
  return [...Array(dice.int(0, 3))]
    .map(() => drawFacts(dice, prefix))
    .filter(({ code }) => !known.has(code))
    .map((of) => ({ of, told: of, listed: false }));
}
