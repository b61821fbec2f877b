import { describe, expect, it } from "vitest";
import { findCodes, isDossierCode, procedureKey, sameProcedure } from "./codes.ts";

describe("dossier codes", () => {
  it.each([
    "000.00.32.H15-240415-0001",
    "H15.50.05.13-261008-0975",
    "H38-261120-00012",
    "G22.99.09-20261103-0012",
    "NOXH-H29.152-261102-0003",
  ])("finds %s in the text around it", (code) => {
    expect(findCodes(`Mã hồ sơ: ${code}\n(Trực tuyến)`)).toEqual([code]);
    expect(isDossierCode(` ${code} `)).toBe(true);
  });

  it("takes no part of something longer", () => {
    expect(findCodes("scan_H15.50-261008-0975.pdf, H15.50-261008-0975-2, AH15.50-261008-0975")).toEqual([]);
    expect(isDossierCode("H15.50-261008-0975 x")).toBe(false);
  });

  it("lists each code once, in order", () => {
    expect(findCodes("H15-261008-0975 H15-261008-0001 H15-261008-0975")).toEqual([
      "H15-261008-0975",
      "H15-261008-0001",
    ]);
  });

  it("takes an office's own pattern", () => {
    expect(findCodes("HS/2027/123456", "HS/\\d{4}/\\d{6}")).toEqual(["HS/2027/123456"]);
  });
});

describe("procedure codes", () => {
  it("compares on the national part", () => {
    expect(procedureKey("1.000948.000.00.00.H56")).toBe("1.000948");
    expect(procedureKey("Mã TTHC: 2.000635")).toBe("2.000635");
    expect(procedureKey("H56")).toBeNull();
    expect(procedureKey("21.0009481")).toBeNull();
    expect(sameProcedure("1.000948.H38", "1.000948")).toBe(true);
    expect(sameProcedure("1.000948", "2.000948")).toBe(false);
    expect(sameProcedure("", "")).toBe(false);
  });
});
