/** This machine's part in its commune, as far as the line to the server has to know it. */
export interface Membership {
  /** One to three addresses of one cluster. */
  servers: readonly string[];
  /** The commune's code: the server's account. */
  commune: string;
  officer: string;
  /** Eight letters or digits; each browser of an officer has its own. */
  device: string;
  role: "officer" | "head";
  /**
   * The NKey seed of this device, as the server's clients take it ('SU…' in bytes): opened from rest at each call, and not to be
   * kept longer than signing takes.
   */
  seed(): Promise<Uint8Array>;
}

/** What of it is named by the agency or in the options (`lib/settings/commune.ts`). */
export type CommuneNamed = Pick<Membership, "servers" | "commune" | "officer" | "role">;

/** What a device was made for when its keys were made. */
export type MadeFor = Pick<Membership, "commune" | "officer" | "device" | "role">;

/**
 * The membership that holds, or null: nothing is named, no keys were made yet (nobody has pressed a button), or they were made for
 * another commune, officer or role than is named now. Settings alone connect nothing.
 */
export function membershipOf(
  named: CommuneNamed | null,
  made: MadeFor | null,
  seed: Membership["seed"],
): Membership | null {
  if (!named || !made) return null;
  const same = (["commune", "officer", "role"] as const).every((it) => named[it] === made[it]);
  if (!same) return null;
  return { ...named, device: made.device, seed };
}
