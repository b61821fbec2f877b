import { LIMITS, Refused } from "./limits.ts";

export interface XmlEvents {
  /** `name` without its prefix; `inside`: the tag's text, for `attribute`. */
  open(name: string, inside: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * A reader of XML in pieces, as far as a spreadsheet needs it: tags, attributes, text, CDATA, the five entities and
 * numbered ones. Document types are passed over, so that nothing of them is ever expanded.
 */
export class XmlReader {
  readonly #on: XmlEvents;
  #rest = "";
  constructor(on: XmlEvents) {
    this.#on = on;
  }

  feed(piece: string): void {
    const all = this.#rest + piece;
    let at = 0;
    for (let lt = all.indexOf("<"); lt >= 0; lt = all.indexOf("<", at)) {
      const end = this.#tag(all, lt);
      if (end < 0) break;
      if (lt > at) this.#on.text(entities(all.slice(at, lt)));
      this.#told(all, lt, end);
      at = end;
    }
    this.#rest = all.slice(at);
    if (this.#rest.length > LIMITS.piece) throw new Refused("reasons_catalogue_inflates");
  }

  /** Index behind the tag, comment or section that begins at `lt`; -1: its end has not come yet. */
  #tag(all: string, lt: number): number {
    if (all.startsWith("<!--", lt)) return behind(all, "-->", lt + 4);
    if (all.startsWith("<![CDATA[", lt)) return behind(all, "]]>", lt + 9);
    let quote = "";
    for (let i = lt + 1; i < all.length; i += 1) {
      const char = all[i]!;
      if (quote !== "") quote = char === quote ? "" : quote;
      else if (char === '"' || char === "'") quote = char;
      else if (char === ">") return i + 1;
    }
    return -1;
  }

  #told(all: string, lt: number, end: number): void {
    if (all.startsWith("<![CDATA[", lt)) {
      this.#on.text(all.slice(lt + 9, end - 3));
      return;
    }
    const [, slash, name, inside] =
      /^<(\/?)(?:[^\s:/>]+:)?([^\s:/>]+)([\s\S]*?)\/?>$/u.exec(all.slice(lt, end)) ?? [];
    if (name === undefined || /^[!?]/u.test(name)) return;
    if (slash === "") this.#on.open(name, inside!);
    if (slash === "/" || all[end - 2] === "/") this.#on.close(name);
  }
}

const behind = (all: string, end: string, from: number): number => {
  const at = all.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
};

/** A sheet has millions of cells, and of each few attributes are asked for. */
const FORMS = new Map<string, RegExp>();

/** An attribute of a tag by its full name ('r:id'); null: it has none. */
export function attribute(inside: string, name: string): string | null {
  const form = FORMS.get(name) ?? new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u");
  FORMS.set(name, form);
  const match = form.exec(inside);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : entities(value);
}

const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function entities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu, (all, dec, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const point = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
