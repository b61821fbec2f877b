/** Tabs that stay in sight above what is scrolled. */
export const TABS = `
.tabs{position:sticky;top:0;z-index:2;display:flex;gap:2px;padding:0 8px;background:#fff;border-bottom:1px solid var(--line)}
.tabs button{flex:1 1 auto;min-height:40px;padding:8px 8px 6px;border:0;border-bottom:2px solid transparent;background:none;
  color:var(--muted);font-weight:600;font-size:13px;white-space:nowrap}
.tabs button:hover{color:var(--ink)}
.tabs button[aria-selected=true]{color:var(--act);border-bottom-color:var(--act)}
.tabs button:focus-visible{outline-offset:-3px}
@media (forced-colors:active){.tabs button[aria-selected=true]{border-bottom-color:Highlight}}
`;
