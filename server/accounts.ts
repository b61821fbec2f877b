/**
 * Who is at the servers, and what each may do. The streams of a commune are in an account that nobody signs in to. Each machine has an
 * account of its own, with one key, and imports exactly the subjects that are its own to write and its commune's to read.
 *
 * Why not all in one account, with rights by subject: NATS asks for no right on the subject to which an ANSWER goes. Who may write `d.o1.…` could
 * do so with `l.o2.…` as the place for the answer, and the server itself would write it into a colleague's ledger (tried with 2.9, 2.10 and
 * 2.15). An answer that ends in another account reaches nothing there.
 */
import { type Device, type List, quotaOf, replicasOf } from "./list.ts";
import { COUNTS_BYTES, PROVINCE } from "./streams.ts";

export interface Share {
  kind: "service" | "stream";
  subject: string;
}
export interface Import extends Share {
  from: string;
  /** Its name on this side, where it is another. */
  to?: string;
}
export interface User {
  key: string;
  publish: string[];
  subscribe: string[];
}
export interface Account {
  name: string;
  /** Bytes on disk, all copies counted; null: keeps nothing. */
  keeps: number | null;
  exports: Share[];
  imports: Import[];
  users: User[];
}

const API = "$JS.API";
/** On a machine's own side the streams are asked under this name: under NATS' own each account answers for itself. */
export const HERE = "api";
const ANSWERS = "_INBOX.>";

const service = (subject: string): Share => ({ kind: "service", subject });
const live = (subject: string): Share => ({ kind: "stream", subject });

/** What the administrator may have done to streams: make, change, look; a person's papers may be taken out on request. Never deleted. */
const ADMIN = ["STREAM.CREATE.*", "STREAM.UPDATE.*", "STREAM.INFO.*"];
const PURGED = "STREAM.PURGE.PAPER";

const keeper = (name: string, keeps: number, subjects: string[]): Account => ({
  name,
  keeps,
  exports: [
    ...subjects.map(service),
    ...[...ADMIN, PURGED, "DIRECT.GET.*", "DIRECT.GET.*.>"].map((it) => service(`${API}.${it}`)),
    live("s.>"),
  ],
  imports: [],
  users: [],
});

const communeName = (code: string): string => `C_${code}`;
const PROV = "PROV";

/** A machine's account: the subjects that it may write, what it may ask of the streams, what it hears. */
export function deviceAccount({ commune, officer, device, role, key }: Device): Account {
  const head = role === "head";
  const from = communeName(commune);
  const own = ["l", "d", "p"].map((it) => `${it}.${officer}.${device}.>`);
  const unit = head ? ["u.>"] : [`u.join.${officer}.${device}`, `u.seen.${officer}.${device}`];
  const asked = ["DOSSIER", "PAPER", "UNIT", ...(head ? ["LEDGER"] : [])].flatMap((it) => [it, `${it}.>`]);
  const gets = head ? asked : [...asked, `LEDGER.l.${officer}.>`];
  const api = ["STREAM.INFO.*", ...gets.map((it) => `DIRECT.GET.${it}`)];
  const heard = head ? ["s.>"] : ["s.d.>", "s.p.>", "s.u.>", `s.l.${officer}.>`];
  const counts = head ? [`c.${commune}`] : [];
  return {
    name: `D_${commune}_${officer}_${device}`,
    keeps: null,
    exports: [],
    imports: [
      ...[...own, ...unit].map((subject): Import => ({ ...service(subject), from })),
      ...counts.map((subject): Import => ({ ...service(subject), from: PROV })),
      ...api.map((it): Import => ({ ...service(`${API}.${it}`), from, to: `${HERE}.${it}` })),
      ...heard.map((subject): Import => ({ ...live(subject), from })),
    ],
    users: [
      {
        key,
        publish: [...own, ...unit, ...counts, ...api.map((it) => `${HERE}.${it}`)],
        subscribe: [ANSWERS, ...heard],
      },
    ],
  };
}

function readerAccount(name: string, key: string): Account {
  const api = ["STREAM.INFO.COUNTS", "DIRECT.GET.COUNTS", "DIRECT.GET.COUNTS.>"];
  return {
    name: `R_${name}`,
    keeps: null,
    exports: [],
    imports: [
      ...api.map((it): Import => ({ ...service(`${API}.${it}`), from: PROV, to: `${HERE}.${it}` })),
      { ...live("s.c.>"), from: PROV },
    ],
    users: [{ key, publish: api.map((it) => `${HERE}.${it}`), subscribe: [ANSWERS, "s.c.>"] }],
  };
}

/** Reaches the streams of all, by `adm.<commune>.`; none of their records. */
function adminAccount(list: List): Account {
  const reach = (at: string, from: string, what: readonly string[]): Import[] =>
    what.map((it) => ({ ...service(`${API}.${it}`), from, to: `adm.${at}.${it}` }));
  return {
    name: "ADM",
    keeps: null,
    exports: [],
    imports: [
      ...reach(PROVINCE, PROV, ADMIN),
      ...[...list.communes]
        .sort(({ code: a }, { code: b }) => (a < b ? -1 : 1))
        .flatMap(({ code }) => reach(code, communeName(code), [...ADMIN, PURGED])),
    ],
    users: [{ key: list.admin, publish: ["adm.>"], subscribe: [ANSWERS] }],
  };
}

/** All accounts of a list, in an order that doesn't hang on the list's. */
export function accountsOf(list: List): Account[] {
  const copies = replicasOf(list);
  const communes = list.communes.map(({ code }) => {
    const { ledger, dossier, paper, unit } = quotaOf(list, code);
    return keeper(communeName(code), (ledger + dossier + paper + unit) * copies, [
      "l.>",
      "d.>",
      "p.>",
      "u.>",
    ]);
  });
  const people = [
    ...list.devices.map(deviceAccount),
    ...list.readers.map(({ name, key }) => readerAccount(name, key)),
  ];
  const order = ({ name: a }: Account, { name: b }: Account) => (a < b ? -1 : 1);
  return [
    adminAccount(list),
    keeper(PROV, COUNTS_BYTES * copies, ["c.*"]),
    ...communes.sort(order),
    ...people.sort(order),
  ];
}
