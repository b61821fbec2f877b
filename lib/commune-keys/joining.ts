/** Joining on this machine: one thing after the other, kept at each step, over any carrier. */
import { admitted } from "../commune/join-head.ts";
import { inTurn } from "../in-turn.ts";
import {
  askedDevice,
  foundGroup,
  headAdmits,
  headAnswers,
  headHears,
  headRefuses,
  headRemoves,
  keyToPassOn,
  newestVersion,
} from "./as-head.ts";
import { askOnceMore, askToJoin, officerHears, officerLeaves, officerMatches } from "./as-officer.ts";
import { isHead, isOfficer, type Kept, type Named, type OfHead, type OfOfficer } from "./kept.ts";
import { paperCopy, readPaperCopy } from "./paper-copy.ts";

/** Where it is kept. */
export interface Keep {
  read(): Promise<Kept | null>;
  write(kept: Kept | null): Promise<void>;
}

export type Joining = ReturnType<typeof makeJoining>;

/** `now`: minute. Calls that make no sense in the present state change nothing; they say so by false. */
export function makeJoining(keep: Keep, now: () => Promise<number>) {
  const turn = inTurn();
  const change = (work: (kept: Kept) => Promise<Kept> | Kept): Promise<boolean> =>
    turn(async () => {
      const kept = await keep.read();
      if (!kept) return false;
      const next = await work(kept);
      if (next === kept) return false;
      await keep.write(next);
      return true;
    });
  const asHead = (work: (kept: OfHead) => Promise<Kept> | Kept) =>
    change((kept) => (isHead(kept) ? work(kept) : kept));
  const asOfficer = (work: (kept: OfOfficer) => Promise<Kept> | Kept) =>
    change((kept) => (isOfficer(kept) ? work(kept) : kept));

  return {
    kept: keep.read,

    /** Makes this machine's keys: the head's with a new key of the commune, an officer's with a request. false: there are some already. */
    begin: (named: Named): Promise<boolean> =>
      turn(async () => {
        if (await keep.read()) return false;
        const at = await now();
        await keep.write(
          named.role === "head" ? await foundGroup(named, at, null) : await askToJoin(named, at),
        );
        return true;
      }),

    /** The head's machine anew, with the commune's key from paper; a line (from 1) that is wrong, 0: another commune's copy. */
    restore: (named: Named, lines: readonly string[]): Promise<{ wrong: number } | null> =>
      turn(async () => {
        const copy = await readPaperCopy(named.commune, lines);
        if ("wrong" in copy) return copy;
        if (!(await keep.read())) await keep.write(await foundGroup(named, await now(), copy));
        return null;
      }),

    /** A record of the unit, as it came; true: something is otherwise now. */
    hear: (subject: string, body: string): Promise<boolean> =>
      change(async (kept) => {
        if (isHead(kept)) return subject.startsWith("u.join.") ? headHears(kept, subject, body) : kept;
        if (isOfficer(kept) && /^u\.(?:member|key)\./.test(subject))
          return officerHears(kept, subject, body, await now());
        return kept;
      }),

    answer: (officer: string, device: string) =>
      asHead(async (kept) => {
        const it = askedDevice(kept, officer, device);
        return it?.state === "asks" ? headAnswers(kept, it, await now()) : kept;
      }),
    /** false: the digits read aloud are not those that the head's machine has. */
    admit: (officer: string, device: string, digits: string) =>
      asHead(async (kept) => {
        const it = askedDevice(kept, officer, device);
        return (it && (await headAdmits(kept, it, digits, await now()))) ?? kept;
      }),
    refuse: (officer: string, device: string) =>
      asHead(async (kept) => {
        const it = askedDevice(kept, officer, device);
        return it ? headRefuses(kept, it, await now()) : kept;
      }),
    remove: (officer: string) =>
      asHead(async (kept) =>
        admitted(kept.join.is).some((it) => it.officer === officer)
          ? headRemoves(kept, officer, await now())
          : kept,
      ),
    /** The newest key as lines to print; null: this is no head's machine. */
    paper: (): Promise<{ version: number; lines: string[] } | null> =>
      turn(async () => {
        const kept = await keep.read();
        if (!kept || !isHead(kept)) return null;
        const version = newestVersion(kept);
        return { version, lines: await paperCopy(kept.commune, version, await keyToPassOn(kept, version)) };
      }),

    again: () => asOfficer(async (kept) => askOnceMore(kept, await now())),
    match: (match: boolean) => asOfficer(async (kept) => officerMatches(kept, match, await now())),
    leave: () => asOfficer(officerLeaves),
    /** Every key of this machine is gone; what it has sent stays on the server. */
    forget: () => turn(() => keep.write(null)),

    /** The server has it. */
    wasSent: (subject: string, body: string) =>
      change((kept) =>
        kept.standing[subject]?.body === body
          ? { ...kept, standing: { ...kept.standing, [subject]: { body, sent: true } } }
          : kept,
      ),
    /** The server may have lost them: all own records are sent again. */
    reoffer: () =>
      change((kept) => ({
        ...kept,
        standing: Object.fromEntries(
          Object.entries(kept.standing).map(([subject, { body }]) => [subject, { body, sent: false }]),
        ),
      })),
  };
}
