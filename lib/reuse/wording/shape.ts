import { bareOf, type Token } from "./tokens.ts";

/** A wording parted into what is said and what stands in brackets. */
export interface Shape {
  main: Token[];
  brackets: Token[][];
}

const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/u;
const isMark = ({ fold, said }: Token) =>
  /^\d{1,2}(?:\.\d{1,2})?$/u.test(fold) || /^[a-zđ]$/u.test(said) || ROMAN.test(fold);

/** How many tokens of a bullet stand at a place: '-', '1/', '(2)', 'ii)', 'đ.', '+)'. */
export function bulletAt(tokens: readonly Token[], at: number): number {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first) return 0;
  if (/^[-–—+*•….]$/u.test(first.fold) && first.apart) return second?.fold === ")" ? 2 : 1;
  if (first.fold === "(" && second && isMark(second) && third?.fold === ")") return 3;
  if (isMark(first) && second && /^[).:/]$/u.test(second.fold) && !second.apart)
    return second.fold === ")" || second.fold === "." || /^\d/u.test(first.fold) ? 2 : 0;
  return 0;
}

/** Without the bullets it begins with. */
export function withoutBullets(tokens: readonly Token[]): Token[] {
  let at = 0;
  for (let length = bulletAt(tokens, 0); length > 0; length = bulletAt(tokens, at)) at += length;
  return tokens.slice(at);
}

/** A bracket that goes on with the sentence: '(hoặc căn cước công dân, hộ chiếu)'. */
const GOES_ON = /^ (?:hoac|va|\/) /u;

/** Takes brackets out, but those that only number an item or go on with the sentence. One left open ends with the text. */
export function shapeOf(tokens: readonly Token[]): Shape {
  const shape: Shape = { main: [], brackets: [] };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const bullet = /^[([]$/u.test(token.fold) ? bulletAt(tokens, i) : 0;
    if (bullet > 0) {
      shape.main.push(...tokens.slice(i, i + bullet));
      i += bullet - 1;
      continue;
    }
    if (!/^[([]$/u.test(token.fold)) {
      shape.main.push(token);
      continue;
    }
    const end = closing(tokens, i);
    const inside = tokens.slice(i + 1, end);
    if (GOES_ON.test(bareOf(inside).bare)) shape.main.push(...inside);
    else shape.brackets.push(inside);
    i = end;
  }
  return shape;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (/^[([]$/u.test(tokens[i]!.fold)) depth += 1;
    else if (/^[)\]]$/u.test(tokens[i]!.fold) && --depth === 0) return i;
  }
  return tokens.length;
}

/** The first sentence: to a full stop with a capital letter or a bullet behind it. */
export function firstSentence(tokens: readonly Token[]): Token[] {
  const end = tokens.findIndex(
    ({ fold }, i) =>
      fold === "." &&
      i > 0 &&
      (i === tokens.length - 1 || tokens[i + 1]!.upper || bulletAt(tokens, i + 1) > 0),
  );
  return end < 0 ? [...tokens] : tokens.slice(0, end);
}
