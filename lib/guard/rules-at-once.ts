import { fileUnread } from "./rules/file-unread.ts";
import { forwardResult } from "./rules/forward-result.ts";
import { pauseAgain } from "./rules/pause-again.ts";
import { pauseDocument } from "./rules/pause-document.ts";
import { pauseGround } from "./rules/pause-ground.ts";
import { pausePaper } from "./rules/pause-paper.ts";
import { pauseSameFile } from "./rules/pause-same-file.ts";
import { pauseWords } from "./rules/pause-words.ts";
import { resultSigned } from "./rules/result-signed.ts";
import { scanBroken } from "./rules/scan-broken.ts";
import { scanChanged } from "./rules/scan-changed.ts";
import { scanImage } from "./rules/scan-image.ts";
import { scanLocked } from "./rules/scan-locked.ts";
import { scanSigned } from "./rules/scan-signed.ts";
import { supplementAgain } from "./rules/supplement-again.ts";
import { supplementNotice } from "./rules/supplement-notice.ts";
import { supplementText } from "./rules/supplement-text.ts";
import type { Rule } from "./types.ts";

/**
 * Those that may find something though nothing is known of a dossier: every frame has them from the document's start, in the
 * order of all (`rules.ts`). The others come with the part of the page script that knows dossiers.
 */
export const RULES_AT_ONCE: readonly Rule[] = [
  pausePaper,
  pauseDocument,
  pauseSameFile,
  pauseGround,
  pauseWords,
  pauseAgain,
  supplementAgain,
  supplementNotice,
  supplementText,
  forwardResult,
  resultSigned,
  scanBroken,
  scanLocked,
  scanImage,
  scanSigned,
  scanChanged,
  fileUnread,
];
