/** Builders for the tests of this room: a dossier in good order and an action, each bent as a test needs. */
import type { Clock, Clocks } from "../deadline/clock.ts";
import { unknownClock } from "../deadline/state.ts";
import type { Dossier, ValueName } from "../dossier/model.ts";
import { judge } from "./judge.ts";
import { RULES } from "./rules.ts";
import type { ActionFacts, DossierFacts, FileFact, GuardInput, GuardPolicy, UploadFact } from "./types.ts";

export const clock = (of: Clock["of"], bent: Partial<Clock> = {}): Clock =>
  unknownClock(of, [], { state: "running", left: 600, share: 0.2, ...bent });

export function clocks(bent: Partial<Clocks> = {}): Clocks {
  return {
    dossier: clock("dossier"),
    step: clock("step"),
    steps: [],
    intake: null,
    supplement: null,
    apology: null,
    pauses: [],
    pausedWithoutPaper: null,
    ...bent,
  };
}

/** A dossier with plain values, each surely read. */
export function dossier(
  values: Partial<Record<ValueName, unknown>> = {},
  bent: Partial<Dossier> = {},
): Dossier {
  const read = Object.entries(values).map(([name, value]) => [
    name,
    { value, where: { kind: "label", name }, sure: 1, seenAt: 0 },
  ]);
  return {
    portal: "https://motcua.example",
    code: "H15.50.05.13-261008-0975",
    firstSeenAt: 0,
    lastSeenAt: 0,
    address: null,
    values: Object.fromEntries(read),
    steps: [],
    pauses: [],
    papers: [],
    doubts: [],
    ...bent,
  };
}

export function file(bent: Partial<FileFact> = {}): FileFact {
  return {
    name: "thong-bao.pdf",
    size: 900,
    type: "application/pdf",
    sha256: "a".repeat(64),
    kind: "pdf",
    state: "sound",
    signed: null,
    ...bent,
  };
}

export function upload(role: UploadFact["role"], ...files: FileFact[]): UploadFact {
  return { label: `Mục ${role}`, role, files };
}

export function action(kind: ActionFacts["kind"], bent: Partial<ActionFacts> = {}): ActionFacts {
  return {
    kind,
    label: "Xác nhận",
    sure: 1,
    codes: ["H15.50.05.13-261008-0975"],
    count: 1,
    uploads: [],
    text: null,
    textLabel: null,
    ground: null,
    hasForm: true,
    ...bent,
  };
}

export function input(
  what: ActionFacts,
  facts: (Partial<DossierFacts> | null)[] = [{}],
  policy: Partial<GuardPolicy> = {},
): GuardInput {
  return {
    action: what,
    dossiers: facts.map((one) => one && { dossier: dossier(), clocks: clocks(), ...one }),
    policy: { levels: {}, grounds: [], ...policy },
    now: 29_900_000,
  };
}

/** Judged by every rule there is. */
export const judged = (what: GuardInput, failed?: (rule: string, error: unknown) => void) =>
  judge(what, RULES, failed);
