/** A letter of apology: its window asks the worker about the dossier and the dossier's own page about the citizen. */
import { ApologyPage, type LetterAbout, type LetterKept } from "../../components/apology/ApologyPage.tsx";
import { LETTER } from "../../components/styles/letter.ts";
import { type Calendar, makeCalendar } from "../../lib/calendar/index.ts";
import { calendarOf } from "../../lib/settings/calendar.ts";
import { defaultSettings } from "../../lib/settings/defaults.ts";
import { apologyAsked } from "../edge/apology-page.ts";
import { now } from "../edge/clock.ts";
import { call, copyText, onMinute, sayFault, sayIn, sayVi, stage } from "../edge/page.ts";
import { peopleOf } from "../edge/people.ts";

const draw = stage(LETTER);
const asked = apologyAsked(location.search);
let say = sayVi;
let calendar: Calendar = makeCalendar(calendarOf(defaultSettings()));
let about: LetterAbout | null = null;
let fault: string | null = null;
let at = 0;
/** Read from the dossier's page, shown and printed; nothing of ours writes it down. */
let people = { found: "asking" as "asking" | "page" | "none", name: "", id: "", officer: "" };

function show(): void {
  draw(
    <ApologyPage
      about={about}
      fault={fault}
      people={people}
      calendar={calendar}
      now={at}
      say={say}
      letterSay={sayVi}
      onKeep={keep}
      onDrop={() => void drop()}
      onPrint={() => window.print()}
      onCopy={copyText}
      onAskAgain={() => void askPage()}
      onOpen={() => asked && void call("openDossier", asked)}
    />,
  );
}

async function load(): Promise<void> {
  const [minute, held] = await Promise.all([now(), call("settingsGet", {})]);
  at = minute;
  if (held.ok) {
    say = await sayIn(held.value.settings.language);
    calendar = makeCalendar(calendarOf(held.value.settings));
    document.documentElement.lang = held.value.settings.language;
  }
  if (!asked) return show();
  document.title = `${say("apology_title")} ${asked.code}`;
  const answer = await call("apologyAbout", asked);
  about = answer.ok ? { ...answer.value, code: asked.code } : null;
  fault = answer.ok ? null : sayFault(say, answer.error);
  show();
  if (about) await askPage();
}

async function askPage(): Promise<void> {
  if (!asked) return;
  people = { ...people, found: "asking" };
  show();
  const found = await peopleOf(asked.portal, asked.code);
  people = {
    found: found?.name ? "page" : "none",
    name: found?.name ?? "",
    id: found?.id ?? "",
    officer: found?.officer ?? "",
  };
  show();
}

async function keep(letter: LetterKept): Promise<boolean> {
  if (!asked || !about) return false;
  const answer = await call("apologyKeep", { ...asked, ...letter });
  fault = answer.ok ? null : sayFault(say, answer.error);
  if (answer.ok) about = { ...about, apology: answer.value.apology };
  show();
  return answer.ok;
}

async function drop(): Promise<void> {
  if (!asked || !about) return;
  const answer = await call("apologyDrop", asked);
  fault = answer.ok ? null : sayFault(say, answer.error);
  if (answer.ok) about = { ...about, apology: answer.value.apology };
  show();
}

onMinute(
  () =>
    void now().then((minute) => {
      at = minute;
      show();
    }),
);
void load();
