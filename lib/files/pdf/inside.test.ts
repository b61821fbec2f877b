import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { lookInto } from "../look.ts";
import { type PageMade, pagesMade, scanned, TEXT } from "../pdf.fixture.ts";

const look = async (bytes: Uint8Array) => lookInto(new File([new Uint8Array(bytes)], "a.pdf"));
const inside = async (bytes: Uint8Array) => (await look(bytes)).inside;
const pages = (...made: PageMade[]) => pagesMade(made).bytes();

describe("how many pages, and how finely they were scanned", () => {
  test("by a table of places, and by a stream of them with objects packed", async () => {
    const made = pagesMade([TEXT, TEXT, TEXT]);
    expect(await inside(made.bytes())).toMatchObject({ pages: 3, dpi: null, blank: [], lock: "none" });
    expect(await inside(made.bytes({ table: "packed" }))).toMatchObject({ pages: 3, blank: [] });
  });

  test("72, 150 and 300 dots to the inch; of several pages the coarsest", async () => {
    for (const dpi of [72, 150, 300]) expect((await inside(pages(scanned(dpi))))?.dpi).toBe(dpi);
    expect((await inside(pages(scanned(300), scanned(150), TEXT)))?.dpi).toBe(150);
  });

  test("as the picture lies on the page, not as the page is large: turned, in a form, in a group's size, in another unit", async () => {
    const { content, pictures } = scanned(150) as Required<PageMade>;
    const turned = content.replace(/595.28 0 0 841.89 0 0/, "0 841.89 -595.28 0 595.28 0");
    // Its long side lies along the page's long side as before: 150 either way.
    const dpi = async (...made: PageMade[]) => (await inside(pages(...made)))?.dpi;
    expect(await dpi({ content: turned, pictures })).toBe(Math.round(150 * (595.28 / 841.89)));
    expect(await dpi({ content: `q .5 0 0 .5 0 0 cm q 2 0 0 2 0 0 cm ${content} Q Q`, pictures })).toBe(150);
    expect(await dpi({ content, pictures, more: "/UserUnit 2" })).toBe(75);
    // A stamp says nothing of the scan.
    expect(await dpi({ content: "q 90 0 0 90 0 0 cm /Im0 Do Q BT (x) Tj ET", pictures })).toBe(null);
  });

  test("a page's size that stands in its group, a form around the picture", async () => {
    const made = pagesMade([scanned(150)]);
    const at = made.bodies.findIndex((it) => typeof it === "string" && it.includes("/Type/Page/"));
    const page = made.bodies[at] as string;
    const picture = /\/Im0 (\d+) 0 R/.exec(page)![1];
    const form = made.add({
      dict: `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[595.28 0 0 841.89 0 0]/Resources<</XObject<</Im0 ${picture} 0 R>>>>`,
      bytes: Buffer.from("/Im0 Do"),
    });
    const draws = made.add({ dict: "", bytes: Buffer.from("q /Fm Do Q") });
    made.bodies[at] =
      `<</Type/Page/Parent 2 0 R/Resources<</XObject<</Fm ${form} 0 R>>>>/Contents[${draws} 0 R]>>`;
    made.bodies[1] = (made.bodies[1] as string).replace("/Count", "/MediaBox[0 0 595.28 841.89]/Count");
    expect(await inside(made.bytes())).toMatchObject({ pages: 1, dpi: 150, blank: [] });
  });
});

describe("blank sheets", () => {
  const bare: PageMade = {};
  const line = (share: number): PageMade => scanned(150, share);

  test("nothing drawn, white drawn, an empty scan, a scan with a speck", async () => {
    const white: PageMade = { content: "1 1 1 rg 0 0 595 842 re f" };
    const spaces: PageMade = { content: "BT (   ) Tj ET" };
    expect(await inside(pages(TEXT, bare, white, spaces, line(0), line(0.0006)))).toMatchObject({
      pages: 6,
      blank: [2, 3, 4, 5, 6],
    });
  });

  test("a line of print, a ruled line, a seen note, a scan with words are no blank sheets", async () => {
    const rule: PageMade = { content: "100 100 m 400 100 l S" };
    const area: PageMade = { content: "0 g 100 100 50 50 re f" };
    const note: PageMade = { more: "/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 4 0 R>>>>]" };
    const inline: PageMade = { content: "q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q" };
    expect((await inside(pages(TEXT, rule, area, note, inline, line(0.01), scanned(72))))?.blank).toEqual([]);
  });

  test("searched text under an empty picture is not seen; the same text shown is", async () => {
    const { content, pictures } = line(0) as Required<PageMade>;
    const under = (mode: number): PageMade => ({ content: `${content} BT ${mode} Tr (chu) Tj ET`, pictures });
    expect((await inside(pages(under(3), under(0))))?.blank).toEqual([1]);
  });

  test("black and white: bare bits, and as facsimiles are packed, by what an empty sheet comes to", async () => {
    const [width, height] = [1_240, 1_754];
    const draw = "q 595.28 0 0 841.89 0 0 cm /Im0 Do Q";
    const sheet = (dict: string, bytes: Uint8Array): PageMade => ({
      content: draw,
      pictures: { Im0: { dict: `/Width ${width}/Height ${height}/BitsPerComponent 1${dict}`, bytes } },
    });
    const row = width / 8;
    const bits = (ink: boolean) => {
      const all = Buffer.alloc(row * height, 255);
      if (ink) for (let y = 400; y < 420; y++) all.fill(0, y * row + 40, y * row + 90);
      return deflateSync(all);
    };
    const fax = "/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1>>";
    const made = pages(
      sheet("/ColorSpace/DeviceGray/Filter/FlateDecode", bits(false)),
      sheet("/ColorSpace/DeviceGray/Filter/FlateDecode", bits(true)),
      sheet("/ImageMask true/Filter/FlateDecode", bits(false)),
      sheet(fax, Buffer.alloc(230)),
      sheet(fax, Buffer.alloc(9_000, 7)),
      sheet("/ColorSpace/DeviceGray/Filter/JBIG2Decode", Buffer.alloc(90)),
      sheet("/ColorSpace/DeviceGray/Filter/JBIG2Decode", Buffer.alloc(3_000)),
      sheet("/ColorSpace/DeviceGray/Filter/JPXDecode", Buffer.alloc(90)),
    );
    expect(await inside(made)).toMatchObject({ pages: 8, dpi: 150, blank: [1, 3, 4, 6] });
  });

  test("colours, with rows as PNG packs them; of a table of colours nothing is said", async () => {
    const [width, height] = [620, 877];
    const colour = (value: (x: number, y: number) => number, space: string, parts: number): PageMade => {
      const rows: number[] = [];
      for (let y = 0; y < height; y++) {
        rows.push(1);
        for (let x = 0; x < width * parts; x++)
          rows.push(
            (value(Math.floor(x / parts), y) - (x >= parts ? value(Math.floor(x / parts) - 1, y) : 0)) & 255,
          );
      }
      const dict = `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace${space}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${parts}/Columns ${width}>>`;
      return {
        content: "q 595.28 0 0 841.89 0 0 cm /Im0 Do Q",
        pictures: { Im0: { dict, bytes: deflateSync(Buffer.from(rows)) } },
      };
    };
    const paper = () => 240;
    const words = (x: number, y: number) =>
      y > 300 && y < 330 && x > 100 && x < 400 && x % 2 === 0 ? 10 : 240;
    const made = pages(
      colour(paper, "/DeviceRGB", 3),
      colour(words, "/DeviceRGB", 3),
      colour(paper, "[/Indexed/DeviceRGB 1 <ffffff000000>]", 1),
    );
    expect(await inside(made)).toMatchObject({ pages: 3, dpi: 75, blank: [1] });
  });

  test("of a photograph the platform's reader says it, and nothing where that doesn't", async () => {
    const jpeg: PageMade = {
      content: "q 595.28 0 0 841.89 0 0 cm /Im0 Do Q",
      pictures: {
        Im0: {
          dict: "/Width 1240/Height 1754/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode",
          bytes: Buffer.from([0xff, 0xd8, 0xff, 0xd9]),
        },
      },
    };
    const file = new File([new Uint8Array(pages(jpeg))], "a.pdf");
    const asked: unknown[] = [];
    const pixels = async (bytes: Uint8Array, width: number, height: number) => {
      asked.push([bytes.length, width, height]);
      return { width: 100, height: 140, at: () => 250 };
    };
    expect((await lookInto(file, { pixels })).inside?.blank).toEqual([1]);
    expect(asked).toEqual([[4, 1240, 1754]]);
    expect((await lookInto(file)).inside).toMatchObject({ dpi: 150, blank: [] });
    expect((await lookInto(file, { pixels: async () => null })).inside?.blank).toEqual([]);
  });
});

describe("files that are not as they should be", () => {
  test("places that are lost or wrong: found by the objects themselves", async () => {
    const text = pages(TEXT, TEXT).toString("latin1");
    const lost = text.replace(/startxref\n\d+/, "startxref\n77");
    expect(await inside(Buffer.from(lost, "latin1"))).toMatchObject({ pages: 2 });
    const shifted = text.replace("%PDF-1.7", "%PDF-1.7\n%moved by this many");
    expect(await inside(Buffer.from(shifted, "latin1"))).toMatchObject({ pages: 2 });
    const packed = pagesMade([TEXT, TEXT]).bytes({ table: "packed" }).toString("latin1");
    const bent = packed.replace(/startxref\n\d+/, "startxref\n77");
    expect(await inside(Buffer.from(bent, "latin1"))).toMatchObject({ pages: 2 });
  });

  test("a stream whose length is wrong is read to its end", async () => {
    const text = pages(TEXT)
      .toString("latin1")
      .replace(/\/Length \d+/, "/Length 3");
    expect(await inside(Buffer.from(text, "latin1"))).toMatchObject({ pages: 1, blank: [] });
  });

  test("no page leads anywhere: broken; a page that is in a group twice, or a group in itself: not read", async () => {
    const none = pages(TEXT)
      .toString("latin1")
      .replaceAll("/Type/Page", "/Type/Nope")
      .replace("/Pages 2 0 R", "/Pages 9 0 R");
    expect((await look(Buffer.from(none, "latin1"))).state).toBe("broken");
    const made = pagesMade([TEXT]);
    made.bodies[1] = "<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>";
    expect(await look(made.bytes())).toMatchObject({ state: null, unread: "inside", signed: null });
  });
});
