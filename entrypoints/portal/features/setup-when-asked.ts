/** Setting a portal up is for one person on one day: it is loaded when it is asked for (entrypoints/portal-setup). */
import type { Feature, PageView } from "../parts/page.ts";

export const setupWhenAsked: Feature = {
  id: "setup-when-asked",
  pages: ["list", "detail", "intake", "action", "none"],
  start(page) {
    let show: ((view: PageView | null) => void) | null = null;
    let loading = false;
    let last: PageView | null = null;
    let told: string | null | undefined;
    return (view) => {
      last = view;
      // For the diagnostics in the options; once, and again when it is another one.
      if (view && view.reading.kind !== "none" && view.reading.product !== told) {
        told = view.reading.product;
        void page.call("product", { product: told });
      }
      if (show) return show(view);
      if (!view?.checking || loading) return;
      loading = true;
      void page.setup().then((setup) => {
        loading = false;
        if (!setup) return page.notice({ kind: "error", key: "errors_noAnswer", args: [] });
        show = setup.start(page);
        show(last);
      });
    };
  },
};
