/** People who don't exist, each with a word of a name that nobody and nothing else has, for looking for what is left of them. */
import type { dice } from "../../lib/privacy/spellings.fixture.ts";

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Niê"];
const MIDDLE = ["Văn", "Thị", "Hữu", "Đức", "Kiều"];
const GIVEN = ["Ánh", "Bình", "Lan", "Hòa", "Dũng", "Tuấn", "Ngọc", "Sương"];
/** No other road is called so. */
const ROAD = "Hoa Sữa Trắng";

/** What must be found nowhere; of `makePeople` the n-th of each list belongs to one person. */
export interface People {
  ids: string[];
  names: string[];
  phones: string[];
  addresses: string[];
}

/** The same for the same dice; those from another number on share nothing with them. */
export function makePeople(count: number, roll: ReturnType<typeof dice>, from = 0): People {
  const one = <T>(all: readonly T[]): T => all[roll(all.length)]!;
  const two = (n: number) => String(n).padStart(2, "0");
  const people: People = { ids: [], names: [], phones: [], addresses: [] };
  for (let i = from; i < from + count; i++) {
    people.ids.push(`0${52 + roll(40)}1${two(60 + roll(40))}${String(100_000 + i * 7).padStart(6, "0")}`);
    people.names.push(`${one(FAMILY)} ${one(MIDDLE)} ${one(GIVEN)} ${one(GIVEN)} ${own(i)}`);
    people.phones.push(`09${String(10_000_000 + i * 13)}`);
    people.addresses.push(`Số ${1 + roll(900)} ngõ ${i}, đường ${ROAD}`);
  }
  return people;
}

/** A word for each number, of letters alone as names are: 'Quờngbemexụy'. */
function own(number: number): string {
  let word = "";
  for (let rest = number; word === "" || rest > 0; rest = Math.floor(rest / 60))
    word += `${"bcdghklmnprt"[Math.floor((rest % 60) / 5)]}${"aeiou"[rest % 5]}`;
  return `Quờng${word}xụy`;
}

/** Of whom a name is, its last word tells; and of an address its road. */
export function wordsOf({ names, addresses }: People): string[] {
  return [...names, ...names.map((name) => name.split(" ").at(-1)!), ...addresses, ROAD];
}
