import { bareOf, type Token } from "./tokens.ts";

/** Whose the wording says that a paper is. */
export type Owner =
  | { is: "own" }
  /** Of witnesses and the like: never the applicant's. */
  | { is: "witness" }
  | { is: "both" }
  /** Somebody else; `who` in the wording's own words, cut short. */
  | { is: "somebody"; who: Token[] };

const OWN =
  /^(?:chinh )?(?:nguoi (?:yeu cau|de nghi|nop|khai|dang ki|co yeu cau|co ten trong|duoc cap)(?! (?:ket hon|li hon|nhan (?:cha|con|nuoi)))|chu ho so|chu ho kinh doanh|ban than|ca nhan |cong dan |minh |duong su)/u;
const WITNESS = /^(?:cac |nhung |hai |2 |02 |\d+ )*nguoi lam chung/u;
const BOTH =
  /^(?:ca |cac )*(?:(?:hai|2|02) (?:vo chong|ben|nguoi|vo )|vo va chong|vo chong|vo, chong|ben nam va ben nu|nam va nu|nam nu|cac ben|hai ben|nguoi dang ki ket hon)/u;
/** Words for people; whatever else stands behind 'của' is an office, a law, a thing. */
const PERSON =
  /^(?:ca |cac |nhung |mot |moi |tung )*(?:nguoi|con |con nuoi|cha|me |bo (?:de|me|duong|nuoi)|me$|vo |chong|tre |tre em|ong |ba |anh |chi |em |hoc sinh|sinh vien|than nhan|thanh vien|chu (?:so huu|rung|xe|dau tu|nha|ho(?! so| kinh doanh))|nan nhan|hoa giai vien|doi tuong|liet si|benh nhan|ben |giao vien|can bo|cong chuc|vien chuc|nhan vien|lao dong|chau |cu |gia dinh|phu huynh|phu nu|hoi vien|xa vien|quan nhan|thuong binh|dai dien|giam doc|nha dau tu)/u;
const PARENT_WHO_ASKS = / nguoi co ten trong /u;

/** Whose the paper is, from the words behind its name, who hands it in and the brackets; null: they don't say. */
export function ownerIn(...parts: (readonly Token[])[]): Owner | null {
  const owners = parts.map(ownerOf);
  return owners.find((it) => it?.is === "witness") ?? owners.find((it) => it !== null) ?? null;
}

function ownerOf(tokens: readonly Token[]): Owner | null {
  const { bare } = bareOf(tokens);
  let found: Owner | null = null;
  for (const [i, { fold }] of tokens.entries()) {
    if (fold !== "cua" && fold !== "ben") continue;
    const rest = bareOf(tokens.slice(fold === "ben" ? i : i + 1)).bare.slice(1);
    if (WITNESS.test(rest)) return { is: "witness" };
    if (BOTH.test(rest)) found ??= { is: "both" };
    else if (OWN.test(rest)) found ??= { is: "own" };
    else if (PERSON.test(rest))
      found ??= PARENT_WHO_ASKS.test(bare)
        ? { is: "own" }
        : { is: "somebody", who: whoIn(tokens.slice(i + 1)) };
  }
  return found;
}

const MOST_WORDS = 5;

/** 'người được ủy quyền' out of 'của người được ủy quyền theo quy định …'. */
function whoIn(tokens: readonly Token[]): Token[] {
  const who: Token[] = [];
  for (const token of tokens) {
    if (
      who.length === MOST_WORDS ||
      (/^(?:[.,;:()/+[\]-]|hoac|va|do|de|theo|co|trong|neu|con hieu)$/u.test(token.fold) && who.length > 0)
    )
      break;
    who.push(token);
  }
  return who;
}
