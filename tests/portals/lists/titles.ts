/** Titles over groups of rows that name the procedure and the field of each dossier under them. */
import type { Dice } from "../dice.ts";
import { esc } from "../marks.ts";
import { type Fact, said } from "../truth.ts";
import type { Facts } from "../world/facts.ts";

/** How a title says it, and whether its field is said too. */
const WAYS: readonly (readonly [(of: Facts["procedure"]) => string, boolean, number])[] = [
  [({ code, name, field }) => `Thủ tục: <b>${code} - ${esc(name)}</b> | Lĩnh vực: ${esc(field)}`, true, 2],
  [({ code, name }) => `${code} - ${esc(name)}`, false, 1],
  [({ code, name }) => `▾ <b>${esc(name)}</b> (${code})`, false, 1],
  [({ code, name, field }) => `Lĩnh vực: ${esc(field)}; Tên thủ tục: ${esc(name)} [${code}]`, true, 1],
];

/** Puts dossiers of one procedure together, takes its columns away (`fields`), and gives each row its title. */
export function titlesOf(
  dossiers: Facts[],
  fields: string[],
  facts: Map<string, Record<string, Fact>>,
  dice: Dice,
): string[] {
  dossiers.sort((a, b) => (a.procedure.code < b.procedure.code ? -1 : 1));
  const gone = ["procedureName", "procedureCode", "field"];
  const left = fields.filter((it) => !gone.includes(it));
  fields.splice(0, fields.length, ...left);
  const [write, withField] = dice.weigh(WAYS.map((way) => [way, way[2]] as const));
  return dossiers.map(({ code, procedure }) => {
    Object.assign(facts.get(code) as object, {
      procedureName: said(procedure.name),
      procedureCode: said(procedure.code),
      ...(withField ? { field: said(procedure.field) } : {}),
    });
    return write(procedure);
  });
}
