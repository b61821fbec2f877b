import { expect, test } from "vitest";
import { KIND, type OfficeHead, officeFileText, readOfficeFile, VERSION } from "./file.ts";

const head: OfficeHead = {
  kind: KIND,
  version: VERSION,
  machine: "abcdefghijklmnopabcd",
  whose: "chị Lan",
  at: 29_919_820,
  settings: { soon: { minutes: 60 } },
  documents: { targets: {} },
  marks: [],
  apologies: [],
  book: [],
};
const text = (more: object, dossiers: unknown = []) => JSON.stringify({ ...head, ...more, dossiers });
const fault = (file: string) => {
  const read = readOfficeFile(file);
  return "fault" in read ? [read.fault.key, ...read.fault.args] : read;
};

test("what is written is read again, dossiers in the order in which they were handed over", () => {
  const lists = ["[]", '[{"code":"A"},\n{"code":"B"}]', "[]", ' [{"code":"C"}]\n'];
  expect(readOfficeFile(officeFileText(head, lists))).toEqual({
    head,
    dossiers: [{ code: "A" }, { code: "B" }, { code: "C" }],
  });
  expect(readOfficeFile(officeFileText(head, []))).toEqual({ head, dossiers: [] });
});

test("one that is too large isn't even looked into", () => {
  const file = text({});
  expect(readOfficeFile(file, file.length)).toHaveProperty("head");
  expect(readOfficeFile(file, file.length - 1)).toEqual({ fault: { key: "beside_fault_large", args: [] } });
});

test("one of more dossiers than an office has is not taken", () => {
  const list = (many: number) => Array.from({ length: many }, () => 0);
  expect(readOfficeFile(text({}, list(100_000)))).toHaveProperty("head");
  expect(fault(text({}, list(100_001)))).toEqual(["beside_fault_many", 100_000]);
});

test.each([
  ["not JSON", "{", ["beside_fault_json"]],
  ["cut off", officeFileText(head, ['[{"code":"A"}]']).slice(0, -4), ["beside_fault_json"]],
  ["nothing at all", "null", ["beside_fault_other"]],
  ["an export of the options", JSON.stringify({ app: "dung-hen", tables: {} }), ["beside_fault_other"]],
  ["of a later version", text({ version: 2, machine: 7 }), ["beside_fault_newer", 2]],
  ["of an earlier one", text({ version: 0 }), ["beside_fault_older", 0]],
  ["without a version", text({ version: null }), ["beside_fault_part", "version"]],
  ["without dossiers", text({}, null), ["beside_fault_part", "dossiers"]],
  ["of a machine named otherwise", text({ machine: "PC-LAN-01" }), ["beside_fault_part", "machine"]],
  ["of somebody named by a number", text({ whose: "0912345678" }), ["beside_fault_part", "whose"]],
])("%s: said why it is not taken", (_, file, wanted) => expect(fault(file)).toEqual(wanted));
