/** What a kind of request asks before it leaves: whether it is kept back until the officer has decided. */

export interface Held {
  go(): void;
  stop(): void;
}

/** `cannot wait`: it must be answered now; held means that it fails, and that the click is made again. */
export type Keeps = (method: string, address: string, words: string, one: Held | "cannot wait") => boolean;
