import type { PaperKind } from "../register/schema.ts";
import { checkOf } from "./check.ts";
import type { About, Never, Wording } from "./model.ts";
import { type NameTree, nameAt } from "./names.ts";
import { askedIn } from "./object.ts";
import { ownerIn } from "./owner.ts";
import { FOR_THE_OFFICE, ONLY_SOMETIMES, TERM, WAIVED } from "./phrases.ts";
import { type Named, type Scan, scan } from "./scan.ts";
import { firstSentence, shapeOf, withoutBullets } from "./shape.ts";
import { bareOf, type Token, tokensOf } from "./tokens.ts";

const NOTHING: About = { procedure: null, field: null };
/**
 * Reads the wording of a required paper: which kinds it asks for, whose, in which case, and so whether a paper of that
 * kind may be offered. What only informs, forms and what is made anew each time are told apart; what names no kind of the
 * register is `no-kind`. Nothing is guessed: a kind counts only where the row asks for it, never where it is only spoken of.
 */
export function readWording(name: string, tree: NameTree, about: About = NOTHING): Wording {
  const { main, brackets } = shapeOf(withoutBullets(tokensOf(name)));
  const last = main.at(-1);
  if (!last) return never("no-kind");
  if (last.fold === ":") return never("note");
  const sentence = firstSentence(main);
  const asked = askedIn(withoutBullets(sentence));
  if (!asked) return never("note");
  const found = scan(tree, asked.tokens, main);
  if (found.head === "form") return never("form");
  const bracketed = found.named.length > 0 ? null : inBrackets(tree, brackets);
  const named = bracketed?.named ?? found.named;
  const offered = named.filter((it) => !isElsewhere(it, about));
  if (offered.length === 0) return never(asked.sometimes || asked.subject.length > 0 ? "note" : "no-kind");
  if (offered[0]!.kinds[0]!.never) return never("anew");
  const { groups, mode } = groupsOf(offered, found, asked.sometimes);
  if (groups.length === 0) return never("anew");
  if (asked.sometimes && FOR_THE_OFFICE.test(bareOf(main.slice(sentence.length)).bare)) return never("note");
  const asides = brackets.filter((it) => !/^ tru /u.test(bareOf(it).bare));
  const subject = asked.subject.filter(({ fold }) => fold !== "cua");
  const owner = ownerIn(subject, found.owned, ...asides);
  if (owner?.is === "witness") return never("witness");
  const region = bareOf(found.region).bare;
  const all = [region, ...asides.map((it) => bareOf(it).bare)].join(" ");
  const kinds = groups.flat();
  const whole = bareOf(sentence).bare;
  const row = { asked, kinds, mode, owner, whole, region, all, about };
  const check = checkOf({
    ...row,
    waived: bracketed?.waived ?? false,
    example: bracketed !== null,
    loose: offered.some((it) => it.loose),
    others: found.others,
    behind: found.head === "unknown",
  });
  const both = owner?.is === "both" && kinds.every((it) => it.id === "single");
  const months = TERM.exec(all)?.[1];
  return {
    verdict: check === null ? "offer" : "check",
    kinds: [...new Set((mode === "all" ? groups.map((it) => it[0]!) : kinds).map((it) => it.id))],
    groups: groups.map((it) => it.map(({ id }) => id)),
    mode: both ? "all" : mode,
    check,
    months: months === undefined ? null : Number(months),
  };
}

const never = (why: Never): Wording => ({ verdict: why === "no-kind" ? "no-kind" : "no", never: why });

const LAND_FIELDS = /đất đai|bảo đảm|xây dựng|tài nguyên/iu;

/** 'Giấy chứng nhận đã cấp' is a land certificate where land is dealt with, and another paper elsewhere. */
const isElsewhere = ({ loose, name }: Named, { field }: About): boolean =>
  loose && !/\b(?:dat|so huu)\b/u.test(name) && field !== null && !LAND_FIELDS.test(field);

/** The named papers in groups: one of each group is asked for. Parts of a row with a case each are cases, not all asked for. */
function groupsOf(
  named: Named[],
  { also, head, region }: Scan,
  sometimes: boolean,
): { groups: PaperKind[][]; mode: "any" | "all" } {
  const cases = head === "list" || sometimes || ONLY_SOMETIMES.test(bareOf(region).bare);
  const parts = (it: Named) => it.joint === "and" || (it.apart && !cases);
  const all = also || named.some(parts);
  const groups: PaperKind[][] = [];
  for (const it of named) {
    const kinds = it.kinds.filter((kind) => !kind.never);
    if (kinds.length === 0) continue;
    if (groups.length === 0 || parts(it)) groups.push([...kinds]);
    else groups.at(-1)!.push(...kinds);
  }
  return { groups: groups.map(folded), mode: all ? "all" : "any" };
}

/** Each kind once, and for one that another of the row stands in the place of that other. */
function folded(kinds: PaperKind[]): PaperKind[] {
  return [...new Set(kinds.map((it) => kinds.find((other) => other.replaces.includes(it.id)) ?? it))];
}

const IN_BRACKET = /^ (?:nhu |vi du |gom |la |: )*/u;

/** Where the row itself names no kind: what a bracket gives as example, or says to be needless where a database has it. */
function inBrackets(tree: NameTree, brackets: Token[][]): { named: Named[]; waived: boolean } | null {
  for (const inside of brackets) {
    const { bare } = bareOf(inside);
    if (WAIVED.test(bare)) {
      const named = inside.flatMap((_, i): Named[] => {
        const found = /^(?:giay|the|so|trich)$/u.test(inside[i]!.fold) ? nameAt(tree, inside, i) : null;
        return found && found.kinds.length > 0 ? [{ ...found, joint: "or", apart: false }] : [];
      });
      if (named.length > 0) return { named, waived: true };
    }
    const skip = IN_BRACKET.exec(bare)?.[0].length ?? 1;
    const at = bareOf(inside).starts.findIndex((start) => start >= skip);
    const { named } = scan(tree, inside.slice(Math.max(0, at)), inside);
    if (named.length > 0) return { named, waived: false };
  }
  return null;
}
