/** Who of the unit has sent when: so that no number of all is shown as whole while somebody's part is missing. */
import type { Minute } from "../dossier/model.ts";
import { dayOf } from "../dossier/moment.ts";

/** A member and her machines, as heard. `at`: when a machine last said to have sent all it had; null: never. */
export interface MemberHeard {
  officer: string;
  name: string | null;
  role: "officer" | "head";
  /** Since when she is no longer one; null: she is. */
  until: Minute | null;
  devices: readonly { device: string; at: Minute | null; waiting: number }[];
}

export interface MemberSynced {
  officer: string;
  name: string | null;
  role: "officer" | "head";
  /** When the machine that has been silent longest last sent all; null: one never has, or there is none. */
  at: Minute | null;
  today: boolean;
  /** Things that her machines said still wait there. */
  waiting: number;
}

export interface SyncState {
  /** Those who are members now, the longest silent first. */
  members: MemberSynced[];
  /** How many of them haven't sent today. */
  behind: number;
  /** Everybody has sent today, and nobody says that anything waits: only then is a number of all one of all. */
  whole: boolean;
}

/** Besides, machines of the members, this one too, and how many of them have sent all they had today. */
export interface UnitSynced extends SyncState {
  machines: { today: number; all: number };
}

/**
 * `self`: this machine, which needn't send to be seen here. A clock may lie ahead by hours: a word of a time to come is one of now.
 */
export function syncState(
  members: readonly MemberHeard[],
  self: { officer: string; device: string },
  now: Minute,
): UnitSynced {
  const all = members
    .filter((it) => it.until === null || it.until > now)
    .map(({ officer, name, role, devices }): MemberSynced => {
      const others = devices.filter((it) => officer !== self.officer || it.device !== self.device);
      const own = others.length < devices.length;
      const times = others.map((it) => (it.at === null ? null : Math.min(it.at, now)));
      const at =
        times.includes(null) || (times.length === 0 && !own) ? null : Math.min(now, ...(times as number[]));
      const waiting = others.reduce((sum, it) => sum + it.waiting, 0);
      return { officer, name, role, at, today: at !== null && dayOf(at) === dayOf(now), waiting };
    })
    .sort((a, b) => (a.at ?? -1) - (b.at ?? -1) || (a.officer < b.officer ? -1 : 1));
  const machines = members
    .filter((it) => it.until === null || it.until > now)
    .flatMap(({ officer, devices }) =>
      devices.map(({ device, at }) => {
        const own = officer === self.officer && device === self.device;
        return own || (at !== null && dayOf(Math.min(at, now)) === dayOf(now));
      }),
    );
  const behind = all.filter((it) => !it.today).length;
  return {
    members: all,
    behind,
    machines: { today: machines.filter(Boolean).length, all: machines.length },
    whole: behind === 0 && all.every((it) => it.waiting === 0),
  };
}
