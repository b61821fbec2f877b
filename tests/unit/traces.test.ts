/** That the search for what is left of people finds it, however it is written: a search that finds nothing proves nothing. */
import { expect, test } from "vitest";
import { tracesOf } from "../browser/traces.ts";

const NAME = "Trần Thị Quờngxụy";
const PHONE = "0912345678";
const traces = tracesOf([NAME, "ờ>ư?ừ ở~ữ"], [PHONE]);
const around = (text: string, before: number) => Buffer.from(`${"abc".slice(0, before)}${text} và nữa`);

test.each([
  ["as it is", `của ${NAME} nộp`],
  ["decomposed", NAME.normalize("NFD")],
  ["in capitals", NAME.toUpperCase()],
  ["without accents", "x tran thi quongxuy y"],
  ["reversed", [...NAME].reverse().join("")],
  ["reversed without accents", "yuxgnouq iht nart"],
  ["in an address", `/ho-so?ten=${encodeURIComponent(NAME)}`],
  ["in a query", `?${new URLSearchParams({ ten: NAME })}`],
  ["in base64", around(NAME, 0).toString("base64")],
  ["in base64 behind one letter", around(NAME, 1).toString("base64")],
  ["in base64 behind two", around(NAME, 2).toString("base64")],
  ["in base64 of addresses", around("ờ>ư?ừ ở~ữ", 1).toString("base64url")],
  ["in base64 without accents", Buffer.from("x tran thi quongxuy").toString("base64")],
  ["in base64 of UTF-16", Buffer.from(`x${NAME}y`, "utf16le").toString("base64")],
  ["a number", `gọi ${PHONE}`],
  ["a number in parts", `"0912.345 678"`],
  ["a number in base64", Buffer.from(`a${PHONE}b`).toString("base64")],
])("a text: %s", (_, text) => {
  expect(traces.inText(text)).not.toEqual([]);
});

test.each([
  ["UTF-8", Buffer.from(`x${NAME}`)],
  ["UTF-16", Buffer.from(`xx${NAME}`, "utf16le")],
  [
    "UTF-16 behind an odd byte",
    Buffer.concat([Buffer.from("x"), Buffer.from(NAME.toUpperCase(), "utf16le")]),
  ],
  ["base64 in UTF-16", Buffer.from(Buffer.from(PHONE).toString("base64"), "utf16le")],
])("bytes: %s", (_, bytes) => {
  expect(traces.inBytes(bytes)).not.toEqual([]);
});

test("what is nobody's is not found; what is too short to be looked for is refused", () => {
  expect(traces.inText(`"0912","345678" Trần Thị Quờng, Đăng ký khai sinh`)).toEqual([]);
  expect(() => tracesOf(["Lan"], [])).toThrow();
});
