import { z } from "../zod.ts";
import { isPersonal } from "./personal.ts";

/** Who typed something in: a role or an officer's short name, no number by which a person is found. */
export const by = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(60),
  z.refine((it) => !isPersonal(it), "a number or address of a person"),
);
