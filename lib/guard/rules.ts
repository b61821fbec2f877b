import { accountOwn } from "./rules/account-own.ts";
import { fileUnread } from "./rules/file-unread.ts";
import { forwardDigitised } from "./rules/forward-digitised.ts";
import { forwardResult } from "./rules/forward-result.ts";
import { onlineCancel } from "./rules/online-cancel.ts";
import { onlineHandBack } from "./rules/online-hand-back.ts";
import { pauseAgain } from "./rules/pause-again.ts";
import { pauseDocument } from "./rules/pause-document.ts";
import { pauseGround } from "./rules/pause-ground.ts";
import { pauseLastTenth } from "./rules/pause-last-tenth.ts";
import { pauseOverdue } from "./rules/pause-overdue.ts";
import { pausePaper } from "./rules/pause-paper.ts";
import { pauseSameFile } from "./rules/pause-same-file.ts";
import { pauseWords } from "./rules/pause-words.ts";
import { postUnpaid } from "./rules/post-unpaid.ts";
import { resultSigned } from "./rules/result-signed.ts";
import { returnLateStep } from "./rules/return-late-step.ts";
import { scanBroken } from "./rules/scan-broken.ts";
import { scanChanged } from "./rules/scan-changed.ts";
import { scanImage } from "./rules/scan-image.ts";
import { scanLocked } from "./rules/scan-locked.ts";
import { scanSigned } from "./rules/scan-signed.ts";
import { supplementAgain } from "./rules/supplement-again.ts";
import { supplementNotice } from "./rules/supplement-notice.ts";
import { supplementText } from "./rules/supplement-text.ts";
import { supplementThirdDay } from "./rules/supplement-third-day.ts";
import type { Rule } from "./types.ts";

/** Every rule there is; within one level they are said in this order. */
export const RULES: readonly Rule[] = [
  pausePaper,
  pauseDocument,
  pauseSameFile,
  pauseGround,
  pauseWords,
  pauseAgain,
  pauseOverdue,
  pauseLastTenth,
  supplementAgain,
  supplementNotice,
  supplementText,
  supplementThirdDay,
  onlineCancel,
  onlineHandBack,
  returnLateStep,
  forwardDigitised,
  forwardResult,
  resultSigned,
  postUnpaid,
  scanBroken,
  scanLocked,
  scanImage,
  scanSigned,
  scanChanged,
  fileUnread,
  accountOwn,
];
