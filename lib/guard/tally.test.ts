import { expect, test } from "vitest";
import { fileMade } from "./file.fixture.ts";
import { isFileSigned } from "./file-signed.ts";
import { type PaperAtIntake, tallyOf } from "./tally.ts";
import type { FileFact } from "./types.ts";

const SIGNED = fileMade({ signed: true });
const UNSIGNED = fileMade({ signed: false });
const paper = (
  name: string,
  files: (FileFact | null)[],
  more: Partial<PaperAtIntake> = {},
): PaperAtIntake => ({
  name,
  required: true,
  takesFiles: true,
  files,
  reused: false,
  ...more,
});

test("four papers, one of them unsigned, two taken from the store", () => {
  const reused = { reused: true };
  expect(
    tallyOf([
      paper("a", [SIGNED]),
      paper("b", [UNSIGNED]),
      paper("c", [SIGNED], reused),
      paper("d", [SIGNED], reused),
    ]),
  ).toEqual({
    papers: 4,
    digitised: 4,
    reused: 2,
    toSign: 4,
    signed: 3,
    unsigned: ["b"],
  });
});

test("what stands there unknown, and what came from the store unseen, is neither signed nor unsigned", () => {
  const broken = fileMade({ state: "broken", signed: null });
  const all = [
    paper("a", [null]),
    paper("b", [], { reused: true }),
    paper("c", [SIGNED, null]),
    paper("d", [broken]),
    paper("e", [fileMade({ signed: null })]),
  ];
  expect(tallyOf(all)).toMatchObject({ papers: 5, digitised: 5, toSign: 0, signed: 0, unsigned: [] });
  expect(tallyOf([paper("a", [UNSIGNED, null])])).toMatchObject({ toSign: 1, signed: 0, unsigned: ["a"] });
});

test("a picture can't be signed; of a spreadsheet nothing is said", () => {
  expect(
    tallyOf([
      paper("a", [fileMade({ kind: "image", signed: null })]),
      paper("b", [fileMade({ kind: "office" })]),
    ]),
  ).toMatchObject({ toSign: 1, unsigned: ["a"] });
});

test("counted is what must be handed in or is there; where nothing is marked, what has a place for a file", () => {
  const note = paper("ghi chú", [], { required: false });
  expect(tallyOf([paper("a", []), note, paper("b", [SIGNED], { required: false })])).toMatchObject({
    papers: 2,
    digitised: 1,
  });
  const unmarked = { required: null };
  expect(
    tallyOf([paper("a", [], unmarked), paper("ghi chú", [], { ...unmarked, takesFiles: false })]),
  ).toMatchObject({ papers: 1, digitised: 0 });
});

test("something like a signature to which no field leads is neither: the file's own word counts", () => {
  const odd = fileMade({ signed: null, inside: { pages: 1, lock: "none", signatures: [] } as never });
  expect(isFileSigned(odd)).toBe(null);
  expect(tallyOf([paper("a", [odd])])).toMatchObject({ toSign: 0, unsigned: [] });
});
