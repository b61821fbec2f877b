/** One picture. `run` is evaluated in the page, where the gallery is `gallery`. */
export interface Shot {
  html: string;
  run: string;
  /** Fields by their labels, typed into in order. */
  fill?: Record<string, string>;
  /** Names of buttons that are clicked as a person does, one after the other. */
  click?: string[];
  /** The whole page, however long. */
  full?: boolean;
  size?: { width: number; height: number };
}

/** A portal's page around the parts, with rules that a careless guest would inherit. */
export const PORTAL = `<!doctype html><html lang="vi"><meta charset="utf-8"><style>
body{margin:0;font:14px Georgia,serif;color:#333}div{line-height:2;text-transform:uppercase}button{background:pink;float:right}
main{padding:16px}table.portal{border-collapse:collapse}.portal td{border:1px solid #ddd;padding:6px 8px;vertical-align:top;
font:13px sans-serif;text-transform:none}
.portal div{text-transform:none;line-height:1.4}</style><main></main></html>`;

export const PAGE = '<!doctype html><html lang="vi"><meta charset="utf-8"><body></body></html>';
