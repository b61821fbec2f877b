/**
 * An officer's side of joining, as a machine of states: pure, with what has happened as its arguments. What the six digits hold is in
 * lib/commune-keys/digits.ts; here stands in which order things may happen, since on that their worth hangs: one answer is taken
 * for one press of the button, and what comes after it changes nothing.
 */
import type { JoinSaid, MemberSaid } from "./join-records.ts";

/** One press of the button: the keys it offers, its number, and the promise of it. */
export interface Ask {
  commune: string;
  officer: string;
  device: string;
  name: string;
  role: JoinSaid["role"];
  keys: JoinSaid["keys"];
  commit: string;
  nonce: string;
  /** Version of its record; the opened one has the next. */
  v: number;
  at: number;
}

/** The head as this machine was answered by, with her number. */
export interface HeadSeen {
  officer: string;
  device: string;
  name: string;
  keys: JoinSaid["keys"];
  nonce: string;
}

export type OfficerJoin =
  /** Waits for an answer. */
  | { state: "asking"; ask: Ask }
  /** Digits are there to be read aloud. */
  | { state: "reading"; ask: Ask; head: HeadSeen }
  /** The head said by voice that they agree; her key has still to come. */
  | { state: "waiting"; ask: Ask; head: HeadSeen }
  | { state: "in"; ask: Ask; head: HeadSeen; versions: number[]; since: number }
  | { state: "refused"; ask: Ask }
  /** Digits didn't agree, or an answer was changed after it was given: somebody may sit in between. */
  | { state: "mixed"; ask: Ask }
  /** The head has taken this machine out. */
  | { state: "out"; ask: Ask }
  /** This machine has left by itself. */
  | { state: "left"; ask: Ask };

export const beginAsk = (ask: Ask): OfficerJoin => ({ state: "asking", ask });

/** Another press of the button, with a new number: the last one led nowhere, or the head has another machine now. */
export function askAgain(join: OfficerJoin, fresh: Pick<Ask, "commit" | "nonce" | "at">): OfficerJoin {
  if (join.state === "left") return join;
  return { state: "asking", ask: { ...join.ask, ...fresh, v: join.ask.v + 2 } };
}

/** The head's word on this officer; its signature holds for the key that stands in it. */
export function hearMember(join: OfficerJoin, said: MemberSaid): OfficerJoin {
  const { ask } = join;
  const mine = said.devices.find(({ dev }) => dev === ask.device);
  if (said.commune !== ask.commune || said.officer !== ask.officer || !mine) return join;
  if (mine.commit !== ask.commit || !sameKeys(mine.keys, ask.keys)) return join;
  if (join.state === "asking") {
    if (mine.state === "refused") return { state: "refused", ask };
    if (mine.state !== "answered" || mine.nonce === null) return join;
    return { state: "reading", ask, head: { ...said.head, nonce: mine.nonce } };
  }
  if (join.state === "reading") {
    const same = sameHead(said, join.head);
    if (same && mine.state === "refused") return { state: "refused", ask };
    // The same promise was answered twice, and unlike.
    return same && (mine.nonce === null || mine.nonce === join.head.nonce) ? join : { state: "mixed", ask };
  }
  // From here on the head is known: another's word is no word.
  if ((join.state === "waiting" || join.state === "in") && sameHead(said, join.head)) {
    if (mine.state === "refused") return { state: "refused", ask };
    if (mine.state === "gone") return { state: "out", ask };
  }
  return join;
}

/** Whether the head said by voice that her digits are the same. */
export function sayMatch(join: OfficerJoin, match: boolean): OfficerJoin {
  if (join.state !== "reading") return join;
  return match ? { ...join, state: "waiting" } : { state: "mixed", ask: join.ask };
}

/** An envelope from the head was opened. */
export function hearKey(join: OfficerJoin, version: number, now: number): OfficerJoin {
  if (join.state === "waiting") return { ...join, state: "in", versions: [version], since: now };
  if (join.state !== "in" || join.versions.includes(version)) return join;
  return { ...join, versions: [...join.versions, version].sort((a, b) => a - b) };
}

export const leave = (join: OfficerJoin): OfficerJoin => ({ state: "left", ask: join.ask });

/** May an envelope be opened now? Before the digits were compared no key is taken from anybody. */
export const takesKeys = (join: OfficerJoin): join is Extract<OfficerJoin, { head: HeadSeen }> =>
  join.state === "waiting" || join.state === "in";

/** What has to stand on the server. The number is opened only to an answer that is kept. */
export function joinSaidOf(join: OfficerJoin): JoinSaid {
  const { commune, officer, device, name, role, keys, commit, nonce, v, at } = join.ask;
  const opened = join.state === "reading" || join.state === "waiting" || join.state === "in";
  const left = join.state === "left";
  return {
    commune,
    v: left ? v + 2 : opened ? v + 1 : v,
    o: officer,
    dev: device,
    at,
    kind: left ? "left" : "ask",
    name,
    role,
    keys,
    commit,
    nonce: opened ? nonce : null,
  };
}

export const sameKeys = (a: JoinSaid["keys"], b: JoinSaid["keys"]): boolean =>
  a.nkey === b.nkey && a.ecdh === b.ecdh && a.ecdsa === b.ecdsa;
const sameHead = (said: MemberSaid, head: HeadSeen): boolean =>
  said.head.officer === head.officer &&
  said.head.device === head.device &&
  sameKeys(said.head.keys, head.keys);
