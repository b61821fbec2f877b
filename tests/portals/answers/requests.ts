/** Requests by which a portal of this seed commits: the dossiers by their inner ids alone, what is done by a word of its own. */
import type { CommitDeclared } from "../../../lib/answers/declared.ts";
import { Dice } from "../dice.ts";

interface Request {
  method: string;
  address: string;
  body: string;
}
export interface Requests {
  declared: CommitDeclared[];
  /** What is sent for dossiers of these inner ids; more than one only where `many`. */
  send: (task: "pause" | "supplement" | "everyday", ids: readonly string[]) => Request;
  many: boolean;
  axes: Record<string, string>;
}

/** Of each: a pause, a request for more, and what is no commit that anybody named. */
const WORDS = [
  ["T07", "T04", "T01"],
  ["PAUSE", "REQUEST", "NEXT"],
  ["8", "5", "4"],
  ["tạm.dừng", "bo.sung", "chuyen.buoc"],
] as const;
const TASKS = ["pause", "supplement", "everyday"] as const;

interface Way {
  at: string;
  /** Where the ids stand in the body; absent: in the address. */
  id?: string;
  word: string;
  many: boolean;
  body: (word: string, ids: readonly string[]) => string;
}
const form = (name: string, word: string) => (words: string, ids: readonly string[]) =>
  new URLSearchParams([[word, words], ["ghiChu", "đã xem; chờ"], ...ids.map((id) => [name, id])]).toString();
const fields = (name: string, word: string) => (words: string, ids: readonly string[]) =>
  ` ghiChu=xong ${ids.map((id) => `${name}=${id}`).join(" ")} ${word}=${words}`;
const asNumber = (id: string) => (/^\d{5,8}$/.test(id) ? Number(id) : id);

const WAYS: Record<string, Way> = {
  "in the address, a form": {
    at: "**/ws/ho-so/{id}/tac-vu",
    word: "maTacVu",
    many: false,
    body: form("k", "maTacVu"),
  },
  "in the address, JSON": {
    at: "/api/*/dossier/{id}/action",
    word: "action.code",
    many: false,
    body: (word) => JSON.stringify({ action: { code: word, note: "" }, at: 1_795_000_000_000 }),
  },
  "JSON, one": {
    at: "**/rest/commit",
    id: "hoSo.id",
    word: "lenh",
    many: false,
    body: (word, [id]) => JSON.stringify({ lenh: word, hoSo: { id: asNumber(id!) } }),
  },
  "JSON, many": {
    at: "**/rest/commit-all",
    id: "ds[].key | ds[]",
    word: "lenh.ma",
    many: true,
    body: (word, ids) =>
      JSON.stringify({
        lenh: { ma: /^\d$/.test(word) ? Number(word) : word },
        ds: ids.map((key) => ({ key: asNumber(key) })),
      }),
  },
  "a form": { at: "/HoSo/XuLy.aspx", id: "hdfHoSo", word: "cmd", many: false, body: form("hdfHoSo", "cmd") },
  "a form, many": { at: "/ho-so/xu-ly-lo", id: "ids[]", word: "act", many: true, body: form("ids[]", "act") },
  "fields of a form": {
    at: "**/upload/tac-vu",
    id: "dossierId",
    word: "actionCode",
    many: false,
    body: fields("dossierId", "actionCode"),
  },
};

/** A path of the address that a pattern means. */
const concrete = (at: string, id: string) =>
  at.replace("**", "/ubnd-xa").replace("*", "v2").replace("{id}", encodeURIComponent(id));

export function requestsOf(seed: number): Requests {
  const dice = new Dice(seed, "answers commits");
  const name = dice.pick(Object.keys(WAYS));
  const { at, id, word, many, body } = WAYS[name]!;
  const words = dice.pick(WORDS);
  const method = dice.pick(["POST", "POST", "PUT", "PATCH"] as const);
  const query = dice.chance(0.3) ? "?t=1795000000" : "";
  const declared = (kind: "pause" | "supplement", n: number): CommitDeclared => ({
    kind,
    method,
    at,
    ...(id ? { id } : {}),
    says: { [word]: [words[n]!] },
  });
  return {
    declared: [declared("supplement", 1), declared("pause", 0)],
    send: (task, ids) => ({
      method: dice.chance(0.2) ? method.toLowerCase() : method,
      address: `${dice.chance(0.5) ? "https://motcua.example.gov.vn" : ""}${concrete(at, ids[0]!)}${query}`,
      body: body(words[TASKS.indexOf(task)]!, ids),
    }),
    many,
    axes: { commit: name, method },
  };
}
