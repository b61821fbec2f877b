/** What can stand between a machine and its commune's server, in the few kinds that somebody can do something about. */

/**
 * `refused`: the server knows this machine not, or doesn't let it do that; `full`: the commune's place on the server is used up;
 * `unreachable`: no answer; `version`: a server that is too old, or not set up for this.
 */
export type FaultKind = "refused" | "full" | "unreachable" | "version";

/** A fault of the line, of a kind that can be said to people; the message is for support. */
export class WireFault extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, message: string) {
    super(message);
    this.name = "WireFault";
    this.kind = kind;
  }
}

/** An entry of the ledger already stands in the server's place of this one: not a fault of the line, but to be compared. */
export class PlaceTaken extends Error {}

/** By the names that the client gives its errors; the one behind it, where it says that one was. */
const KINDS: Record<string, FaultKind> = {
  AuthorizationError: "refused",
  UserAuthenticationExpiredError: "refused",
  PermissionViolationError: "refused",
};

/** Of whatever was thrown by the client, what it means. What is unknown is taken for a line that is down, since that is tried again. */
export function faultOf(error: unknown): WireFault {
  if (error instanceof WireFault) return error;
  for (let at = error; at instanceof Error; at = at.cause) {
    // 'authentication timeout' is a server with too much to do, not one that refuses.
    const kind = /timeout/i.test(at.message) ? undefined : KINDS[at.name];
    if (kind) return new WireFault(kind, at.message);
  }
  return new WireFault("unreachable", error instanceof Error ? error.message : String(error));
}

/** The server's own words for an exhausted account, stream or disk; its numbers differ between versions. */
const FULL = /maximum (bytes|messages) exceeded|insufficient|resource limits? exceeded|no space/i;
const TAKEN = /maximum messages per subject exceeded/i;
/** Codes of JetStream: no such stream; not switched on for this account, or not at all. */
const NOT_SET_UP = [10059, 10039, 10076];

/** What an error in JetStream's answer means. */
export function faultOfAnswer(error: { err_code?: number; description?: string }): Error {
  const { err_code = 0, description = "" } = error;
  const said = `${err_code} ${description}`;
  if (TAKEN.test(description)) return new PlaceTaken(said);
  if (FULL.test(description)) return new WireFault("full", said);
  return new WireFault(NOT_SET_UP.includes(err_code) ? "version" : "unreachable", said);
}
