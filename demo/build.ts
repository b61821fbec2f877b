/** Builds the demo form of the extension and says where it lies. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const EXTENSION = fileURLToPath(new URL("../.output/chrome-mv3-demo", import.meta.url));

/** Resolves with the folder; rejects with the build's own words when it fails. */
export async function buildExtension(): Promise<string> {
  const said: Buffer[] = [];
  const wxt = fileURLToPath(new URL("../node_modules/wxt/bin/wxt.mjs", import.meta.url));
  if (!existsSync(wxt)) throw new Error("Chưa cài thư viện: chạy «npm ci» trước. / Run «npm ci» first.");
  const code = await new Promise<number | null>((ended, failed) => {
    const child = spawn(process.execPath, [wxt, "build", "--mode", "demo"], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.on("data", (part: Buffer) => said.push(part));
    child.stderr.on("data", (part: Buffer) => said.push(part));
    child.once("error", failed);
    child.once("close", ended);
  });
  if (code !== 0) throw new Error(`Không dựng được tiện ích:\n${Buffer.concat(said).toString()}`);
  return EXTENSION;
}
