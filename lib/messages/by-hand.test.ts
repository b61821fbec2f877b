/** What frames parse by hand, beside the library's schemas for the same: both accept and refuse the same, and give the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { pageDefaults } from "../settings/page-defaults.ts";
import { PAGE_PARTS } from "../settings/page-schema.ts";
import { z } from "../zod.ts";
import { frameContext, result } from "./by-hand.ts";
import { context } from "./portal-calls.ts";

const SHARE = Number(process.env.PROPERTY_SHARE ?? 1);
const runs = (many: number) => ({ numRuns: Math.ceil(many * SHARE) });

/** As the library says it. */
const asResult = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      key: z.string().check(z.maxLength(80)),
      args: z.array(z.union([z.string().check(z.maxLength(2_000)), z.number()])).check(z.maxLength(9)),
    }),
  }),
]);
const asContext = z.object({
  tab: context.shape.tab,
  settings: z.object({ guard: PAGE_PARTS.guard }),
  profile: context.shape.profile,
  words: context.shape.words,
  demoClock: context.shape.demoClock,
  seenToCommit: context.shape.seenToCommit,
});

const alike = (it: unknown) => {
  const [mine, its] = [result.safeParse(it), asResult.safeParse(it)];
  expect(mine.success, JSON.stringify(it)).toBe(its.success);
  if (mine.success) expect(mine.data).toStrictEqual(its.data);
  return its.success;
};
const contextAlike = (it: unknown) => {
  const [mine, its] = [frameContext().safeParse(it), asContext.safeParse(it)];
  expect(mine.success, JSON.stringify(it)).toBe(its.success);
  if (!mine.success || !its.success) return false;
  const { tab, guard, profile, words, demoClock, seenToCommit } = mine.data;
  expect({ tab, settings: { guard }, profile, words, demoClock, seenToCommit }).toStrictEqual(its.data);
  return true;
};

/** Near each border, and beside each kind. */
const odd = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    " ",
    "\n",
    [],
    {},
    null,
    "a\n",
  ),
  fc
    .constantFrom(40, 60, 80, 300, 2_000)
    .chain((most) => fc.constantFrom("x".repeat(most), "x".repeat(most + 1))),
  fc.constantFrom<unknown>(Array(9).fill(1), Array(10).fill(1), Array(100).fill(1), Array(101).fill(1)),
  fc.constantFrom(
    "2026-11-20",
    "2026-11-20T15:10:00+07:00",
    "2026-11-20T15:10+07:00",
    "2026-11-20 ",
    "2026-11-20\n",
  ),
  fc.constantFrom(
    "off",
    "remind",
    "ask",
    "stop",
    "Ask",
    "pause-paper",
    "Pause",
    JSON.parse('{"__proto__":"ask"}'),
  ),
);

/** One place of it, at whatever depth, put otherwise, taken away or with something beside it. */
function bent(it: unknown, path: number[], how: "other" | "gone" | "more", other: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof it !== "object" || it === null) return other;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(it) ? [...it] : { ...it };
  const keys = Object.keys(copy);
  const key = keys[at % Math.max(1, keys.length)];
  const into = copy as Record<string, unknown>;
  if (how === "more" && (rest.length === 0 || key === undefined)) {
    if (Array.isArray(copy)) copy.push(other);
    else into.more = other;
  } else if (key !== undefined && rest.length === 0 && how === "gone") delete into[key];
  else if (key !== undefined) into[key] = bent(into[key], rest, how, other);
  return copy;
}
const bending = fc.record({
  path: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
  how: fc.constantFrom("other", "gone", "more"),
  other: odd,
});
const bentAll = (it: unknown, bends: { path: number[]; how: "other" | "gone" | "more"; other: unknown }[]) =>
  bends.reduce((now, { path, how, other }) => bent(now, path, how, other), it);

const words = fc.oneof(fc.string({ minLength: 1, maxLength: 300 }), fc.constantFrom("\n", "x".repeat(300)));
const whole = fc.record({
  portal: fc.constant("https://a.example"),
  tab: fc.oneof(fc.constant(null), fc.nat()),
  calendar: fc.jsonValue({ maxDepth: 1 }),
  settings: fc
    .record({
      levels: fc.dictionary(
        fc.stringMatching(/^[a-z0-9-]{1,60}$/),
        fc.constantFrom("off", "remind", "ask", "stop"),
      ),
      grounds: fc.array(
        fc.record({ name: words, citation: words, field: words }, { requiredKeys: ["name", "citation"] }),
        {
          maxLength: 5,
        },
      ),
    })
    .map((guard) => ({ ...pageDefaults(), guard })),
  profile: fc.oneof(fc.constant(null), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 }))),
  words: fc.oneof(fc.constant(null), fc.dictionary(fc.string(), fc.string())),
  demoClock: fc.constantFrom(null, "2026-11-20", "2026-11-20T15:10:00+07:00"),
  seenToCommit: fc.array(fc.oneof(fc.string(), fc.constant("x".repeat(2_000))), { maxLength: 4 }),
});

test("what holds for a portal: sound ones are taken, whole", () => {
  fc.assert(
    fc.property(whole, (it) => contextAlike(it)),
    runs(2_000),
  );
});

test("what holds for a portal: bent ones are taken or refused as the library does", () => {
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(whole, fc.array(bending, { minLength: 1, maxLength: 3 }), (it, bends) => {
      if (contextAlike(bentAll(it, bends))) seen.taken++;
      else seen.refused++;
    }),
    runs(10_000),
  );
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100 * SHARE);
});

test("an answer's envelope: sound, bent and made up", () => {
  const sound = fc.oneof(
    fc.record({ ok: fc.constant(true), value: fc.jsonValue({ maxDepth: 2 }) }),
    fc.record({
      ok: fc.constant(false),
      error: fc.record({
        key: fc.string({ maxLength: 80 }),
        args: fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })), {
          maxLength: 9,
        }),
      }),
    }),
  );
  fc.assert(
    fc.property(sound, (it) => alike(it)),
    runs(2_000),
  );
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(sound, fc.array(bending, { minLength: 1, maxLength: 3 }), (it, bends) => {
      if (alike(bentAll(it, bends))) seen.taken++;
      else seen.refused++;
    }),
    runs(10_000),
  );
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100 * SHARE);
  fc.assert(
    fc.property(odd, (it) => void alike(it)),
    runs(2_000),
  );
});
