/** The head's side of joining, as a machine of states: pure. The officer's is in join-officer.ts. */

import { sameKeys } from "./join-officer.ts";
import type { JoinSaid, MemberSaid } from "./join-records.ts";

/** One machine that asked. */
export interface AskedDevice {
  officer: string;
  device: string;
  name: string;
  role: JoinSaid["role"];
  keys: JoinSaid["keys"];
  commit: string;
  /** Of its record. */
  v: number;
  at: number;
  /**
   * asks: nobody has pressed anything. answered: the head's number is published. open: the officer's number is there, digits can be
   * compared. in: admitted. refused, gone: not, or no more.
   */
  state: "asks" | "answered" | "open" | "in" | "refused" | "gone";
  /** The head's number. */
  nonce: string | null;
  /** The officer's. */
  opened: string | null;
  /** What it asks with was changed after it was answered: the head has to begin anew with it. */
  changed: boolean;
  /** Says that it has left; null: it does not. */
  left: number | null;
  /** Minute of the admission. */
  since: number | null;
}

export interface HeadJoin {
  commune: string;
  officer: string;
  device: string;
  name: string;
  keys: JoinSaid["keys"];
  since: number;
  /** Live versions of the commune's key: the newest is for what is new, all are looked under. */
  versions: number[];
  devices: AskedDevice[];
}

/** Machines in the list at the most: a server can't fill the head's disk, nor keep anybody out by filling the list. */
const MOST = 200;

/** With room for one more: who was refused or only asks, the oldest first, makes it. */
function withRoom(devices: AskedDevice[]): AskedDevice[] {
  if (devices.length < MOST) return devices;
  const old = devices.findIndex(({ state }) => state === "refused" || state === "asks");
  return devices.toSpliced(Math.max(old, 0), old < 0 ? 0 : 1);
}

export const beginHead = (it: Omit<HeadJoin, "versions" | "devices">, version: number): HeadJoin => ({
  ...it,
  versions: [version],
  devices: [],
});

/** What an officer's machine says, its signature checked by the key that stands in it. */
export function hearJoin(head: HeadJoin, it: JoinSaid): HeadJoin {
  if (it.commune !== head.commune) return head;
  if (it.o === head.officer && it.dev === head.device) return head;
  const known = deviceOf(head, it.o, it.dev);
  if (!known) {
    if (it.kind === "left") return head;
    return { ...head, devices: [...withRoom(head.devices), asking(it, false)] };
  }
  if (it.v <= known.v) return head;
  const keys = sameKeys(it.keys, known.keys);
  // Who is in is known by the keys that were compared; others under the same name are no news.
  if (known.state === "in" && !keys) return head;
  if (it.kind === "left") {
    const left = known.state === "in" ? { left: it.at } : { state: "gone" as const };
    return withDevice(head, { ...known, ...left, v: it.v });
  }
  const same = it.commit === known.commit && keys;
  if (same && known.state === "answered" && it.nonce !== null)
    return withDevice(head, { ...known, state: "open", opened: it.nonce, v: it.v });
  if (same) return withDevice(head, { ...known, v: it.v });
  return withDevice(head, asking(it, known.state === "answered" || known.state === "open"));
}

/** The head has pressed to compare: her number answers this one promise. */
export const answerTo = (head: HeadJoin, it: AskedDevice, nonce: string): HeadJoin =>
  it.state === "asks" ? withDevice(head, { ...it, state: "answered", nonce, changed: false }) : head;

/** The digits that were read to her are those that she has. */
export const admit = (head: HeadJoin, it: AskedDevice, now: number): HeadJoin =>
  it.state === "open" ? withDevice(head, { ...it, state: "in", since: now }) : head;

export const refuse = (head: HeadJoin, it: AskedDevice): HeadJoin =>
  it.state === "in" || it.state === "gone" ? head : withDevice(head, { ...it, state: "refused" });

/** Takes all machines of an officer out; the key has to be turned over to the next version. */
export function remove(head: HeadJoin, officer: string): { head: HeadJoin; version: number } {
  const devices = head.devices.map((it) =>
    it.officer === officer && it.state === "in" ? { ...it, state: "gone" as const, left: null } : it,
  );
  const version = newest(head) + 1;
  return { head: { ...head, devices, versions: [...head.versions, version] }, version };
}

export const newest = ({ versions }: HeadJoin): number => Math.max(...versions);

export const deviceOf = (head: HeadJoin, officer: string, device: string): AskedDevice | null =>
  head.devices.find((it) => it.officer === officer && it.device === device) ?? null;

export const admitted = (head: HeadJoin): AskedDevice[] => head.devices.filter((it) => it.state === "in");

/** What the head says of an officer; null: nobody of hers was answered yet. */
export function memberSaidOf(head: HeadJoin, officer: string, v: number, at: number): MemberSaid | null {
  const { device, name, keys } = head;
  const all = head.devices.filter((it) => it.officer === officer && it.state !== "asks").slice(-20);
  const last = all.at(-1);
  if (!last) return null;
  return {
    commune: head.commune,
    v,
    at,
    head: { officer: head.officer, device, name, keys },
    officer,
    name: last.name,
    // Whatever it asked as: nobody becomes a head by asking.
    role: "officer",
    devices: all.map((it) => ({
      dev: it.device,
      state: it.state === "open" ? "answered" : (it.state as "answered" | "in" | "refused" | "gone"),
      keys: it.keys,
      commit: it.commit,
      nonce: it.nonce,
      since: it.since,
    })),
  };
}

const asking = (it: JoinSaid, changed: boolean): AskedDevice => ({
  officer: it.o,
  device: it.dev,
  name: it.name,
  role: it.role,
  keys: it.keys,
  commit: it.commit,
  v: it.v,
  at: it.at,
  state: "asks",
  nonce: null,
  opened: null,
  changed,
  left: null,
  since: null,
});

const withDevice = (head: HeadJoin, device: AskedDevice): HeadJoin => ({
  ...head,
  devices: head.devices.map((it) =>
    it.officer === device.officer && it.device === device.device ? device : it,
  ),
});
