/** What a page says of a dossier besides its clocks. Read under its own label only, and only what can be nothing else. */
import type { Extras } from "../../dossier/model.ts";
import type { ExtraName } from "../types.ts";
import { extraOf } from "./extras.ts";
import { fold, foldLabel } from "./fold.ts";
import { looksLikeName } from "./people.ts";
import { isPlaceholder } from "./status.ts";

const person = (text: string): string | null => (looksLikeName(text) ? text : null);
const words = (text: string): string | null =>
  /\p{L}{2}/u.test(text) && !/\d{2}[/.:]\d{2}/.test(text) && text.length <= 160 ? text : null;

/** Headings over names, too short or too like a step's to be known elsewhere. */
const WHO_COLUMN =
  /^(?:(?:chuyen vien|cb|cv|cbcc|can bo cong chuc|nguoi giu)(?: (?:dang )?(?:xu ly|thu ly|giai quyet|phu trach|chuyen mon|tham dinh|ho so))*|nguoi dang giu(?: ho so)?|phu trach)$/;

/** Words for who has a dossier that as a heading might be of whoever took it in. */
export const isOfHolder = (label: string): boolean =>
  /^(?:can bo|cong chuc)$/.test(foldLabel(label)) || WHO_COLUMN.test(foldLabel(label));

/** Headings over rooms of an office, where their cells are such. */
export const isOfRooms = (heading: string): boolean =>
  /^(?:ten )?(?:bo phan|phong ban|phong|don vi|noi(?= (?:dang )?(?:giu|xu ly|thu ly)))(?: (?:chuyen mon|hien tai|thu ly|giu ho so|(?:dang )?(?:giu|xu ly|thu ly)))*$/.test(
    foldLabel(heading),
  );

/** The same of a column of a list, whose cells show by themselves whether they are names. */
export const extraOfColumn = (heading: string): ExtraName | null =>
  extraOf(heading) ?? (WHO_COLUMN.test(foldLabel(heading)) ? "officer" : null);

/** A badge that says nothing but how far a service goes online. */
export const isLevel = (text: string): boolean =>
  text.length <= 40 &&
  /^(?:(?:dvc|dvctt|dich vu cong)(?: truc tuyen)? )?(?:toan trinh|mot phan)$/.test(fold(text));

/** The value as it is kept; null where the text is not surely one. */
export function readExtra(name: ExtraName, text: string): Extras[ExtraName] | null {
  if (text === "" || isPlaceholder(text))
    return name === "ownAccount" && fold(text) === "khong" ? false : null;
  const word = fold(text);
  switch (name) {
    case "field":
      // Its own label may stand in one text with it: 'Lĩnh vực Hộ tịch'.
      return words(text.replace(/^(?:lĩnh vực|mảng)\s*:?\s+(?=\p{L})/iu, ""));
    case "unit":
      return words(text);
    case "officer":
    case "receivedBy":
      return person(text.replace(/\s*\([^()]*\)$/, ""));
    case "level": {
      const [full, part] = [/\btoan trinh\b/.test(word), /\bmot phan\b/.test(word)];
      return full === part ? null : full ? "full" : "part";
    }
    case "fee": {
      if (/^(?:mien phi|khong thu phi|khong mat phi|khong co phi)$/.test(word)) return 0;
      const amount = /^(\d{1,3}(?:[.,]\d{3})*|\d+) ?(?:d|dong|vnd|vnđ)?$/.exec(word)?.[1];
      return amount === undefined ? null : Number(amount.replace(/[.,]/g, ""));
    }
    case "paid":
      if (/^chua (?:duoc )?(?:thanh toan|nop|thu)\b/.test(word)) return false;
      if (!/^da (?:duoc )?(?:thanh toan|nop|thu)\b/.test(word)) return null;
      return /truc tuyen|online|chuyen khoan/.test(word)
        ? "online"
        : /truc tiep|tien mat/.test(word)
          ? "direct"
          : null;
    case "resultNumber":
      return /^\d{1,6}\/[\p{L}\d/-]{2,30}$/u.test(text) ? text : null;
    case "resultBy": {
      const post = /\b(?:buu chinh|buu dien|bcci|chuyen phat|vnpost|tai nha|tan nha)\b/.test(word);
      const desk =
        /\b(?:truc tiep|mot cua|trung tam|bo phan|quay|tai cho)\b/.test(word) && !/\bbuu\b/.test(word);
      return post === desk ? null : post ? "post" : "desk";
    }
    case "ownAccount":
      return /^(?:co|dung|phai|chinh chu)$/.test(word)
        ? true
        : /^(?:khong|sai|khong phai|khong chinh chu)$/.test(word)
          ? false
          : null;
  }
}
