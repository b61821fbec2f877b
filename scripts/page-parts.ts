/**
 * The page script comes in parts: the guard in every frame before the page's own scripts, the rest when it is
 * asked for. A part takes what those before it hold already from there, so that nothing is loaded twice: imports of
 * such a module become look-ups in the `shared` table of the part that has it, which is made here from what the others ask for.
 */
import { readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { type RolldownPlugin, rolldown } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import type { Plugin } from "vite";

/** A part that others lean on imports its table under this name. */
const TABLE = "virtual:shared-parts";
/** An id of ours ends in '!', so that nobody takes it for JSON by its ending. */
const LOOK_UP = "\0shared:";

/** Module of a part (absolute path) → the names that later parts take from it. */
type Wanted = Map<string, Set<string>>;

export interface Part {
  entry: string;
  /** Entries of the parts that are there before it, in their order. */
  behind: string[];
  /** An expression for its own table, as a later part reaches it. */
  table?: string;
}

/** `given`: each part behind those that it leans on. `define`: what the build knows, since what it rules out is nowhere. */
export function pageParts(given: Part[], define: Record<string, string>): Plugin {
  const parts = given.map((it) => ({
    ...it,
    entry: resolve(it.entry),
    behind: it.behind.map((one) => resolve(one)),
  }));
  let wanted: Promise<Map<string, Wanted>> | null = null;
  let part: Part | null = null;
  const own = async () => (await wanted)!.get(part!.entry) ?? new Map();
  /** The part before this one that has the module; null: none. */
  const holder = async (id: string): Promise<Part | null> => {
    const all = await wanted!;
    return parts.find((it) => part!.behind.includes(it.entry) && all.get(it.entry)!.has(id)) ?? null;
  };
  return {
    name: "page-parts",
    enforce: "pre",
    buildStart({ input }) {
      // The builder wraps an entry into a module of its own, which bears the entry's path.
      const entries = Object.values(typeof input === "string" ? [input] : input);
      part = parts.find(({ entry }) => entries.some((one) => one.includes(entry))) ?? null;
      if (part) wanted ??= wantedOf(parts, define);
      else wanted = null;
    },
    async resolveId(source, importer) {
      if (source === TABLE) return `\0${TABLE}`;
      if (!part || part.behind.length === 0 || !importer) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      const id = found?.id.split("?")[0] ?? "";
      return (await holder(id)) ? `${LOOK_UP}${id}!` : null;
    },
    async load(id) {
      if (!part) return null;
      if (id === `\0${TABLE}`) return tableOf(await own());
      if (!id.startsWith(LOOK_UP)) return null;
      const path = id.slice(LOOK_UP.length, -1);
      const { entry, table } = (await holder(path))!;
      return lookUps(path, (await wanted)!.get(entry)!, table!);
    },
  };
}

/** What nobody uses in the end may still be named in an import: it is there, and is nothing. */
function lookUps(path: string, wanted: Wanted, table: string): string {
  const text = readFileSync(path, "utf8");
  const named = [...text.matchAll(/^export (?:async )?(?:const|function\*?|class|enum|let) (\w+)/gm)].map(
    (one) => one[1]!,
  );
  const own = wanted.get(path) ?? new Set();
  const all = new Set([...own, ...(path.endsWith(".json") ? ["default"] : []), ...named]);
  const places = placesIn(wanted);
  const value = (name: string) =>
    own.has(name) ? `${table}[${places.get(`${path} ${name}`)}]` : "undefined";
  // By a name of its own each: some bear the name of a keyword (zod's `enum`).
  const looked = [...all].map((name, n) => ({ name, as: `l${n}` }));
  return [
    ...looked.map(({ name, as }) => `const ${as} = ${value(name)};`),
    `export { ${looked.map(({ name, as }) => `${as} as ${name}`).join(", ")} };`,
  ].join("\n");
}

/** Where in the table each export lies, by `path name`: by number, since names would be loaded in every frame. */
const placesIn = (wanted: Wanted): Map<string, number> =>
  new Map(
    [...wanted]
      .flatMap(([path, names]) => [...names].map((name) => `${path} ${name}`))
      .map((it, n) => [it, n]),
  );

function tableOf(wanted: Wanted): string {
  const taken = [...placesIn(wanted)].map(([it, n]) => {
    const [path, name] = it.split(/ (?=\S+$)/) as [string, string];
    return { n, line: `import { ${name} as m${n} } from ${JSON.stringify(path)};` };
  });
  return `${taken.map(({ line }) => line).join("\n")}\nexport const shared = [${taken.map(({ n }) => `m${n}`).join(", ")}];`;
}

/** `import a, { b as c } from "…";` as the bundler writes it. */
const IMPORT = /^import\s+(?:([\w$*]+(?: as [\w$]+)?)\s*,?\s*)?(?:\{([^}]*)\}\s*)?from\s*("[^"]+");/gm;

/** What each part is made of that others lean on, and what of it they ask for: seen by putting each together once. */
async function wantedOf(parts: Part[], define: Record<string, string>): Promise<Map<string, Wanted>> {
  const all = new Map<string, Wanted>();
  for (const { entry, behind, table } of parts) {
    const before = behind.map((one) => all.get(one)!);
    const { modules, code } = await put(
      entry,
      before.flatMap((one) => [...one.keys()]),
      define,
    );
    if (table) all.set(entry, new Map(modules.map((id) => [id, new Set<string>()])));
    for (const [, whole, names, quoted] of code.matchAll(IMPORT)) {
      const path = JSON.parse(quoted!) as string;
      const of = before.find((one) => one.has(path))?.get(path);
      if (!of) continue;
      const every = /^\* as ([\w$]+)$/.exec(whole ?? "")?.[1];
      if (every) for (const name of membersOf(every, code, `${entry} takes ${quoted}`)) of.add(name);
      else if (whole) of.add("default");
      for (const name of names?.split(",") ?? []) of.add(name.trim().split(/\s+as\s+/)[0]!);
    }
  }
  return all;
}

/** What is taken of a module that is imported under one name: `z.object` and the like, each by itself. */
function membersOf(name: string, code: string, who: string): Set<string> {
  const members = new Set<string>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    else if (isNode(node)) {
      const { type, computed, object, property } = node;
      if (type === "ImportDeclaration") return;
      const named = type === "MemberExpression" && !computed && isNode(object) && isNode(property);
      if (named && object.name === name) members.add(String(property.name));
      else if (named) look(object);
      else if (type === "Identifier" && node.name === name)
        throw new Error(`${who} as a whole: name what it needs of it`);
      else for (const [key, part] of Object.entries(node)) if (computed || key !== "key") look(part);
    }
  };
  look(parseAst(code).body);
  return members;
}

type Node = Record<string, unknown>;
const isNode = (it: unknown): it is Node => typeof it === "object" && it !== null;

async function put(
  entry: string,
  apart: string[],
  define: Record<string, string>,
): Promise<{ modules: string[]; code: string }> {
  const outside: RolldownPlugin = {
    name: "outside",
    resolveId: {
      order: "pre",
      async handler(source, importer) {
        if (source === TABLE) return `\0${TABLE}`;
        if (!importer || source.startsWith("\0")) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found && apart.includes(found.id) ? { id: found.id, external: "absolute" } : null;
      },
    },
    load: (id) => (id === `\0${TABLE}` ? "export const shared = {};" : null),
  };
  const bundle = await rolldown({
    input: entry,
    plugins: [outside],
    transform: { define },
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "esm", minify: false });
  await bundle.close();
  const [chunk] = output;
  const modules = Object.entries(chunk.modules).filter(
    ([id, { renderedLength }]) => isAbsolute(id) && renderedLength > 0,
  );
  return { modules: modules.map(([id]) => id), code: chunk.code };
}
