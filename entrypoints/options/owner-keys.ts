/** Everybody's owner key, made by the worker while the list is still being read. The numbers are held in memory only. */
import { type Call, sure } from "./sure.ts";

export class OwnerKeys {
  readonly #asked: Promise<[owner: string, id: string][]>[] = [];
  readonly #call: Call;
  readonly #portal: string | null;
  readonly #signal: AbortSignal;

  constructor(call: Call, portal: string | null, signal: AbortSignal) {
    this.#call = call;
    this.#portal = portal;
    this.#signal = signal;
  }

  /** Of some people more, each of whom comes once. */
  ask(ids: string[]): void {
    const keyed = this.#keyed(ids);
    keyed.catch(() => {}); // told when all are asked for
    this.#asked.push(keyed);
  }

  /** All of them, in the order of their keys. Throws what a question was refused for. */
  async inOrder(): Promise<[owner: string, id: string][]> {
    const all = (await Promise.all(this.#asked)).flat();
    this.#signal.throwIfAborted();
    return all.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  async #keyed(ids: string[]): Promise<[owner: string, id: string][]> {
    const { owners } = await sure(this.#call, "importOwners", { portal: this.#portal, ids });
    return owners.map((owner, i) => [owner, ids[i]!]);
  }
}
