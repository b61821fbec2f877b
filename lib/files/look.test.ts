import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { kindOf } from "./kind.ts";
import { lookInto } from "./look.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );
const look = (content: Uint8Array<ArrayBuffer>, name = "a.pdf") => lookInto(new File([content], name));

/** A PDF of the smallest whole kind; `body` stands where a signature would. */
const pdf = (body = "") => {
  const head = `%PDF-1.7\n1 0 obj<</Type /Catalog /Pages 2 0 R>>endobj\n2 0 obj<</Type /Pages /Kids[]>>endobj\n`;
  return `${head}${body}\nxref\n0 0\ntrailer<<>>\nstartxref\n${head.length}\n%%EOF\n`;
};

/** The same with a signature dictionary whose byte range spans the file around `contents`. */
function signedPdf(contents: string, bend: (range: number[]) => number[] = (range) => range) {
  const make = (range: number[]) =>
    pdf(
      `3 0 obj<</Type /Sig /ByteRange [${range.map((n) => String(n).padStart(6, "0")).join(" ")}] /Contents ${contents}>>endobj`,
    );
  const draft = make([0, 0, 0, 0]);
  const from = draft.indexOf(contents);
  const second = from + contents.length;
  return make(bend([0, from, second, draft.length - second]));
}

test("a kind is told by the bytes, whatever the name says", () => {
  expect(kindOf(bytes("%PDF-1.4"))).toBe("pdf");
  expect(kindOf(bytes("\u0000\u0000", "%PDF-1.4"))).toBe("pdf");
  expect(kindOf(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe("image");
  expect(kindOf(bytes([0x89], "PNG\r\n", [0x1a, 0x0a]))).toBe("image");
  expect(kindOf(bytes("RIFF", [1, 2, 3, 4], "WEBP"))).toBe("image");
  expect(kindOf(bytes("RIFF", [1, 2, 3, 4], "WAVE"))).toBe("other");
  expect(kindOf(bytes([0, 0, 0, 24], "ftypisom"))).toBe("other");
  expect(kindOf(bytes("PK\u0003\u0004", [0], "[Content_Types].xml"))).toBe("office");
  expect(kindOf(bytes("PK\u0003\u0004", [0], "scan1.jpg"))).toBe("archive");
  expect(kindOf(bytes("MZ", [0x90, 0]))).toBe("other");
  expect(kindOf(bytes([0xef, 0xbb, 0xbf], '<?xml version="1.0"?>'))).toBe("xml");
  expect(kindOf(bytes("Kính gửi"))).toBe("text");
  expect(kindOf(bytes([0, 1, 2, 3]))).toBe(null);
});

test("an empty file is empty, and a hash is that of its bytes", async () => {
  expect(await look(bytes())).toMatchObject({ state: "empty", sha256: null, size: 0 });
  // echo -n abc | sha256sum
  expect((await look(bytes("abc"), "a.txt")).sha256).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("a signature is one only with a byte range that fits and contents that aren't empty", async () => {
  const signed = async (text: string) => (await look(bytes(text))).signed;
  expect(await signed(pdf())).toBe(false);
  expect(await signed(signedPdf("<30820a2f0609>"))).toBe(true);
  expect(await signed(signedPdf("<000000000000>"))).toBe(false);
  expect(await signed(signedPdf("<30820a2f0609>", ([a, b, c]) => [a!, b!, c!, 999_999]))).toBe(false);
  expect(await signed(signedPdf("<30820a2f0609>", ([a, b, c, d]) => [a!, b! - 3, c!, d!]))).toBe(false);
  expect((await look(bytes("Kính gửi"), "a.txt")).signed).toBe(null);
});

test("a PDF that was cut off, or has no page, is broken; pages in compressed streams count", async () => {
  const state = async (content: Uint8Array<ArrayBuffer>) => (await look(content)).state;
  expect(await state(bytes(pdf()))).toBe("sound");
  expect(await state(bytes(pdf().slice(0, 80)))).toBe("broken");
  expect(await state(bytes(pdf().replace("/Type /Pages", "/Type /None")))).toBe("broken");
  const packed = (inner: string) =>
    bytes(
      "%PDF-1.7\n5 0 obj<</Type /ObjStm /Filter /FlateDecode>>stream\n",
      [...deflateSync(inner)],
      "\nendstream endobj\nstartxref\n9\n%%EOF",
    );
  expect(await state(packed("2 0 <</Type /Pages>>"))).toBe("sound");
  expect(await state(packed("2 0 <</Type /Font>>"))).toBe("broken");
});

test("a picture that was cut off is broken", async () => {
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3];
  expect((await look(bytes([...jpeg, 0xff, 0xd9]))).state).toBe("sound");
  expect((await look(bytes(jpeg))).state).toBe("broken");
});

test("a file that can't be read is only named", async () => {
  const gone = { name: "a.pdf", size: 10, type: "", arrayBuffer: () => Promise.reject(new Error("gone")) };
  expect(await lookInto(gone)).toMatchObject({ name: "a.pdf", state: null, sha256: null });
});
