/** Who gets in, and what is refused for its size: the browser is told, and keeps what was not taken. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { List } from "../../server/list.ts";
import { makeKey, makeMachine, type Office, startOffice } from "./office.ts";

const head = makeMachine("c1", "head", "hhhhhhh1", "head");
const o1 = makeMachine("c1", "o1", "aaaaaaa1");
const reader = makeKey();

let office: Office;
let list: List;
beforeAll(async () => {
  office = await startOffice({
    machines: [head, o1],
    quota: { ledger: "1MB", dossier: "1MB" },
    readers: [{ name: "vp", key: reader.key }],
  });
  list = office.list;
});
afterAll(() => office?.remove());

describe("who gets in", () => {
  test("nobody without a key that the list names, and without one learns nothing", async () => {
    await expect(office.connect(makeKey())).rejects.toThrow(/[Aa]uthorization/);
    const nobody = { servers: office.urls, reconnect: false };
    const { wsconnect } = await import("@nats-io/nats-core");
    await expect(wsconnect(nobody)).rejects.toThrow(/[Aa]uthorization/);
    await expect(wsconnect({ ...nobody, user: "adm", pass: "x" })).rejects.toThrow(/[Aa]uthorization/);
  });

  test("a machine doesn't come in by another way than a browser's, with its own key either", async () => {
    const { connect } = await import("node:net");
    const socket = connect(office.node.place.client, "127.0.0.1");
    const said = new Promise<string>((done) => {
      let all = "";
      socket.on("data", (piece) => {
        all += piece;
        if (!all.includes("nonce") || socket.writableEnded) return;
        const { nonce } = JSON.parse(/^INFO (.*)\r\n/.exec(all)![1]!) as { nonce: string };
        void import("@nats-io/nats-core").then(({ nkeyAuthenticator }) => {
          const auth = nkeyAuthenticator(new TextEncoder().encode(o1.seed))(nonce);
          socket.end(`CONNECT ${JSON.stringify({ ...auth, verbose: true, protocol: 1 })}\r\nPING\r\n`);
        });
      });
      socket.on("close", () => done(all));
    });
    expect(await said).toMatch(/Authorization Violation/i);
  });
});

describe("what is too much is refused aloud", () => {
  test("one record that is too large, for a stream and for the line", async () => {
    const link = await office.connect(o1);
    const said = await link.request("d.o1.aaaaaaa1.portal.big", "x".repeat(33_000));
    expect(said.json<{ error: object }>().error).toMatchObject({ err_code: 10054 });
    const other = await office.connect(o1);
    await expect(other.request("d.o1.aaaaaaa1.portal.bigger", "x".repeat(60_000))).rejects.toThrow();
  });

  test.each([
    ["l", (n: number) => `l.o1.aaaaaaa1.${n}`],
    ["d", (n: number) => `d.o1.aaaaaaa1.portal.${n}`],
  ])(
    "a full stream (%s): an error, nothing of what is there is dropped, and there is room again when it is given",
    async (_, subject) => {
      const link = await office.connect(o1);
      const body = "x".repeat(30_000);
      const put = async (n: number) =>
        (await link.request(subject(n), body, { timeout: 5_000 })).json<{
          seq?: number;
          error?: { err_code: number; description: string };
        }>();
      const taken: number[] = [];
      let refused: Awaited<ReturnType<typeof put>> | null = null;
      for (let n = 1; n < 60 && !refused; n++) {
        const said = await put(n);
        if (said.error) refused = said;
        else taken.push(n);
      }
      // The same number as for a place that is taken: who sends must read the words or look.
      expect(refused?.error).toMatchObject({ err_code: 10077, description: "maximum bytes exceeded" });
      expect(taken.length).toBeGreaterThan(25);
      const eyes = await office.connect(head);
      const stream = subject(1).startsWith("l") ? "LEDGER" : "DOSSIER";
      for (const n of taken) {
        const there = await eyes.request(`api.DIRECT.GET.${stream}.${subject(n)}`);
        expect(there.headers?.get("Nats-Subject")).toBe(subject(n));
      }
      const key = stream === "LEDGER" ? "ledger" : "dossier";
      list = { ...list, quota: { ...list.quota, [key]: 4e6 } };
      await office.reload(list);
      await office.makeStreams(list);
      expect(await put(99)).toMatchObject({ seq: expect.any(Number) });
    },
  );
});

test("the province's reader has the communes' counts and nothing else; only a head gives them", async () => {
  const [eyes, theHead, officer] = [
    await office.connect(reader),
    await office.connect(head),
    await office.connect(o1),
  ];
  expect((await theHead.request("c.c1", "counts of c1")).json()).toMatchObject({ stream: "COUNTS" });
  expect((await eyes.request("api.DIRECT.GET.COUNTS.c.c1")).string()).toBe("counts of c1");
  await expect(officer.request("c.c1", "false counts", { timeout: 500 })).rejects.toThrow();
  await expect(theHead.request("c.c2", "of another", { timeout: 500 })).rejects.toThrow();
  await expect(eyes.request("c.c1", "false counts", { timeout: 500 })).rejects.toThrow();
  await expect(eyes.request("api.STREAM.INFO.DOSSIER", "", { timeout: 500 })).rejects.toThrow();
  eyes.publish("api.DIRECT.GET.COUNTS.c.c1", "", { reply: "c.c9" });
  await eyes.flush();
  expect((await eyes.request("api.STREAM.INFO.COUNTS")).json()).toMatchObject({ state: { messages: 1 } });
});
