import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { kindOf } from "./kind.ts";
import { lookInto } from "./look.ts";
import { pagesMade, signedMade, TEXT } from "./pdf.fixture.ts";

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );
const look = (content: Uint8Array<ArrayBuffer>, name = "a.pdf") => lookInto(new File([content], name));

/** A PDF of the smallest whole kind. */
const pdf = () => {
  const head = `%PDF-1.7\n1 0 obj<</Type /Catalog /Pages 2 0 R>>endobj\n2 0 obj<</Type /Pages /Kids[]>>endobj\n`;
  return `${head}\nxref\n0 0\ntrailer<<>>\nstartxref\n${head.length}\n%%EOF\n`;
};

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

test("a PDF that was cut off, or has no page, is broken; pages in compressed streams count", async () => {
  const state = async (content: Uint8Array<ArrayBuffer>) => (await look(content)).state;
  expect(await state(bytes(pdf()))).toBe("sound");
  expect(await state(bytes(pdf().slice(0, 80)))).toBe("broken");
  expect(await state(bytes(pdf().replace("/Type /Pages", "/Type /None")))).toBe("broken");
  const packed = pagesMade([TEXT]).bytes({ table: "packed" });
  expect(await state(new Uint8Array(packed))).toBe("sound");
  expect(await state(new Uint8Array(packed.subarray(0, packed.length - 40)))).toBe("broken");
});

test("a signature whose dictionary a slice's cut runs through is found", async () => {
  for (const pad of [524_288 - 9_000, 524_288 - 500, 524_288 - 100]) {
    const made = pagesMade([TEXT]);
    made.add(`(${"x".repeat(pad)})`);
    expect((await look(new Uint8Array(signedMade(made.bytes())))).signed, String(pad)).toBe(true);
  }
});

test("a picture says how finely it was scanned, where it means it, and is asked whether it is blank", async () => {
  const jfif = (unit: number, dpi: number) =>
    bytes(
      [0xff, 0xd8, 0xff, 0xe0, 0, 16],
      "JFIF\u0000",
      [1, 1, unit, dpi >> 8, dpi & 255, dpi >> 8, dpi & 255, 0, 0],
      [0xff, 0xc0, 0, 17, 8, 0x06, 0xda, 0x04, 0xd8, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xd9],
    );
  const png = (perMetre: number) =>
    bytes(
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13],
      "IHDR",
      [0, 0, 4, 0xd8, 0, 0, 6, 0xda, 8, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 9],
      "pHYs",
      [0, 0, perMetre >> 8, perMetre & 255, 0, 0, perMetre >> 8, perMetre & 255, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      "IEND",
    );
  const dpi = async (content: Uint8Array<ArrayBuffer>) => (await look(content, "a.jpg")).inside?.dpi;
  expect(await dpi(jfif(1, 300))).toBe(300);
  expect(await dpi(jfif(2, 79))).toBe(201);
  expect(await dpi(jfif(1, 72))).toBe(null);
  expect(await dpi(jfif(0, 300))).toBe(null);
  expect(await dpi(png(11_811))).toBe(300);
  const sizes: unknown[] = [];
  const pixels = async (_: Uint8Array, width: number, height: number) => {
    sizes.push([width, height]);
    return { width: 90, height: 120, at: () => 255 };
  };
  for (const content of [jfif(1, 150), png(5_906)])
    expect((await lookInto(new File([content], "a.jpg"), { pixels })).inside).toMatchObject({
      dpi: 150,
      blank: [1],
      pages: 1,
    });
  expect(sizes).toEqual([
    [1240, 1754],
    [1240, 1754],
  ]);
});

test("a picture that was cut off is broken", async () => {
  const jpeg = [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3];
  expect((await look(bytes([...jpeg, 0xff, 0xd9]))).state).toBe("sound");
  expect((await look(bytes(jpeg))).state).toBe("broken");
});

test("what stands behind the end breaks nothing, unless it is an addition that was cut off", async () => {
  const at = async (text: string) => {
    const { state, signed } = await look(bytes(text));
    return [state, signed];
  };
  expect(await at(`${pdf()}${"<p>x</p>".repeat(4_000)}`)).toEqual(["sound", false]);
  const signed = signedMade(pagesMade([TEXT]).bytes()).toString("latin1");
  expect(await at(`${signed}${"\u0000".repeat(5_000)}`)).toEqual(["sound", true]);
  expect(await at(`${pdf()}9 0 obj<</Type /Page>>stream\n${"x".repeat(5_000)}`)).toEqual(["broken", null]);
  // Made for the web: its first part ends with no place, its true end was lost.
  expect(await at(pdf().replace(/startxref\n\d+/, "startxref\n0"))).toEqual(["broken", null]);
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
