/** Joining a commune's group: each state as it looks, and a head and an officer who really join, over a server in memory. */
import { actOn } from "../lib/commune-keys/act.ts";
import { type Joining, makeJoining } from "../lib/commune-keys/joining.ts";
import type { Kept } from "../lib/commune-keys/kept.ts";
import { partOf } from "../lib/commune-keys/view.ts";
import type { CommuneRow, CommuneView } from "../lib/messages/commune-calls.ts";
import { communeOff } from "../lib/settings/commune.ts";
import type { Say } from "../lib/words/say.ts";
import { showOptions } from "./options.tsx";
import type { Heard } from "./parts.tsx";
import { NOW } from "./samples.ts";

export const COMMUNE = {
  ...communeOff(),
  servers: ["wss://may-chu.example.gov.vn"],
  code: "01234",
  name: "UBND xã An Sơn",
  officer: "lan01",
  officerName: "Nguyễn Thị Lan",
};

const HEAD = { officer: "hoa01", officerName: "Trần Văn Hòa", role: "head" as const };

const NKEY = "UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4";
const own = { commune: "01234", officer: "lan01", device: "k3f9a2xq", name: "Nguyễn Thị Lan", nkey: NKEY };
const row = (more: Partial<CommuneRow>): CommuneRow => ({
  officer: own.officer,
  device: own.device,
  name: own.name,
  nkey: NKEY,
  state: "asks",
  changed: false,
  left: null,
  at: NOW - 12,
  since: null,
  synced: null,
  ...more,
});
const officer = (
  state: Extract<CommuneView["part"], { kind: "officer" }>["state"],
  line: CommuneView["line"] = "connected",
): CommuneView => ({
  line,
  otherwise: false,
  part: {
    kind: "officer",
    ...own,
    state,
    digits: state === "reading" || state === "waiting" ? "048213" : null,
    head: state === "in" ? "Trần Văn Hòa" : null,
    since: state === "in" ? NOW - 3_000 : null,
  },
});

/** By name, for pictures and tests. */
const VIEWS: Record<string, CommuneView> = {
  off: { line: "off", otherwise: false, part: { kind: "none", named: false } },
  named: { line: "off", otherwise: false, part: { kind: "none", named: true } },
  asking: officer("asking", "refused"),
  reading: officer("reading"),
  waiting: officer("waiting"),
  in: officer("in"),
  refused: officer("refused"),
  mixed: officer("mixed"),
  out: officer("out"),
  left: officer("left", "off"),
  otherwise: { ...officer("in", "off"), otherwise: true },
  headAlone: {
    line: "unreachable",
    otherwise: false,
    part: {
      kind: "head",
      ...own,
      name: "Trần Văn Hòa",
      officer: "hoa01",
      since: NOW - 60,
      versions: [1],
      rows: [],
    },
  },
  head: {
    line: "connected",
    otherwise: false,
    part: {
      kind: "head",
      ...own,
      name: "Trần Văn Hòa",
      officer: "hoa01",
      since: NOW - 90_000,
      versions: [1, 2],
      rows: [
        row({}),
        row({ officer: "mai02", name: "Lê Thị Mai", device: "p0q1r2s3", state: "comparing" }),
        row({ officer: "tu03", name: "Phạm Anh Tú", device: "m4n5o6p7", state: "open", changed: true }),
        row({ officer: "binh04", name: "Đỗ Văn Bình", device: "b1n2h3x4", state: "in", synced: NOW - 4 }),
        row({ officer: "binh04", name: "Đỗ Văn Bình", device: "c1n2h3x4", state: "in", synced: NOW - 4_000 }),
        row({ officer: "hue05", name: "Hoàng Thị Huệ", device: "d1n2h3x4", state: "in", left: NOW - 40 }),
        row({ officer: "nam06", name: "Vũ Nam", device: "e1n2h3x4", state: "gone" }),
      ],
    },
  },
};

/** `role`: of the settings, for what comes before there are keys. */
export function showCommune(
  say: Say,
  heard: Heard,
  name: keyof typeof VIEWS,
  { role = "officer" as "officer" | "head", fixed = [] as string[], wrong = null as number | null } = {},
): void {
  const view = VIEWS[name]!;
  const lines = [
    "4M7K QX2P 0ZRT 9HNV - B",
    "AB3D EF5G HJ7K MN9P - Q",
    "RS1T VW2X YZ34 5678 - C",
    "9ABC DEFG HJKM NPQR - 7",
  ];
  showOptions(say, heard, fixed, {
    at: "commune",
    parts: {
      commune: {
        ...(name === "off" ? communeOff() : COMMUNE),
        ...(name.startsWith("head") ? HEAD : { role }),
      },
    },
    commune: {
      view: () => view,
      act: async (what) => {
        heard("commune", what);
        return { wrong, paper: what.do === "paper" ? { version: 2, lines } : null };
      },
    },
  });
}

interface Machine {
  name: string;
  joining: Joining;
  named: { commune: string; officer: string; name: string; role: "officer" | "head" };
}

/** A head and an officer, each with her own options, over a server that keeps the last record of a subject. */
export function joiningGallery(say: Say, heard: Heard) {
  const held = new Map<string, string>();
  const handed = new Map<string, string>();
  const machine = (name: string, role: "officer" | "head"): Machine => {
    let kept: Kept | null = null;
    const keep = {
      read: async () => kept,
      write: async (it: Kept | null) => {
        kept = it;
      },
    };
    return {
      name,
      joining: makeJoining(keep, async () => NOW),
      named: { commune: "01234", officer: role === "head" ? "hoa01" : "lan01", name, role },
    };
  };
  const machines = { head: machine("Trần Văn Hòa", "head"), officer: machine("Nguyễn Thị Lan", "officer") };
  const settle = async () => {
    for (let round = 0; round < 4; round++)
      for (const it of Object.values(machines)) {
        for (const [subject, { body }] of Object.entries((await it.joining.kept())?.standing ?? {}))
          held.set(subject, body);
        for (const [subject, body] of held)
          if (handed.get(`${it.name} ${subject}`) !== body) {
            handed.set(`${it.name} ${subject}`, body);
            await it.joining.hear(subject, body);
          }
      }
  };
  /** Shows the options of one of them, as they stand now. */
  const show = async (who: keyof typeof machines) => {
    const { joining, named } = machines[who];
    await settle();
    const view = async (): Promise<CommuneView> => ({
      line: "connected",
      otherwise: false,
      part: await partOf(await joining.kept(), true, () => null),
    });
    let now = await view();
    showOptions(say, heard, [], {
      at: "commune",
      parts: { commune: { ...COMMUNE, officer: named.officer, officerName: named.name, role: named.role } },
      commune: {
        view: () => now,
        act: async (what) => {
          const came = await actOn(joining, named, what);
          await settle();
          now = await view();
          return came;
        },
      },
    });
  };
  return { show, held };
}
