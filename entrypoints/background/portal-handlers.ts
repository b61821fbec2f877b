/** Answers to content scripts. The portal is the sender's origin; a message can't name another. */
import browser from "webextension-polyfill";
import { notAskedFor } from "../../lib/catalogue/index.ts";
import type { Procedure } from "../../lib/catalogue/model.ts";
import { procedureKey } from "../../lib/dossier/codes.ts";
import { dayOf, isoDay } from "../../lib/dossier/moment.ts";
import { notAhead } from "../../lib/dossier/not-ahead.ts";
import { deedsOf } from "../../lib/ledger/deeds.ts";
import { type Handlers, Told } from "../../lib/messages/answer.ts";
import type { FromPortal } from "../../lib/messages/gate.ts";
import type { portalCalls } from "../../lib/messages/portal-calls.ts";
import { profileSchema } from "../../lib/portals/schema.ts";
import { askedPapers } from "../../lib/reuse/asked.ts";
import { learnPapers } from "../../lib/reuse/learn.ts";
import { matchPapers } from "../../lib/reuse/match.ts";
import { isMisplaced } from "../../lib/reuse/misplaced.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { dossiersOf } from "../../lib/store/dossiers.ts";
import { entriesOf } from "../../lib/store/ledger.ts";
import { keepListSeen } from "../../lib/store/lists.ts";
import { countOnline, keyInLetters, onlineStanding } from "../../lib/store/online-first.ts";
import { ownersOf } from "../../lib/store/owners.ts";
import { keepPapers, papersOf } from "../../lib/store/papers.ts";
import { committedOf, keepCommitted, keepFault } from "../../lib/store/small.ts";
import { z } from "../../lib/zod.ts";
import { showApology } from "../edge/apology-page.ts";
import { demoClock, now } from "../edge/clock.ts";
import { englishWords } from "../edge/words.ts";
import { mayAskAbout } from "./asked-people.ts";
import { somethingChanged } from "./badge.ts";
import { keepCarried, takeCarried } from "./carried.ts";
import { bed, catalogue, paperReader, profileOf } from "./desk.ts";
import { byNow } from "./in-work.ts";
import { intakeOver } from "./intakes.ts";
import { writeDecision } from "./ledger.ts";
import { keepShown } from "./officers.ts";
import { lookAnew, startParts, syncScripts } from "./portals.ts";
import { keepProduct, keepProfile } from "./profiles.ts";
import { heardScan, scanIn } from "./scans.ts";
import { changeSettings, heldSettings } from "./settings.ts";
import { showSlip } from "./slips.ts";

const placeOf = async (portal: string) => ({
  portal,
  office: (await heldSettings()).settings.office.portals,
});

export const portalHandlers: Handlers<typeof portalCalls, FromPortal> = {
  async context(_args, { origin, tabId }) {
    const { settings } = await heldSettings();
    const { [origin]: rule } = settings.counting.portals;
    const { office } = settings;
    const counting = { ...settings.counting, portals: rule ? { [origin]: rule } : {} };
    return {
      portal: origin,
      tab: tabId,
      // One portal's page has no need to know which others the officer works in.
      settings: { ...settings, counting, office: { portals: office.portals.filter((it) => it === origin) } },
      calendar: calendarOf(settings),
      profile: await profileOf(origin),
      words: settings.language === "en" ? await englishWords() : null,
      demoClock: await demoClock(),
      seenToCommit: await committedOf(await bed(), origin),
    };
  },
  async part({ parts }, from) {
    await startParts(parts, from);
    return {};
  },
  async procedures({ said }) {
    const { find } = await catalogue();
    const found = new Set(said.map(find));
    return { procedures: [...found].filter((it) => it !== null) };
  },
  async sightings({ sightings }, { origin }) {
    const { kept, refused } = await keepShown(origin, sightings);
    if (kept > 0) somethingChanged();
    return { kept, refused };
  },
  async listSeen(seen, { origin }) {
    const { by } = await byNow((await heldSettings()).settings);
    await keepListSeen(await bed(), origin, seen, by.now, by);
    somethingChanged();
    return {};
  },
  async scanGoing(_args, from) {
    return { scan: await scanIn(from) };
  },
  async scanned({ scan }, from) {
    return { go: await heardScan(from, scan) };
  },
  async dossiers({ codes }, { origin }) {
    const [known, at] = await Promise.all([dossiersOf(await bed(), origin, codes), now()]);
    return { dossiers: known.map((it) => notAhead(it, at)) };
  },
  async deeds({ codes }, { origin }) {
    return { deeds: deedsOf(await entriesOf(await bed(), origin, codes), codes, await now()) };
  },
  async papersSeen({ applicantId, dossierCode, at, dated, papers }, { origin }) {
    const { own } = await ownersOf(await bed(), await placeOf(origin), applicantId);
    const seen = { portal: origin, dossierCode, at, dated, papers };
    return { learnt: await keepPapers(await bed(), own, learnPapers(seen, await paperReader())) };
  },
  async papersFor({ applicantId, procedure: said, papers, dossierCode }, { origin }) {
    // One after the other they would wait for the disk five times over.
    const [known, { find }, at, reader] = await Promise.all([
      applicantId === null ? [] : knownOf(origin, applicantId),
      catalogue(),
      now(),
      paperReader(),
    ]);
    const procedure = find(said);
    const about = aboutOf(said, procedure);
    const code = procedure?.code ?? said;
    const notAsked = code === null ? [] : notAskedFor(code, isoDay(dayOf(at)));
    return {
      matches: matchPapers({ required: papers, about, known: known ?? [], now: at, dossierCode }, reader),
      rows: askedPapers({ names: papers, about, notAsked }, reader),
      notAsked,
      procedure,
      silent: known === null,
    };
  },
  async slip({ slip }) {
    await showSlip(slip);
    return {};
  },
  async apology({ code }, { origin }) {
    await showApology(origin, code);
    return {};
  },
  async misplaced({ procedure, rows }) {
    const about = aboutOf(procedure, (await catalogue()).find(procedure));
    const reader = await paperReader();
    const odd = rows.flatMap(({ name, files }) =>
      files.filter((file) => isMisplaced(file, name, about, reader)).map((file) => ({ name, file })),
    );
    return { misplaced: odd };
  },
  async onlineFirst({ officer, procedure, applicantId, code, answer }, { origin }) {
    const at = await now();
    const key = (text: string) => bed().then((it) => keyInLetters(it, origin, text));
    const about = aboutOf(procedure, (await catalogue()).find(procedure));
    // The same person with the same procedure on the same day is the same dossier, before it has a code.
    const day = isoDay(dayOf(at));
    const person = applicantId !== null && (await isOpen(origin, applicantId)) ? applicantId : null;
    const dossier = code ?? (person && `${person} ${about.procedure ?? procedure} ${day}`);
    // Without either, the next citizen's dossier would be the same one.
    const one = {
      dossier: dossier && (await key(dossier)),
      officer: await key(officer ?? "officer"),
      month: day.slice(0, 7),
    };
    if (answer) await countOnline(await bed(), { ...one, answer });
    return onlineStanding(await bed(), one);
  },
  async intakeOver({ came, at }, from) {
    return { waits: await intakeOver(from, came, at) };
  },
  async ledger({ entry }, { origin }) {
    const { version } = browser.runtime.getManifest();
    const record = await writeDecision({ portal: origin, entry, version });
    somethingChanged();
    return { seq: record.seq };
  },
  async profile({ profile }, { origin }) {
    const parsed = z.nullable(profileSchema).safeParse(profile);
    if (!parsed.success) throw new Told("errors_badCall", "profile");
    if (await keepProfile(origin, parsed.data)) await syncScripts();
    return {};
  },
  async lookAnew({ next }, from) {
    return { here: await lookAnew(next, from) };
  },
  async product({ product }, { origin }) {
    if (await keepProduct(origin, product)) await syncScripts();
    return {};
  },
  async committed({ label }, { origin }) {
    await keepCommitted(await bed(), origin, label, await now());
    return {};
  },
  async carry({ carried }, from) {
    await keepCarried(from, carried);
    return {};
  },
  async carried(_args, from) {
    return { carried: await takeCarried(from) };
  },
  async panel({ panel }) {
    await changeSettings({ panel });
    return {};
  },
  async fault({ what }, { origin }) {
    await keepFault(await bed(), await now(), origin, what);
    return {};
  },
};

/** Papers known of one person in the portals that are the office's; the number goes no further than this. null: not to be said now. */
async function knownOf(origin: string, applicantId: string) {
  const place = await placeOf(origin);
  const owners = await ownersOf(await bed(), place, applicantId);
  return (await mayAskAbout(origin, owners.own)) ? papersOf(await bed(), place, owners) : null;
}

/** Whether something may be said of this person now. */
async function isOpen(origin: string, applicantId: string): Promise<boolean> {
  const { own } = await ownersOf(await bed(), await placeOf(origin), applicantId);
  return mayAskAbout(origin, own);
}

function aboutOf(said: string | null, found: Procedure | null) {
  return { procedure: procedureKey(found?.code ?? said ?? ""), field: found?.field ?? null };
}
