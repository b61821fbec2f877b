/** A commune's head who has admitted machines: what the store hears of her word (lib/commune-keys/member.ts). */
import type { Inbox } from "../commune/post.ts";
import { type Sender, unitSubject } from "../commune/subjects.ts";
import { NOW } from "./sample.ts";

export const HEAD: Sender = { officer: "head", device: "hhhhhhhh" };

/** The head's first word on the officers of these machines; no cursor of hers is kept. */
export async function admit(inbox: Inbox, machines: readonly Sender[], head = HEAD): Promise<void> {
  const heard = [...new Set(machines.map(({ officer }) => officer))].map((officer, n) => {
    const devices = machines
      .filter((it) => it.officer === officer)
      .map(({ device }) => ({ device, wrap: "w", sign: `sign-${officer}-${device}` }));
    const said = { v: 1, o: head.officer, dev: head.device, at: NOW };
    const member = { officer, name: null, role: "officer", since: NOW, until: null, devices };
    return {
      seq: n + 1,
      subject: unitSubject("member", officer),
      body: JSON.stringify({ ...said, ...member }),
    };
  });
  await inbox.take("UNIT", heard, { seq: 0, created: "then" });
  await inbox.forget("UNIT");
}
