/** A record of a colleague's machine as it lies in `heard`: of papers, decisions and the unit's records; dossiers stand in `beside`. */
export interface HeardRow {
  subject: string;
  /** `PAPER lan.a1b2c3d4`, `LEDGER lan.a1b2c3d4`, `UNIT seen`. */
  branch: string;
  /** Of papers: whose. */
  owner?: string;
  post: unknown;
  /** Of the ledger: hashes of other entries that were heard in this one's place. */
  others?: string[];
  /** Of a device's word of having sent all: the heads that it has signed, the newest last. */
  heads?: unknown[];
  /** Of the same: when it was heard first. No clock of the other machine's makes it later. */
  heardAt?: number;
}

/** In `commune`: machines in whose ledgers two entries were heard in one place, so that nobody has to walk all of them to tell. */
export const FORKED = "forked";
