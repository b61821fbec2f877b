import { plainSha256 } from "./sha256.ts";

/** SHA-256 of a file's bytes as 64 hex digits: by WebCrypto where there is one (not on plain http). */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return plainSha256(bytes);
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
