import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "../zod.ts";
import type { CountedDossier } from "./model.ts";
import { canUnpack, type Named, pack, unpack } from "./packed.ts";
import { isPacked } from "./packed-shape.ts";
import { counted } from "./sample.ts";
import { raw } from "./sample-random.ts";

const flag = fc.constantFrom(null, true, false);
const named: fc.Arbitrary<Named> = fc
  .record({ raw, name: fc.option(fc.string()), pausePaper: flag, code: fc.string() })
  .map(({ raw, name, pausePaper, code }) => {
    const dossier: CountedDossier = { ...counted(raw), code, pausePaper, procedureCode: name };
    return { dossier, name };
  });
const lists = fc.array(named, { maxLength: 12 });

test("what is packed comes back as it was", () => {
  fc.assert(
    fc.property(lists, (all) => {
      const text = pack(all);
      expect(unpack(text)).toEqual(all);
      expect(canUnpack(text)).toBe(true);
    }),
  );
});

/** The same shape as zod says it: `many` dossiers with `steps` steps, and so many words. */
function schemaOf(many: number, steps: number, words: number) {
  const whole = (from: number, to: number) => z.int().check(z.minimum(from), z.maximum(to));
  const column = (each: z.ZodMiniType, length: number) => z.array(each).check(z.length(length));
  const of = (shape: Record<string, z.ZodMiniType>, length: number) =>
    z.object(Object.fromEntries(Object.entries(shape).map(([name, each]) => [name, column(each, length)])));
  const [word, flag] = [whole(0, words), whole(0, 2)];
  const LAST_DAY = Date.UTC(2189, 11, 31) / 86_400_000;
  const minutes = z.number().check(z.minimum(0), z.lt((LAST_DAY + 1) * 1440));
  const when = z.union([minutes, whole(-2 - LAST_DAY, -1)]);
  const texts = z.array(z.string());
  const [procedureCode, field, unit, officer, name] = [word, word, word, word, word];
  const [submittedAt, receivedAt, dueAt, finishedAt] = [when, when, when, when];
  const flags = { pausePaper: flag, reused: flag, digitised: flag, resultDigitised: flag, fee: flag };
  const numbers = { channel: whole(0, 3), level: whole(0, 3), status: whole(0, 10) };
  return z.object({
    codes: texts,
    words: texts,
    steps: column(whole(0, Number.MAX_SAFE_INTEGER), many),
    columns: of(
      {
        ...{ name, procedureCode, field, unit, officer, submittedAt, receivedAt, dueAt, finishedAt },
        ...{ ...flags, ...numbers, paidOnline: flag, apology: flag },
        supplements: whole(-1, Number.MAX_SAFE_INTEGER),
      },
      many,
    ),
    way: of({ name: word, officer: word, from: when, to: when, dueAt: when }, steps),
  });
}

const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    "",
    "1",
    [],
    {},
    true,
    -0,
    0.5,
    -1,
    -1.5,
    -2,
    2,
    3,
    4,
    10,
    11,
    1e9,
    2 ** 53,
  ),
  fc.constantFrom(-80_353, -80_354, -80_355, 115_707_359.5, 115_707_360),
  fc.integer({ min: -3, max: 12 }),
);
type Way = (string | number)[];
/** All places in a tree, the tree itself too. */
const placesIn = (it: unknown, at: Way = []): Way[] =>
  typeof it === "object" && it !== null
    ? [at, ...Object.entries(it).flatMap(([name, value]) => placesIn(value, [...at, name]))]
    : [at];
function put(it: unknown, [name, ...rest]: Way, value: unknown): unknown {
  if (name === undefined) return value;
  const copy = (Array.isArray(it) ? [...it] : { ...(it as object) }) as Record<string, unknown>;
  copy[name] = put(copy[name], rest, value);
  return copy;
}

test("it is believed to be packed where a schema says so, whatever is changed in it", () => {
  let [sound, unsound] = [0, 0];
  fc.assert(
    fc.property(lists, fc.nat(), odd, (all, nth, value) => {
      const packed = JSON.parse(pack(all)) as unknown;
      const places = placesIn(packed);
      const changed = put(packed, places[nth % places.length]!, value) as ReturnType<typeof JSON.parse>;
      const { codes, words, steps } = (changed ?? {}) as Record<string, unknown[] | undefined>;
      const many = steps?.reduce?.((sum: number, it) => sum + Number(it), 0) ?? 0;
      const schema = schemaOf(codes?.length ?? 0, many, words?.length ?? 0);
      const { success } = schema.safeParse(changed);
      expect(isPacked(changed)).toBe(success);
      if (success) sound++;
      else unsound++;
    }),
    { numRuns: 1_500 },
  );
  expect(Math.min(sound, unsound)).toBeGreaterThan(50);
});

test("what is no JSON, or nothing of the kind, is nothing", () => {
  for (const text of ["", "{", "null", "7", "[]", "{}", pack([]).slice(1)])
    expect(unpack(text), text).toBeNull();
  expect(unpack(pack([]))).toEqual([]);
});
