/** PDFs made for tests: pages of text, scans, locks; signatures put on as an addition, as programs do. */
import { deflateSync } from "node:zlib";
import { type CmsOptions, cmsOf, stampOf } from "./cms.fixture.ts";

export interface PageMade {
  /** What the page draws. */
  content?: string;
  /** Pictures by the name that the content calls them by: dictionary and bytes. */
  pictures?: Record<string, { dict: string; bytes: Uint8Array }>;
  box?: [number, number, number, number];
  more?: string;
}

type Body = string | { dict: string; bytes: Uint8Array };
const latin = (text: string) => Buffer.from(text, "latin1");

/** Objects by number from 1 on, written with a table or a stream of places; `packed`: those that go into an object stream. */
export class PdfMade {
  readonly bodies: Body[] = [];
  add(body: Body): number {
    return this.bodies.push(body);
  }
  bytes({ table = "plain", trailer = "", head = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" } = {}): Buffer {
    const parts: Buffer[] = [latin(head)];
    const places = new Map<number, number>();
    const size = () => parts.reduce((sum, it) => sum + it.length, 0);
    const put = (number: number, body: Body) => {
      places.set(number, size());
      parts.push(latin(`${number} 0 obj\n`), written(body), latin("\nendobj\n"));
    };
    if (table === "packed") return this.#packed(parts, put, size, places, trailer);
    for (const [at, body] of this.bodies.entries()) put(at + 1, body);
    const start = size();
    parts.push(latin(`xref\n0 ${this.bodies.length + 1}\n0000000000 65535 f \n`));
    for (let n = 1; n <= this.bodies.length; n++)
      parts.push(latin(`${String(places.get(n)).padStart(10, "0")} 00000 n \n`));
    parts.push(
      latin(
        `trailer\n<</Size ${this.bodies.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }
  /** Newer files: all but streams in an object stream, and the places in a stream with a predictor. */
  #packed(
    parts: Buffer[],
    put: (number: number, body: Body) => void,
    size: () => number,
    places: Map<number, number>,
    trailer: string,
  ): Buffer {
    const holder = this.bodies.length + 1;
    const inside = this.bodies.flatMap((body, at) =>
      typeof body === "string" ? [{ number: at + 1, body }] : [],
    );
    for (const [at, body] of this.bodies.entries()) if (typeof body !== "string") put(at + 1, body);
    let head = "";
    let text = "";
    for (const { number, body } of inside) {
      head += `${number} ${text.length} `;
      text += `${body} `;
    }
    const packed = deflateSync(latin(head + text));
    put(holder, {
      dict: `/Type/ObjStm/N ${inside.length}/First ${head.length}/Filter/FlateDecode`,
      bytes: packed,
    });
    const start = size();
    const rows: number[][] = [[0, 0, 0, 0, 0]];
    for (let n = 1; n <= holder + 1; n++) {
      const index = inside.findIndex((it) => it.number === n);
      const at = n === holder + 1 ? start : (places.get(n) ?? 0);
      rows.push(
        index >= 0 ? [2, 0, holder >> 8, holder & 255, index] : [1, at >> 16, (at >> 8) & 255, at & 255, 0],
      );
    }
    let above = [0, 0, 0, 0, 0];
    const predicted = rows.flatMap((row) => {
      const out = [2, ...row.map((it, x) => (it - above[x]! + 256) & 255)];
      above = row;
      return out;
    });
    const dict = `/Type/XRef/Size ${holder + 2}/W[1 3 1]/Root 1 0 R${trailer}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 5>>`;
    parts.push(
      latin(`${holder + 1} 0 obj\n`),
      written({ dict, bytes: deflateSync(Buffer.from(predicted)) }),
      latin(`\nendobj\nstartxref\n${start}\n%%EOF\n`),
    );
    return Buffer.concat(parts);
  }
}

const written = (body: Body): Buffer =>
  typeof body === "string"
    ? latin(body)
    : Buffer.concat([
        latin(`<<${body.dict}/Length ${body.bytes.length}>>stream\n`),
        body.bytes,
        latin("\nendstream"),
      ]);

const A4: [number, number, number, number] = [0, 0, 595.28, 841.89];

/** Its first objects are the catalogue, 1, and the root of the pages, 2. */
export function pagesMade(pages: PageMade[], catalogue = ""): PdfMade {
  const made = new PdfMade();
  made.add(`<</Type/Catalog/Pages 2 0 R${catalogue}>>`);
  made.add("");
  const kids = pages.map(({ content = "", pictures = {}, box = A4, more = "" }) => {
    const named = Object.entries(pictures).map(([name, { dict, bytes }]) => {
      const number = made.add({ dict: `/Type/XObject/Subtype/Image${dict}`, bytes });
      return `/${name} ${number} 0 R`;
    });
    const drawn = made.add({ dict: "/Filter/FlateDecode", bytes: deflateSync(latin(content)) });
    return made.add(
      `<</Type/Page/Parent 2 0 R/MediaBox[${box.join(" ")}]/Resources<</XObject<<${named.join("")}>>>>/Contents ${drawn} 0 R${more}>>`,
    );
  });
  made.bodies[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((it) => `${it} 0 R`).join(" ")}]>>`;
  return made;
}

/** A page of some words. */
export const TEXT: PageMade = { content: "BT /F1 12 Tf 72 700 Td (Giay to) Tj ET" };

/** A scanned sheet of A4: grey, with so many dots to the inch; `ink`: share of its rows that are written on. */
export function scanned(dpi: number, ink = 0.2): PageMade {
  const [width, height] = [Math.round((A4[2] / 72) * dpi), Math.round((A4[3] / 72) * dpi)];
  // Paper is never one shade.
  const paper = Buffer.from(Array.from({ length: width }, (_, x) => (x % 7 === 0 ? 228 + (x % 11) : 235)));
  const words = Buffer.from(
    paper.map((shade, x) => (x > width * 0.1 && x < width * 0.9 && x % 3 === 0 ? 20 : shade)),
  );
  const from = Math.floor(height * 0.1);
  const dots = Buffer.concat(
    Array.from({ length: height }, (_, y) => (y >= from && y < from + height * ink ? words : paper)),
  );
  return {
    content: `q ${A4[2]} 0 0 ${A4[3]} 0 0 cm /Im0 Do Q`,
    pictures: {
      Im0: {
        dict: `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode`,
        bytes: deflateSync(dots, { level: 1 }),
      },
    },
  };
}

export interface SignOptions extends Omit<CmsOptions, "subject"> {
  subject?: CmsOptions["subject"];
  type?: string;
  sub?: string;
  /** Further entries of the signature's dictionary. */
  more?: string;
  /** Where the catalogue names it: a field, or what a program's maker allows. */
  as?: "field" | "UR3";
  /** Bends the range before it is signed. */
  bend?: (range: number[]) => number[];
  /** What stands in the place of a CMS. */
  contents?: (data: Buffer) => Buffer;
  stamp?: boolean;
}

const PLACE = 8_192;

/** Signed by an addition at the end: `catalogue` is what else stands in it. */
export function signedMade(before: Buffer, options: SignOptions = {}): Buffer {
  const { as = "field", type = "Sig", sub = "adbe.pkcs7.detached", more = "", bend = (it) => it } = options;
  const text = before.toString("latin1");
  const size = Number([.../\/Size (\d+)/g[Symbol.matchAll](text)].at(-1)![1]);
  const start = Number([.../startxref\n(\d+)/g[Symbol.matchAll](text)].at(-1)![1]);
  const root = [...text.matchAll(/1 0 obj\n<<([^\n]*)>>\nendobj/g)].at(-1)![1]!;
  const [field, value] = [size, size + 1];
  const fields = [...(/\/Fields\[([^\]]*)\]/.exec(root)?.[1]?.matchAll(/\d+ 0 R/g) ?? [])].map(([it]) => it);
  const bare = root.replace(/\/AcroForm<<.*?>>/, "");
  const catalogue =
    as === "field"
      ? `<<${bare}/AcroForm<</SigFlags 3/Fields[${[...fields, `${field} 0 R`].join(" ")}]>>>>`
      : `<<${root}/Perms<</UR3 ${value} 0 R>>>>`;
  const write = (range: number[], contents: string) => {
    const parts: string[] = [];
    const places: number[] = [];
    let at = before.length;
    const put = (number: number, body: string) => {
      places.push(at);
      const part = `${number} 0 obj\n${body}\nendobj\n`;
      parts.push(part);
      at += part.length;
    };
    put(1, catalogue);
    put(field, `<</FT/Sig/Type/Annot/Subtype/Widget/Rect[0 0 0 0]/T(S${field})/V ${value} 0 R>>`);
    const said = range.map((it) => String(it).padStart(9, "0")).join(" ");
    put(
      value,
      `<</Type/${type}/Filter/Adobe.PPKLite/SubFilter/${sub}${more}/ByteRange[${said}]/Contents<${contents}>>>`,
    );
    const rows = places.map((it) => `${String(it).padStart(10, "0")} 00000 n \n`);
    parts.push(
      `xref\n1 1\n${rows[0]}${field} 2\n${rows[1]}${rows[2]}trailer\n<</Size ${size + 2}/Root 1 0 R/Prev ${start}>>\nstartxref\n${at}\n%%EOF\n`,
    );
    return Buffer.concat([before, latin(parts.join(""))]);
  };
  const empty = "0".repeat(PLACE * 2);
  const draft = write([0, 0, 0, 0], empty);
  const from = draft.lastIndexOf(`<${empty}>`);
  const to = from + empty.length + 2;
  const range = bend([0, from, to, draft.length - to]);
  const prepared = write(range, empty);
  const data = Buffer.concat([prepared.subarray(0, from), prepared.subarray(to)]);
  const made = options.contents
    ? options.contents(data)
    : options.stamp
      ? stampOf(data, options.at ?? new Date("2026-11-20T08:10:00Z"))
      : cmsOf(data, { subject: { cn: "Nguyễn Văn Mẫu", uid: "CCCD:001099000001" }, ...options });
  return write(range, made.toString("hex").padEnd(PLACE * 2, "0"));
}

/** Something added at the end after all: an object that nothing needs. */
export function addedTo(before: Buffer): Buffer {
  const text = before.toString("latin1");
  const size = Number([.../\/Size (\d+)/g[Symbol.matchAll](text)].at(-1)![1]);
  const start = Number([.../startxref\n(\d+)/g[Symbol.matchAll](text)].at(-1)![1]);
  const body = `${size} 0 obj\n<</Type/Annot/Contents(them)>>\nendobj\n`;
  const row = `${String(before.length).padStart(10, "0")} 00000 n \n`;
  const at = before.length + body.length;
  const end = `xref\n${size} 1\n${row}trailer\n<</Size ${size + 1}/Root 1 0 R/Prev ${start}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([before, latin(body + end)]);
}
