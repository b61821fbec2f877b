/**
 * How far a stream was heard, and by what it is known again: a server put back from an old backup may have gone on since, so
 * that its places mean other records. What is known stands in the cursor's `created`, which the store keeps as it is.
 */
import type { Cursor, Heard } from "../commune/post.ts";
import { printOfText } from "../print.ts";

/** In place of a print: the stream isn't heard, and the mark is this machine's own newest entry in it. */
export const OWN = "-";

export interface Mark {
  seq: number;
  /** When the stream was made. */
  created: string;
  /** Of the record at `seq`; "": nothing is known of it; or OWN. */
  print: string;
  /** Under which it lay; "": not known. */
  subject: string;
}

export const printOf = ({ subject, body }: Omit<Heard, "seq">): string => printOfText(`${subject} ${body}`);

export const toCursor = ({ seq, created, print, subject }: Mark): Cursor => ({
  seq,
  created: `${created} ${print} ${subject}`,
});

export function fromCursor({ seq, created }: Cursor): Mark {
  const [made = "", print = "", subject = ""] = created.split(" ");
  return { seq, created: made, print, subject };
}
