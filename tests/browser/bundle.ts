/** Bundles a module of ours into one script, so that a test can run it in a real page. */
import { rolldown } from "rolldown";

const cache = new Map<string, Promise<string>>();

/** `entry`: path of a TypeScript module; its exports appear in the page as `globalThis[name]`. */
export function bundle(entry: string, name: string): Promise<string> {
  const key = `${entry}#${name}`;
  let code = cache.get(key);
  if (!code) {
    code = make(entry, name);
    cache.set(key, code);
  }
  return code;
}

async function make(entry: string, name: string): Promise<string> {
  const build = await rolldown({
    input: entry,
    logLevel: "silent",
    transform: { define: { __DEMO__: "true", __FIREFOX__: "false" } },
  });
  const { output } = await build.generate({ format: "iife", name, exports: "named", strict: true });
  await build.close();
  return output[0].code;
}
