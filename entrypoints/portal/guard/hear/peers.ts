/**
 * A page of several frames of one origin is one page to whoever works in it: a click here may send through
 * the functions of a frame there. The guards of such frames know each other, in our own world, where
 * no script of the page looks. Where a browser keeps each frame's world apart, each stays alone.
 */
import type { Gate } from "../gate.ts";
import type { LastPress } from "../know/last-press.ts";

export interface Peer {
  gate: Gate;
  lastPress: LastPress;
  /** Address of its document. */
  address(): string;
  /** Puts its listeners back, after its document was opened anew. */
  renew(): void;
}

const NAME = "dungHenGuard";
type Known = Window & { [NAME]?: Peer };

/** Makes this frame's guard known. The answer lists the others as they are now. */
export function joinPeers(win: Window, own: Peer, signal: AbortSignal): () => Peer[] {
  const known = win as Known;
  known[NAME] = own;
  signal.addEventListener("abort", () => delete known[NAME], { once: true });
  return () => peersIn(outermost(win)).filter((peer) => peer !== own);
}

function outermost(win: Window): Window {
  let top = win;
  while (top.parent !== top && isReachable(top.parent)) top = top.parent;
  return top;
}

function peersIn(win: Window): Peer[] {
  const own = (win as Known)[NAME];
  const within = Array.from({ length: win.length }, (_, n) => win[n]!).filter(isReachable);
  return [...(own ? [own] : []), ...within.flatMap(peersIn)];
}

function isReachable(win: Window): boolean {
  try {
    return win.document !== null;
  } catch {
    return false; // of another origin
  }
}
