/** What Mozilla's linter says of the build and is all right, with the reason. */

export interface Message {
  _type: string;
  code: string;
  message: string;
  description: string;
  file?: string;
  line?: number;
}

const KNOWN: { code: string; about: RegExp; why: string }[] = [
  {
    code: "KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION",
    about: /data_collection_permissions/,
    why: "Mozilla asks for it, and versions before 140 pass over it",
  },
  {
    code: "KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION",
    about: /data_collection_permissions/,
    why: "the same",
  },
  {
    code: "UNSAFE_VAR_ASSIGNMENT",
    about: /innerHTML/,
    why: "preact's own way for dangerouslySetInnerHTML, which nothing of ours uses (tests/unit/structure.test.ts)",
  },
];
/** More files than have preact in them must not say so: it is once in the pages' chunks and once in the page script. */
const MOST: Record<string, number> = { UNSAFE_VAR_ASSIGNMENT: 2 };

/** The messages that nobody has explained. */
export function unexpected(messages: readonly Message[]): Message[] {
  const seen = new Map<string, number>();
  return messages.filter((it) => {
    const known = KNOWN.find(
      ({ code, about }) => code === it.code && about.test(`${it.message} ${it.description}`),
    );
    if (!known || it._type === "error") return true;
    const count = (seen.get(it.code) ?? 0) + 1;
    seen.set(it.code, count);
    return count > (MOST[it.code] ?? Number.POSITIVE_INFINITY);
  });
}
