/**
 * What texts are that no label explains, told by their like: what stands in the same place of each dossier of a list
 * is the same thing of each.
 */
import type { Bare } from "../values/bare.ts";
import type { Draft } from "../values/draft.ts";
import { takeWhoBeside } from "../values/take-who.ts";
import { isLikeProcedure, isNamedProcedure, isTask, isTitleOfProcedure } from "../words/bare-names.ts";
import { readChannel } from "../words/channels.ts";
import { withoutBullet } from "../words/fold.ts";
import { isPersonName } from "../words/people.ts";
import { procedureCodeIn, procedureNameOf } from "../words/procedure-names.ts";
import { readStatus } from "../words/read-status.ts";
import { isOnlySector, isSector } from "../words/sectors.ts";
import { isCountdown, statusNamed } from "../words/status.ts";

const BARE = { kind: "cell", name: "" } as const;

type Put = (into: Draft, bare: Bare) => void;
/** `is`: each text could be that; `like`: it has the look of it, as so many (`share`) must; `sure`: it can be nothing else. */
export interface Texts {
  is: (text: string) => boolean;
  like: (text: string) => boolean;
  share: number;
  sure: (text: string) => boolean;
}
export interface Kind extends Texts {
  lacks: (draft: Draft) => boolean;
  put: Put;
  /** None is a link: such words on one are what it does. */
  unlinked?: boolean;
  /** Only under such a heading, folded. */
  fits?: (heading: string) => boolean;
}

/** A heading that is nothing but such words says only that something of the dossier stands under it. */
const GENERAL =
  /^(?:(?:noi dung|thong tin|chi tiet|loai|nhom|ten|muc|danh muc|cong viec|viec|nhiem vu|ho so|hs|yeu cau|giai quyet|xu ly|thu ly|thuc hien|tac nghiep|hien tai|hien trang|tinh hinh|tien do|vi tri|dang|o|tai|dau|khau|chang|cua|ve|hinh thuc|dich vu|hang muc|nghiep vu)\b ?)+$/;
/** `heading`: folded. */
export const isGeneral = (heading: string): boolean => GENERAL.test(heading);

const nameIn = (text: string): string => withoutBullet(procedureNameOf(text));
/** A state in words that nobody has told us, among states that are known. */
const couldBeState = (text: string): boolean =>
  readStatus([text], true) !== null &&
  text.length <= 60 &&
  !/[\d:]/.test(text) &&
  !isCountdown(text) &&
  !isPersonName(text) &&
  readChannel(text) === null &&
  !isSector(text);

export const PROCEDURES: Texts = {
  is: (text) => isNamedProcedure(nameIn(text)) && !isSector(text),
  like: (text) => isLikeProcedure(nameIn(text)),
  share: 0.75,
  sure: (text) => isTitleOfProcedure(nameIn(text)),
};
export const STATES: Texts = {
  is: couldBeState,
  like: (text) => readStatus([text], true)?.status != null,
  share: 0.6,
  sure: (text) => statusNamed(text) !== null,
};
export const WAYS: Texts = {
  is: (text) => readChannel(text) !== null,
  like: () => true,
  share: 1,
  // 'Bưu chính' may be how the result goes back: among ways of coming in one is through the net.
  sure: (text) => readChannel(text) === "online",
};
export const STEPS: Texts = {
  is: (text) => text.length <= 80 && (isTask(text) || statusNamed(text) !== null) && !isLikeProcedure(text),
  // 'Chờ bổ sung' is what a step is called, too: among steps.
  like: (text) => isTask(text) && statusNamed(text) === null,
  share: 0.7,
  sure: () => true,
};
const SECTORS: Texts = { is: isSector, like: () => true, share: 1, sure: isOnlySector };

export const KINDS: Kind[] = [
  {
    ...PROCEDURES,
    lacks: (draft) => !draft.has("procedureName"),
    put: (into, { text, el }) => {
      const code = procedureCodeIn(text);
      if (code !== null && !into.has("procedureCode")) into.put("procedureCode", code, BARE, 0.75, el);
      into.put("procedureName", nameIn(text), BARE, 0.7, el);
    },
  },
  {
    ...STATES,
    unlinked: true,
    lacks: (draft) => !draft.has("status") && !draft.has("statusText"),
    put: (into, { text, el }) => {
      const read = readStatus([text], true);
      // Words of no known state among states may be a tag that has pushed the state aside.
      if (!read || read.status === null) return;
      into.put("statusText", read.text, BARE, 0.7, el);
      into.put("status", read.status, BARE, 0.7, el);
      if (read.paused !== null) into.put("paused", read.paused, BARE, 0.7, el);
    },
  },
  {
    ...WAYS,
    lacks: (draft) => !draft.has("channel"),
    put: (into, { text, el }) => {
      const channel = readChannel(text);
      if (channel) into.put("channel", channel, BARE, 0.7, el);
    },
  },
  {
    ...STEPS,
    lacks: (draft) => !draft.has("stepName"),
    put: (into, { text, el, under }) => {
      into.put("stepName", text, BARE, 0.7, el);
      const beside = into.bare.filter((it) => it.under === under && it.text !== text);
      takeWhoBeside(
        into,
        beside.map((it) => it.text),
      );
    },
    fits: isGeneral,
  },
  {
    ...SECTORS,
    lacks: (draft) => !draft.extras.has("field"),
    put: (into, { text }) => into.putExtra("field", text),
  },
];

/** Texts in one place of all dossiers are such, each and every one. `each`: so many of them must be able to be. */
export const areAll = (texts: readonly string[], kind: Texts, each = 1): boolean =>
  texts.filter(kind.is).length >= texts.length * each &&
  texts.filter(kind.like).length >= texts.length * kind.share &&
  texts.some(kind.sure);
