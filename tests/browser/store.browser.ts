import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minuteOf } from "../../lib/dossier/moment.ts";
import { DEMO_NOW, type Running, runExtension } from "./extension.ts";
import { layIntake } from "./lay-intake.ts";

const CODE = "H15.50.05.13-261118-0001";
const ID = "001099012345";
const PHONE = "0912345678";
let profile: string;
let it: Running;
let tab: Page;
let other: Page;

const reading = (value: unknown) => ({ value, where: { kind: "column", name: "Cột" }, sure: 0.95 });
const NOW = 29_919_820; // 20/11/2026 15:40 at +07:00, in minutes
function sighting(more: object = {}) {
  return {
    portal: "https://forged.example",
    code: CODE,
    seenAt: NOW,
    page: "list",
    address: `/ho-so/${CODE}`,
    values: {
      status: reading(4),
      dueAt: reading("2026-11-20T16:30:00+07:00"),
      stepName: reading(`Gọi ${PHONE}`),
    },
    steps: [],
    pauses: [],
    papers: [],
    ...more,
  };
}
const entry = (id: string) => ({
  id: `00000000000000000000-${id}`,
  at: NOW,
  action: "pause",
  label: "Tạm dừng hồ sơ",
  codes: [CODE],
  count: 1,
  level: "ask",
  missing: [{ rule: "pause-without-paper", version: 1, level: "ask" }],
  decision: "anyway",
  reason: `Đã gọi ${PHONE}`,
  files: [],
});

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), "dung-hen-store-"));
  it = await runExtension({ profile });
  [tab, other] = [await it.context.newPage(), await it.context.newPage()];
  await tab.goto(`${it.portals[0]}/a`);
  await other.goto(`${it.portals[1]}/b`);
});
afterAll(async () => {
  await it.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});
const value = async (answer: ReturnType<Running["ask"]>) => {
  const said = await answer;
  if (!said.ok) throw new Error(`refused: ${said.error.key} ${said.error.args.join()}`);
  return said.value;
};

describe("who may ask what", () => {
  test("a page's script may ask only its own calls", async () => {
    for (const name of [
      "queue",
      "wipe",
      "settingsSet",
      "exportAll",
      "ledgerList",
      "openDossier",
      "portalAllow",
      "toString",
    ])
      expect(await it.askFrom(tab, name, {}), name).toMatchObject({
        ok: false,
        error: { key: "errors_notAllowed" },
      });
    expect(await it.ask("sightings", { sightings: [] })).toMatchObject({
      ok: false,
      error: { key: "errors_notAllowed" },
    });
  });
  test("what doesn't parse is refused, and nothing of it is kept", async () => {
    expect(await it.askFrom(tab, "sightings", {})).toMatchObject({
      ok: false,
      error: { key: "errors_badCall" },
    });
    const wrong = [{ ...sighting(), seenAt: "now" }, { ...sighting(), address: "//evil.example/" }, 7];
    expect(await value(it.askFrom(tab, "sightings", { sightings: wrong }))).toEqual({ kept: 0, refused: 3 });
    expect((await value(it.askFrom(tab, "dossiers", { codes: [CODE] }))).dossiers).toEqual([]);
  });
  test("the portal is the sender's, whatever the message says", async () => {
    expect((await value(it.askFrom(tab, "context"))).portal).toBe(it.portals[0]);
    await value(it.askFrom(tab, "sightings", { sightings: [sighting()] }));
    const { dossiers } = await value(it.askFrom(tab, "dossiers", { codes: [CODE] }));
    expect(dossiers[0].portal).toBe(it.portals[0]);
    expect((await value(it.askFrom(other, "dossiers", { codes: [CODE] }))).dossiers).toEqual([]);
  });
});

describe("the worker dies between any two messages", () => {
  test("nothing is lost, and nothing is written twice", async () => {
    const steps: [string, object][] = [
      ["sightings", { sightings: [sighting()] }],
      [
        "papersSeen",
        {
          applicantId: ID,
          dossierCode: CODE,
          at: NOW,
          dated: "2026-09-01",
          papers: [{ name: "Giấy chứng sinh", required: true, files: 1, kind: "paper" }],
        },
      ],
      ["ledger", { entry: entry("1") }],
      ["ledger", { entry: entry("1") }],
      ["ledger", { entry: entry("2") }],
      ["committed", { label: "tam dung" }],
      ["intakeOver", { came: { shown: null, done: true }, at: Date.now() + 60_000 }],
      // What is told once more is no second dossier.
      ["intakeOver", { came: { shown: null, done: true }, at: Date.now() + 60_000 }],
    ];
    await layIntake(it, tab, {
      pressed: { at: NOW, code: CODE, procedure: null, needing: 2, withFile: 1, reused: 1 },
    });
    const answers: unknown[] = [];
    for (const [name, args] of steps) {
      await it.killWorker();
      answers.push(await value(it.askFrom(tab, name, args)));
    }
    expect(answers.filter((answer) => (answer as { seq?: number }).seq)).toEqual([
      { seq: 1 },
      { seq: 1 },
      { seq: 2 },
    ]);
    await it.killWorker();
    const found = await value(
      it.askFrom(tab, "papersFor", {
        applicantId: ID,
        procedure: null,
        papers: ["Giấy chứng sinh (bản chính)"],
        dossierCode: null,
      }),
    );
    expect(found.matches[0]).toMatchObject({
      required: "Giấy chứng sinh (bản chính)",
      known: { dossierCode: CODE, dated: "2026-09-01" },
    });
    expect(
      (
        await value(
          it.askFrom(other, "papersFor", {
            applicantId: ID,
            procedure: null,
            papers: ["Giấy chứng sinh"],
            dossierCode: null,
          }),
        )
      ).matches,
    ).toEqual([]);
    await it.killWorker();
    expect((await value(it.askFrom(tab, "context"))).seenToCommit).toEqual(["tam dung"]);
    expect(await value(it.ask("intakeRatios", { from: NOW, to: NOW + 1 }))).toEqual({
      received: 1,
      reusing: 1,
      needing: 2,
      withFile: 1,
    });
    expect(await value(it.ask("ledgerVerify"))).toEqual({ whole: true, entries: 2 });
    const { records } = await value(it.ask("ledgerList", { code: CODE }));
    expect(records.map((record: { seq: number; portal: string }) => [record.seq, record.portal])).toEqual([
      [2, it.portals[0]],
      [1, it.portals[0]],
    ]);
  });
  test("killed while it answers: the caller asks again, and the entry is written once", async () => {
    const asked = it.askFrom(tab, "ledger", { entry: entry("3") }).catch(() => null);
    await it.killWorker();
    await asked;
    expect((await value(it.askFrom(tab, "ledger", { entry: entry("3") }))).seq).toBe(3);
    expect(await value(it.ask("ledgerVerify"))).toEqual({ whole: true, entries: 3 });
  });
});

test("the badge counts what needs action today, and shows no zero", async () => {
  const badge = () => it.page.evaluate("chrome.action.getBadgeText({})");
  await expect.poll(badge, { timeout: 5000 }).toBe("1");
  const done = { status: reading(10), finishedAt: reading("2026-11-20T15:00:00+07:00") };
  await value(it.askFrom(tab, "sightings", { sightings: [sighting({ seenAt: NOW + 1, values: done })] }));
  await expect.poll(badge, { timeout: 5000 }).toBe("");
  await value(it.askFrom(tab, "sightings", { sightings: [sighting({ seenAt: NOW + 2 })] }));
  await expect.poll(badge, { timeout: 5000 }).toBe("1");
});

test("the side panel lists it, and a click brings the portal's tab to it", async () => {
  const panel = await it.context.newPage();
  await panel.setViewportSize({ width: 380, height: 768 });
  await panel.goto(it.url("sidepanel.html"));
  const row = panel.getByRole("button").filter({ hasText: "0001" });
  await row.first().click();
  await expect.poll(() => tab.url()).toBe(`${it.portals[0]}/ho-so/${CODE}`);
  // News reach the open panel by themselves.
  await value(it.askFrom(tab, "sightings", { sightings: [sighting({ code: "H15.50.05.13-261118-0002" })] }));
  await panel.getByRole("button").filter({ hasText: "0002" }).first().waitFor({ timeout: 5000 });
  await panel.close();
});

test("settings: changed in one place, they hold everywhere; wrong ones are refused", async () => {
  expect(await it.ask("settingsSet", { parts: { soon: { minutes: "x" } } })).toMatchObject({
    ok: false,
    error: { key: "options_badSettings", args: ["soon"] },
  });
  await value(it.ask("settingsSet", { parts: { soon: { minutes: 45 }, language: "en" } }));
  await it.killWorker();
  const context = await value(it.askFrom(tab, "context"));
  expect(context.settings.soon).toEqual({ minutes: 45 });
  expect(context.words.extDescription).toMatch(/digitised/);
  expect(context.words.store_broken).toMatch(/^\$1 records/);
  await it.page.getByRole("link", { name: "Data and language" }).click();
  await it.page.getByRole("region", { name: "Language" }).waitFor({ timeout: 5000 });
  await value(it.ask("settingsSet", { parts: { language: "vi" } }));
});

test("a portal's page hears of its own counting rule and of no other portal", async () => {
  const rule = { counting: "calendar-days", resume: "restart", cutoff: null };
  const held = await value(it.ask("settingsGet"));
  const counting = { ...held.settings.counting, portals: { [it.portals[0]]: rule } };
  await value(it.ask("settingsSet", { parts: { counting } }));
  expect((await value(it.askFrom(tab, "context"))).settings.counting.portals).toEqual({
    [it.portals[0]]: rule,
  });
  expect((await value(it.askFrom(other, "context"))).settings.counting.portals).toEqual({});
});

test("settings that are broken on disk: the sound parts hold, and the rest is named", async () => {
  await it.page.evaluate(
    "chrome.storage.local.set({settings: {soon: {minutes: 50}, language: 7, counting: null}})",
  );
  await it.killWorker();
  const held = await value(it.ask("settingsGet"));
  expect([held.settings.soon.minutes, held.settings.language]).toEqual([50, "vi"]);
  expect(held.dropped).toEqual(expect.arrayContaining(["language", "counting"]));
  const { notices } = await value(it.ask("notices"));
  expect(notices.map((notice: { key: string }) => notice.key)).toContain("store_settingsDropped");
  await it.page.evaluate("chrome.storage.local.remove('settings')");
});

test("a kind of paper that the office added is known at once, also after the worker died; a broken one is refused", async () => {
  const applicantId = "001099000777";
  const name = "Giấy chứng nhận hộ nghèo";
  const code = "H15-261101-0777";
  const papers = [{ name, files: 1, required: null, kind: "paper" }];
  const learn = async () =>
    value(it.askFrom(tab, "papersSeen", { applicantId, dossierCode: code, at: NOW, dated: null, papers }));
  expect((await learn()).learnt).toBe(0);
  const kind = {
    id: "own-poor",
    name,
    names: [name.toLowerCase()],
    short: [],
    mistakes: [],
    loose: [],
    unlike: [],
    whose: "self",
    never: false,
    term: null,
    standIn: [],
    replaces: [],
    own: [],
    source: "Nghị định 07/2021/NĐ-CP",
    year: 2021,
  };
  expect((await it.ask("paperKindSet", { kinds: [{ ...kind, names: [] }] })).ok).toBe(false);
  expect(await value(it.ask("paperKindSet", { kinds: [kind] }))).toEqual({ kept: 1 });
  await it.killWorker();
  expect((await value(it.ask("paperKindList"))).kinds).toEqual([kind]);
  expect((await learn()).learnt).toBe(1);
  const asked = { applicantId, procedure: null, papers: [`${name} (bản sao)`], dossierCode: null };
  const { matches } = await value(it.askFrom(tab, "papersFor", asked));
  expect(matches).toMatchObject([{ known: { name, dossierCode: code }, check: null }]);
  await it.ask("paperKindSet", { kinds: [] });
  expect((await value(it.askFrom(tab, "papersFor", asked))).matches).toEqual([]);
});

test("the office's own procedure wins over the national one, and a portal's profile reaches its page", async () => {
  const { procedures } = await value(it.ask("procedureList"));
  const sample = procedures.find((one: { code: string; sample: boolean }) => one.code.startsWith("1.001193"));
  expect(sample.sample).toBe(true);
  const own = { ...sample, sample: false, name: "Đăng ký khai sinh tại phường" };
  expect(await value(it.ask("procedureSet", { procedures: [own, { ...sample, code: "9.999999" }] }))).toEqual(
    { kept: 1 },
  );
  await it.killWorker();
  const found = await value(it.askFrom(tab, "procedures", { said: ["1.001193.000.00.00.H15", "8.888888"] }));
  expect(found.procedures).toEqual([own]);
  const profile = {
    id: "cua-tinh",
    name: "Cổng của tỉnh",
    version: 1,
    wordings: { "Số HS": "code" },
    actions: {},
    statuses: {},
    codePattern: null,
  };
  await value(it.ask("profileSet", { portal: it.portals[0], profile }));
  expect((await value(it.askFrom(tab, "context"))).profile).toEqual(profile);
  expect((await value(it.askFrom(other, "context"))).profile).toBeNull();
});

test("first run opened the welcome page, once", async () => {
  // That it opened was waited for, and it was closed, before the first test (extension.ts).
  expect(await it.page.evaluate("chrome.storage.local.get('welcomed')")).toEqual({ welcomed: true });
  expect(it.context.pages().filter((page) => page.url() === it.url("welcome.html"))).toHaveLength(0);
});

test("scripts are registered for what is granted and nothing else", async () => {
  const scripts = (await it.page.evaluate("chrome.scripting.getRegisteredContentScripts()")) as Record<
    string,
    unknown
  >[];
  expect(
    scripts
      .map((script) => [
        script.id,
        script.matches,
        script.allFrames,
        script.runAt,
        script.persistAcrossSessions,
      ])
      .sort(),
  ).toEqual(
    [["http://127.0.0.1/*"], ["http://localhost/*"], ["http://127.0.0.1/*", "http://localhost/*"]].map(
      (matches, n) => [
        n < 2 ? `portal ${matches[0]}` : "portal-main",
        expect.toSatisfy((it: string[]) => it.toSorted().join() === matches.join()),
        true,
        "document_start",
        true,
      ],
    ),
  );
});

test("nothing personal is in the database, in storage, or on the disk", async () => {
  const { json: papers } = await value(it.ask("exportPapers", { after: null }));
  expect(papers).toContain("Giấy chứng sinh");
  const json = papers + (await value(it.ask("exportAll"))).json;
  const storage = JSON.stringify(await it.page.evaluate("chrome.storage.local.get()"));
  const disk = ["IndexedDB", "Local Extension Settings", "Extension State"].flatMap((folder) =>
    read(join(profile, "Default", folder)),
  );
  expect(disk.join("").includes(CODE) || disk.join("").includes([...CODE].join("\0"))).toBe(true);
  for (const secret of [ID, PHONE]) {
    expect(json).not.toContain(secret);
    expect(storage).not.toContain(secret);
    for (const file of disk) {
      expect(file.includes(secret)).toBe(false);
      expect(file.includes([...secret].join("\0"))).toBe(false);
    }
  }
});

test("as time passes the badge is counted anew, and what is too old is forgotten; the ledger stays", async () => {
  const ring = (name: string) =>
    it.page.evaluate(`chrome.alarms.create("${name}", { when: Date.now() + 50 })`);
  await it.killWorker();
  await it.page.evaluate("chrome.action.setBadgeText({ text: '77' })");
  await ring("badge");
  await expect
    .poll(() => it.page.evaluate("chrome.action.getBadgeText({})"), { timeout: 5000 })
    .not.toBe("77");
  // A year in which somebody worked each day: a clock that merely jumps is not believed.
  const later = "2027-11-20T15:40:00+07:00";
  const clockSeen = { at: minuteOf(later), jumped: null };
  await it.page.evaluate(`chrome.storage.local.set(${JSON.stringify({ demoClock: later, clockSeen })})`);
  await it.killWorker();
  await ring("retention");
  await expect
    .poll(
      async () =>
        (await value(it.ask("portalList"))).portals.map((one: { dossiers: number }) => one.dossiers),
      { timeout: 5000 },
    )
    .toEqual([0, 0]);
  expect((await value(it.ask("ledgerList"))).total).toBe(3);
  await it.page.evaluate(
    `Promise.all([chrome.storage.local.set({ demoClock: "${DEMO_NOW}" }), chrome.storage.local.remove("clockSeen")])`,
  );
});

test("a database that was lost: it is said, with how far the ledger had come", async () => {
  await it.killWorker();
  await it.page.evaluate(`new Promise((done, failed) => {
    const gone = indexedDB.deleteDatabase("dung-hen");
    gone.onsuccess = () => done(true);
    gone.onerror = gone.onblocked = () => failed(new Error("still open"));
  })`);
  expect((await value(it.ask("notices"))).notices).toEqual([{ key: "store_lost", args: [3] }]);
  expect(await value(it.ask("ledgerVerify"))).toEqual({ whole: false, entries: 0, brokenAt: 1 });
});

test("a database that can't be opened: a clear notice, and the work goes on in memory", async () => {
  await it.killWorker();
  const VERSIONED = `new Promise((done, failed) => {
    const open = indexedDB.open("dung-hen", 9999);
    open.onsuccess = () => { open.result.close(); done(true); };
    open.onerror = () => failed(open.error);
  })`;
  await it.page.evaluate(VERSIONED);
  const panel = await it.context.newPage();
  await panel.goto(it.url("sidepanel.html"));
  await panel.getByText("Kho dữ liệu được tạo bởi bản Đúng Hẹn mới hơn").waitFor();
  await value(it.askFrom(tab, "sightings", { sightings: [sighting({ code: "H15.50.05.13-261118-0003" })] }));
  await panel.getByRole("button").filter({ hasText: "0003" }).first().waitFor();
  await panel.close();
  // Wiping takes the database that can't be used away, and all is well again.
  await value(it.ask("wipe", { settings: true }));
  expect((await value(it.ask("notices"))).notices).toEqual([]);
  expect((await value(it.ask("ledgerList"))).total).toBe(0);
});

function read(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name), "latin1"));
  } catch {
    return [];
  }
}
