/** How offices shorten the words of their buttons and statuses ('Y/c bổ sung', 'Hủy HS', 'Trả KQ'), and another word for the same ('bổ túc'). */

const SHORT: [RegExp, string][] = [
  [/(?<![\p{L}\d])y\/c(?![\p{L}\d])|^yc(?= )/gu, "yeu cau"],
  [/(?<![\p{L}\d])hs(?![\p{L}\d])/gu, "ho so"],
  [/(?<![\p{L}\d])xl(?![\p{L}\d])/gu, "xu ly"],
  [/(?<![\p{L}\d])gq(?![\p{L}\d])/gu, "giai quyet"],
  [/(?<=(?:yeu cau|cho) )bs(?![\p{L}\d])/gu, "bo sung"],
  [/(?<![\p{L}\d])bo (?:tuc|khuyet)(?![\p{L}\d])/gu, "bo sung"],
  [/(?<=tra )kq(?![\p{L}\d])/gu, "ket qua"],
];

/** A folded text with its abbreviations written out; those that could stand for two things stay as they are. */
export function spelledOut(folded: string): string {
  return SHORT.reduce((text, [short, whole]) => text.replace(short, whole), folded);
}
