/** What a path (path.ts) and a pattern of addresses (address.ts) may look like; anything else is refused. */

export const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$-]{0,59}`;
export const INDEX = String.raw`\[\d{0,2}\]`;
/** A list may be the whole answer: its entries come without a name. */
const WAY = `(?:\\.|(?:${NAME}|(?=\\[))(?:${INDEX})*(?:\\.${NAME}(?:${INDEX})*)*)`;
/** A whole path. */
export const PATH = new RegExp(`^${WAY}(?: ?\\| ?${WAY}){0,3}$`, "u");

const PART = String.raw`[\p{L}\p{N}_~.@$%!+,;=:-]+`;
/** A whole pattern. */
export const ADDRESS = new RegExp(
  `^(?!.*\\{id\\}.*\\{id\\})(?:\\*\\*)?(?=.*/${PART}(?:/|$))(?:/(?:\\*|\\{id\\}|${PART}))+$`,
  "u",
);
