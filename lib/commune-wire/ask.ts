/**
 * Questions whose answers hold what others have written, over a subscription of our own: the client's reads their headers before anybody is asked,
 * and fails at some.
 */
import { createInbox, type NatsConnection, PermissionViolationError } from "@nats-io/nats-core";
import { faultOf, WireFault } from "./faults.ts";
import { type Head, headOf } from "./place.ts";

export interface Answer {
  head: Head;
  body: string;
}

interface Asked {
  subject: string;
  answer(it: Answer): void;
  refuse(error: unknown): void;
}

/** `ms`: so long an answer is waited for. The question throws WireFault. */
export function asking(link: NatsConnection, inboxPrefix: string, ms: number) {
  const inbox = createInbox(inboxPrefix);
  const open = new Map<string, Asked>();
  let count = 0;
  const refuse = (error: unknown, subject: string | null) => {
    for (const it of open.values()) if (subject === null || it.subject === subject) it.refuse(error);
  };
  link.subscribe(`${inbox}.*`, {
    callback(error, message) {
      if (error) return refuse(error, null);
      const asked = open.get(message.subject);
      // What is thrown here ends the client's reader, and the line is deaf without a word.
      try {
        asked?.answer({ head: headOf(message), body: message.string() });
      } catch (failed) {
        asked?.refuse(failed);
      }
    },
  });
  void watch(link, refuse);

  return (subject: string, body: string): Promise<Answer> => {
    const reply = `${inbox}.${++count}`;
    return new Promise<Answer>((answer, refuse) => {
      const late = setTimeout(() => end(new WireFault("unreachable", "no answer")), ms);
      const end = (error: unknown) => {
        clearTimeout(late);
        open.delete(reply);
        refuse(faultOf(error));
      };
      const got = (it: Answer) => {
        clearTimeout(late);
        open.delete(reply);
        answer(it);
      };
      open.set(reply, { subject, answer: got, refuse: end });
      try {
        link.publish(subject, body, { reply });
      } catch (error) {
        end(error);
      }
    });
  };
}

/** What the server won't be asked it tells apart from any question, by its subject; and a line that is gone answers none. */
async function watch(link: NatsConnection, refuse: (error: unknown, subject: string | null) => void) {
  for await (const it of link.status())
    if (it.type === "error" && it.error instanceof PermissionViolationError)
      if (it.error.operation === "publish") refuse(it.error, it.error.subject);
  refuse(new WireFault("unreachable", "the line is gone"), null);
}
