/** Taking a dossier in: at the counter, or one that was sent in online. Also the citizens' store of papers. */
import { dueAfter, localTime, minuteOf } from "./hours.ts";
import type { Dossier, Paper } from "./model.ts";
import { OFFICERS } from "./people.ts";
import { procedureOf } from "./procedures.ts";
import { Refused, type State } from "./state.ts";

export interface IntakeRequest {
  /** null: at the counter, nothing was sent in before. */
  id: string | null;
  procedureCode: string;
  idNumber: string;
  name: string;
  papers: { name: string; files: string[]; reused: string | null }[];
}

/** Papers of finished dossiers of one citizen; empty for a number nobody has. */
export function storeOf(state: State, idNumber: string) {
  return state.dossiers
    .filter((one) => one.finishedAt && one.applicant.idNumber === idNumber)
    .flatMap((one) =>
      one.papers.flatMap(({ name, files }) =>
        files.map((file) => ({ id: file.id, name, file: file.name, code: one.code, date: one.finishedAt })),
      ),
    );
}

/** Receives it, logs it and gives its id. Throws `Refused` for an unknown paper, file or dossier. */
export function takeIn(state: State, request: IntakeRequest): string {
  const procedure = procedureOf(request.procedureCode);
  const now = state.now();
  const stored = storeOf(state, request.idNumber);
  const papers: Paper[] = procedure.papers.map(({ name, required }) => {
    const sent = request.papers.find((paper) => paper.name.normalize() === name.normalize());
    const files = (sent?.files ?? []).map((id) => {
      const fromStore = stored.find((one) => one.id === id);
      const file = state.uploads.get(id) ?? (fromStore && { id, name: fromStore.file, size: 0 });
      if (!file) throw new Refused(400, "Không tìm thấy tệp đính kèm");
      return file;
    });
    return { name, required, files, reused: sent?.reused != null };
  });
  const online = request.id === null ? null : state.find(request.id);
  const first = procedure.steps[0]!;
  const dueIn = (hours: number) => localTime(dueAfter(minuteOf(now), hours));
  const day = now.slice(2, 10).replaceAll("-", "");
  const today = state.dossiers.filter((one) => one.code?.includes(`-${day}-`)).length;
  const known = state.dossiers.find((one) => one.applicant.idNumber === request.idNumber)?.applicant;
  const received: Dossier = {
    id: online?.id ?? String(Math.max(...state.dossiers.map((one) => Number(one.id))) + 3),
    code: online?.code ?? `H99.12.05-${day}-${String(today + 1).padStart(4, "0")}`,
    procedureCode: procedure.code,
    group: first.group,
    applicant: known ?? { name: request.name, idNumber: request.idNumber, phone: "", email: "", address: "" },
    channel: online?.channel ?? "Trực tiếp",
    submittedAt: online?.submittedAt ?? now,
    receivedAt: now,
    dueAt: procedure.hours === null ? null : dueIn(procedure.hours),
    noDueDate: procedure.hours === null,
    finishedAt: null,
    status: "Đang xử lý",
    steps: [
      { name: "Tiếp nhận hồ sơ", officer: OFFICERS[3], hours: 1, from: now, to: now, due: dueIn(1) },
      {
        name: first.name,
        officer: OFFICERS[0],
        hours: first.hours,
        from: now,
        to: null,
        due: dueIn(first.hours),
      },
    ],
    pauses: [],
    papers,
  };
  if (online) state.dossiers[state.dossiers.indexOf(online)] = received;
  else state.dossiers.unshift(received);
  state.log.push({
    at: `${now}+07:00`,
    kind: "intake",
    codes: [received.code ?? received.id],
    files: papers.flatMap((paper) => paper.files.map(({ name, size }) => ({ name, size }))),
    text: papers
      .filter((paper) => paper.reused)
      .map((paper) => `dùng lại: ${paper.name}`)
      .join("; "),
    way: online ? "online" : "counter",
  });
  return received.id;
}
