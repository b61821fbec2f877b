/** The log of a simulated portal: what happened to each dossier, as the portal itself wrote it down, and what stood there at a moment. */

export type Channel = "direct" | "online" | "post";

/** A kind of dossier that the month's office takes in. `fee` in đồng, 0: free. */
export interface Kind {
  code: string;
  name: string;
  field: string;
  hours: number;
  level: "full" | "part";
  fee: number;
  /** Its steps behind the intake, the head's last. */
  steps: { name: string; hours: number }[];
}

export interface Paper {
  name: string;
  required: boolean;
  /** Handed in as a file. */
  file: boolean;
  digitised: boolean;
  reused: boolean;
}

/** Minutes since 1970-01-01T00:00 at +07:00. */
export type Happened = { at: number; code: string } & (
  | { what: "submitted"; kind: Kind; channel: Channel }
  | { what: "received"; due: number; papers: Paper[]; paid: "online" | "direct" | null }
  /** Ends the step before. `due` null: it has no time of its own. */
  | { what: "step"; name: string; officer: string; due: number | null }
  | { what: "stopped"; status: 5 | 6 | 8; paper: boolean }
  | { what: "goes-on"; due: number; stepDue: number | null }
  | { what: "apologised"; newDue: number }
  | { what: "ended"; status: 3 | 7 | 9 }
  | { what: "given" }
);

export interface Step {
  name: string;
  officer: string;
  from: number;
  to: number | null;
  due: number | null;
}

/** A dossier as it stood at a moment. */
export interface Standing {
  code: string;
  kind: Kind;
  channel: Channel;
  submitted: number;
  received: number | null;
  due: number | null;
  finished: number | null;
  status: number;
  steps: Step[];
  stops: { from: number; to: number | null; paper: boolean }[];
  papers: Paper[];
  paid: "online" | "direct" | null;
  apologised: boolean;
  /** When the last thing happened to it. */
  last: number;
}

/** Every dossier of the log as it stood at a moment, in the order of the log. What happens at the very moment has happened. */
export function standingAt(log: readonly Happened[], moment: number): Standing[] {
  const all = new Map<string, Standing>();
  for (const it of log) {
    if (it.at > moment) break;
    if (it.what === "submitted") all.set(it.code, submitted(it.code, it.kind, it.channel, it.at));
    else happen(all.get(it.code)!, it);
    all.get(it.code)!.last = it.at;
  }
  return [...all.values()];
}

const submitted = (code: string, kind: Kind, channel: Channel, at: number): Standing => ({
  code,
  kind,
  channel,
  submitted: at,
  received: null,
  due: null,
  finished: null,
  status: 1,
  steps: [],
  stops: [],
  papers: [],
  paid: null,
  apologised: false,
  last: at,
});

function happen(it: Standing, event: Exclude<Happened, { what: "submitted" }>): void {
  const { at } = event;
  const step = it.steps.at(-1);
  const stop = it.stops.at(-1);
  switch (event.what) {
    case "received":
      Object.assign(it, { received: at, due: event.due, papers: event.papers, paid: event.paid, status: 2 });
      break;
    case "step":
      if (step) step.to = at;
      it.steps.push({ name: event.name, officer: event.officer, from: at, to: null, due: event.due });
      if (it.steps.length > 1) it.status = it.status === 2 ? 4 : it.status;
      break;
    case "stopped":
      it.status = event.status;
      it.stops.push({ from: at, to: null, paper: event.paper });
      break;
    case "goes-on":
      it.status = 4;
      it.due = event.due;
      stop!.to = at;
      if (step && event.stepDue !== null) step.due = event.stepDue;
      break;
    case "apologised":
      it.apologised = true;
      break;
    case "ended":
      Object.assign(it, { status: event.status, finished: at });
      if (step) step.to = at;
      if (stop && stop.to === null) stop.to = at;
      break;
    case "given":
      it.status = 10;
  }
}
