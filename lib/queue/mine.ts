/** 'Việc của tôi': the queue of one officer, or of one unit, as the officer says who that is. */
import { foldText } from "../dossier/fold.ts";
import type { Dossier } from "../dossier/model.ts";
import { z } from "../zod.ts";

export const MINE_OF = ["officer", "unit"] as const;
/** By who has a dossier, or by where it is, as the portal writes it. */
export const mineSchema = z.object({
  of: z.enum(MINE_OF),
  value: z.string().check(z.minLength(1), z.maxLength(160)),
});
export type Mine = z.output<typeof mineSchema>;

/** Those that one can be: all that pages have named. `names` false: the office keeps no officer's name, so there are none to choose. */
export interface Whose {
  officer: string[];
  unit: string[];
  names: boolean;
}

/** Does this officer, or this unit, have it? Capitals and spaces make no other of a name. */
export const isMine = ({ values }: Pick<Dossier, "values">, { of, value }: Mine): boolean =>
  values[of] !== undefined && foldText(values[of].value) === foldText(value);

/** Who there is to choose from among dossiers in work; of two spellings the first one met. */
export function whoseOf(dossiers: readonly Pick<Dossier, "values">[], names: boolean): Whose {
  const found = { officer: new Map<string, string>(), unit: new Map<string, string>() };
  for (const { values } of dossiers)
    for (const of of MINE_OF) {
      const name = values[of]?.value;
      if (name !== undefined && !found[of].has(foldText(name))) found[of].set(foldText(name), name);
    }
  const [officer, unit] = MINE_OF.map((of) =>
    [...found[of].values()].sort((a, b) => a.localeCompare(b, "vi")),
  );
  return { officer: names ? officer! : [], unit: unit!, names };
}
