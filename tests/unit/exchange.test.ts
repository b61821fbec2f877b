/** What is to be told to the worker while it takes something else is told, too. */
import { expect, test } from "vitest";
import { Exchange } from "../../entrypoints/portal/life/exchange.ts";
import type { Knowledge } from "../../entrypoints/portal/life/knowledge.ts";
import type { Page } from "../../entrypoints/portal/parts/page.ts";
import type { Sighting } from "../../lib/dossier/model.ts";
import type { PageReading } from "../../lib/reading/types.ts";

const READING = { kind: "list", dossiers: [] } as unknown as PageReading;
const named = (code: string) => ({ code }) as Sighting;

const WITH_PAPERS = {
  kind: "detail",
  applicantId: { value: "001099000001" },
  dossiers: [{ code: "a", papers: [{ name: "Giấy khai sinh", required: null, files: 1 }], values: {} }],
} as unknown as PageReading;

function exchange(during: (times: number) => void, learning = () => {}) {
  const told: string[][] = [];
  const refused: string[] = [];
  const page = {
    now: () => 0,
    call: async (name: string, { sightings }: { sightings: Sighting[] }) => {
      if (name === "papersSeen") {
        learning();
        return { ok: true, value: {} };
      }
      expect(name).toBe("sightings");
      told.push(sightings.map((it) => it.code));
      await new Promise((done) => setTimeout(done, 5));
      during(told.length);
      return { ok: true, value: {} };
    },
  } as unknown as Page;
  const knowledge = { unasked: () => [], unaskedProcedures: () => [] } as unknown as Knowledge;
  return { told, refused, made: new Exchange(page, knowledge, ({ key }) => refused.push(key)) };
}

test("what comes while a parcel is on its way is told after it", async () => {
  const { told, made } = exchange((times) => times === 1 && made.tell([named("b"), named("c")]));
  made.tell([named("a")]);
  await made.run(READING, () => {});
  expect(told).toEqual([["a"], ["b", "c"]]);
});

test("what is told while papers are learnt is not left for the next look", async () => {
  const { told, made } = exchange(
    () => {},
    () => {
      made.tell([named("b")]);
      void made.run(READING, () => {});
    },
  );
  made.tell([named("a")]);
  await made.run(WITH_PAPERS, () => {});
  expect(told).toEqual([["a"], ["b"]]);
});

test("more than a parcel holds is told in parcels, each once", async () => {
  const { told, made } = exchange(() => {});
  const all = Array.from({ length: 230 }, (_, n) => `${n}`);
  made.tell(all.map(named));
  await made.run(READING, () => {});
  expect(told.map((it) => it.length)).toEqual([100, 100, 30]);
  expect(told.flat()).toEqual(all);
});
