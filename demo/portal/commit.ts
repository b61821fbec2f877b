/**
 * What the portal does once a form is sent. It checks no paper behind a pause: that it
 * lets one pass without is what the extension is for.
 */
import { dueAfter, localTime, minuteOf, openMinutes, shift } from "./hours.ts";
import type { Dossier, StoredFile } from "./model.ts";
import { procedureOf } from "./procedures.ts";
import { Refused, type State } from "./state.ts";

export interface Request {
  kind: string;
  ids: string[];
  files: string[];
  text: string;
  way: string;
}

type Change = (dossier: Dossier, request: Request, now: string, files: StoredFile[]) => void;

const stop =
  (status: string): Change =>
  (dossier, request, now, files) => {
    dossier.status = status;
    dossier.group = "tam-dung";
    dossier.pauses.push({ from: now, to: null, reason: request.text, paper: files[0]?.name ?? null });
  };
const end =
  (status: string): Change =>
  (dossier, _request, now) => {
    dossier.status = status;
    dossier.group = "da-ket-thuc";
    dossier.finishedAt = now;
  };

function stepOf(dossier: Dossier) {
  const current = dossier.steps.at(-1);
  const process = procedureOf(dossier.procedureCode).steps;
  return { current, process, at: process.findIndex((step) => step.name === current?.name) };
}

function enter(dossier: Dossier, at: number, now: string): void {
  const { current, process } = stepOf(dossier);
  if (current) current.to = now;
  const next = process[at];
  if (!next) {
    dossier.status = "Đã xử lý xong";
    dossier.group = "tra-ket-qua";
    dossier.finishedAt = now;
    return;
  }
  const due = localTime(dueAfter(minuteOf(now), next.hours));
  dossier.steps.push({
    name: next.name,
    officer: "Cán bộ phụ trách",
    hours: next.hours,
    from: now,
    to: null,
    due,
  });
  dossier.group = next.group;
  dossier.status = "Đang xử lý";
}

const CHANGES: Record<string, Change> = {
  pause: stop("Dừng xử lý"),
  supplement: stop("Yêu cầu bổ sung giấy tờ"),
  refuse: end("Từ chối giải quyết"),
  cancel: end("Đã hủy"),
  release: end("Đã trả kết quả"),
  forward: (dossier, _request, now) => enter(dossier, stepOf(dossier).at + 1, now),
  return: (dossier, _request, now) => enter(dossier, Math.max(0, stepOf(dossier).at - 1), now),
  resume(dossier, _request, now) {
    const open = dossier.pauses.findLast((pause) => pause.to === null);
    if (open) {
      open.to = now;
      const waited = openMinutes(minuteOf(open.from), minuteOf(now));
      if (dossier.dueAt) dossier.dueAt = localTime(shift(minuteOf(dossier.dueAt), waited));
      const { current } = stepOf(dossier);
      if (current?.due) current.due = localTime(shift(minuteOf(current.due), waited));
    }
    dossier.status = "Đang xử lý";
    dossier.group = procedureOf(dossier.procedureCode).steps[stepOf(dossier).at]?.group ?? "tham-dinh";
  },
};

/** Does it and writes it to the log. Throws `Refused` for an unknown kind, dossier or file; then nothing was done. */
export function commit(state: State, request: Request): void {
  const change = CHANGES[request.kind];
  if (!change) throw new Refused(400, "Thao tác không hợp lệ");
  if (request.ids.length === 0) throw new Refused(400, "Chưa chọn hồ sơ");
  const dossiers = request.ids.map((id) => state.find(id));
  const files = request.files.map((id) => {
    const file = state.uploads.get(id);
    if (!file) throw new Refused(400, "Không tìm thấy tệp đính kèm");
    return file;
  });
  const now = state.now();
  for (const dossier of dossiers) change(dossier, request, now, files);
  state.log.push({
    at: `${now}+07:00`,
    kind: request.kind,
    codes: dossiers.map(({ code, id }) => code ?? id),
    files: files.map(({ name, size }) => ({ name, size })),
    text: request.text,
    way: request.way,
  });
}
