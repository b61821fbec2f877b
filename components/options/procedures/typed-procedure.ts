import type { OnlineSpan, Procedure } from "../../../lib/catalogue/index.ts";
import { isoDay } from "../../../lib/dossier/moment.ts";
import { understandTime } from "../../../lib/dossier/time-allowed.ts";
import { sayIsoDay } from "../../../lib/words/moment.ts";
import type { Say } from "../../../lib/words/say.ts";
import { sayTimeAllowed } from "../../../lib/words/time-allowed.ts";
import { parseTypedDay } from "../../../lib/words/typed.ts";

/** A span of online service as it stands in the form. */
export interface TypedSpan {
  level: OnlineSpan["level"];
  from: string;
  to: string;
}

/** A procedure as it stands in the form: all text. */
export interface TypedProcedure {
  name: string;
  field: string;
  time: string;
  fee: string;
  source: string;
  online: TypedSpan[];
}

export function typedOf(it: Procedure, say: Say): TypedProcedure {
  return {
    name: it.name,
    field: it.field ?? "",
    time: it.timeSaid ?? (it.time === null ? "" : sayTimeAllowed(say, it.time)),
    fee: it.fee ?? "",
    source: it.source,
    online: it.online.map(({ level, from, to }) => ({
      level,
      from: from === null ? "" : sayIsoDay(from),
      to: to === null ? "" : sayIsoDay(to),
    })),
  };
}

export type Taken = { ok: true; procedure: Procedure } | { ok: false; fault: string };

/** What was typed as the office's procedure, or what is wrong with it, in words. What was left as it stood stays as it was. */
export function takeTyped(was: Procedure, typed: TypedProcedure, say: Say): Taken {
  const before = typedOf(was, say);
  const name = typed.name.trim();
  const source = typed.source.trim();
  if (name === "") return { ok: false, fault: say("reasons_catalogue_no_name") };
  if (source === "") return { ok: false, fault: say("calendar_no_source") };
  let { time, timeSaid } = was;
  const said = typed.time.trim();
  if (said !== before.time) {
    const read = understandTime(said);
    timeSaid = null;
    if (said === "") time = null;
    else if ("time" in read) time = read.time;
    else if ("noLimit" in read) time = { unit: "no-limit" };
    else {
      const why = read.why === "unsure" ? "" : `_${read.why.replaceAll("-", "_")}`;
      return { ok: false, fault: say(`reasons_catalogue_time${why}`, said) };
    }
  }
  const online: OnlineSpan[] = [];
  for (const [i, span] of typed.online.entries()) {
    const read = takeSpan(span, say);
    if (!read.ok) return read;
    const kept = was.online[i];
    const same =
      kept && kept.level === read.span.level && kept.from === read.span.from && kept.to === read.span.to;
    online.push({ ...read.span, source: same ? kept.source : source });
  }
  return {
    ok: true,
    procedure: {
      ...was,
      name,
      field: typed.field.trim() || null,
      time,
      timeSaid,
      fee: typed.fee.trim() || null,
      source,
      online,
    },
  };
}

type SpanTaken = { ok: true; span: Omit<OnlineSpan, "source"> } | { ok: false; fault: string };

function takeSpan({ level, from, to }: TypedSpan, say: Say): SpanTaken {
  const days: (string | null)[] = [];
  for (const text of [from, to]) {
    const read = text.trim() === "" ? null : parseTypedDay(text);
    if (read && !read.ok) return { ok: false, fault: say(read.fault, read.part) };
    days.push(read ? isoDay(read.value) : null);
  }
  const [first = null, last = null] = days;
  if (first !== null && last !== null && first > last)
    return { ok: false, fault: say("catalogue_edit_backwards", from.trim(), to.trim()) };
  return { ok: true, span: { level, from: first, to: last } };
}
