/**
 * The few shapes that every frame of a portal has to parse, by hand: the library that parses all others would be a sixth of
 * what each frame loads. They accept, refuse and give what the library's schemas do; by-hand.test.ts holds them to those.
 */
import type { GuardPolicy, Level } from "../guard/types.ts";
import type { Check } from "./define.ts";
import type { Result } from "./result.ts";

/** Gives the value as it is believed, without what nobody asked for; throws where it can't be. */
type Read<T> = (it: unknown) => T;
const wrong = (): never => {
  throw new TypeError("not of this shape");
};

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === "object" && it !== null && !Array.isArray(it);

const text =
  (most: number, like = /^/): Read<string> =>
  (it) =>
    typeof it === "string" && it.length <= most && like.test(it) ? it : wrong();
const list =
  <T>(of: Read<T>, most: number): Read<T[]> =>
  (it) =>
    Array.isArray(it) && it.length <= most ? Array.from(it, (one) => of(one)) : wrong();
const record =
  <T>(key: Read<string>, of: Read<T>): Read<Record<string, T>> =>
  (it) =>
    isObject(it)
      ? Object.fromEntries(
          Object.entries(it).flatMap(([name, one]) => (name === "__proto__" ? [] : [[key(name), of(one)]])),
        )
      : wrong();
const orNull =
  <T>(of: Read<T>): Read<T | null> =>
  (it) =>
    it === null ? null : of(it);
const oneOf =
  <T extends string>(...all: T[]): Read<T> =>
  (it) =>
    all.includes(it as T) ? (it as T) : wrong();
const object =
  <T>(of: (it: Record<string, unknown>) => T): Read<T> =>
  (it) =>
    isObject(it) ? of(it) : wrong();
const anyText = text(Number.POSITIVE_INFINITY);

const asCheck = <T>(read: Read<T>): Check<T> => ({
  safeParse(it) {
    try {
      return { success: true, data: read(it) };
    } catch {
      return { success: false };
    }
  },
});

/** What is asked for and made by ourselves, or parsed where it arrives. */
export const asItIs = <T>(): Check<T> => ({ safeParse: (it) => ({ success: true, data: it as T }) });

/** An answer as it comes over the wire; its value is parsed by the call's own. */
export const result = asCheck<Result<unknown>>(
  object((it) => {
    if (it.ok === true) return "value" in it ? { ok: true, value: it.value } : wrong();
    if (it.ok !== false) return wrong();
    const arg = (one: unknown) => (Number.isFinite(one) ? (one as number) : text(2_000)(one));
    return object((error) => ({
      ok: false as const,
      error: { key: text(80)(error.key), args: list(arg, 9)(error.args) },
    }))(it.error);
  }),
);

const words = text(300, /./s);
const guardPolicy: Read<GuardPolicy> = object((it) => ({
  levels: record(text(60, /^[a-z0-9-]+$/), oneOf<Level>("off", "remind", "ask", "stop"))(it.levels),
  grounds: list(
    object(({ name, citation, ...more }) => ({
      name: words(name),
      citation: words(citation),
      ...("field" in more && { field: words(more.field) }),
    })),
    100,
  )(it.grounds),
}));

/** What holds for a portal, as far as each frame needs it; `settings` and `calendar` are for the part that reads the page, which parses them. */
export interface FrameContext<Profile> {
  /** The browser's number of the tab. */
  tab: number | null;
  guard: GuardPolicy;
  settings: unknown;
  calendar: unknown;
  profile: Profile | null;
  words: Record<string, string> | null;
  demoClock: string | null;
  seenToCommit: string[];
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?\+07:00)?$/;

/** `profile`: parsed by the worker alone, as it takes one from its store or from a page; its schema is the largest there is. */
export const frameContext = <Profile>(): Check<FrameContext<Profile>> =>
  asCheck(
    object((it) => ({
      tab: orNull((id) => (Number.isSafeInteger(id) ? (id as number) : wrong()))(it.tab),
      guard: object((settings) => guardPolicy(settings.guard))(it.settings),
      settings: it.settings,
      calendar: it.calendar,
      profile: typeof it.profile === "object" ? (it.profile as Profile | null) : wrong(),
      words: orNull(record(anyText, anyText))(it.words),
      demoClock: orNull(text(40, MOMENT))(it.demoClock),
      seenToCommit: list(text(2_000), Number.POSITIVE_INFINITY)(it.seenToCommit),
    })),
  );

/** Nothing but that it is there. */
export const anObject = <T>(): Check<T> => asCheck(object((it) => it as T));
