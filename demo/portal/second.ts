/**
 * The second face: another vendor's front end over the same dossiers. Its list shows no step's date; the answers it
 * fetches carry it, under names and in forms of their own, and its requests name a dossier by an inner id alone.
 */
import { createHash } from "node:crypto";
import { commit } from "./commit.ts";
import { minuteOf } from "./hours.ts";
import type { Dossier, LocalTime } from "./model.ts";
import { procedureOf } from "./procedures.ts";
import { Refused, type State } from "./state.ts";

/** What its office calls the tasks; the words stand on no button. */
const TASKS: Record<string, string> = {
  T01: "forward",
  T03: "return",
  T04: "supplement",
  T07: "pause",
  T09: "resume",
};
/** The national ten, by number only. */
const STATUS: Record<string, number> = {
  "cho-tiep-nhan": 1,
  "tam-dung": 5,
  "tra-ket-qua": 9,
  "da-ket-thuc": 10,
};
const SIZE = 20;

/** 24 hex digits, as a document store gives them. */
const innerId = ({ id }: Dossier): string =>
  createHash("sha256").update(`hs:${id}`).digest("hex").slice(0, 24);

/** `2026-11-20T17:00:00.000+0700`. */
const iso = (time: LocalTime | null): string | null => time && `${time}.000+0700`;
/** `20261120163000`. */
const digits = (time: LocalTime | null): string | null => time?.replace(/\D/g, "") ?? null;
/** Milliseconds since 1970. */
const epoch = (time: LocalTime | null): number | null => (time ? (minuteOf(time) - 7 * 60) * 60_000 : null);

function record(dossier: Dossier) {
  const step = dossier.steps.at(-1);
  return {
    _id: innerId(dossier),
    soHoSo: dossier.code,
    tthc: { ma: dossier.procedureCode, ten: procedureOf(dossier.procedureCode).name },
    nguoiNop: {
      hoTen: dossier.applicant.name,
      soDinhDanh: dossier.applicant.idNumber,
      dienThoai: dossier.applicant.phone,
      thuDienTu: dossier.applicant.email,
      diaChi: dossier.applicant.address,
    },
    ngayNhan: epoch(dossier.receivedAt),
    henTra: dossier.noDueDate ? null : digits(dossier.dueAt),
    congViec: step
      ? [{ ten: step.name, nguoiXuLy: step.officer, batDau: iso(step.from), hetHan: iso(step.due) }]
      : [],
    trangThai: { so: STATUS[dossier.group] ?? 4, ten: dossier.status },
    khoa: dossier.group === "tam-dung" ? "PAUSE" : "NONE",
  };
}

/** A page of the list, newest work first; `trang` counts from 0. */
export function search(state: State, query: URLSearchParams) {
  const open = state.dossiers.filter(
    ({ group, code }) => code !== null && group !== "da-ket-thuc" && group !== "cho-tiep-nhan",
  );
  const page = Math.max(0, Number(query.get("trang")) || 0);
  return {
    ma: "00",
    duLieu: {
      tongSo: open.length,
      trang: page,
      noiDung: open.slice(page * SIZE, (page + 1) * SIZE).map(record),
    },
  };
}

const byInner = (state: State, inner: string): Dossier => {
  const found = state.dossiers.find((one) => innerId(one) === inner);
  if (!found) throw new Refused(404, "Không tìm thấy hồ sơ");
  return found;
};

/** One dossier as its window shows it. */
export const one = (state: State, inner: string) => ({ ma: "00", duLieu: record(byInner(state, inner)) });

/** Does a task: `maTacVu` and a note, a form's text; no word in it says what it is. */
export function doTask(state: State, inner: string, sent: URLSearchParams) {
  const kind = TASKS[sent.get("maTacVu") ?? ""];
  if (!kind) throw new Refused(400, "Tác vụ không hợp lệ");
  const files = sent.getAll("tep");
  const text = sent.get("ghiChu") ?? "";
  commit(state, { kind, ids: [byInner(state, inner).id], files, text, way: "task" });
  return { ma: "00" };
}
