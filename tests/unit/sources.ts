/** The project's own source files, for tests that hold the house's rules. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Source {
  /** From the project's top: `lib/queue/view.ts`. */
  path: string;
  text: string;
  /** The text without comments: what runs. */
  code: string;
  /** The code without its texts too, so that a word in a message is no call. */
  bare: string;
  /** Modules it imports, types too: `lib/…` for our own files, a package's name for others. */
  imports: string[];
}

const IMPORT =
  /(?:^|\n|;)\s*(?:import|export)\b[^"'`;]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s+["']([^"']+)["']/g;

export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.name.endsWith(".d.ts"))
      .map((file) => read(normalize(join(file.parentPath, file.name)))),
  );
}

function read(path: string): Source {
  const text = readFileSync(path, "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
  const bare = code.replace(/"[^"\n]*"|'[^'\n]*'/g, '""');
  return { path, text, code, bare, imports: importsOf(path, code) };
}

/** Modules that this code of the file at `path` imports. */
export const importsOf = (path: string, code: string): string[] =>
  [...code.matchAll(IMPORT)].map((found) => {
    const name = found[1] ?? found[2] ?? found[3] ?? "";
    return name.startsWith(".") ? normalize(join(dirname(path), name)) : name;
  });

/** Tests, their samples and oracles are no part of the product. */
export const isProduct = ({ path }: Source): boolean =>
  !/\.(test|browser|oracle)\.tsx?$|(^|\/)sample[^/]*\.ts$|^gallery\//.test(path);
