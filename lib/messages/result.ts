/** Every answer that crosses between page, worker and panels. An exception never does. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Fault };

/** What went wrong, in words: a key of locales/<lang>/errors.json and its arguments. */
export interface Fault {
  key: string;
  args: (string | number)[];
}

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (key: string, ...args: (string | number)[]): Result<never> => ({
  ok: false,
  error: { key, args },
});
