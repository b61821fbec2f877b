/** What came of a list out of a file. */
export interface Taken {
  taken: number;
  /** Those that don't parse, or say what can't be. */
  unread: number;
}
