/** The answers the front end asks for. */
import { actionsOf, GROUPS } from "./config.ts";
import { minuteOf, openMinutes } from "./hours.ts";
import type { Dossier } from "./model.ts";
import { unitOf } from "./people.ts";
import { procedureOf } from "./procedures.ts";
import type { State } from "./state.ts";

/** Working minutes of this office's day, for the countdown in days. */
const DAY = 450;

/** 'Còn 0.25 ngày', 'Quá hạn 2 ngày': coarse on purpose, as the portals' own texts are. */
function countdown(dossier: Dossier, now: number): { text: string; tone: string } {
  if (dossier.group === "tam-dung") return { text: "Tạm dừng xử lý", tone: "held" };
  // Packed into the status cell, since this list has no column for it.
  if (dossier.group === "cho-tiep-nhan") return { text: `Ngày nộp: ${shown(dossier.submittedAt)}`, tone: "" };
  if (dossier.finishedAt) return { text: "", tone: "" };
  if (dossier.noDueDate || !dossier.dueAt) return { text: "Không quy định", tone: "" };
  const due = minuteOf(dossier.dueAt);
  const late = due < now;
  const quarters = Math.max(1, Math.round((openMinutes(Math.min(due, now), Math.max(due, now)) / DAY) * 4));
  return { text: `${late ? "Quá hạn" : "Còn"} ${quarters / 4} ngày`, tone: late ? "late" : "fine" };
}

/** `20/11/2026 14:38`. */
const shown = (time: string) =>
  `${time.slice(8, 10)}/${time.slice(5, 7)}/${time.slice(0, 4)} ${time.slice(11, 16)}`;

function nameOf(code: string): string {
  const { name, nfd } = procedureOf(code);
  return nfd ? name.normalize("NFD") : name;
}

function row(dossier: Dossier, now: number) {
  const { id, code, applicant, receivedAt, submittedAt, dueAt, noDueDate, finishedAt, status, channel } =
    dossier;
  const officer = dossier.steps.at(-1)?.officer ?? "";
  return {
    id,
    code,
    applicant: applicant.name,
    procedure: nameOf(dossier.procedureCode),
    receivedAt,
    submittedAt,
    dueAt: noDueDate ? "Không quy định" : dueAt,
    finishedAt,
    channel,
    step: dossier.steps.at(-1)?.name ?? "Tiếp nhận hồ sơ",
    field: procedureOf(dossier.procedureCode).field,
    officer,
    unit: unitOf(officer),
    status,
    countdown: countdown(dossier, now),
    actions: actionsOf(dossier),
  };
}

/** The query of the list; anything unknown in it is ignored, as portals do. */
export function list(state: State, query: URLSearchParams) {
  const now = minuteOf(state.now());
  const group = GROUPS.find(({ id }) => id === query.get("group")) ?? GROUPS[0]!;
  const word = (query.get("q") ?? "").normalize().toLocaleLowerCase("vi");
  const found = state.dossiers.filter(
    (one) =>
      group.groups.includes(one.group) &&
      (!query.get("procedure") || one.procedureCode === query.get("procedure")) &&
      (!query.get("field") || procedureOf(one.procedureCode).field === query.get("field")) &&
      (!word ||
        `${one.code} ${one.applicant.name} ${procedureOf(one.procedureCode).name}`
          .toLocaleLowerCase("vi")
          .includes(word)),
  );
  const [key, way] = (query.get("sort") ?? "").split(" ");
  if (key) {
    const text = (one: Dossier) => String((one as unknown as Record<string, unknown>)[key] ?? "");
    found.sort((a, b) => text(a).localeCompare(text(b)) * (way === "desc" ? -1 : 1));
  }
  const size = Math.min(100, Math.max(5, Number(query.get("size")) || 15));
  const from = Math.max(0, (Number(query.get("page")) || 1) - 1) * size;
  return {
    group: group.id,
    total: found.length,
    from,
    size,
    rows: found.slice(from, from + size).map((one) => row(one, now)),
    counts: Object.fromEntries(
      GROUPS.map(({ id, groups }) => [id, state.dossiers.filter((one) => groups.includes(one.group)).length]),
    ),
  };
}

/** The late column: the current step's due date of each dossier asked for. */
export function stepDues(state: State, ids: string[]): Record<string, string | null> {
  return Object.fromEntries(
    ids.map((id) => {
      const { steps, group } = state.find(id);
      return [id, group === "cho-tiep-nhan" ? null : (steps.at(-1)?.due ?? null)];
    }),
  );
}

/** 'Thời hạn giải quyết' as the rules word it. */
function allowed(hours: number | null): string {
  if (hours === null) return "Không quy định";
  return hours % 8 === 0 ? `${hours / 8} ngày làm việc` : `${hours} giờ làm việc`;
}

/** One dossier as its own page shows it. Unlike the list, it never says when the step is due. */
export function detail(state: State, id: string) {
  const dossier = state.find(id);
  const procedure = procedureOf(dossier.procedureCode);
  return {
    ...row(dossier, minuteOf(state.now())),
    person: dossier.applicant,
    procedureCode: procedure.code,
    allowed: allowed(procedure.hours),
    steps: dossier.steps.map(({ due: _hidden, ...shown }) => shown),
    pauses: dossier.pauses,
    papers: dossier.papers,
  };
}
