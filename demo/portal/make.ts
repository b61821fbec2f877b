/** How one dossier comes about: each function builds one at a given state. All instants are minutes at +07:00. */
import { beganFor, dueAfter, localTime, shift } from "./hours.ts";
import type { Dossier, Paper, Person, Procedure, Step, StoredFile } from "./model.ts";
import { HEAD, OFFICERS } from "./people.ts";
import type { Random } from "./random.ts";

const slug = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** `digitised`: share of papers that have a file. */
export function papersOf(random: Random, procedure: Procedure, digitised: number): Paper[] {
  return procedure.papers.map(({ name, required, file = true }) => {
    const files: StoredFile[] = [];
    if (file && random.next() < digitised) {
      const id = `f${random.whole(100_000, 999_999)}`;
      files.push({ id, name: `${slug(name).slice(0, 48)}.pdf`, size: random.whole(90, 900) * 1024 });
    }
    return { name, required, files, reused: false };
  });
}

const officerOf = (name: string) =>
  name.startsWith("Trình")
    ? HEAD
    : name.startsWith("Chứng")
      ? OFFICERS[1]
      : name.startsWith("Xác")
        ? OFFICERS[2]
        : OFFICERS[0];

export interface Plan {
  procedure: Procedure;
  applicant: Person;
  /** The instant the picture is taken; nothing of the dossier lies after it but due dates. */
  asOf: number;
}

/**
 * In process, its `at`-th step due about `due` (earlier steps done within their time). A step
 * cannot start after `asOf`, so a date further off than the step's own hours moves nearer.
 */
export function inProcess(random: Random, plan: Plan, at: number, due: number): Dossier {
  const { procedure, asOf } = plan;
  const current = procedure.steps[at] ?? procedure.steps[0]!;
  const start = Math.min(beganFor(due, current.hours), shift(asOf, -random.whole(3, 40)));
  const steps: Step[] = [
    {
      name: current.name,
      officer: officerOf(current.name),
      hours: current.hours,
      from: localTime(start, random.whole(0, 59)),
      to: null,
      due: localTime(dueAfter(start, current.hours)),
    },
  ];
  let end = start;
  for (const earlier of procedure.steps.slice(0, procedure.steps.indexOf(current)).reverse()) {
    const from = shift(end, -Math.round(earlier.hours * 60 * (0.4 + random.next() * 0.45)));
    steps.unshift({
      name: earlier.name,
      officer: officerOf(earlier.name),
      hours: earlier.hours,
      from: localTime(from, random.whole(0, 59)),
      to: localTime(end),
      due: localTime(dueAfter(from, earlier.hours)),
    });
    end = from;
  }
  const received = shift(end, -random.whole(4, 25));
  const receivedAt = localTime(received, random.whole(0, 59));
  steps.unshift({
    name: "Tiếp nhận hồ sơ",
    officer: OFFICERS[3],
    hours: 1,
    from: receivedAt,
    to: localTime(end),
    due: localTime(dueAfter(received, 1)),
  });
  return {
    id: "",
    code: null,
    procedureCode: procedure.code,
    group: current.group,
    applicant: plan.applicant,
    channel: random.pick(["Trực tiếp", "Trực tiếp", "Trực tuyến", "Bưu chính công ích"]),
    submittedAt: localTime(received - random.whole(2, 15), random.whole(0, 59)),
    receivedAt,
    dueAt: procedure.hours === null ? null : localTime(dueAfter(received, procedure.hours)),
    noDueDate: procedure.hours === null,
    finishedAt: null,
    status: "Đang xử lý",
    steps,
    pauses: [],
    papers: papersOf(random, procedure, 0.6),
  };
}

const STOPPED = ["Dừng xử lý", "Yêu cầu bổ sung giấy tờ", "Yêu cầu thực hiện nghĩa vụ tài chính"];

/** Stopped since `asOf`. */
export function paused(random: Random, plan: Plan, at: number, withPaper: boolean): Dossier {
  const dossier = inProcess(random, plan, at, shift(plan.asOf, random.whole(60, 900)));
  const status = random.pick(STOPPED);
  dossier.status = status;
  dossier.group = "tam-dung";
  dossier.pauses.push({
    from: localTime(plan.asOf, random.whole(0, 59)),
    to: null,
    reason: random.pick(["Chờ kết quả xác minh hộ tịch", "Chờ công dân bổ sung giấy tờ", "Chờ cơ quan thuế"]),
    paper: withPaper ? random.pick(["cong-van-xac-minh.pdf", "thong-bao-bo-sung-ho-so.pdf"]) : null,
  });
  return dossier;
}

/** Sent in online, waiting to be taken in since `submitted`. */
export function waiting(random: Random, plan: Plan, submitted: number): Dossier {
  return {
    id: "",
    code: null,
    procedureCode: plan.procedure.code,
    group: "cho-tiep-nhan",
    applicant: plan.applicant,
    channel: "Trực tuyến",
    submittedAt: localTime(submitted, random.whole(0, 59)),
    receivedAt: null,
    dueAt: null,
    noDueDate: false,
    finishedAt: null,
    status: "Chờ tiếp nhận (trực tuyến)",
    steps: [],
    pauses: [],
    papers: papersOf(random, plan.procedure, 0.3),
  };
}

/** Through all its steps at `asOf`; `given`: the result is in the citizen's hands. */
export function finished(random: Random, plan: Plan, given: boolean, digitised: number): Dossier {
  const last = plan.procedure.steps.length - 1;
  const due = shift(plan.asOf, random.next() < 0.9 ? random.whole(5, 50) : -random.whole(20, 300));
  const dossier = inProcess(random, plan, last, due);
  dossier.papers = papersOf(random, plan.procedure, digitised);
  dossier.finishedAt = localTime(plan.asOf, random.whole(0, 59));
  dossier.steps.at(-1)!.to = dossier.finishedAt;
  dossier.group = given ? "da-ket-thuc" : "tra-ket-qua";
  dossier.status = given ? "Đã trả kết quả" : "Đã xử lý xong";
  return dossier;
}
