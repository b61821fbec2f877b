/** Nothing personal goes over the commune's server: made-up people are written wherever a page can write, and every body is searched. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outgoing } from "../../lib/commune/post.ts";
import type { Sighting } from "../../lib/dossier/model.ts";
import { minuteOf, msFromMinute } from "../../lib/dossier/moment.ts";
import { dice } from "../../lib/privacy/spellings.fixture.ts";
import type { KnownPaper } from "../../lib/reuse/types.ts";
import { joinCommune } from "../../lib/store/cursors.ts";
import { keepSightings } from "../../lib/store/dossiers.ts";
import { appendEntry } from "../../lib/store/ledger.ts";
import { memoryBed } from "../../lib/store/memory-bed.ts";
import { outboxOf, postUnit } from "../../lib/store/outbox.ts";
import { withOutbox } from "../../lib/store/outbox-bed.ts";
import { keepCommuneKey, ownersOf } from "../../lib/store/owners.ts";
import { keepPapers } from "../../lib/store/papers.ts";
import { makePeople, type People, wordsOf } from "../browser/made-up-people.ts";
import { communeKey } from "../commune/machines.ts";

const NOW = minuteOf("2026-11-20T15:40:00+07:00")!;
const MS = msFromMinute(NOW);
const PORTAL = "https://motcua.example.gov.vn";
const CODE = "H15.50.05.13-261118-0001";

/** `stray`: what a page or an officer wrote where it doesn't belong. `inTyped`: what only a person types. */
interface Stray {
  stray: string;
  inTyped: string;
}

async function traffic(person: string, { stray, inTyped }: Stray): Promise<Outgoing[]> {
  const bed = withOutbox(memoryBed(), () => MS);
  await joinCommune(bed, { officer: "lan", device: "a1b2c3d4" });
  await keepCommuneKey(bed, 1, await communeKey());
  await keepSightings(bed, PORTAL, [sightingWith(stray)]);
  // A record of an older version, from before anything was struck out.
  await bed.run(["dossiers"], "readwrite", async (tx) => {
    const { page: _, seenAt, portal: __, ...rest } = sightingWith(stray);
    const values = Object.entries(rest.values).map(([name, it]) => [name, { ...it, seenAt }]);
    const seen = { firstSeenAt: seenAt, lastSeenAt: seenAt, doubts: [], values: Object.fromEntries(values) };
    await tx.put("dossiers", { ...rest, ...seen, portal: PORTAL, code: `${CODE}9` });
  });
  await appendEntry(
    bed,
    PORTAL,
    {
      id: "0000000000000000-1",
      at: NOW,
      action: "pause",
      label: `Tạm dừng ${stray}`,
      codes: [CODE, person],
      count: 2,
      level: "ask",
      missing: [{ rule: "pause-paper", version: 1, level: "ask" }],
      decision: "anyway",
      reason: `${inTyped} ${stray}`,
      files: [{ name: `${inTyped} ${stray}.pdf`, sha256: null, size: 1 }],
    },
    "0.1.0",
  );
  const place = { portal: PORTAL, office: [PORTAL] };
  const { own } = await ownersOf(bed, place, person);
  const paper: KnownPaper = {
    portal: PORTAL,
    name: `Giấy khai sinh ${stray}`,
    dossierCode: CODE,
    dated: null,
    seenAt: NOW,
    kind: "result",
    number: person,
    issuer: stray.replace(/^\D+/, "UBND phường "),
  };
  await keepPapers(bed, own, [paper, { ...paper, dossierCode: person }]);
  await postUnit(bed, "settings", [], { settings: { note: stray.replace(/^\D+/, "") } }, MS);
  const outbox = outboxOf(bed, {
    names: async () => false,
    // Nobody but the head can open it.
    seal: async () => async (text) => `sealed.${createHash("sha256").update(text).digest("hex")}`,
    time: () => MS,
  });
  return outbox.next(100, new Set());
}

function sightingWith(stray: string): Sighting {
  const read = <T>(value: T, name: string) => ({ value, where: { kind: "label" as const, name }, sure: 0.9 });
  const number = stray.replace(/^\D+/, "");
  return {
    portal: PORTAL,
    code: CODE,
    seenAt: NOW,
    page: "detail",
    address: `/ho-so?q=${encodeURIComponent(number)}`,
    values: {
      status: read(4, `Trạng thái ${number}`),
      statusText: read(`Đang xử lý ${stray}`, "Trạng thái"),
      stepName: read(`Trả ông ${stray}`, "Bước"),
      procedureName: read(`Đăng ký khai sinh ${number}`, "Thủ tục"),
      unit: read(`Một cửa ${number}`, "Đơn vị"),
    },
    steps: [{ name: `Chuyển bà ${stray}`, from: null, to: null, dueAt: null, hours: null, unit: number }],
    pauses: [],
    papers: [{ name: `Đơn của ${stray}`, required: true, files: 1 }],
  };
}

/** Each form in which somebody would look for it. */
const forms = (text: string) => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString("base64").replace(/=+$/, "").slice(0, -1),
  [...text].reverse().join(""),
  text.normalize("NFD"),
];

test("of no made-up person a number, a name, a phone or an address is in any body", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const people = makePeople(1, dice(seed), seed % 1_000);
      const { ids, names, phones, addresses } = people;
      const written = [`${names[0]} ${ids[0]}`, `${names[0]} ${phones[0]}`, `${names[0]}`];
      for (const stray of written) {
        const sent = await traffic(ids[0]!, { stray, inTyped: addresses[0]! });
        expect(sent.map((it) => it.kind).sort()).toEqual(["dossier", "dossier", "ledger", "paper", "unit"]);
        expect(found(sent, people)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

function found(sent: readonly Outgoing[], people: People): string[] {
  const all = [...wordsOf(people), ...people.ids, ...people.phones];
  return sent.flatMap(({ subject, body }) => {
    const text = `${subject}\n${body}`.normalize("NFC");
    return all
      .flatMap(forms)
      .filter((it) => text.includes(it))
      .map((it) => `${subject}: ${it}`);
  });
}
