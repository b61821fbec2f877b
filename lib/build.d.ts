/** True in `npm run build:demo` only: open shadow roots, a clock that can be set (wxt.config.ts). */
declare const __DEMO__: boolean;
/** true in the build for Firefox. */
declare const __FIREFOX__: boolean;
