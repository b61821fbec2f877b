import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { minuteFromMs } from "../../dossier/moment.ts";
import { isChanged, isSigned } from "../../guard/signatures.ts";
import { certificateOf, cmsOf, type Names } from "../cms.fixture.ts";
import { lookInto } from "../look.ts";
import { addedTo, pagesMade, type SignOptions, signedMade, TEXT } from "../pdf.fixture.ts";

const look = (bytes: Uint8Array) => lookInto(new File([new Uint8Array(bytes)], "a.pdf"));
const PLAIN = pagesMade([TEXT]).bytes();
const AT = new Date("2026-11-20T08:10:00Z");
/** What is said of the only signature, and whether the file counts as signed. */
async function one(options: SignOptions, after: (bytes: Buffer) => Buffer = (it) => it) {
  const { signed, inside } = await look(after(signedMade(PLAIN, { at: AT, ...options })));
  expect(inside?.signatures).toHaveLength(1);
  return { signed, ...inside!.signatures![0]! };
}
const changed = async (bytes: Buffer) => isChanged((await look(bytes)).inside?.signatures ?? []);

describe("whose it is", () => {
  test("a person's, an agency's, by what Vietnamese authorities write into a certificate", async () => {
    const people: Names[] = [
      { cn: "Nguyễn Văn Mẫu", uid: "CCCD:001099000001" },
      { cn: "NGUYỄN VĂN MẪU", uid: "CMND:012345678", o: "Ủy ban nhân dân xã Mẫu", t: "Chủ tịch" },
      // The government's own authority: no number, the office beside the name.
      { cn: "Trần Thị Mẫu", ou: "Phòng Văn hóa", o: "Ủy ban nhân dân phường Mẫu" },
      { cn: "Mau", sn: "Nguyen", given: "Van Mau", orgId: "VATVN-0101234567" },
      { cn: "Đặng Mẫu", serial: "PNOVN-001099000001" },
    ];
    for (const subject of people)
      expect(await one({ subject }), subject.cn!).toMatchObject({
        by: "person",
        name: subject.cn,
        signed: true,
      });
    const agencies: Names[] = [
      { cn: "ỦY BAN NHÂN DÂN XÃ MẪU", uid: "MST:0101234567" },
      { cn: "Trung tâm Phục vụ hành chính công", o: "Ủy ban nhân dân xã Mẫu" },
      { cn: "Công ty TNHH Trần Văn Mẫu", orgId: "MST:0101234567" },
      { cn: "UBND XA MAU", orgId: "VATVN-0101234567" },
      { cn: "Liên minh Mẫu", o: "LIÊN MINH MẪU" },
      { cn: "Văn phòng Đăng ký đất đai", ou: "Chi nhánh Mẫu" },
    ];
    for (const subject of agencies)
      expect(await one({ subject }), subject.cn!).toMatchObject({
        by: "agency",
        name: subject.cn,
        signed: true,
      });
  });

  test("somebody's, where the certificate doesn't say whether it is a person", async () => {
    expect(await one({ subject: { cn: "dichvu-01" } })).toMatchObject({ by: "somebody", signed: true });
    expect(await one({ subject: {} })).toMatchObject({ by: "somebody", name: null, signed: true });
  });

  test("of several certificates the signer's own; named by its key; in another spelling of letters", async () => {
    const before: Names[] = [{ cn: "Cơ quan cấp", o: "Cơ quan cấp" }, { cn: "Gốc" }];
    const subject = { cn: "Lê Thị Mẫu", uid: "CCCD:001199000001" };
    for (const more of [{ before }, { before, byKey: true }, { subject: { ...subject, bmp: true } }])
      expect(await one({ subject, ...more })).toMatchObject({
        by: "person",
        name: "Lê Thị Mẫu",
        intact: true,
      });
  });

  test("a time stamp alone is nobody's, whatever it calls itself", async () => {
    const stamp = { stamp: true, type: "DocTimeStamp", sub: "ETSI.RFC3161" };
    expect(await one(stamp)).toMatchObject({
      by: "stamp",
      name: null,
      signed: false,
      stamped: true,
      covers: "all",
      at: minuteFromMs(AT.getTime()),
    });
    expect(await one({ stamp: true, type: "Sig", sub: "adbe.pkcs7.detached" })).toMatchObject({
      by: "stamp",
      signed: false,
    });
  });

  test("what a program's maker allows readers to do is nobody's", async () => {
    const rights = "/Reference[<</Type/SigRef/TransformMethod/UR3>>]";
    expect(await one({ as: "UR3", more: rights })).toMatchObject({ by: "rights", signed: false });
    expect(await one({ as: "UR3" })).toMatchObject({ by: "rights", signed: false });
    // Beside a person's own, that one counts.
    const both = await look(signedMade(signedMade(PLAIN, { as: "UR3", more: rights }), {}));
    expect([both.signed, both.inside?.signatures?.map((it) => it.by)]).toEqual([true, ["rights", "person"]]);
    // A signature that allows certain changes is a person's all the same.
    expect(await one({ more: "/Reference[<</TransformMethod/DocMDP>>]" })).toMatchObject({
      by: "person",
      signed: true,
    });
  });

  test("the old way, without CMS, by its certificate", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const cert = certificateOf({ cn: "Phạm Văn Mẫu", uid: "CMND:012345678" }).toString("hex");
    const contents = (data: Buffer) =>
      Buffer.concat([Buffer.from([4, 0x81, 0x80]), sign("sha1", data, privateKey)]);
    expect(await one({ sub: "adbe.x509.rsa_sha1", more: `/Cert<${cert}>`, contents })).toMatchObject({
      by: "person",
      name: "Phạm Văn Mẫu",
      signed: true,
      covers: "all",
      intact: null,
    });
  });

  test("a place that was only prepared is no signature; contents that can't be read are not known for one", async () => {
    const empty = await look(signedMade(PLAIN, { contents: () => Buffer.alloc(10) }));
    expect([empty.signed, empty.inside?.signatures]).toEqual([null, []]);
    expect(await one({ contents: () => Buffer.from("30820a2f0609", "hex") })).toMatchObject({
      by: "unread",
      signed: null,
    });
    const nobody = (data: Buffer) => cmsOf(data, { subject: { cn: "x" }, nobody: true });
    expect(await one({ contents: nobody })).toMatchObject({ by: "unread", signed: null });
  });

  test("a signature to which no field leads is none that a reader would show: nothing is claimed", async () => {
    const text = signedMade(PLAIN).toString("latin1").replace("/AcroForm", "/AcroNone");
    const { signed, inside } = await look(Buffer.from(text, "latin1"));
    expect([signed, inside?.signatures]).toEqual([null, []]);
  });

  test("a field that stands on its page alone, and one deep in a tree", async () => {
    const text = signedMade(PLAIN).toString("latin1");
    const field = /\/Fields\[(\d+) 0 R\]/.exec(text)![1];
    const onPage = text
      .replace(/\/AcroForm<<[^>]*>>/, (all) => all.replace(/./g, " "))
      .replace("/Parent 2 0 R", `/Annots[${field} 0 R]/Parent 2 0 R`);
    const rebuilt = onPage.replace(/startxref\n\d+/g, "startxref\n00000007");
    expect((await look(Buffer.from(rebuilt, "latin1"))).inside?.signatures).toHaveLength(1);
  });
});

describe("when", () => {
  test("by the signer's clock, by a time stamp over it, or not at all", async () => {
    const later = new Date("2026-11-20T08:12:00Z");
    expect(await one({})).toMatchObject({ at: minuteFromMs(AT.getTime()), stamped: false });
    expect(await one({ stampedAt: later })).toMatchObject({
      at: minuteFromMs(later.getTime()),
      stamped: true,
    });
    const { signed, inside } = await look(signedMade(PLAIN, { subject: { cn: "Lê Thị Mẫu" } }));
    expect([signed, inside?.signatures?.[0]?.at]).toEqual([true, null]);
    expect(await one({ at: new Date("1970-01-02") })).toMatchObject({ at: null });
  });
});

describe("over which bytes", () => {
  test("all but its own contents: then alone it is over all", async () => {
    expect(await one({})).toMatchObject({ covers: "all", intact: true });
    for (const hash of ["sha1", "sha256", "sha512"] as const)
      expect(await one({ hash })).toMatchObject({ intact: true });
  });

  test("an addition after signing is not covered; a second signature after it covers it", async () => {
    expect(await one({}, addedTo)).toMatchObject({ covers: "part", intact: true, signed: true });
    const first = signedMade(PLAIN);
    expect(await changed(first)).toBe(false);
    expect(await changed(addedTo(first))).toBe(true);
    const twice = signedMade(addedTo(first), { subject: { cn: "UBND xã Mẫu", uid: "MST:0101234567" } });
    const { inside } = await look(twice);
    expect(inside?.signatures?.map(({ by, covers }) => [by, covers])).toEqual([
      ["person", "part"],
      ["agency", "all"],
    ]);
    expect(await changed(twice)).toBe(false);
    const stamped = signedMade(first, { stamp: true, type: "DocTimeStamp", sub: "ETSI.RFC3161" });
    expect(await changed(stamped)).toBe(false);
    expect(await changed(addedTo(stamped))).toBe(true);
  });

  test("empty bytes behind it, as portals and drives pad files, change nothing; one letter does", async () => {
    const padded = (tail: string) => (bytes: Buffer) => Buffer.concat([bytes, Buffer.from(tail, "latin1")]);
    expect(await one({}, padded("\0".repeat(5_000)))).toMatchObject({ covers: "padded", signed: true });
    expect(await one({}, padded("\r\n"))).toMatchObject({ covers: "padded" });
    expect(await one({}, padded("x"))).toMatchObject({ covers: "part" });
    expect(await changed(padded("\0\0")(signedMade(PLAIN)))).toBe(false);
  });

  test("a range that leaves out more than its contents, begins later, ends beyond, or has more parts is none", async () => {
    const bends: ((range: number[]) => number[])[] = [
      ([a, b, c, d]) => [a!, b! - 1, c!, d!],
      ([a, b, c, d]) => [a!, b!, c! + 1, d! - 1],
      ([, b, c, d]) => [1, b! - 1, c!, d!],
      ([a, b, c, d]) => [a!, b!, c!, d! + 1],
      ([a, b, c, d]) => [a!, b!, c!, d!, 0, 0],
      ([a, b]) => [a!, b!],
      ([, , c, d]) => [0, 0, c!, d!],
    ];
    for (const bend of bends)
      expect(await one({ bend }), String(bend)).toMatchObject({ covers: "wrong", signed: false });
    // It ends before the file does.
    expect(await one({ bend: ([a, b, c, d]) => [a!, b!, c!, d! - 9] })).toMatchObject({
      covers: "part",
      signed: true,
    });
  });

  test("a byte that was changed within what is signed shows", async () => {
    const bent = (bytes: Buffer) =>
      Buffer.from(bytes.toString("latin1").replace("595.28", "595.29"), "latin1");
    expect(await one({}, bent)).toMatchObject({ covers: "all", intact: false, signed: true });
    expect(await changed(bent(signedMade(PLAIN)))).toBe(true);
  });
});

test("of all signatures of a file: one of somebody's is enough, one that can't be read leaves it open", () => {
  const fact = { by: "person", name: null, at: null, stamped: false, covers: "all", intact: null } as const;
  expect(isSigned([])).toBe(false);
  expect(
    isSigned([
      { ...fact, by: "stamp" },
      { ...fact, by: "rights" },
    ]),
  ).toBe(false);
  expect(isSigned([{ ...fact, by: "unread" }])).toBe(null);
  expect(isSigned([{ ...fact, covers: "unknown" }])).toBe(null);
  expect(isSigned([{ ...fact, by: "unread" }, fact])).toBe(true);
  expect(isSigned([{ ...fact, covers: "wrong" }])).toBe(false);
});
