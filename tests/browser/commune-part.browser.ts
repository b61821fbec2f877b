/** The worker's later part in a real browser: not there on a machine that has joined no commune, and to be had late, also after a kill. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { extensionOf } from "../../scripts/launch.ts";
import { type Running, runExtension } from "./extension.ts";

let it: Running;
beforeAll(async () => {
  it = await runExtension();
});
afterAll(() => it.close());

/** In the worker, as a machine that has joined does it; 'none': the part was not there before. */
const load = async (): Promise<string> => {
  await it.ask("notices");
  const { worker } = await extensionOf(it.context);
  return worker.evaluate(() => {
    type Here = typeof globalThis & {
      dungHenCommune?: { part?: { startWire?: unknown } };
      importScripts(it: string): void;
    };
    const here = globalThis as Here;
    const before = typeof here.dungHenCommune;
    here.dungHenCommune = {};
    here.importScripts("/commune.js");
    return `${before} ${typeof here.dungHenCommune.part?.startWire}`;
  });
};

test("a machine that has joined nothing has evaluated nothing of it, and another loads it late", async () => {
  expect(await load()).toBe("undefined function");
});

test("after the worker was killed it is gone, and to be had again", async () => {
  await it.killWorker();
  expect(await load()).toBe("undefined function");
});

test("a machine connects when its keys are made, in whatever order they and the server were named", async () => {
  const sync = () => it.ask("communeSync").then((said) => said.ok && said.value.sync);
  // Nobody listens there.
  const commune = { servers: ["ws://127.0.0.1:1"], code: "c1", officer: "lan", role: "head" };
  await it.ask("settingsSet", { parts: { commune } });
  expect(await sync()).toBeNull();
  await it.ask("communeDo", { do: "begin" });
  await expect.poll(sync).toMatchObject({ fault: "unreachable" });
  await it.ask("communeDo", { do: "forget" });
  expect(await sync()).toBeNull();
});
