/** Whoever may make a file may make any: it ends in 'not read', within bounds of time and memory, and never in a wrong claim. */
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookInto } from "../look.ts";
import { addedTo, PdfMade, pagesMade, scanned, signedMade, TEXT } from "../pdf.fixture.ts";

const fileOf = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], "a.pdf");
const look = (bytes: Uint8Array) => lookInto(fileOf(bytes));
const NOT_READ = { kind: "pdf", state: null, signed: null, unread: "inside" };

describe("not read, and said to be so", () => {
  test("an object stream that unpacks without end", async () => {
    const made = new PdfMade();
    made.add("<</Type/Catalog/Pages 5 0 R>>");
    const bytes = deflateSync(Buffer.alloc(60_000_000));
    made.add({ dict: "/Type/ObjStm/N 1/First 5/Filter/FlateDecode", bytes });
    const text = made
      .bytes()
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n7");
    expect(await look(Buffer.from(text, "latin1"))).toMatchObject(NOT_READ);
  });

  test("object streams that lie in each other, or by the thousand", async () => {
    const made = new PdfMade();
    made.add("<</Type/Catalog/Pages 2 0 R>>");
    for (let n = 0; n < 400; n++)
      made.add({ dict: "/Type/ObjStm/N 1/First 4", bytes: Buffer.from("1 0 null") });
    const text = made
      .bytes()
      .toString("latin1")
      .replace(/startxref\n\d+/, "startxref\n7");
    expect(await look(Buffer.from(text, "latin1"))).toMatchObject(NOT_READ);
    // A stream of places that puts an object stream into itself.
    const row = (kind: number, at: number, rest: number) => [kind, at >> 8, at & 255, rest];
    const self = new PdfMade();
    const head = "%PDF-1.7\n";
    const places = [row(0, 0, 0), row(2, 2, 0), row(2, 2, 0), row(1, head.length, 0)].flat();
    const body = `3 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R/Length ${places.length}>>stream\n`;
    const tail = `\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`;
    self.add("");
    const file = Buffer.concat([Buffer.from(head + body), Buffer.from(places), Buffer.from(tail)]);
    expect((await look(file)).state).not.toBe("sound");
  });

  test("tables that lead on for ever, or in a ring; more additions than any office makes", async () => {
    let many = pagesMade([TEXT]).bytes();
    for (let n = 0; n < 30; n++) many = addedTo(many);
    expect(await look(many)).toMatchObject({ state: "sound", inside: { pages: 1 } });
    for (let n = 0; n < 400; n++) many = addedTo(many);
    const { state, inside, signed } = await look(many);
    // Beyond what is followed: by the objects themselves, or not at all; and never with a claim that nobody signed.
    expect([state, inside?.pages ?? null, signed]).toEqual(["sound", 1, false]);
    const ring = pagesMade([TEXT]).bytes().toString("latin1");
    const start = /startxref\n(\d+)/.exec(ring)![1];
    const round = ring.replace("/Root 1 0 R", `/Root 1 0 R/Prev ${start}`);
    expect(await look(Buffer.from(round, "latin1"))).toMatchObject({ state: "sound", inside: { pages: 1 } });
  });

  test("groups of pages that branch without end, objects that lead to themselves", async () => {
    const made = pagesMade([TEXT]);
    made.bodies[1] = "<</Type/Pages/Count 1/Kids 9 0 R>>";
    while (made.bodies.length < 8) made.add("null");
    made.add("9 0 R");
    expect(await look(made.bytes())).toMatchObject(NOT_READ);
    const wide = pagesMade([TEXT]);
    const kids: number[] = [];
    for (let n = 0; n < 6_000; n++) kids.push(wide.add("<</Type/Page/Parent 2 0 R>>"));
    wide.bodies[1] = `<</Type/Pages/Kids[${kids.map((it) => `${it} 0 R`).join(" ")}]>>`;
    expect(await look(wide.bytes())).toMatchObject(NOT_READ);
  });

  test("values nested deeper than anybody nests them, a name without end", async () => {
    for (const inner of [
      `/X ${"[".repeat(100_000)}`,
      `/${"x".repeat(2_000_000)} 1>>`,
      `/X(${"(".repeat(4_300_000)}`,
    ]) {
      const page = pagesMade([TEXT]);
      page.bodies[3] = `<</Type/Page/Parent 2 0 R${inner}`;
      expect(await look(page.bytes())).toMatchObject(NOT_READ);
      // Where it is the beginning that can't be read, the pages are found without it.
      const root = pagesMade([TEXT]);
      root.bodies[0] = `<</Type/Catalog/Pages 2 0 R${inner}`;
      expect(await look(root.bytes())).toMatchObject({ state: "sound", inside: { pages: 1 } });
    }
  });

  test("fields of signatures in a ring end; by the ten thousand they are not read", async () => {
    const ring = pagesMade([TEXT], "/AcroForm<</Fields[5 0 R]>>");
    while (ring.bodies.length < 4) ring.add("null");
    ring.add("<</FT/Sig/Kids[5 0 R]>>");
    expect(await look(ring.bytes())).toMatchObject({ state: "sound", signed: false });
    const many = pagesMade([TEXT]);
    const all = Array.from({ length: 6_000 }, () => many.add("<</FT/Tx>>"));
    many.bodies[0] = `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${all.map((it) => `${it} 0 R`).join(" ")}]>>>>`;
    expect(await look(many.bytes())).toMatchObject(NOT_READ);
  });

  test("a page whose content unpacks without end says nothing of itself, and costs the others nothing", async () => {
    const bomb = { content: "q ".repeat(30_000_000) };
    const { inside, state } = await look(pagesMade([{}, bomb]).bytes());
    expect([state, inside?.pages, inside?.blank]).toEqual(["sound", 2, [1]]);
  });

  test("a picture that says it is larger than it is, or larger than memory", async () => {
    const sheet = (width: number, height: number) => ({
      content: "q 595.28 0 0 841.89 0 0 cm /Im0 Do Q",
      pictures: {
        Im0: {
          dict: `/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode`,
          bytes: deflateSync(Buffer.alloc(10_000, 255)),
        },
      },
    });
    const { inside } = await look(pagesMade([sheet(2_000, 2_000), sheet(1e9, 1e9), sheet(-5, 0)]).bytes());
    expect(inside).toMatchObject({ pages: 3, blank: [] });
  });

  test("time: after eight seconds of its inside it is not read on", async () => {
    let clock = 0;
    const fact = await lookInto(fileOf(pagesMade(Array.from({ length: 150 }, () => TEXT)).bytes()), {
      now: () => (clock += 60),
    });
    expect(fact).toMatchObject(NOT_READ);
  });
});

describe("any bytes", () => {
  const whole = signedMade(pagesMade([scanned(30), TEXT]).bytes(), { at: new Date("2026-11-20T08:10:00Z") });
  const packed = pagesMade([scanned(30), TEXT]).bytes({ table: "packed" });
  /** Nothing is thrown, nothing takes long, and what is said holds together. */
  const holds = async (bytes: Uint8Array) => {
    const began = performance.now();
    const fact = await look(bytes);
    expect(performance.now() - began).toBeLessThan(5_000);
    const { inside, signed, state, unread } = fact;
    if (inside) {
      expect(inside.blank.every((page) => page >= 1 && page <= (inside.pages ?? 0))).toBe(true);
      expect(inside.dpi === null || inside.dpi > 0).toBe(true);
    } else if (fact.kind === "pdf") expect(state === "broken" || unread !== undefined).toBe(true);
    if (signed) expect(inside?.signatures?.some(({ by }) => by !== "stamp" && by !== "rights")).toBe(true);
    return fact;
  };

  test("cut off anywhere it is broken, and never said to be signed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, packed),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        async (file, share) => {
          const fact = await holds(file.subarray(0, Math.floor(file.length * share)));
          expect(fact.signed).not.toBe(true);
          // Before the addition that signs it, the file was whole once.
          if (file === packed) expect(fact.state).not.toBe("sound");
        },
      ),
      { numRuns: 60 },
    );
  });

  test("bytes changed anywhere: if it still counts as signed, it says that it was changed", async () => {
    const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, to } of changes) bytes[at] = to;
        const { signed, inside } = await holds(bytes);
        const [, from, to] = /\/Contents(<)[0-9a-f]+(>)/d.exec(whole.toString("latin1"))!.indices!;
        const outside = changes.some(
          ({ at, to: value }) => whole[at] !== value && (at < from![0] || at >= to![1]),
        );
        if (outside && signed)
          expect(inside!.signatures!.every(({ intact, covers }) => intact !== true || covers !== "all")).toBe(
            true,
          );
      }),
      { numRuns: 300 },
    );
  });

  test("pieces put together in any order", async () => {
    const text = `${whole.toString("latin1")}${packed.toString("latin1")}`;
    const pieces = text.split(/(?=\d+ 0 obj|xref|trailer|startxref|stream)/).map((it) => it.slice(0, 3_000));
    const words = [
      "<<",
      ">>",
      "[",
      "]",
      "(",
      ")",
      "<",
      "/Kids",
      "/Prev 9",
      "/Type/Pages",
      "1 0 R",
      "2 0 R",
      "/Encrypt<<>>",
      "/W[1 1 1]",
      "-1",
      "1e9",
      "99999999999",
    ];
    const piece = fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...words));
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (all) => {
        await holds(Buffer.from(`%PDF-1.7\n${all.join("\n")}\nstartxref\n9\n%%EOF\n`, "latin1"));
      }),
      { numRuns: 300 },
    );
  });

  test("contents of a signature that are any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (contents) => {
        const { signed } = await holds(
          signedMade(pagesMade([TEXT]).bytes(), { contents: () => Buffer.from(contents) }),
        );
        expect(signed).toBe(null);
      }),
      { numRuns: 100 },
    );
  });
});
