import { describe, expect, test } from "vitest";
import { makeReader } from "../reader.ts";
import { readKinds } from "./read.ts";
import { registerOf, SHIPPED } from "./register.ts";
import { paperKind, registerSchema } from "./schema.ts";

const wordingsOf = (it: (typeof SHIPPED)[number]) => [...it.names, ...it.short, ...it.mistakes];

describe("the shipped kinds of paper", () => {
  test("parse, and are 35 or more, each with its source and year", () => {
    expect(registerSchema.safeParse(SHIPPED).error).toBeUndefined();
    expect(SHIPPED.length).toBeGreaterThanOrEqual(35);
  });
  test("every wording of a kind is read as that kind and no other, and of a kind made anew as never offered", () => {
    const reader = makeReader(SHIPPED);
    const wrong = SHIPPED.flatMap((kind) =>
      wordingsOf(kind)
        .filter((it) => !it.includes("…"))
        .filter((it) => {
          const read = reader.read(it);
          return kind.never
            ? !("never" in read && read.never === "anew")
            : !("kinds" in read && read.kinds.join() === kind.id);
        }),
    );
    expect(wrong).toEqual([]);
  });
  test("what only begins like a kind's wording is none", () => {
    const reader = makeReader(SHIPPED);
    const unlike = SHIPPED.flatMap((it) => it.unlike);
    expect(unlike.length).toBeGreaterThan(10);
    expect(unlike.filter((it) => "kinds" in reader.read(`Bản sao ${it}`))).toEqual([]);
  });
  test("no wording stands with two kinds, but those that only describe", () => {
    const all = SHIPPED.flatMap(wordingsOf);
    expect(all.filter((it, i) => all.indexOf(it) !== i)).toEqual([]);
  });
  test("what one replaces is there, and nothing replaces itself", () => {
    const ids = new Set(SHIPPED.map((it) => it.id));
    for (const { id, replaces } of SHIPPED)
      expect(replaces.filter((it) => !ids.has(it) || it === id)).toEqual([]);
  });
  test("terms: six months of a marital status, and none is made up where the paper says it", () => {
    const months = SHIPPED.flatMap((it) => (it.term?.months ? [`${it.id} ${it.term.months}`] : []));
    expect(months).toEqual(["single 6"]);
  });
});

test("an office's kinds stand in the place of the shipped ones, its new ones are added", () => {
  const birth = SHIPPED.find((it) => it.id === "birth")!;
  const own = { ...birth, names: [...birth.names, "giấy ra đời"] };
  const poor = paperKind.parse({
    ...birth,
    id: "poor",
    name: "Giấy chứng nhận hộ nghèo",
    names: ["giấy chứng nhận hộ nghèo"],
    short: [],
    mistakes: [],
    whose: "self",
  });
  const reader = makeReader(registerOf([own, poor]));
  expect(reader.read("Giấy ra đời")).toMatchObject({ kinds: ["birth"] });
  expect(reader.read("Giấy chứng nhận hộ nghèo")).toMatchObject({ verdict: "offer", kinds: ["poor"] });
  expect(makeReader(SHIPPED).read("Giấy chứng nhận hộ nghèo").verdict).toBe("no-kind");
});

test("a file of kinds is taken whole or not at all: a wording that would mean two kinds is named", () => {
  const marriage = SHIPPED.find((it) => it.id === "marriage")!;
  const poor = {
    ...marriage,
    id: "own-so-ho-ngheo",
    name: "Sổ hộ nghèo",
    short: [],
    mistakes: [],
    replaces: [],
  };
  const file = (names: string[]) => JSON.stringify([...SHIPPED, { ...poor, names }]);
  expect(readKinds(file(["sổ hộ nghèo"]))).toEqual({ own: [{ ...poor, names: ["sổ hộ nghèo"] }] });
  expect(readKinds(file(["sổ hộ nghèo", marriage.names[0]!]))).toEqual({
    twice: [marriage.names[0], marriage.name],
  });
  expect(readKinds("{")).toEqual({ where: "" });
  expect(readKinds('[{"id":7}]')).toHaveProperty("where");
});
