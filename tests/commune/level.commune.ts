/** Whether a server lags, as a machine is told it by the one that leads. */
import { afterEach, expect, test } from "vitest";
import { connectLine, type Line } from "../../lib/commune-wire/line.ts";
import { makeMachine, type Office, startOffice } from "./office.ts";

const minh = makeMachine("c1", "minh", "minh0001");
let office: Office;
let line: Line;
afterEach(async () => {
  await line?.close();
  await office.remove();
});

test("of three servers, one that is gone is told to a machine as one that lags, and no more when it is back", async () => {
  office = await startOffice({ machines: [minh], nodes: 3 });
  const seed = async () => new TextEncoder().encode(minh.seed);
  line = await connectLine({ server: office.node.url, officer: "minh", seed });
  const level = () =>
    line.info("DOSSIER").then(
      (it) => it.level,
      () => null,
    );
  await expect.poll(level).toBe(true);
  const gone = office.nodes[2]!;
  await gone.kill();
  await line.publish({ subject: "d.minh.minh0001.p.c", body: "{}" }).catch(() => {});
  await expect.poll(level).toBe(false);
  await gone.start();
  await expect.poll(level).toBe(true);
});
