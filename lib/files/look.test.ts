import { createHash } from "node:crypto";
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
function signedPdf(
  contents: string,
  bend: (range: number[]) => number[] = (range) => range,
  kind = "/Type /Sig",
  before = "",
) {
  const make = (range: number[]) =>
    pdf(
      `${before}3 0 obj<<${kind} /ByteRange [${range.map((n) => String(n).padStart(6, "0")).join(" ")}] /Contents ${contents}>>endobj`,
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
  expect(kindOf(bytes([0, 0, 0, 24], "ftypisom", [0, 0, 2, 0], "isommp41"))).toBe("other");
  for (const brand of ["heic", "heix", "hevc", "mif1", "msf1", "avif", "crx "])
    expect(kindOf(bytes([0, 0, 0, 24], `ftyp${brand}`, [0, 0, 0, 0], "mif1heic")), brand).toBe("image");
  expect(kindOf(bytes([0, 0, 0, 24], "ftypMiHo", [0, 0, 0, 0], "mif1heic"))).toBe("image");
  expect(kindOf(bytes([0, 0, 0, 24], "ftypmp42", [0, 0, 0, 0], "mp42mif1"))).toBe("other");
  expect(kindOf(bytes([0, 0, 0, 12], "JXL \r\n", [0x87, 0x0a]))).toBe("image");
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

test("a signature is somebody's: no time stamp, no rights that a program's maker gives", async () => {
  const signed = async (kind: string, more = "") =>
    (await look(bytes(signedPdf("<30820a2f0609>", undefined, kind).replace("%%EOF", `${more}%%EOF`)))).signed;
  expect(await signed("/Type /Sig /SubFilter /adbe.pkcs7.detached")).toBe(true);
  expect(
    await signed("/Type /Sig /SubFilter /ETSI.CAdES.detached /Reference[<</TransformMethod /DocMDP>>]"),
  ).toBe(true);
  expect(await signed("/Type /DocTimeStamp /SubFilter /ETSI.RFC3161")).toBe(false);
  expect(await signed("/Type/Sig/SubFilter/ETSI.RFC3161")).toBe(false);
  expect(await signed("/Type /Sig /Reference[<</Type /SigRef /TransformMethod /UR3>>]")).toBe(false);
  const rights = signedPdf("<30820a2f0609>").replace("/Type /Catalog", "/Perms<</UR3 3 0 R>>/Type /Catalog");
  // The place of the contents moved with what was put before them.
  const moved = "/Perms<</UR3 3 0 R>>".length;
  const fits = rights.replace(
    /\[(\d+) (\d+) (\d+) (\d+)\]/,
    (_, a, b, c, d) =>
      `[${a} ${String(Number(b) + moved).padStart(6, "0")} ${String(Number(c) + moved).padStart(6, "0")} ${d}]`,
  );
  expect((await look(bytes(fits))).signed).toBe(false);
  expect((await look(bytes(fits.replace("/UR3 3 0 R", "/UR3 9 0 R")))).signed).toBe(true);
});

test("what stands behind the end breaks nothing, unless it is an addition that was cut off", async () => {
  const at = async (text: string) => {
    const { state, signed } = await look(bytes(text));
    return [state, signed];
  };
  expect(await at(`${pdf()}${"<p>x</p>".repeat(4_000)}`)).toEqual(["sound", false]);
  expect(await at(`${signedPdf("<30820a2f0609>")}${"\u0000".repeat(5_000)}`)).toEqual(["sound", true]);
  expect(await at(`${pdf()}9 0 obj<</Type /Page>>stream\n${"x".repeat(5_000)}`)).toEqual(["broken", false]);
  // Made for the web: its first part ends with no place, its true end was lost.
  expect(await at(pdf().replace(/startxref\n\d+/, "startxref\n0"))).toEqual(["broken", false]);
});

test("phones put films and trailers behind a picture, and small pictures into its head", async () => {
  const state = async (...parts: (string | number[])[]) => (await look(bytes(...parts), "a.jpg")).state;
  const small = [0xff, 0xd8, 0xff, 0xdb, 0, 2, 0xff, 0xd9];
  const head = [0xff, 0xd8, 0xff, 0xe1, 0, 2 + small.length, ...small, 0xff, 0xda, 0, 4, 1, 2];
  const film = `${"\u0000\u0000\u0000\u0018ftypmp42"}${"f".repeat(8_000)}`;
  expect(await state([...head, 1, 0xff, 0, 2, 0xff, 0xd9])).toBe("sound");
  expect(await state([...head, 1, 2, 0xff, 0xd9], "MotionPhoto_Data", film, "SEFT")).toBe("sound");
  expect(await state([...head, 1, 0xff, 0, 2])).toBe("broken");
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0];
  expect(await state([...png], "IEND", film)).toBe("sound");
  expect(await state([...png], "IDAT", film)).toBe("broken");
});

/** A file of any size that holds nothing: `head`, `tail` and zeros between; counts what is read and held at once. */
function large(size: number, head: string, tail: string) {
  const seen = { read: 0, most: 0 };
  const slice = (from = 0, to = size) => {
    const length = Math.max(0, Math.min(to, size) - from);
    seen.read += length;
    seen.most = Math.max(seen.most, length);
    const part = new Uint8Array(length);
    const put = (text: string, at: number) => {
      for (let i = 0; i < text.length; i++) {
        const place = at + i - from;
        if (place >= 0 && place < length) part[place] = text.charCodeAt(i);
      }
    };
    put(head, 0);
    put(tail, size - tail.length);
    return { arrayBuffer: async () => part.buffer } as Blob;
  };
  return { file: { name: "to.pdf", type: "", size, slice }, seen };
}

test("a large file is read in slices, to its end", async () => {
  const { file, seen } = large(40_000_000, "%PDF-1.7 1 0 obj<</Type /Pages>>endobj", "\nstartxref\n9\n%%EOF");
  expect(await lookInto(file)).toMatchObject({ kind: "pdf", state: "sound", signed: false });
  expect(seen.read).toBeGreaterThanOrEqual(40_000_000);
  expect(seen.most).toBeLessThanOrEqual(1 << 20);
});

test("over a limit of size or time it is only measured, and which limit is said", async () => {
  const { file, seen } = large(200_000_000, "%PDF-1.7", "%%EOF");
  expect(await lookInto(file)).toMatchObject({
    size: 200_000_000,
    state: null,
    sha256: null,
    unread: "size",
  });
  expect(seen.read).toBe(0);
  const slow = large(40_000_000, "%PDF-1.7", "%%EOF");
  let clock = 0;
  const now = () => (clock += 1_500);
  expect(await lookInto(slow.file, { now })).toMatchObject({ state: null, kind: null, unread: "time" });
  expect(slow.seen.read).toBeLessThan(20_000_000);
});

test("given up, it reads no further and claims nothing", async () => {
  const { file, seen } = large(40_000_000, "%PDF-1.7", "%%EOF");
  const given = new AbortController();
  const looked = lookInto(file, { signal: given.signal });
  given.abort();
  expect(await looked).toEqual({
    name: "to.pdf",
    size: 40_000_000,
    type: null,
    sha256: null,
    kind: null,
    state: null,
    signed: null,
  });
  expect(seen.read).toBeLessThan(2_000_000);
});

test("a signature that a slice's cut runs through is found", async () => {
  for (const pad of [524_288 - 160, 524_288 - 120, 524_288 - 100, 524_288 - 60]) {
    const text = signedPdf("<30820a2f0609>", undefined, "/Type /Sig", "x".repeat(pad));
    expect((await look(bytes(text))).signed, String(pad)).toBe(true);
  }
});

test("a stream that unpacks without end is given up", async () => {
  const bomb = [...deflateSync(new Uint8Array(30_000_000))];
  const packed = bytes(
    "%PDF-1.7\n5 0 obj<</Type /ObjStm>>stream\n",
    bomb,
    "\nendstream endobj\nstartxref\n9\n%%EOF",
  );
  expect((await look(packed)).state).toBe("sound");
});

test("a hash is the platform's, at every length around a block and a slice", async () => {
  for (const length of [1, 55, 56, 63, 64, 65, 524_287, 524_288, 524_289, 1_200_000]) {
    const content = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect((await look(content, "a.bin")).sha256).toBe(createHash("sha256").update(content).digest("hex"));
  }
});

test("a file that can't be read is only named", async () => {
  const slice = () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) as Blob;
  const gone = { name: "a.pdf", size: 10, type: "", slice };
  expect(await lookInto(gone)).toMatchObject({ name: "a.pdf", state: null, sha256: null });
});
