/**
 * Joining over the same line as everything else: its records go before all others, and until a machine is in, nothing else of it
 * goes at all.
 */
import type { Heard, Inbox, Outbox, Outgoing } from "../commune/post.ts";
import type { Joining } from "./joining.ts";
import type { Kept } from "./kept.ts";
import { memberPost } from "./member.ts";

/** Rows of the outbox that are of joining begin so. */
const ROW = "join ";

const joins = ({ subject }: Heard): boolean => /^u\.(?:join|member|key)\./.test(subject);

/** What the store shares waits until both sides know that they speak with each other. */
export const shares = (kept: Kept | null): boolean =>
  kept !== null && (kept.join.kind === "head" || kept.join.is.state === "in");

/** `changed`: joining stands otherwise now. */
export function withJoining(
  joining: Joining,
  store: { outbox: Outbox; inbox: Inbox },
  changed: () => void,
): { outbox: Outbox; inbox: Inbox } {
  const { outbox, inbox } = store;
  /**
   * What was heard of the unit before it was known whose word is the head's. Until then no cursor of it is kept, so that another connection
   * hears it from its beginning.
   */
  const early = new Map<string, Heard>();
  /** An officer's press may have let this machine in, which nothing that is heard tells of. */
  let shared: boolean | null = null;
  const noteShares = (kept: Kept | null): void => {
    const before = shared;
    shared = shares(kept);
    if (shared && before === false) changed();
  };
  const unsent = (kept: Kept | null): Outgoing[] =>
    Object.entries(kept?.standing ?? {}).flatMap(([subject, { body, sent }]) =>
      sent ? [] : [rowOf(subject, body)],
    );

  return {
    outbox: {
      async next(limit, not) {
        const kept = await joining.kept();
        noteShares(kept);
        const own = unsent(kept).filter(({ row }) => !not.has(row));
        if (own.length >= limit || !shares(kept)) return own.slice(0, limit);
        return [...own, ...(await outbox.next(limit - own.length, not))];
      },
      async sent(it) {
        if (!it.row.startsWith(ROW)) return outbox.sent(it);
        await joining.wasSent(it.subject, it.body);
      },
      async reoffer(stream, from) {
        if (stream === "UNIT") await joining.reoffer();
        await outbox.reoffer(stream, from);
      },
      async waiting() {
        const kept = await joining.kept();
        const own = unsent(kept).length;
        // What may not go yet is no reason to stay connected.
        if (!shares(kept)) return { rows: own, oldest: null };
        const { rows, oldest } = await outbox.waiting();
        return { rows: rows + own, oldest };
      },
    },
    inbox: {
      ...inbox,
      // Before the cursor goes on: what a dying worker hears twice does no harm.
      async take(stream, heard, cursor) {
        if (stream !== "UNIT") return inbox.take(stream, heard, cursor);
        let other = false;
        for (const it of heard.filter(joins)) other = (await joining.hear(it.subject, it.body)) || other;
        const kept = await joining.kept();
        for (const it of heard) early.set(it.subject, it);
        if (shares(kept)) {
          await inbox.take(stream, await believed(kept, [...early.values()]), cursor);
          early.clear();
        }
        if (other) changed();
      },
    },
  };
}

/** What the store hears of the unit: of joining only who is in, by the head's own word. */
async function believed(kept: Kept | null, heard: readonly Heard[]): Promise<Heard[]> {
  const out: Heard[] = [];
  for (const it of heard) {
    if (!joins(it)) out.push(it);
    else if (it.subject.startsWith("u.member.")) {
      const member = await memberPost(kept, it.subject, it.body);
      if (member) out.push({ ...it, body: JSON.stringify(member) });
    }
  }
  return out;
}

function rowOf(subject: string, body: string): Outgoing {
  const { v } = JSON.parse(body) as { v: number };
  return { row: `${ROW}${subject}`, version: v, subject, body, kind: "unit" };
}
