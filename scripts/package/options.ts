/** What `npm run package` is told. */
import { parseArgs } from "node:util";

export interface PackageOptions {
  /** File of the private key (PEM) that signs the CRX; null: no CRX. */
  key: string | null;
  /** Where an agency's own server has these files: https, no slash at its end; null: packages for the stores. */
  server: string | null;
  /** Origins of portals that the package may read from the start, where an agency installs it by policy. */
  portals: string[];
  /** File of the settings that the agency fixes, for the files for its machines; null: it fixes none. */
  settings: string | null;
  /** Take the stores' pictures: not for an agency's own server, where nobody looks at them. */
  pictures: boolean;
  /** Make everything twice and compare. */
  twice: boolean;
}

export const USAGE = `npm run package -- [options]
  --key FILE        private key (PEM, RSA) that signs the CRX; or DUNG_HEN_KEY=FILE
  --server ADDRESS  https address of the agency's own server, for update.xml and updates.json
  --portal ADDRESS  a portal that needs no officer's consent; may be given several times, only with --server
  --settings FILE   settings that the agency fixes, as in deploy/cai-dat.json
  --no-pictures     leave the store's pictures out; with --server they are
  --twice           make the packages twice, and fail where two runs differ`;

/** Throws with words for who typed it. */
export function packageOptions(args: string[], env: Record<string, string | undefined>): PackageOptions {
  const { values } = parseArgs({
    args,
    options: {
      key: { type: "string" },
      server: { type: "string" },
      portal: { type: "string", multiple: true },
      settings: { type: "string" },
      "no-pictures": { type: "boolean" },
      twice: { type: "boolean" },
    },
  });
  const server = values.server === undefined ? null : serverAddress(values.server);
  const portals = [...new Set((values.portal ?? []).map(portalOrigin))].sort();
  // In a store the same package goes to every office of the country.
  if (portals.length > 0 && server === null)
    throw new Error("--portal needs --server: a store's package names no portal");
  return {
    key: values.key ?? (env.DUNG_HEN_KEY || null),
    server,
    portals,
    settings: values.settings ?? null,
    pictures: server === null && !values["no-pictures"],
    twice: values.twice ?? false,
  };
}

function serverAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search || url.hash || url.username)
    throw new Error(
      `--server ${text}: a plain https address is needed, as in https://tien-ich.example.gov.vn/dung-hen`,
    );
  return url.href.replace(/\/+$/, "");
}

function portalOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.username || !/^[a-z\d-]+(\.[a-z\d-]+)+$/.test(url.hostname))
    throw new Error(
      `--portal ${text}: the https address of one portal is needed, as in https://motcua.example.gov.vn`,
    );
  return url.origin;
}
