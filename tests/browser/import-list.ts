/** A list of digitised results as an office has them, and everything in it that must be found nowhere afterwards. */
import { dice } from "../../lib/privacy/spellings.fixture.ts";
import { makePeople, type People } from "./made-up-people.ts";

const KINDS = [
  "Giấy khai sinh",
  "Giấy chứng nhận kết hôn (bản chính)",
  "Xác nhận tình trạng hôn nhân",
  "Sổ đỏ",
  "Trích lục khai tử",
  "Giấy xác nhận khuyết tật",
  "Thẻ căn cước",
  "Giấy khen",
];
const OFFICES = ["UBND phường Cam Lộc", "Văn phòng Đăng ký đất đai", "UBND xã An Sơn"];
const HEAD =
  "STT,Số định danh,Họ và tên,Điện thoại,Địa chỉ,Tên kết quả,Mã kết quả,Số hiệu,Ngày cấp kết quả,Cơ quan cấp,Mã hồ sơ";

export interface List {
  csv: string;
  secrets: People;
}

/**
 * People's names, numbers and addresses stand in cells where none belong, too. `from`: the number of the first of them
 * (made-up-people.ts).
 */
export function makeList(rows: number, people: number, from = 0): List {
  const roll = dice(17);
  const one = <T>(all: readonly T[]): T => all[roll(all.length)]!;
  const two = (n: number) => String(n).padStart(2, "0");
  const secrets = makePeople(people, roll, from);
  const lines = Array.from({ length: rows }, (_, n) => {
    const i = roll(people);
    const [id, name, phone, address] = [
      secrets.ids[i]!,
      secrets.names[i]!,
      secrets.phones[i]!,
      secrets.addresses[i]!,
    ];
    const year = 2010 + roll(15);
    const day = `${two(1 + roll(28))}/${two(1 + roll(12))}/${year}`;
    const odd = roll(40);
    const cells = [
      n + 1,
      odd === 0 ? "" : id,
      name,
      phone,
      address,
      odd === 1 ? `Giấy khai sinh của ${name}` : odd === 2 ? `Giấy khai sinh - ${name}` : one(KINDS),
      odd === 3 ? id : "",
      odd === 4
        ? id
        : odd === 5
          ? `${1 + roll(900)} ${name}`
          : odd === 6
            ? phone
            : `${1 + roll(900)}/${year}`,
      odd === 7 ? address : day,
      odd === 8 ? name : odd === 9 ? `UBND ${address}` : odd === 10 ? `Sở ${name}` : one(OFFICES),
      odd === 11
        ? id
        : odd === 12
          ? phone
          : `H15.50.05.13-${String(year).slice(2)}0512-${two(roll(99))}${two(roll(99))}`,
    ];
    return cells.map((it) => `"${it}"`).join(",");
  });
  // What was exported twice stands there twice.
  for (let n = 20; n < rows; n += 20) lines[n] = lines[n - 1 - roll(19)]!;
  return { csv: `${HEAD}\r\n${lines.join("\r\n")}\r\n`, secrets };
}
