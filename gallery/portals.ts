/** Two portals: one read and set up by pointing, one not allowed. */
import { emptyProfile, pinned } from "../lib/portals/profile.ts";
import type { PortalProfile } from "../lib/portals/schema.ts";

export const PORTAL = "https://motcua.mau.gov.vn";
export const OTHER = "https://datdai.mau.gov.vn";

/** What an office has shown of its portal. */
function sampleProfile(): PortalProfile {
  const first = emptyProfile("motcua.mau.gov.vn", "2026-11-18");
  const label = pinned(first, { part: "wordings", label: "Mốc của bước", as: "stepDueAt" }, "2026-11-19");
  const commits = [{ kind: "pause" as const, method: "POST" as const, at: "**/ho-so/{id}/tam-dung" }];
  return pinned({ ...label, commits }, { part: "actions", label: "Treo hồ sơ", as: "pause" }, "2026-11-20");
}

export const PORTALS = [
  {
    origin: PORTAL,
    dossiers: 180,
    allowed: true,
    given: false,
    product: "opencps-2-1",
    profile: sampleProfile(),
  },
  { origin: OTHER, dossiers: 33, allowed: false, given: false, product: null, profile: null },
];
