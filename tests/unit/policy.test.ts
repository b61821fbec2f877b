/** The browser hands on only what public/policy.json names: it has to name all that the settings have. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { withPolicy } from "../../lib/settings/policy.ts";

interface Node {
  type: string;
  title?: string;
  description?: string;
  enum?: string[];
  properties?: Record<string, Node>;
  additionalProperties?: Node;
  items?: Node;
}
const schema = JSON.parse(readFileSync("public/policy.json", "utf8")) as Node;

/** Every node of the browser's schema has one type, and none of the words that it refuses. */
function walk(node: Node, at: string, visit: (node: Node, at: string) => void): void {
  visit(node, at);
  for (const [name, it] of Object.entries(node.properties ?? {})) walk(it, `${at}.${name}`, visit);
  if (node.additionalProperties) walk(node.additionalProperties, `${at}.*`, visit);
  if (node.items) walk(node.items, `${at}[]`, visit);
}

test("it is a schema that the browser takes", () => {
  const known = ["type", "title", "description", "properties", "additionalProperties", "items", "enum"];
  expect([schema.type, schema.additionalProperties]).toEqual(["object", undefined]);
  walk(schema, "policy", (node, at) => {
    expect(["string", "integer", "number", "boolean", "array", "object"], at).toContain(node.type);
    expect(
      Object.keys(node).filter((it) => !known.includes(it)),
      at,
    ).toEqual([]);
  });
});

test("each key says in Vietnamese what it is: browsers and group policies show it to who sets it", () => {
  walk(schema, "policy", (node, at) => {
    if (/\.\*$|\[\]$|^policy$/.test(at)) return;
    expect(node.title ?? "", at).not.toBe("");
    expect(node.description ?? "", at).toMatch(/[à-ỹ].*\.$/);
    for (const it of node.enum ?? []) expect(node.description, at).toContain(it);
  });
});

test("each setting is in it, by its name and kind", () => {
  const kinds: Record<string, string[]> = {
    string: ["string"],
    boolean: ["boolean"],
    number: ["integer", "number"],
    object: ["object"],
  };
  const compare = (value: unknown, node: Node | undefined, at: string): void => {
    expect(node, at).toBeDefined();
    if (value === null) return;
    expect(Array.isArray(value) ? ["array"] : kinds[typeof value], at).toContain(node!.type);
    if (typeof value !== "object" || Array.isArray(value) || node!.additionalProperties) return;
    expect(Object.keys(node!.properties ?? {}).sort(), at).toEqual(Object.keys(value).sort());
    for (const [name, it] of Object.entries(value)) compare(it, node!.properties![name], `${at}.${name}`);
  };
  compare(defaultSettings(), schema, "policy");
});

test("the example in the docs is a policy that holds, whole", () => {
  const text = readFileSync("docs/privacy.md", "utf8");
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)![1]!) as Record<string, unknown>;
  const { fixed, dropped } = withPolicy(defaultSettings(), example);
  expect(dropped).toEqual([]);
  expect(fixed.length).toBeGreaterThan(3);
});
