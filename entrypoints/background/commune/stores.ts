/** The store's sides of what goes to the commune's server and comes from it, with joining before them. */
import { isSameEntry } from "../../../lib/commune/check-ledger.ts";
import type { Inbox, Outbox, Waiting } from "../../../lib/commune/post.ts";
import { shares, withJoining } from "../../../lib/commune-keys/join-post.ts";
import { sealsFor } from "../../../lib/commune-keys/member.ts";
import { joinCommune, memberOf } from "../../../lib/store/cursors.ts";
import { inboxOf } from "../../../lib/store/heard.ts";
import { outboxOf } from "../../../lib/store/outbox.ts";
import { communeKeyVersions, keepCommuneKey } from "../../../lib/store/owners.ts";
import { now } from "../../edge/clock.ts";
import { tellPages } from "../../edge/tell-changed.ts";
import { somethingChanged } from "../badge.ts";
import { bed } from "../desk.ts";
import { sayCounts } from "../province/count.ts";
import { heldSettings } from "../settings.ts";
import { joining, kept } from "./joining.ts";
import { loadPart } from "./load.ts";

/**
 * Brings the store in step with how far joining is: an admitted machine has the commune's keys and shares what it knows. true: it does so
 * from now on. One that is out goes on having what it has until somebody says otherwise.
 */
async function heedAdmission(): Promise<boolean> {
  const [from, is] = [await bed(), await kept()];
  if (!is || !shares(is)) return false;
  const there = await communeKeyVersions(from);
  for (const [version, key] of Object.entries(is.owners))
    if (!there.includes(Number(version))) await keepCommuneKey(from, Number(version), key);
  const self = await memberOf(from);
  const { officer, device } = { ...is, device: is.device.device };
  if (self?.officer === officer && self.device === device) return false;
  await joinCommune(from, { officer, device });
  return true;
}

/** `joined`: is called when this machine has been admitted, since all that was said before is to be heard now. */
export async function stores(joined: () => void): Promise<{
  outbox: Outbox;
  inbox: Inbox;
  same(mine: string, theirs: string): boolean;
}> {
  await heedAdmission();
  return { ...(await sides(joined)), same: isSameEntry };
}

async function sides(joined: () => void): Promise<{ outbox: Outbox; inbox: Inbox }> {
  const from = await bed();
  const names = async () => (await heldSettings()).settings.retention.names;
  const seal = async () => {
    const key = sealsFor(await kept());
    if (key === null) return null;
    const { sealFor } = await loadPart();
    return (text: string) => sealFor(key, text);
  };
  const inbox = inboxOf(from, { names, now });
  const store = {
    outbox: sayCounts.with(outboxOf(from, { names, seal, time: () => Date.now() })),
    inbox: {
      ...inbox,
      async take(...[stream, heard, cursor]: Parameters<Inbox["take"]>) {
        await inbox.take(stream, heard, cursor);
        if (heard.length > 0) somethingChanged();
      },
    },
  };
  return withJoining(await joining(), store, () => {
    tellPages();
    void heedAdmission().then((is) => is && joined());
  });
}

/** How much waits to be sent. */
export async function waiting(): Promise<Waiting> {
  return (await sides(() => {})).outbox.waiting();
}
