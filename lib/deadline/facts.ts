import type { Dossier, DossierValues, Minute, Moment, Reading } from "../dossier/model.ts";
import { type Day, dayFrom, type ParsedMoment, parseMoment, startOf } from "../dossier/moment.ts";
import { isOver, isStopped } from "../dossier/status.ts";
import type { Pause } from "./pauses.ts";

/**
 * What a dossier says, ready to be counted with. A date outside these years is
 * a misreading and is not known; that also keeps every count inside the calendar.
 */
const FIRST: Day = dayFrom(1990, 1, 1)!;
const LAST: Day = dayFrom(2150, 1, 1)!;

export interface Shown extends ParsedMoment {
  text: Moment;
  reading: Reading<Moment>;
}

export interface Facts {
  dossier: Dossier;
  submitted: Shown | null;
  received: Shown | null;
  due: Shown | null;
  stepDue: Shown | null;
  stepStarted: Shown | null;
  finished: Shown | null;
  ended: boolean;
  paused: boolean;
  /** Since when it stands still; null: not paused, or the page gives no moment. */
  pausedSince: ParsedMoment | null;
  /** The stop that holds now, as the page's history shows it. */
  openPause: Dossier["pauses"][number] | null;
  /** Pauses with a time of day at both ends: only these can be counted. */
  pauses: Pause[];
  /** A pause is shown by its date alone, or by no date that exists. */
  vaguePauses: boolean;
}

export function factsOf(dossier: Dossier): Facts {
  const { values } = dossier;
  const status = values.status?.value;
  const ended = isOver(values);
  const open = dossier.pauses.findLast((pause) => pause.to === null) ?? null;
  const said = values.paused?.value;
  const stopped = status !== undefined && isStopped(status);
  // A page that says outright 'not paused' outweighs a history that lacks its last entry, not a status.
  const paused = !ended && (said === true || stopped || (open !== null && said !== false));
  const { pauses, vague } = countable(dossier);
  return {
    dossier,
    submitted: shown(values.submittedAt),
    received: shown(values.receivedAt),
    due: shown(values.dueAt),
    stepDue: shown(values.stepDueAt),
    stepStarted: shown(values.stepStartedAt),
    finished: shown(values.finishedAt),
    ended,
    paused,
    pausedSince: paused && open ? within(parseMoment(open.from)) : null,
    openPause: paused ? open : null,
    pauses,
    vaguePauses: vague,
  };
}

/** A value's reading with the moment it names; null where there is none or it cannot be. */
function shown(reading: Reading<DossierValues["dueAt"]> | undefined): Shown | null {
  if (!reading) return null;
  const parsed = within(parseMoment(reading.value));
  return parsed && { text: reading.value, reading, day: parsed.day, minute: parsed.minute };
}

/** A moment of a step or a pause; null as above. */
export function momentAt(text: Moment | null): ParsedMoment | null {
  return text === null ? null : within(parseMoment(text));
}

function within(parsed: ParsedMoment | null): ParsedMoment | null {
  return parsed && parsed.day >= FIRST && parsed.day < LAST ? parsed : null;
}

function countable(dossier: Dossier): { pauses: Pause[]; vague: boolean } {
  const pauses: Pause[] = [];
  let vague = false;
  for (const { from, to } of dossier.pauses) {
    const begin = momentAt(from)?.minute ?? null;
    const end = momentAt(to)?.minute ?? null;
    if (begin === null || (to !== null && (end === null || end < begin))) vague = true;
    else pauses.push({ from: begin, to: end });
  }
  return { pauses, vague };
}

/** For a timeline: a date alone is drawn as its whole day. */
export function drawnPauses(
  dossier: Dossier,
): { from: Minute; to: Minute | null; hasPaper: boolean | null }[] {
  return dossier.pauses.flatMap(({ from, to, hasPaper }) => {
    const begin = momentAt(from);
    const end = momentAt(to);
    if (!begin || (to !== null && !end)) return [];
    return [
      {
        from: begin.minute ?? startOf(begin.day),
        to: end && (end.minute ?? startOf(end.day + 1)),
        hasPaper,
      },
    ];
  });
}
