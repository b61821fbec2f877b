/** What browsers ask an agency's own server for: which version there is, and where. */

/** For Chrome and Edge (`update.xml`); `server` without a slash at its end. */
export const updateXml = (it: { id: string; version: string; server: string; crx: string }): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${it.id}">
    <updatecheck codebase="${it.server}/${it.crx}" version="${it.version}" prodversionmin="120"/>
  </app>
</gupdate>
`;

/** For Firefox (`updates.json`). No hash: the XPI is signed by Mozilla after it was packed, and comes by https. */
export const updatesJson = (it: {
  geckoId: string;
  version: string;
  server: string;
  xpi: string;
  minimum: string;
}): string =>
  `${JSON.stringify(
    {
      addons: {
        [it.geckoId]: {
          updates: [
            {
              version: it.version,
              update_link: `${it.server}/${it.xpi}`,
              applications: { gecko: { strict_min_version: it.minimum } },
            },
          ],
        },
      },
    },
    null,
    2,
  )}\n`;
