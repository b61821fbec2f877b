/** Which declared commit a request of the page is, and under what inner ids it names its dossiers. */
import { matchAddress, readAddress } from "./address.ts";
import type { CommitDeclared } from "./declared.ts";
import { pathOf } from "./path.ts";
import { textsAt } from "./rows.ts";

export interface CommitFound {
  /** null: whatever was pressed. */
  kind: CommitDeclared["kind"];
  /** None: it names no dossier where it was said to. */
  ids: string[];
}

/**
 * The first declared commit that the request is, or null. `body`: its text (JSON or a form's), or names and values of
 * fields parted by blanks, as the guard's second line hands them over.
 */
export function commitIn(
  method: string,
  address: string,
  body: string,
  declared: readonly CommitDeclared[],
): CommitFound | null {
  let at: ((path: string) => string[]) | null = null;
  for (const one of declared) {
    const pattern = readAddress(one.at);
    if (!pattern || method.toUpperCase() !== one.method) continue;
    const inAddress = matchAddress(pattern, address);
    if (inAddress === null) continue;
    at ??= bodyOf(body);
    const says = Object.entries(one.says ?? {});
    if (!says.every(([path, words]) => at!(path).some((it) => words.includes(it)))) continue;
    const ids = one.id === undefined ? [decoded(inAddress)] : at(one.id);
    return { kind: one.kind, ids: ids.filter((it) => it !== "") };
  }
  return null;
}

/** Looks into a body by a path or a field's name. */
function bodyOf(body: string): (path: string) => string[] {
  const text = body.trim();
  if (/^[{[]/.test(text)) {
    try {
      const read: unknown = JSON.parse(text);
      return (path) => textsAt(read, pathOf(path));
    } catch {
      return () => [];
    }
  }
  // A form's text, or fields as the second line says them: ` name=value name=value`.
  const fields = body.startsWith(" ") ? null : new URLSearchParams(text);
  return (path) => {
    const names = path.split("|").map((name) => name.trim());
    for (const name of names) {
      const found = fields ? fields.getAll(name) : spoken(body, name);
      if (found.length > 0) return [...new Set(found)];
    }
    return [];
  };
}

function spoken(body: string, name: string): string[] {
  const found: string[] = [];
  const mark = ` ${name}=`;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + 1)) {
    const from = at + mark.length;
    const end = body.indexOf(" ", from);
    found.push(body.slice(from, end < 0 ? undefined : end));
  }
  return found;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
