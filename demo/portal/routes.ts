/** Addresses of the sample portal's server, each with what it answers. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { commit, type Request } from "./commit.ts";
import { config } from "./config.ts";
import { type IntakeRequest, storeOf, takeIn } from "./intake.ts";
import { doTask, one, search } from "./second.ts";
import { Refused, type State } from "./state.ts";
import { detail, list, stepDues } from "./views.ts";

/** How long the late column takes. */
const LATE = 320;
const MOST = 30 * 1024 * 1024;

export interface Answer {
  /** Sent as JSON. */
  json?: unknown;
  /** Where to go next (303), for posts by a plain form and plain links. */
  location?: string;
}

async function body(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST) throw new Refused(413, "Tệp quá lớn");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function json(message: IncomingMessage): Promise<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse((await body(message)).toString());
    if (read && typeof read === "object") return read as Record<string, unknown>;
  } catch (error) {
    if (error instanceof Refused) throw error;
  }
  throw new Refused(400, "Nội dung gửi lên không hợp lệ");
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function request(sent: Record<string, unknown>): Request {
  return {
    kind: String(sent.kind),
    ids: texts(sent.ids),
    files: texts(sent.files),
    text: String(sent.text ?? ""),
    way: String(sent.way ?? "form"),
  };
}

function intake(sent: Record<string, unknown>): IntakeRequest {
  const papers = Array.isArray(sent.papers) ? (sent.papers as Record<string, unknown>[]) : [];
  return {
    id: sent.id == null ? null : String(sent.id),
    procedureCode: String(sent.procedureCode),
    idNumber: String(sent.idNumber ?? "").trim(),
    name: String(sent.name ?? ""),
    papers: papers.map((paper) => ({
      name: String(paper.name),
      files: texts(paper.files),
      reused: paper.reused == null ? null : String(paper.reused),
    })),
  };
}

/** A pause that asks nothing: by a form without fields, or by a link behind a native confirm(). */
function atOnce(state: State, id: string, way: "post" | "confirm"): Answer {
  commit(state, { kind: "pause", ids: [id], files: [], text: "", way });
  return { location: `/#/ho-so/${id}` };
}

/** null: not one of ours (a static file, perhaps). */
export async function route(state: State, message: IncomingMessage, url: URL): Promise<Answer | null> {
  const [first = "", second = "", third = "", fourth = ""] = url.pathname
    .slice(1)
    .split("/")
    .map(decodeURIComponent);
  switch (`${message.method} /${first}${first === "api" ? `/${second}` : ""}`) {
    case "GET /__log":
      return { json: state.log };
    case "POST /__reset":
      state.reset();
      return { json: { ok: true } };
    case "POST /ho-so":
      return third === "tam-dung" ? atOnce(state, second, "post") : null;
    case "GET /ho-so":
      return third === "dung-tinh" ? atOnce(state, second, "confirm") : null;
    case "GET /api/config":
      return { json: config(state.now()) };
    case "GET /api/dossiers":
      return { json: third ? detail(state, third) : list(state, url.searchParams) };
    case "GET /api/steps":
      await new Promise((later) => setTimeout(later, LATE));
      return { json: stepDues(state, (url.searchParams.get("ids") ?? "").split(",").filter(Boolean)) };
    case "GET /api/people": {
      if (fourth === "papers") return { json: storeOf(state, third) };
      const known = state.dossiers.find((one) => one.applicant.idNumber === third)?.applicant;
      return { json: known ?? null };
    }
    case "POST /api/files": {
      const file = {
        id: randomUUID(),
        name: url.searchParams.get("name") ?? "tep",
        size: (await body(message)).length,
      };
      state.uploads.set(file.id, file);
      return { json: file };
    }
    case "POST /api/commit":
      commit(state, request(await json(message)));
      return { json: { ok: true } };
    case "POST /api/intake":
      return { json: { id: takeIn(state, intake(await json(message))) } };
    case "GET /ws":
      if (third === "tim") return { json: search(state, url.searchParams) };
      return fourth === "" ? { json: one(state, third) } : null;
    case "POST /ws": {
      const sent = new URLSearchParams((await body(message)).toString());
      return fourth === "tac-vu" ? { json: doTask(state, third, sent) } : null;
    }
    default:
      return null;
  }
}
