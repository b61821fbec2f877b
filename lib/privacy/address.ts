/**
 * Addresses of dossiers' pages. Kept is what opens the dossier again: words of the path, ids of
 * records, short numbers, codes. A search, a token, a name, a long number is left out of the query;
 * where one stands in the path there is no address without it, and none is kept. A dossier without an
 * address is only one click further away.
 */
import { isDossierCode } from "../dossier/codes.ts";
import { wordsLookLikeName } from "./names.ts";
import { isPersonal, isPersonalCode } from "./personal.ts";

const PERSONAL_KEY =
  /^(ho_?ten|full_?name|(ten_?)?(cong_?dan|chu_?ho_?so|nguoi_?nop.*)|applicant.*|owner.*name|name|cmnd|cccd|cmt|id_?(card|no|number).*|so_?(cmnd|cccd|giay_?to|dinh_?danh|dt|dien_?thoai)|identity.*|sdt|phone.*|mobile|email|dia_?chi|address|mst|ma_?so_?thue|ngay_?sinh|birth.*|keyword|search|q)$/i;
/** Long and mixed ids of databases: only their digits would look like a number of a person. */
const RECORD_ID = /^(?=[\da-f-]*[a-f])(?:[\da-f]{24}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;
/** A word of a program, or a short number: 'chi-tiet-ho-so', 'activeTab', 'tabs-1', '125601', 'index.html'. */
const WORD = /^[A-Za-z0-9]+(?:[._~!:-]+[A-Za-z0-9]+)*$/;
const LONGEST_WORD = 60;

/** The address (path, query, hash) without what isn't needed, or null when none can be kept. */
export function safeAddress(address: string | null): string | null {
  if (address === null) return null;
  const [, path = "", query = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const [, route = "", inner = ""] = /^(#[^?]*)(\?.*)?$/s.exec(hash) ?? [];
  const parts = [path, route].flatMap((it) => it.replace(/^#/, "").split(/[/;]/));
  const plainRoute = parts.map((it) => part(it));
  if (plainRoute.includes("personal")) return null;
  const kept = [withoutNeedless(query), withoutNeedless(inner)] as const;
  const dropped = kept[0] !== query || kept[1] !== inner;
  // What is left of it may be no more than the way to a list.
  const opens = plainRoute.includes("id") || kept.some((it) => it.split(/[?&]/).some(isId));
  return dropped && !opens ? null : path + kept[0] + route + kept[1];
}

const isId = (pair: string): boolean => part(pair.slice(pair.indexOf("=") + 1)) === "id";

/** The query's pairs that are of use: an id, a code, a word of the program. */
function withoutNeedless(query: string): string {
  if (query === "") return "";
  const pairs = query
    .slice(1)
    .split("&")
    .filter((pair) => {
      const [name = "", ...rest] = pair.split("=");
      const value = rest.join("=");
      const key = decoded(name.replace(/\+/g, " "));
      if (key === null || part(key) === "personal" || (PERSONAL_KEY.test(key) && value !== "")) return false;
      return part(value.replace(/\+/g, " ")) !== "personal";
    });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** What a part of an address is, once it is decoded. */
function part(raw: string): "id" | "word" | "personal" {
  const plain = decoded(raw);
  if (plain === null) return "personal";
  if (plain === "") return "word";
  if (RECORD_ID.test(plain)) return "id";
  if (isDossierCode(plain) && !isPersonalCode(plain) && !isPersonal(plain)) return "id";
  if (!WORD.test(plain) || plain.length > LONGEST_WORD || isPersonal(plain)) return "personal";
  if (wordsLookLikeName(plain) || isEncoded(plain)) return "personal";
  return /\d/.test(plain) ? "id" : "word";
}

/** Percent signs undone as often as they were done; null: not to be undone. */
function decoded(raw: string): string | null {
  let plain = raw;
  for (let round = 0; round < 4; round++) {
    try {
      const next = decodeURIComponent(plain);
      if (next === plain) return plain;
      plain = next;
    } catch {
      return null;
    }
  }
  return null;
}

/** 'DangXuLy', 'HoSo12', 'processing', 'WAR'. */
const PROGRAM_WORD = /^(?:[a-z]+|[A-Z]?[a-z]+(?:[A-Z][a-z]+)*|[A-Z]+)\d{0,7}$/;

/** Base64 of a text: capitals and small letters in no order of words, or what reads as a text when undone. */
function isEncoded(word: string): boolean {
  return word.split(/[.~!:_-]/).some((piece) => {
    if (piece.length < 8 || /^[a-z]+$/.test(piece)) return false;
    const mixed = /[A-Z]/.test(piece) && /[a-z]/.test(piece);
    return (mixed && !PROGRAM_WORD.test(piece)) || readsAsText(piece);
  });
}

function readsAsText(piece: string): boolean {
  try {
    const bytes = Uint8Array.from(atob(piece.replace(/-/g, "+").replace(/_/g, "/")), (it) =>
      it.charCodeAt(0),
    );
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return isPersonal(text) || /^[\p{L}\p{M}\s.]{5,}$/u.test(text);
  } catch {
    return false;
  }
}
