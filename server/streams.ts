/** The streams of a commune and of the province, as JetStream is told of them. */
import type { List, Quota } from "./list.ts";
import { quotaOf, replicasOf } from "./list.ts";

const DAY = 86_400 * 1_000_000_000;
/** No record of ours is larger. */
const LARGEST = 32_768;
/** A commune's counts are some four hundred bytes: so small, and so few of one commune, that no head can fill the place of the others. */
const LARGEST_COUNTS = 2_048;
/** The last counts of a commune: of one day's whoever comes later reads the newest by their version, though an older one came behind it. */
const COUNTS_KEPT = 16;
/** Counts of all communes; room for two hundred, each with as many and as large records as it may have. */
export const COUNTS_BYTES = 8 * 2 ** 20;

/** What JetStream knows of a stream; durations in nanoseconds. */
export interface StreamConfig {
  name: string;
  subjects: string[];
  retention: "limits";
  storage: "file";
  num_replicas: 1 | 3;
  max_msgs_per_subject: number;
  max_msgs: -1;
  max_bytes: number;
  max_msg_size: number;
  max_consumers: -1;
  max_age: number;
  duplicate_window: number;
  discard: "new";
  discard_new_per_subject: boolean;
  deny_delete: boolean;
  deny_purge: boolean;
  allow_rollup_hdrs: false;
  allow_direct: true;
  republish: { src: ">"; dest: "s.>" };
}

/**
 * `discard: new` in all: a full stream refuses what is new, and the browser keeps it; with 'old' it would drop the oldest dossier and nobody would
 * know. A newer value of a subject still takes the older one's place, but in the ledger (`once`), where each place is written once.
 */
function stream(
  name: string,
  subject: string,
  bytes: number,
  replicas: 1 | 3,
  days: number,
  once = false,
): StreamConfig {
  return {
    name,
    subjects: [subject],
    retention: "limits",
    storage: "file",
    num_replicas: replicas,
    max_msgs_per_subject: 1,
    max_msgs: -1,
    max_bytes: bytes,
    max_msg_size: LARGEST,
    max_consumers: -1,
    max_age: days * DAY,
    duplicate_window: 120 * 1_000_000_000,
    discard: "new",
    discard_new_per_subject: once,
    deny_delete: once,
    deny_purge: once,
    allow_rollup_hdrs: false,
    allow_direct: true,
    republish: { src: ">", dest: "s.>" },
  };
}

/** A commune's four. */
export function streamsOf(quota: Quota, replicas: 1 | 3): StreamConfig[] {
  return [
    stream("LEDGER", "l.>", quota.ledger, replicas, 0, true),
    stream("DOSSIER", "d.>", quota.dossier, replicas, 180),
    stream("PAPER", "p.>", quota.paper, replicas, 365),
    stream("UNIT", "u.>", quota.unit, replicas, 0),
  ];
}

/** The province's one: the last counts of each commune. Nobody takes any out. */
export const countsStream = (replicas: 1 | 3): StreamConfig => ({
  ...stream("COUNTS", "c.*", COUNTS_BYTES, replicas, 400),
  max_msgs_per_subject: COUNTS_KEPT,
  max_msg_size: LARGEST_COUNTS,
  deny_delete: true,
  deny_purge: true,
});

/** All of a list, by where the administrator finds them: a commune's code, or `prov`. */
export function allStreams(list: List): { at: string; streams: StreamConfig[] }[] {
  const replicas = replicasOf(list);
  return [
    { at: PROVINCE, streams: [countsStream(replicas)] },
    ...list.communes.map(({ code }) => ({ at: code, streams: streamsOf(quotaOf(list, code), replicas) })),
  ];
}

/** No commune's code: these have no dash. */
export const PROVINCE = "p-counts";
