import type { PortalId } from "../../lib/dossier/model.ts";

/** A portal as officers know it: its host, without the scheme. */
export const hostOf = (portal: PortalId): string => portal.replace(/^https?:\/\//, "");
