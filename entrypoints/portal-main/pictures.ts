import { replace } from "./disguise.ts";
import type { Keeps } from "./keeps.ts";
import { apply, dispatch, Event, getterOf, isOne, isSymbol, matches } from "./natives.ts";

/** A picture that nobody sees is an old way of sending a word; one with a picture's name is drawn. */
const SAYS = /dung|pause|suspend/i;
const DRAWN = /\.(?:png|gif|jpe?g|svg|webp|avif|ico|bmp)(?:[?#]|$)|^(?:data|blob):/i;

/** Only addresses that may say a pause are asked about at all; the others cost one look at their text. */
export function guardPictures(keeps: Keeps): void {
  const proto = HTMLImageElement.prototype;
  const alt = getterOf(proto, "alt");
  const asking = (native: (...args: unknown[]) => unknown) => (self: unknown, args: unknown[]) => {
    if (args.length === 0 || isSymbol(args[0]) || !isOne(alt, self)) return apply(native, self, args);
    const to = `${args[0]}`;
    const go = () => apply(native, self, [to]);
    const stop = () => dispatch(self as HTMLImageElement, new Event("error"));
    if (!matches(SAYS, to) || matches(DRAWN, to) || !keeps("PICTURE", to, "", { go, stop })) go();
    return undefined;
  };
  replace(proto, "src", (native) => asking(native as (...args: unknown[]) => unknown), "set");
}
