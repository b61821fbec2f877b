/**
 * When this machine is connected to its commune: while something waits to be sent or somebody looks at a portal or a page of ours, and else for
 * a short visit now and then. Everything that matters lies in the store; the worker may die at any moment and begins here anew.
 */
import type { Membership } from "../../../lib/commune/membership.ts";
import type { Inbox, Outbox, Outgoing } from "../../../lib/commune/post.ts";
import type { startWire, Wire, WireState } from "../../../lib/commune-wire/wire.ts";
import { inTurn } from "../../../lib/in-turn.ts";

/** What the link works with. */
export interface LinkNeeds {
  /** null: this machine has joined no commune, so nothing is loaded and nothing connected. */
  membership(): Promise<Membership | null>;
  /** The store's sides, for this membership. */
  stores(
    of: Membership,
  ): Promise<{ outbox: Outbox; inbox: Inbox; same(mine: string, theirs: string): boolean }>;
  /** Is a portal's tab or a page of ours open? */
  isLookedAt(): Promise<boolean>;
  load(): Promise<typeof startWire>;
  /** Sets the alarm of the next visit; null: none. `again`: also where one is set already. */
  visitIn(minutes: number | null, again: boolean): Promise<void>;
  /** Seconds between two visits. */
  everySeconds(): Promise<number>;
  changed(state: WireState): void;
  forked(it: Outgoing, theirs: string): void;
  fault(error: unknown): void;
  now(): number;
  sleep(ms: number): Promise<void>;
  random(): number;
}

export interface Link {
  /** Something may have changed: settings, the outbox, who looks. Connects, sends and lets go as it is now. Never throws. */
  mind(): Promise<void>;
  /** The alarm of a visit has come. */
  visit(): Promise<void>;
  /** Connects anew, where it is connected: something has to be heard from the beginning. */
  anew(): Promise<void>;
  /** Of the connection; null: there is none now. */
  state(): WireState | null;
}

/** What comes in the next moments still goes over the same connection. */
const LINGER_MS = 5_000;

export function makeLink(needs: LinkNeeds): Link {
  const turn = inTurn();
  let wire: Wire | null = null;
  let whose: string | null = null;
  let outbox: Outbox | null = null;

  const letGo = async (): Promise<void> => {
    const old = wire;
    wire = null;
    await old?.close();
  };
  const begin = async (of: Membership): Promise<void> => {
    const [start, stores] = await Promise.all([needs.load(), needs.stores(of)]);
    outbox = stores.outbox;
    wire = start({
      ...needs,
      ...stores,
      servers: of.servers,
      officer: of.officer,
      head: of.role === "head",
      seed: () => of.seed(),
      changed(state) {
        needs.changed(state);
        if (state.inSync) void lingered();
      },
    });
  };
  const isIdle = async (): Promise<boolean> =>
    wire?.state().inSync === true && (await outbox?.waiting())?.rows === 0 && !(await needs.isLookedAt());
  let lingering = false;
  const lingered = async (): Promise<void> => {
    if (lingering) return;
    lingering = true;
    await needs.sleep(LINGER_MS);
    lingering = false;
    await kept(async () => {
      if (await isIdle()) await letGo();
    });
  };

  const look = async (visit: boolean): Promise<void> => {
    const of = await needs.membership();
    const now = of && JSON.stringify([of.servers, of.commune, of.officer, of.device, of.role]);
    if (now !== whose) await letGo();
    whose = now;
    if (!of) return needs.visitIn(null, true);
    // Spread, so that an office's machines don't all come in the same second.
    await needs.visitIn(((await needs.everySeconds()) * (0.5 + needs.random())) / 60, visit);
    if (wire) {
      wire.wake();
      if (visit && (await isIdle())) await letGo();
    } else if (visit || (await needs.isLookedAt()) || (await isWaiting(of))) await begin(of);
  };
  const isWaiting = async (of: Membership): Promise<boolean> => {
    outbox ??= (await needs.stores(of)).outbox;
    return (await outbox.waiting()).rows > 0;
  };
  const kept = (work: () => Promise<void>): Promise<void> => turn(work).catch(needs.fault);

  /** One that hasn't begun yet: what changes until then, it sees as well. */
  let next: Promise<void> | null = null;

  return {
    mind() {
      next ??= kept(() => {
        next = null;
        return look(false);
      });
      return next;
    },
    visit: () => kept(() => look(true)),
    anew: () =>
      kept(async () => {
        await letGo();
        await look(false);
      }),
    state: () => wire?.state() ?? null,
  };
}
