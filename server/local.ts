/** A list's servers on this machine, for tests and the demo: as `npm run server` writes them, but for ports and folders. */
import type { Place } from "../scripts/nats/run.ts";
import { natsVersion, needNats } from "../scripts/nats.ts";
import { type Account, accountsOf } from "./accounts.ts";
import { accountsConf, nodeConf } from "./conf.ts";
import { keptBy } from "./files.ts";
import type { List } from "./list.ts";

/** All of one server's file. `widen`: gives other rights than those that are given out. */
export function localConf(
  list: List,
  place: Place,
  all: readonly Place[],
  widen?: (accounts: Account[]) => void,
): string {
  const accounts = accountsOf(list);
  widen?.(accounts);
  const [, minor] = natsVersion(needNats());
  const node = nodeConf({
    ...place,
    store: `${place.dir}/store`,
    keeps: keptBy(list),
    sync: minor >= 10,
    cluster:
      all.length > 1
        ? {
            name: list.province,
            listen: `127.0.0.1:${place.cluster}`,
            routes: all.map(({ cluster }) => `nats-route://127.0.0.1:${cluster}`),
            tls: null,
          }
        : null,
  });
  return `${node.replace(/^include .*$/m, "")}${accountsConf(accounts)}`;
}
