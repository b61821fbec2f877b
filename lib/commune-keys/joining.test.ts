import { beforeEach, describe, expect, test } from "vitest";
import { answerTo, hearJoin, memberSaidOf } from "../commune/join-head.ts";
import { joinSaidOf } from "../commune/join-officer.ts";
import { digitsFor } from "./as-head.ts";
import { digitsToRead } from "./as-officer.ts";
import { makeJoining } from "./joining.ts";
import { isHead, isOfficer, type Kept } from "./kept.ts";
import { communeOwner } from "./sample.ts";

/** A server as it should be: keeps the last record of a subject and hands it to everybody. `between` may change what goes past. */
class Server {
  held = new Map<string, string>();
  /** What was handed to whom: each record once, as the real one does. */
  handed = new Map<string, string>();
  machines: ReturnType<typeof machine>[] = [];
  between = (_to: string, _subject: string, body: string): string => body;

  /** Everybody sends and hears until nothing new comes. */
  async settle(): Promise<void> {
    for (let round = 0; round < 6; round++) {
      for (const it of this.machines)
        for (const [subject, { body, sent }] of Object.entries((await it.joining.kept())?.standing ?? {})) {
          if (sent) continue;
          this.held.set(subject, body);
          await it.joining.wasSent(subject, body);
        }
      for (const it of this.machines)
        for (const [subject, body] of this.held) {
          if (this.handed.get(`${it.name} ${subject}`) === body) continue;
          this.handed.set(`${it.name} ${subject}`, body);
          await it.joining.hear(subject, this.between(it.name, subject, body));
        }
    }
  }
}

function machine(name: string) {
  let kept: Kept | null = null;
  const joining = makeJoining(
    {
      read: async () => kept,
      write: async (it) => {
        kept = it;
      },
    },
    async () => 29_000_000,
  );
  return {
    name,
    joining,
    get kept() {
      return kept!;
    },
    /** As after the worker has died: nothing but what was kept. */
    get state() {
      return kept!.join.is;
    },
  };
}
type Machine = ReturnType<typeof machine>;

const named = (officer: string, role: "officer" | "head" = "officer") => ({
  commune: "01234",
  officer,
  name: `Bà ${officer}`,
  role,
});
const stateOf = (it: Machine) => (isOfficer(it.kept) ? it.kept.join.is.state : "head");
const seenBy = (head: Machine, it: Machine) =>
  isHead(head.kept)
    ? head.kept.join.is.devices.find(({ device }) => device === it.kept.device.device)!
    : null!;
const read = async (it: Machine) => (isOfficer(it.kept) ? ((await digitsToRead(it.kept)) ?? "") : "");
const owner = (it: Machine, version: number) => communeOwner(it.kept.owners[version]!, "001099000001");

let server: Server;
let head: Machine;
let lan: Machine;
beforeEach(async () => {
  server = new Server();
  head = machine("head");
  lan = machine("lan");
  server.machines = [head, lan];
  await head.joining.begin(named("truong", "head"));
  await lan.joining.begin(named("lan"));
  await server.settle();
});

async function compare(it: Machine): Promise<void> {
  await head.joining.answer(it.kept.officer, it.kept.device.device);
  await server.settle();
}
async function joins(it: Machine): Promise<void> {
  await compare(it);
  expect(await head.joining.admit(it.kept.officer, it.kept.device.device, await read(it))).toBe(true);
  await it.joining.match(true);
  await server.settle();
}

describe("joining", () => {
  test("goes by one press, six digits read aloud, and one press on each side", async () => {
    expect([stateOf(lan), seenBy(head, lan).state]).toEqual(["asking", "asks"]);
    await compare(lan);
    expect([stateOf(lan), seenBy(head, lan).state]).toEqual(["reading", "open"]);
    const digits = await read(lan);
    expect(digits).toMatch(/^\d{6}$/);
    if (isHead(head.kept)) expect(await digitsFor(head.kept, seenBy(head, lan))).toBe(digits);
    const spoken = `${digits.slice(0, 3)} ${digits.slice(3)}`;
    expect(await head.joining.admit("lan", lan.kept.device.device, spoken)).toBe(true);
    await server.settle();
    // Her key is there, but nobody has said yet that the digits agree.
    expect([stateOf(lan), Object.keys(lan.kept.owners)]).toEqual(["reading", []]);
    await lan.joining.match(true);
    await server.settle();
    expect([stateOf(lan), seenBy(head, lan).state]).toEqual(["in", "in"]);
    expect(await owner(lan, 1)).toBe(await owner(head, 1));
  });

  test("nothing of the commune's key, of a seed or of a number not yet opened stands on the server", async () => {
    const before = [...server.held.values()].join();
    if (isOfficer(lan.kept)) expect(before).not.toContain(lan.kept.join.is.ask.nonce);
    await joins(lan);
    const paper = (await head.joining.paper())!.lines.join("");
    const all = [...server.held.entries()].join();
    expect(all).not.toContain(paper.slice(0, 4));
    expect(all).not.toMatch(/SU[A-Z2-7]{56}/);
    expect([...server.held.keys()].sort()).toEqual([
      `u.join.lan.${lan.kept.device.device}`,
      "u.key.lan.1",
      "u.member.lan",
    ]);
  });

  test("other digits admit nobody", async () => {
    await compare(lan);
    const wrong = String((Number(await read(lan)) + 1) % 1_000_000).padStart(6, "0");
    for (const it of [wrong, "", "12345"])
      expect(await head.joining.admit("lan", lan.kept.device.device, it)).toBe(false);
    expect(seenBy(head, lan).state).toBe("open");
    expect([...server.held.keys()].some((it) => it.startsWith("u.key."))).toBe(false);
  });

  test("refused or not agreeing, one may begin anew by a press, with other digits", async () => {
    await compare(lan);
    const first = await read(lan);
    await lan.joining.match(false);
    expect(stateOf(lan)).toBe("mixed");
    await head.joining.refuse("lan", lan.kept.device.device);
    await server.settle();
    await lan.joining.again();
    await server.settle();
    expect([stateOf(lan), seenBy(head, lan).state]).toEqual(["asking", "asks"]);
    await joins(lan);
    expect(await read(lan)).not.toBe(first);
    expect(stateOf(lan)).toBe("in");
  });

  test("everything sent again and heard again, in any order, changes nothing", async () => {
    await joins(lan);
    const kept = structuredClone([head.kept.join, lan.kept.join]);
    for (const it of [head, lan]) await it.joining.reoffer();
    server.handed.clear();
    await server.settle();
    expect([head.kept.join, lan.kept.join]).toEqual(kept);
    for (const it of server.machines)
      for (const [subject, body] of [...server.held].reverse())
        expect(await it.joining.hear(subject, body), subject).toBe(false);
  });

  test("what is no record of ours changes nothing", async () => {
    for (const body of ["", "{}", "null", "[1]", '{"v":1}', "x".repeat(100_000)])
      for (const it of server.machines)
        for (const subject of [...server.held.keys(), "u.member.lan", "u.key.lan.1", "u.settings"])
          expect(await it.joining.hear(subject, body)).toBe(false);
  });
});

describe("who leaves", () => {
  test("is out, the key is turned over, and who stays has both", async () => {
    const mai = machine("mai");
    server.machines.push(mai);
    await mai.joining.begin(named("mai"));
    await server.settle();
    await joins(lan);
    await joins(mai);
    await head.joining.remove("lan");
    await server.settle();
    expect([stateOf(lan), stateOf(mai)]).toEqual(["out", "in"]);
    expect(Object.keys(lan.kept.owners)).toEqual([]);
    expect(await owner(mai, 2)).toBe(await owner(head, 2));
    expect(await owner(mai, 1)).toBe(await owner(head, 1));
    expect(await owner(mai, 2)).not.toBe(await owner(mai, 1));
    expect(server.held.has("u.key.lan.2")).toBe(false);
    // Who comes later gets all that are looked under.
    const tu = machine("tu");
    server.machines.push(tu);
    await tu.joining.begin(named("tu"));
    await server.settle();
    await joins(tu);
    expect(Object.keys(tu.kept.owners)).toEqual(["1", "2"]);
  });

  test("by herself says so, and has no key of the commune any more", async () => {
    await joins(lan);
    await lan.joining.leave();
    await server.settle();
    expect([stateOf(lan), Object.keys(lan.kept.owners)]).toEqual(["left", []]);
    expect(seenBy(head, lan)).toMatchObject({ state: "in", left: 29_000_000 });
    await lan.joining.forget();
    expect(await lan.joining.kept()).toBeNull();
  });
});

describe("a second machine", () => {
  test("of one officer has its own keys, and envelopes beside those of the first", async () => {
    await joins(lan);
    const second = machine("lan2");
    server.machines.push(second);
    await second.joining.begin(named("lan"));
    await server.settle();
    await joins(second);
    expect([stateOf(lan), stateOf(second)]).toEqual(["in", "in"]);
    expect(await owner(second, 1)).toBe(await owner(lan, 1));
  });

  test("of the head has the key from paper, and officers compare with it anew", async () => {
    await joins(lan);
    const before = await owner(lan, 1);
    const { lines } = (await head.joining.paper())!;
    const anew = machine("anew");
    expect(await anew.joining.restore(named("truong", "head"), [...lines].reverse())).toHaveProperty("wrong");
    expect(await anew.joining.restore(named("truong", "head"), lines)).toBeNull();
    expect(await owner(anew, 1)).toBe(before);
    server.machines = [anew, lan];
    head = anew;
    server.handed.clear();
    await server.settle();
    // The old head's word no longer comes, and the new one's is no word before it was compared.
    await lan.joining.again();
    await server.settle();
    await joins(lan);
    expect([stateOf(lan), await owner(lan, 1)]).toEqual(["in", before]);
  });
});

describe("somebody who has the server", () => {
  test("and puts a machine of its own in between is found by the digits, on both sides", async () => {
    const eveHead = machine("eveHead");
    const eveLan = machine("eveLan");
    await eveHead.joining.begin(named("truong", "head"));
    await eveLan.joining.begin(named("lan"));
    // Two conversations: the officer with a false head, the head with a false officer.
    const one = new Server();
    const two = new Server();
    one.machines = [eveHead, lan];
    two.machines = [head, eveLan];
    for (const it of [lan, eveLan, head, eveHead]) await it.joining.reoffer();
    await one.settle();
    await two.settle();
    await eveHead.joining.answer("lan", lan.kept.device.device);
    await head.joining.answer("lan", eveLan.kept.device.device);
    await one.settle();
    await two.settle();
    const said = await read(lan);
    expect(said).toMatch(/^\d{6}$/);
    expect(await head.joining.admit("lan", eveLan.kept.device.device, said)).toBe(false);
    // The false head admits as she likes: without the officer's press, on the true head's word, no key is taken.
    await eveHead.joining.admit("lan", lan.kept.device.device, said);
    await one.settle();
    expect([stateOf(lan), Object.keys(lan.kept.owners)]).toEqual(["reading", []]);
  });

  test("swaps a key in the request, and the digits can't be compared or differ", async () => {
    const eve = machine("eve");
    await eve.joining.begin(named("lan"));
    const swapped = (body: string) => {
      const record = JSON.parse(body);
      const said = JSON.parse(record.said);
      said.keys.ecdh = eve.kept.device.keys.ecdh;
      return JSON.stringify({ ...record, said: JSON.stringify(said) });
    };
    server.between = (to, subject, body) =>
      to === "head" && subject.startsWith("u.join.") ? swapped(body) : body;
    await lan.joining.again();
    await server.settle();
    // The signature doesn't hold: the head heard nothing of it.
    expect(seenBy(head, lan).v).toBe(1);
  });

  test("fills the head's list with requests, and keeps nobody out by it", async () => {
    await joins(lan);
    const tu = machine("tu");
    const { said } = JSON.parse(server.held.get(`u.join.lan.${lan.kept.device.device}`)!);
    if (!isHead(head.kept)) throw new Error();
    let { is } = head.kept.join;
    for (let n = 0; n < 300; n++) {
      const dev = n.toString(36).padStart(8, "0");
      is = hearJoin(is, { ...JSON.parse(said), o: "x", dev, nonce: null });
    }
    expect(is.devices.length).toBe(200);
    expect(is.devices.filter(({ state }) => state === "in").map(({ officer }) => officer)).toEqual(["lan"]);
    expect(is.devices.at(-1)!.device).toBe((299).toString(36).padStart(8, "0"));
    // Nor does anybody become a head by asking as one.
    await tu.joining.begin(named("tu"));
    const asked = isOfficer(tu.kept) && joinSaidOf(tu.kept.join.is);
    if (!asked) throw new Error();
    const claims = hearJoin(is, { ...asked, role: "head" });
    const told = answerTo(claims, claims.devices.at(-1)!, "n".repeat(43));
    expect(memberSaidOf(told, "tu", 1, 1)?.role).toBe("officer");
  });

  test("answers in the head's place after she was known, and isn't heard", async () => {
    await joins(lan);
    const eve = machine("eve");
    await eve.joining.begin(named("truong", "head"));
    for (const [subject, body] of server.held) await eve.joining.hear(subject, body);
    if (!isHead(eve.kept)) throw new Error();
    // All devices that she has heard of she says to be gone, and hands out a key of her own.
    await eve.joining.refuse("lan", lan.kept.device.device);
    await eve.joining.answer("lan", lan.kept.device.device);
    for (const [subject, { body }] of Object.entries(eve.kept.standing))
      expect(await lan.joining.hear(subject, body), subject).toBe(false);
    expect([stateOf(lan), await owner(lan, 1)]).toEqual(["in", await owner(head, 1)]);
  });

  test("shows an old word again, or one under another's name, and isn't heard", async () => {
    const old = new Map(server.held);
    await joins(lan);
    for (const [subject, body] of old)
      for (const it of [head, lan]) expect(await it.joining.hear(subject, body)).toBe(false);
    const member = server.held.get("u.member.lan")!;
    const join = server.held.get(`u.join.lan.${lan.kept.device.device}`)!;
    expect(await head.joining.hear(`u.join.mai.${lan.kept.device.device}`, join)).toBe(false);
    expect(await lan.joining.hear("u.member.mai", member)).toBe(false);
    expect(await lan.joining.hear("u.key.lan.2", server.held.get("u.key.lan.1")!)).toBe(false);
  });
});
