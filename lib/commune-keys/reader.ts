/** The key of the province's office: it reads the communes' counts, and is in no commune. */
import { z } from "../zod.ts";
import type { SeedAtRest } from "./nkey.ts";

export interface ReaderKept {
  /** As it was named when its key was made. */
  name: string;
  nkey: string;
  seed: SeedAtRest;
}

const keptSchema = z.object({
  name: z.string(),
  nkey: z.string().check(z.regex(/^U[A-Z2-7]{55}$/)),
  seed: z.object({ under: z.custom<CryptoKey>((it) => it instanceof CryptoKey), sealed: z.string() }),
});

/** null: there is none, or none that can be read: another is soon made. */
export const readReader = (raw: unknown): ReaderKept | null => keptSchema.safeParse(raw).data ?? null;
