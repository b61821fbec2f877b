/** `npm run deploy:samples`: writes the files in `deploy/` anew, after the schema, the sample settings or the version have changed. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleDeployment } from "./package/agency.ts";
import { deployFiles } from "./package/deploy.ts";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
for (const [path, content] of Object.entries(deployFiles(sampleDeployment(version)))) {
  const to = join("deploy", path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, content);
  console.log(to);
}
