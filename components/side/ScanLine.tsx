import { mayGoOn, type Scan } from "../../lib/whole/scan.ts";
import type { Say } from "../../lib/words/say.ts";

export interface ScanActions {
  /** The last scan; null: there was none. */
  scan: Scan | null;
  /** What went wrong when it was to begin, in words. */
  scanFault: string | null;
  /** `anew`: from the first page on; else from the page that stands there. */
  onScan(anew: boolean): void;
  onScanStop(): void;
}

interface ScanLineProps extends ScanActions {
  say: Say;
  /** All of today's lists were seen. */
  whole: boolean;
  /** Those that are shown: only in one of them is there something to go on with. */
  lists: readonly { list: string }[];
}

/** *Quét danh sách*: how far it is, why it has stopped, and how to stop it or go on. */
export function ScanLine({ say, whole, lists, ...props }: ScanLineProps) {
  const { scan, scanFault, onScan, onScanStop } = props;
  if (scan?.phase === "running")
    return (
      <p class="scan">
        <span role="status">{sayRunning(say, scan)}</span>
        {scan.page !== null && scan.pages !== null && (
          <progress value={scan.page} max={scan.pages} aria-label={say("lists_scan")} />
        )}
        <button type="button" class="btn small" onClick={onScanStop}>
          {say("lists_scan_stop")}
        </button>
      </p>
    );
  const stopped = scan?.phase === "stopped" && !whole ? scan : null;
  const said = scanFault ?? (stopped?.why ? sayStop(say, stopped) : null);
  if (whole && !said) return null;
  const goesOn = mayGoOn(stopped, lists);
  return (
    <p class="scan">
      {said !== null && <span role="status">{said}</span>}
      {goesOn && (
        <button type="button" class="btn small" title={say("lists_scan_means")} onClick={() => onScan(false)}>
          {say("lists_scan_on")}
        </button>
      )}
      <button type="button" class="btn small" title={say("lists_scan_means")} onClick={() => onScan(true)}>
        {say(goesOn ? "lists_scan_anew" : "lists_scan")}
      </button>
    </p>
  );
}

function sayRunning(say: Say, { page, pages }: Scan): string {
  if (page === null) return say("lists_scan_begun");
  return pages === null ? say("lists_scan_page", page) : say("lists_scan_page_of", page, pages);
}

/** Why it has stopped. */
const sayStop = (say: Say, { why, page }: Scan): string =>
  why === "no-next" && page !== null
    ? say("lists_stop_no_next_at", page)
    : say(`lists_stop_${(why ?? "cancelled").replaceAll("-", "_")}`);
