/** What is pressed on a page, one thing after the other, and what then must happen. */
export interface Press {
  /** The element with this `data-k`. */
  k: string;
  /** Chosen in a select; typed into a field; a paper put into what opens a choice of files. */
  choose?: string;
  type?: string;
  paper?: boolean;
}
export interface Deed {
  name: string;
  /** The last one commits. */
  press: Press[];
  /** `asked`: something is missing, so nothing may reach the server before a yes. `free`: it goes through once, unasked. `nothing`: nothing is sent or asked. */
  expect: "asked" | "free" | "nothing";
  /** Nothing is missing though the action is guarded (a paper is there), or an everyday action. */
  why: "missing" | "in order" | "ordinary";
}
