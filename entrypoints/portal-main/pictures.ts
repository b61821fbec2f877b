import type { Keeps } from "./keeps.ts";

/** A picture that nobody sees is an old way of sending a word; one with a picture's name is drawn. */
const SAYS = /dung|pause|suspend/i;
const DRAWN = /\.(?:png|gif|jpe?g|svg|webp|avif|ico|bmp)(?:[?#]|$)|^(?:data|blob):/i;

/** Only addresses that may say a pause are asked about at all; the others cost one look at their text. */
export function guardPictures(win: Window & typeof globalThis, keeps: Keeps): void {
  const proto = win.HTMLImageElement.prototype;
  const native = Object.getOwnPropertyDescriptor(proto, "src");
  if (!native?.set) return;
  const { set } = native;
  Object.defineProperty(proto, "src", {
    ...native,
    set(this: HTMLImageElement, address: unknown) {
      const to = String(address);
      const go = () => Reflect.apply(set, this, [to]);
      const stop = () => this.dispatchEvent(new win.Event("error"));
      if (!SAYS.test(to) || DRAWN.test(to) || !keeps("PICTURE", to, "", { go, stop })) go();
    },
  });
}
