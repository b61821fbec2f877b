/** A commune's keys and how far joining is, beside the other keys: in no export, and gone with 'wipe'. Keys lie there as they are. */
import type { Bed } from "./tables.ts";

const NAME = "commune";

/** null: this machine has joined none. Its reader parses it. */
export async function readCommuneKept(bed: Bed): Promise<unknown> {
  const record = await bed.run(["keys"], "readonly", (tx) => tx.get("keys", NAME));
  return (record as { kept?: unknown } | undefined)?.kept ?? null;
}

export async function writeCommuneKept(bed: Bed, kept: unknown): Promise<void> {
  await bed.run(["keys"], "readwrite", (tx) =>
    kept === null ? tx.remove("keys", NAME) : tx.put("keys", { name: NAME, kept }),
  );
}
