import { useEffect, useState } from "preact/hooks";
import type { Counting } from "../../components/office/CountingLine.tsx";
import type { Result } from "../../lib/messages/result.ts";
import type { Say } from "../../lib/words/say.ts";
import { sayFault } from "../edge/page.ts";
import type { Reading } from "./dossiers.ts";

/** What a count came to, how far it is, and how to end it or begin anew. */
export interface Counted<T> {
  counting: Counting;
  /** null: nothing yet, or of something else than is asked for now. */
  made: T | null;
  stop(): void;
  again(): void;
}

/**
 * Counts `of` what is asked for by `about`, anew when that changes; the count before is ended then.
 * @param total how many dossiers there are; null: not known
 */
export function useCounted<T>(
  about: string,
  say: Say,
  total: number | null,
  work: (reading: Reading) => Promise<Result<T>>,
): Counted<T> {
  const [round, setRound] = useState(0);
  const [ending, setEnding] = useState<AbortController | null>(null);
  const [counting, setCounting] = useState<Counting>({ phase: "reading", seen: 0, of: total });
  const [made, setMade] = useState<{ about: string; it: T } | null>(null);

  useEffect(() => {
    const mine = new AbortController();
    const { signal } = mine;
    const tell = (next: Counting) => {
      if (!signal.aborted) setCounting(next);
    };
    setEnding(mine);
    tell({ phase: "reading", seen: 0, of: total });
    work({ signal, onSeen: (seen) => tell({ phase: "reading", seen, of: total }) }).then(
      (answer) => {
        if (signal.aborted) return;
        if (answer.ok) setMade({ about, it: answer.value });
        tell(answer.ok ? { phase: "there" } : { phase: "fault", text: sayFault(say, answer.error) });
      },
      (error) => {
        // Ended by somebody: nothing to say. Any other exception is ours, and is said to be one.
        tell({ phase: "fault", text: say("errors_failed") });
        if (!signal.aborted) throw error;
      },
    );
    return () => mine.abort();
  }, [about, round]);

  return {
    counting,
    made: made?.about === about ? made.it : null,
    stop() {
      ending?.abort();
      setCounting({ phase: "stopped" });
    },
    again: () => setRound(round + 1),
  };
}
