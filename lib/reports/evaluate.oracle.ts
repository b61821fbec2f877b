/**
 * Reckons a sheet's formulas as a spreadsheet does, for the tests: sums of ranges, adding, dividing, IF of an equality.
 * Nothing of it looks at the values that the workbook says its formulas come to.
 */
import type { Cell, Sheet } from "./workbook.ts";

type Value = number | string;

/** What a cell comes to; an empty one is nothing, as in a sum. */
export function evaluated(sheet: Sheet, row: number, column: number): Value | null {
  const cell = sheet.rows[row]?.[column];
  return cell ? ofCell(sheet, cell) : null;
}

function ofCell(sheet: Sheet, cell: Cell): Value | null {
  if (cell.kind === "empty") return null;
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "number") return cell.value;
  return reckon(sheet, cell.formula);
}

function reckon(sheet: Sheet, formula: string): Value {
  const tokens = formula.match(/"[^"]*"|[A-Z]+\d+|[A-Z]+(?=\()|\d+|[-+/=(),:]/g) ?? [];
  if (tokens.join("") !== formula) throw new Error(`not a formula of ours: ${formula}`);
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (wanted !== undefined && token !== wanted))
      throw new Error(`${formula}: ${token}`);
    return token;
  };
  const number = (value: Value | null): number => {
    if (typeof value === "string") throw new Error(`${formula}: reckons with a text`);
    return value ?? 0;
  };
  const one = (): Value | null => {
    const token = take();
    if (token.startsWith('"')) return token.slice(1, -1);
    if (/^\d+$/.test(token)) return Number(token);
    if (token === "SUM") return sum();
    if (token === "IF") return either();
    const [row, column] = place(token);
    return evaluated(sheet, row, column);
  };
  const added = (): Value | null => {
    let value = one();
    while (tokens[at] === "+" || tokens[at] === "/") {
      const sign = take();
      const next = number(one());
      value = sign === "+" ? number(value) + next : number(value) / next;
    }
    return value;
  };
  const sum = (): number => {
    take("(");
    const [top, left] = place(take());
    take(":");
    const [bottom, right] = place(take());
    take(")");
    let all = 0;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const value = evaluated(sheet, row, column);
        if (typeof value === "number") all += value; // SUM passes over texts
      }
    return all;
  };
  const either = (): Value | null => {
    take("(");
    const left = number(added());
    take("=");
    const same = left === number(added());
    take(",");
    const yes = added();
    take(",");
    const no = added();
    take(")");
    return same ? yes : no;
  };
  const value = added();
  if (at < tokens.length) throw new Error(`${formula}: more than a formula`);
  return value ?? 0;
}

function place(address: string): [row: number, column: number] {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(digits) - 1, column];
}
