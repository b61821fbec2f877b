/** Elements whose text is drawn as a picture. */
import { attributeOf, childrenOf, tagOf, textIn } from "../../dom/safe.ts";
import { clean } from "../words/fold.ts";

const ICON_CLASS =
  /(?:^|[\s_-])(?:icons?|glyphicon|mdi|fas?|far|fal|fab|bi|ti|anticon|pi|ri|la|las)(?=$|[\s_-])|material-(?:icons|symbols)/i;
const LIGATURE = /^[a-z0-9]+(?:_[a-z0-9]+)*$/;

/** In the place of a person's or an office's picture stand the first letters of the name. */
const AVATAR = /(?:^|[\s_-])avatar(?=$|[\s_-])/i;

/** An element whose text is drawn as a picture. `<i>` in running text is only slanted. */
export function isIcon(el: Element): boolean {
  const tag = tagOf(el);
  if (tag === "SVG" || tag === "svg" || tag === "MAT-ICON" || tag === "V-ICON") return true;
  const cls = attributeOf(el, "class") ?? "";
  // No ligature has three digits in a row, as codes and years have, or a colon behind it, as labels.
  if (tag === "I") return !/[^\x20-\x7e]|\S\s\S|\d{3}|:\s*$/.test(clean(textIn(el) ?? ""));
  if (cls === "") return false;
  if (AVATAR.test(cls) && (textIn(el) ?? "").trim().length <= 3) return true;
  return (
    ICON_CLASS.test(cls) &&
    (childrenOf(el) === 0 ? LIGATURE.test((textIn(el) ?? "").trim()) || textIn(el)?.trim() === "" : false)
  );
}
