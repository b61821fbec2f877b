/** What form 10 of the database can hold besides. */
import { dossierSubject, ledgerSubject, paperSubject, unitSubject } from "../../lib/commune/subjects.ts";
import { mergeSighting } from "../../lib/dossier/merge.ts";
import { msFromMinute } from "../../lib/dossier/moment.ts";
import { subjectKey } from "../../lib/store/compose.ts";
import { joinCommune } from "../../lib/store/cursors.ts";
import { keepSightings } from "../../lib/store/dossiers.ts";
import { inboxOf } from "../../lib/store/heard.ts";
import { withOutbox } from "../../lib/store/outbox-bed.ts";
import type { Bed } from "../../lib/store/tables.ts";
import { code, entry, NOW, PORTAL, sighting } from "./invented.ts";

/** The office works together: this machine is in a commune, has something to send, and has heard of a colleague. */
export async function ofTen(plain: Bed): Promise<void> {
  const ms = msFromMinute(NOW + 60);
  const bed = withOutbox(plain, () => ms);
  await joinCommune(bed, { officer: "an", device: "a1b2c3d4" });
  await keepSightings(bed, PORTAL, [sighting(8, { seenAt: NOW + 60 })]);
  const ask = { names: async () => true, now: async () => NOW + 61 };
  const { take } = inboxOf(bed, ask);
  const lan = { officer: "lan", device: "e5f6a7b8" };
  const said = { v: 5, o: lan.officer, dev: lan.device, at: NOW + 60 };
  const body = (it: object) => JSON.stringify({ ...said, ...it });
  const dossier = mergeSighting(null, sighting(9, { seenAt: NOW + 59 }));
  const keys = [subjectKey(PORTAL), subjectKey(code(9))] as const;
  await take("DOSSIER", [{ seq: 1, subject: dossierSubject(lan, ...keys), body: body({ dossier }) }], {
    seq: 1,
    created: "2026-11-20",
  });
  const owner = "o".repeat(43);
  const papers = [
    {
      portal: PORTAL,
      name: "Giấy khai sinh",
      dossierCode: code(9),
      dated: null,
      seenAt: NOW + 58,
      kind: "paper",
    },
  ];
  await take(
    "PAPER",
    [{ seq: 1, subject: paperSubject(lan, owner, "1"), body: body({ owner: `${owner}.1`, papers }) }],
    { seq: 1, created: "2026-11-20" },
  );
  const { reason: _reason, ...shared } = entry(9);
  const hashes = { previous: "0".repeat(64), hash: "1".repeat(64) };
  const decision = { seq: 1, portal: PORTAL, entry: shared, version: "0.1.0", ...hashes, sealed: null };
  await take("LEDGER", [{ seq: 1, subject: ledgerSubject(lan, 1), body: body(decision) }], {
    seq: 1,
    created: "2026-11-20",
  });
  const member = {
    officer: "lan",
    name: "Trần Thị Lan",
    role: "officer",
    since: NOW,
    until: null,
    devices: [],
  };
  await take("UNIT", [{ seq: 1, subject: unitSubject("member", "lan"), body: body(member) }], {
    seq: 1,
    created: "2026-11-20",
  });
}
