/** What became of a portal's answers beside what its page shows, against what is so. */
import { commitIn } from "../../../lib/answers/commits.ts";
import { mergeSighting } from "../../../lib/dossier/merge.ts";
import type { Dossier, Sighting, ValueName } from "../../../lib/dossier/model.ts";
import { type Answers, answersOf } from "../answers/answers.ts";
import { requestsOf } from "../answers/requests.ts";
import type { Fact, Portal } from "../truth.ts";
import { type Heard, hear } from "./hear.ts";
import { type Line, same } from "./said.ts";

/** `agree`: seen and answered the same. `doubt`: otherwise, what is seen stands and it is told. `used`: only answered. `left`: nothing to be believed. */
export interface AnswerLine extends Line {
  case: "agree" | "doubt" | "used" | "left" | "person" | "commit";
}
export interface Judged {
  lines: AnswerLine[];
  axes: Record<string, string>;
}

/** Worded otherwise for a program than for people: no contradiction. */
const WORDED = ["stepName", "statusText", "procedureName"];

/** @param shown what was read of the portal's page, of a list with its server's facts */
export function judgeAnswers(portal: Portal, shown: readonly Sighting[]): Judged {
  const answers = answersOf(portal.seed, portal.server ?? []);
  const requests = requestsOf(portal.seed);
  const codes = shown.map(({ code }) => code);
  const heard = hear(answers, requests.declared, codes);
  const told = new Map(heard.beside(shown).map((it) => [it.code, it]));
  const lines = shown.flatMap((sighting) => {
    const seen = mergeSighting(null, sighting);
    // A page is read again and again; an answer comes before or after.
    const first = told.get(sighting.code);
    const after = answers.late ? 3 : 0;
    let all = seen;
    if (first) all = mergeSighting(all, { ...first, seenAt: first.seenAt + after });
    all = mergeSighting(all, { ...sighting, seenAt: sighting.seenAt + after });
    if (first) all = mergeSighting(all, { ...first, seenAt: first.seenAt + after });
    return values(sighting.code, seen, all, answers.says.get(sighting.code) ?? {}, answers);
  });
  const both = { ...answers.axes, ...requests.axes };
  return {
    lines: [...lines, ...persons(answers, heard, told), ...commits(portal, answers, heard, codes)],
    axes: both,
  };
}

/** The values that a declaration can lead to. */
const namesOf = ({ declared }: Answers): ValueName[] => {
  const names = Object.keys(declared.values) as ValueName[];
  return [...new Set([...names, ...(names.includes("status") ? (["statusText", "paused"] as const) : [])])];
};

const moment = /^\d{4}-\d\d-\d\d(?:T|$)/;
/** A day says nothing against a minute of it. */
const alike = (name: string, a: unknown, b: unknown): boolean => {
  if (name === "procedureCode") return String(a).slice(0, 8) === String(b).slice(0, 8);
  const [first, second] = [String(a), String(b)];
  const days = moment.test(first) && moment.test(second) && (first.length === 10 || second.length === 10);
  return days ? first.slice(0, 10) === second.slice(0, 10) : same(a, b);
};

function values(
  code: string,
  seen: Dossier,
  all: Dossier,
  says: Record<string, Fact>,
  answers: Answers,
): AnswerLine[] {
  return namesOf(answers).flatMap((field): AnswerLine[] => {
    const [eye, held, fact] = [seen.values[field], all.values[field], says[field]];
    const value = fact && "value" in fact ? fact.value : undefined;
    const doubt = all.doubts.some((it) => it.kind === "answer-differs" && it.of === field);
    const line = (kind: AnswerLine["case"], verdict: Line["verdict"], expected: unknown): AnswerLine[] => [
      {
        case: kind,
        field,
        of: code,
        verdict,
        expected,
        got: held ? { value: held.value, where: held.where, doubt } : { doubt },
      },
    ];
    if (fact?.is === "open") return [];
    const answered = held?.where.kind === "answer";
    const denied = field === "dueAt" && seen.values.noDueDate !== undefined;
    if (eye) {
      const silent = WORDED.includes(field);
      const stands = held !== undefined && !answered && alike(field, held.value, eye.value);
      if (value === undefined)
        return line("left", stands && !doubt && !held.where.answered ? "right" : "wrong", eye.value);
      if (alike(field, value, eye.value))
        return line("agree", stands && !doubt && (held.where.answered || silent) ? "right" : "wrong", value);
      return line(
        "doubt",
        stands && !held.where.answered && doubt !== silent ? "right" : "wrong",
        `${eye.value}, a doubt`,
      );
    }
    if (denied && value !== undefined)
      return line("doubt", !held && doubt ? "right" : "wrong", "none, a doubt");
    if (value === undefined)
      return line("left", held || doubt ? "wrong" : "right", fact && "why" in fact ? `(${fact.why})` : null);
    if (!held) return line("used", "unknown", value);
    return line("used", answered && !doubt && same(held.value, value) ? "right" : "wrong", value);
  });
}

/** Nothing of people, of other dossiers and undeclared may leave; of a declared cell, no number of anybody's goes on. */
function persons({ secrets, declared }: Answers, { left }: Heard, told: Map<string, Sighting>): AnswerLine[] {
  const out = left.join("\n");
  const kept = JSON.stringify([...told.values()]);
  return secrets.map((secret) => {
    const inCell = declared.values.stepName !== undefined && /^0\d{9}$/.test(secret);
    const safe = !kept.includes(secret) && (inCell || !out.includes(secret));
    return {
      case: "person",
      field: "person",
      of: "",
      verdict: safe ? "right" : "wrong",
      expected: null,
      got: safe ? null : secret,
    };
  });
}

/** Each dossier paused by its inner id; many at once; what is no pause; ids that say nothing. */
function commits(portal: Portal, answers: Answers, heard: Heard, codes: string[]): AnswerLine[] {
  const { declared, send, many } = requestsOf(portal.seed);
  const held = (task: "pause" | "supplement" | "everyday", ids: string[]) => {
    const { method, address, body } = send(task, ids);
    const found = commitIn(method, address, body, declared);
    return (
      found && {
        kind: found.kind,
        codes: [...new Set(found.ids.flatMap((id) => heard.codeOf(id) ?? []))].sort(),
        count: found.ids.length,
      }
    );
  };
  const line = (what: string, of: string, expected: unknown, got: unknown): AnswerLine => ({
    case: "commit",
    field: what,
    of,
    verdict: same(expected, got) ? "right" : "wrong",
    expected,
    got,
  });
  const known = codes.filter((code) => answers.ids.has(code));
  const lines = known.flatMap((code) =>
    (answers.ids.get(code) as string[]).flatMap((id) => [
      line("pause by inner id", code, { kind: "pause", codes: [code], count: 1 }, held("pause", [id])),
      line(
        "request by inner id",
        code,
        { kind: "supplement", codes: [code], count: 1 },
        held("supplement", [id]),
      ),
      line("everyday by inner id", code, null, held("everyday", [id])),
    ]),
  );
  if (many && known.length > 1) {
    const ids = known.map((code) => answers.ids.get(code)!.at(-1)!);
    const expected = { kind: "pause", codes: [...known].sort(), count: known.length };
    lines.push(line("pause of many", "", expected, held("pause", ids)));
  }
  const nobodys = ["999999999", ...(answers.shared && known.length > 1 ? [answers.shared] : [])];
  for (const id of nobodys)
    lines.push(
      line("pause of an unknown id", id, { kind: "pause", codes: [], count: 1 }, held("pause", [id])),
    );
  return lines;
}
